import { expect, test, type Page } from '@playwright/test';
import { axeFinds } from './axeFinds';
import { bundledModel, sharesOf } from './bundled';
import { draft, onStage, sharesOnStage } from './briefingPage';
import { shownShares } from './workbenchPage';

const model = bundledModel('core');

for (const [prefix, forward, back] of [
	['', 'ArrowRight', 'ArrowLeft'],
	['/ar', 'ArrowLeft', 'ArrowRight']
] as const)
	test(`keys go the way the deck reads, ${prefix || '/en'}`, async ({ page }) => {
		const address = await draft(page, '', prefix);
		await page.goto(`${address}/present`);
		await onStage(page, 'title');
		const kind = (name: string) => expect(page.locator('main article')).toHaveAttribute('data-kind', name);
		await page.keyboard.press(forward);
		await kind('judgement');
		await page.keyboard.press('Space');
		await kind('outcomes');
		await page.keyboard.press('PageDown');
		await kind('why');
		await page.keyboard.press(back);
		await kind('outcomes');
		await expect(page).toHaveURL(/slide=3/);
		await page.keyboard.press('End');
		await kind('method');
		await page.keyboard.press('Home');
		await kind('title');
		await page.keyboard.press('5');
		await page.keyboard.press('Enter');
		await kind('turns');
		await page.keyboard.press('b');
		await expect(page.locator('.blank')).toBeVisible();
		await page.keyboard.press('Escape');
		await expect(page.locator('.blank')).toHaveCount(0);
		await page.keyboard.press('o');
		await page.locator('.overview button').nth(1).click();
		await kind('judgement');
		await page.keyboard.press('g');
		await page.locator('dialog input').fill('4');
		await page.keyboard.press('Enter');
		await kind('why');
		await page.keyboard.press('?');
		await expect(page.locator('dialog table')).toBeVisible();
	});

test('a live “what if” moves the figures to the engine’s numbers, is marked, and leaves the slide with it', async ({
	page
}) => {
	const address = await draft(page);
	await page.goto(`${address}/present?slide=3`);
	await onStage(page, 'outcomes');
	expect(await sharesOnStage(page)).toEqual(sharesOf(model, ''));
	await page.keyboard.press('w');
	await page.locator('input[name="whatif.proximity"][value="front-line"]').check({ force: true });
	await expect(page.locator('main .mark')).toBeVisible();
	expect(await sharesOnStage(page)).toEqual(sharesOf(model, 'state.proximity=front-line'));
	await expect(page.locator('main footer')).toContainText('What if, not saved: changed from Default settings');
	const slider = page.getByLabel('Weight of “Gulf normalization slowdown”');
	await slider.fill('90');
	const moved = sharesOf(model, 'state.proximity=front-line&weight.gulf=90');
	await expect.poll(() => sharesOnStage(page)).toEqual(moved);
	await page.getByRole('button', { name: 'Back to what is saved' }).click();
	await expect.poll(() => sharesOnStage(page)).toEqual(sharesOf(model, ''));
	await page.locator('input[name="whatif.proximity"][value="front-line"]').check({ force: true });
	await slider.fill('90');
	await expect.poll(() => sharesOnStage(page)).toEqual(moved);
	await page.getByLabel('Name', { exact: true }).fill('Asked by the minister');
	await page.getByRole('button', { name: 'Keep as a new scenario' }).click();
	const kept = page.getByRole('link', { name: 'Open in the workbench' });
	await expect(kept).toBeVisible();
	const workbench = (await kept.getAttribute('href'))!;
	await page.keyboard.press('Escape');
	await page.keyboard.press('PageDown');
	await page.keyboard.press('PageUp');
	await onStage(page, 'outcomes');
	expect(await sharesOnStage(page)).toEqual(sharesOf(model, ''));
	await expect(page.locator('main .mark')).toHaveCount(0);
	await page.goto(workbench);
	await expect(page.locator('#shares canvas')).toBeVisible();
	expect(await shownShares(page)).toEqual(moved);
});

test('a number leads to its contribution, judgement, reason, basis and passage in two clicks', async ({ page }) => {
	const address = await draft(page);
	await page.goto(`${address}/present?slide=3`);
	await onStage(page, 'outcomes');
	await page.locator('main li[data-row="quiet"] button.value').click();
	const panel = page.locator('aside');
	await expect(panel).toContainText('Use of proximity to Iran');
	await expect(panel).toContainText('the text says it');
	const judgement = model.judgements.find(({ about }) => about === 'impacts.proximity.watched.quiet')!;
	await expect(panel).toContainText(judgement.reason.en!);
	await panel.locator('summary').first().click();
	await expect(panel.locator('mark').first()).toBeVisible();
	await page.keyboard.press('Escape');
	await page.keyboard.press('s');
	await expect(panel.locator('mark').first()).toBeVisible();
});

test('the presenter’s window is in step: slides, blank, and the “what if” that the audience sees', async ({
	page,
	context
}) => {
	const address = await draft(page);
	await page.goto(`${address}/present?slide=2`);
	await onStage(page, 'judgement');
	const presenter = await context.newPage();
	await presenter.goto(`${address}/present?view=presenter`);
	await expect(presenter.locator('.now article')).toHaveAttribute('data-kind', 'judgement');
	await expect(presenter.locator('.then article')).toHaveAttribute('data-kind', 'outcomes');
	await presenter.keyboard.press('PageDown');
	await expect(page.locator('main article')).toHaveAttribute('data-kind', 'outcomes');
	await page.bringToFront();
	await page.keyboard.press('w');
	await page.locator('input[name="whatif.proximity"][value="front-line"]').check({ force: true });
	const { quiet } = sharesOf(model, 'state.proximity=front-line');
	await expect(presenter.locator('.now li[data-row="quiet"] .value bdi')).toHaveText(`${quiet}%`);
	await presenter.keyboard.press('b');
	await expect(page.locator('.blank')).toBeVisible();
	await expect(presenter.getByRole('timer')).toHaveText(/^00:\d\d$/);
});

for (const prefix of ['', '/ar'])
	test(`the presenter’s window moves the “what if” that the room sees, without its drawer, ${prefix || '/en'}`, async ({
		page: room,
		context
	}) => {
		const address = await draft(room, '', prefix);
		await room.goto(`${address}/present?slide=3`);
		await onStage(room, 'outcomes');
		const presenter = await context.newPage();
		await presenter.goto(`${address}/present?view=presenter`);
		await onStage(presenter);
		await expect(presenter.locator('.now article')).toHaveAttribute('data-kind', 'outcomes');
		const [drawer, inRoom] = [presenter.locator('aside'), room.locator('aside')];
		const choose = (page: Page, state: string) =>
			page.locator(`input[name="whatif.proximity"][value="${state}"]`).check({ force: true });
		await presenter.keyboard.press('w');
		await expect(drawer).toBeInViewport({ ratio: 0.99 });
		await choose(presenter, 'front-line');
		const moved = sharesOf(model, 'state.proximity=front-line');
		await expect.poll(() => sharesOnStage(room)).toEqual(moved);
		await expect(room.locator('main .mark')).toBeVisible();
		await expect(inRoom).toHaveCount(0);

		// A clicker sends arrows; what is asked ends with its slide, and what another window does closes nothing here before.
		await room.keyboard.press('b');
		await room.keyboard.press('Escape');
		await expect(drawer).toBeVisible();
		await room.keyboard.press('w');
		await choose(room, 'watched');
		await expect.poll(() => sharesOnStage(room)).toEqual(sharesOf(model, ''));
		await expect(presenter.locator('.now .mark')).toHaveCount(0);
		await expect(drawer).toBeVisible();
		await choose(presenter, 'front-line');
		await expect.poll(() => sharesOnStage(room)).toEqual(moved);
		await presenter.keyboard.press(prefix ? 'ArrowLeft' : 'ArrowRight');
		await expect(room.locator('main article')).toHaveAttribute('data-kind', 'why');
		await expect(room.locator('main .mark')).toHaveCount(0);
		await expect(drawer).toHaveCount(0);
		await expect(inRoom).toHaveCount(0);
		await presenter.keyboard.press('w');
		await expect(drawer).toBeVisible();
		await choose(presenter, 'front-line');
		await expect(room.locator('main .mark')).toBeVisible();
		await expect(inRoom).toHaveCount(0);
		expect(await axeFinds(presenter)).toEqual([]);
	});

test('the presenter’s window has the keys of the stage', async ({ page: room, context }) => {
	const address = await draft(room);
	await room.goto(`${address}/present?slide=2`);
	await onStage(room, 'judgement');
	const presenter = await context.newPage();
	await presenter.goto(`${address}/present?view=presenter&slide=2`);
	await onStage(presenter);
	const kind = (name: string) => expect(room.locator('main article').first()).toHaveAttribute('data-kind', name);
	await presenter.keyboard.press('o');
	await presenter.locator('.overview button').nth(3).click();
	await expect(presenter.locator('.overview')).toHaveCount(0);
	await kind('why');
	await presenter.keyboard.press('g');
	await presenter.locator('dialog input').fill('3');
	await presenter.keyboard.press('Enter');
	await kind('outcomes');
	await presenter.keyboard.press('?');
	await expect(presenter.locator('dialog table')).toBeVisible();
	await presenter.keyboard.press('Escape');
	await expect(presenter.locator('dialog')).toHaveCount(0);
	await presenter.keyboard.press('s');
	await expect(presenter.locator('aside mark').first()).toBeVisible();
	await expect(room.locator('aside')).toHaveCount(0);
	await presenter.keyboard.press('s');
	await presenter.keyboard.press('d');
	await expect(presenter.locator('html')).toHaveAttribute('data-theme', 'dark');
	await expect(room.locator('html')).not.toHaveAttribute('data-theme', 'dark');
	// Space is the checkbox's own.
	await presenter.getByRole('checkbox').focus();
	await presenter.keyboard.press('Space');
	await expect(presenter.getByRole('checkbox')).toBeChecked();
	await kind('outcomes');
	await presenter.keyboard.press('w');
	await presenter.locator('input[name="whatif.proximity"][value="front-line"]').check({ force: true });
	await presenter.getByLabel('Name', { exact: true }).fill('Asked in the room');
	await presenter.getByRole('button', { name: 'Keep as a new scenario' }).click();
	await expect(presenter.getByRole('link', { name: 'Open in the workbench' })).toBeVisible();
});

test('the stage never scrolls and keeps its form in any window', async ({ page }) => {
	const address = await draft(page, '', '/ar');
	for (let slide = 1; slide <= 8; slide++) {
		await page.goto(`${address}/present?slide=${slide}`);
		await onStage(page);
		for (const [width, height] of [
			[1920, 1080],
			[1024, 768],
			[390, 844]
		] as const) {
			await page.setViewportSize({ width, height });
			const faults = () =>
				page.evaluate(() => {
					const stage = document.querySelector('main .stage')!.getBoundingClientRect();
					const fit = document.querySelector('main .fit')!;
					const root = document.documentElement;
					const scrolls = root.scrollHeight > root.clientHeight || root.scrollWidth > root.clientWidth;
					return [
						...(scrolls ? ['it scrolls'] : []),
						...(Math.abs(stage.width / stage.height - 16 / 9) > 0.01 ? ['it has another form'] : []),
						...(fit.scrollHeight - fit.clientHeight > 1 ? ['something does not fit'] : [])
					];
				});
			await expect.poll(faults, `${width} × ${height}, slide ${slide}`).toEqual([]);
		}
	}
});

test('fingers turn slides the way the deck reads', async ({ browser }) => {
	const page = await browser.newPage({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
	const address = await draft(page, '', '/ar');
	await page.goto(`${address}/present?slide=2`);
	await onStage(page, 'judgement');
	const swipe = (from: number, to: number) =>
		page.evaluate(
			([start, end]) => {
				const show = document.querySelector('.show')!;
				const touch = (x: number) => new Touch({ identifier: 1, target: show, clientX: x, clientY: 200 });
				show.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(start!)], bubbles: true }));
				show.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(end!)], bubbles: true }));
			},
			[from, to]
		);
	await swipe(100, 300);
	await expect(page.locator('main article')).toHaveAttribute('data-kind', 'outcomes');
	await swipe(300, 100);
	await expect(page.locator('main article')).toHaveAttribute('data-kind', 'judgement');
	await page.close();
});
