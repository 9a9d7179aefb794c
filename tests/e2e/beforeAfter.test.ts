import { expect, test, type Page } from '@playwright/test';
import { bundledModel, sharesOf } from './bundled';
import { draft, onStage } from './briefingPage';
import { core, ready, shownShares, slider, stand } from './workbenchPage';

const model = bundledModel('core');
const start = sharesOf(model, '');
const contested = sharesOf(model, 'state.proximity=contested');
const change = (outcome: string) => Number(contested[outcome]) - Number(start[outcome]);
const signed = (value: number) => `${value < 0 ? '\u2212' : '+'}${Math.abs(value)}`;

/** A row's number as it is seen, without the marks of direction. */
const seen = async (page: Page, outcome: string) =>
	((await page.locator(`#shares li[data-row=${outcome}] .value`).innerText()) ?? '')
		.replace(/[\u2066-\u2069]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
const ends = (page: Page) => page.locator('#shares .axis span').last();
const weigh = async (page: Page, factor: string, weight: string) => {
	const field = page.locator(`input[name="weight.${factor}"]`);
	await field.fill(weight);
	await field.press('Enter');
};

for (const [language, prefix, arrow, legend, column] of [
	['en', '', '→', 'Hollow dot: share at the start, “Default settings”.', 'Share at the start'],
	['ar', '/ar', '←', 'النقطة المفرغة: الحصة في البداية، «الإعدادات الأصلية».', 'الحصة في البداية']
] as const)
	test(`a move shows what each share was and is, and shifts nothing, in ${language}`, async ({ page }) => {
		const failures: Error[] = [];
		page.on('pageerror', (error) => failures.push(error));
		await page.goto(`${prefix}${core}`);
		await ready(page);
		const places = () =>
			page.locator('#shares :is(.plot, .axis, li)').evaluateAll((all) =>
				all.map((each) => {
					const { x, y, width, height } = each.getBoundingClientRect();
					return [x, y, width, height].map(Math.round);
				})
			);
		const top = () => page.locator('#factor-gulf').evaluate((each) => each.getBoundingClientRect().height);
		const [before, height] = [await places(), await top()];
		await expect(page.locator('#shares .hollow')).toHaveCount(0);
		await expect(page.locator('#shares .legend')).not.toContainText(legend);

		await weigh(page, 'gulf', '26');
		expect(await top()).toBe(height);
		await stand(page, 'proximity', 'contested').check();
		await weigh(page, 'gulf', '25');
		for (const outcome of ['quiet', 'alignment'])
			expect(await seen(page, outcome)).toBe(
				`${start[outcome]} ${arrow} ${contested[outcome]}% (${signed(change(outcome))})`
			);
		expect(await shownShares(page)).toEqual(contested);
		expect((await places()).map(([, , width, high]) => [width, high])).toEqual(
			before.map(([, , width, high]) => [width, high])
		);
		await expect(page.locator('#shares .hollow')).toHaveCount(
			Object.keys(start).filter((outcome) => start[outcome] !== contested[outcome]).length
		);
		await expect(page.locator('#shares .legend')).toContainText(legend);
		await expect(page.locator('#shares li[data-row=quiet] .label')).toContainText(`${start['quiet']}%`);
		await page.locator('#shares .head button').first().click();
		await expect(page.locator('#shares th').nth(2)).toHaveText(column);
		expect(failures).toEqual([]);
	});

test('what is before is the scenario of the address', async ({ page }) => {
	await page.goto(`${core}?from=core-front-line`);
	await ready(page);
	const front = await shownShares(page);
	await page.goto(`${core}?from=core-front-line&weight.gulf=70`);
	await ready(page);
	const now = await shownShares(page);
	expect(now['alignment']).not.toBe(front['alignment']);
	expect(await seen(page, 'alignment')).toContain(`${front['alignment']} → ${now['alignment']}% (`);
	await expect(page.locator('#shares .legend')).toContainText('at the start, “Front line”');
});

test('a factor that differs says what differs, and goes back at a click that can be undone', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	const factor = page.locator('#factor-gulf');
	await expect(page.locator('.factor .mark')).toHaveCount(0);
	await stand(page, 'gulf', 'reversed').check();
	await weigh(page, 'gulf', '40');
	await stand(page, 'proximity', 'contested').check();
	const said =
		'Gulf normalization slowdown: from “slackening” to “reversed” · Weight of Gulf normalization slowdown: from 25 to 40';
	await expect(factor.locator('.mark')).toHaveAttribute('title', `Differs from the start: ${said}`);
	await expect(factor.locator('.mark')).toContainText(said);
	await expect(page.locator('.factor .mark')).toHaveCount(2);
	const reset = factor.getByRole('button', { name: `Reset “Gulf normalization slowdown” to the start: ${said}` });
	await reset.focus();
	await page.keyboard.press('Enter');
	await expect(factor.locator('.mark')).toHaveCount(0);
	expect(await shownShares(page)).toEqual(contested);
	// The button is gone: the keyboard goes on from the factor.
	await expect(stand(page, 'gulf', 'slackening')).toBeFocused();
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect(stand(page, 'gulf', 'reversed')).toBeChecked();
	await expect(page.locator('input[name="weight.gulf"]')).toHaveValue('40');
	await expect(factor.locator('.mark')).toHaveCount(1);
	// A choice for the whole model marks no factor.
	await page.goto(`${core}?sure=hardly`);
	await ready(page);
	await expect(page.locator('input[name=sure][value=hardly]')).toBeChecked();
	await expect(page.locator('.factor .mark')).toHaveCount(0);
});

test('without script the server marks what differs, and a link puts a factor back', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false, locale: 'en' });
	const page = await context.newPage();
	await page.goto(`${core}?state.gulf=reversed&state.proximity=contested&tab=more`);
	expect(await seen(page, 'quiet')).toMatch(/^50 → \d+% \(−\d+\)$/);
	await expect(page.locator('#shares .hollow').first()).toBeVisible();
	await expect(page.locator('.factor .mark')).toHaveCount(2);
	await page.getByRole('link', { name: /^Reset “Gulf/ }).click();
	expect(new URL(page.url()).search).toBe('?state.proximity=contested&tab=more');
	expect(await shownShares(page)).toEqual(contested);
	await context.close();
});

test('the axis grows where a share no longer fits, and shrinks when it is asked to or another scenario opens', async ({
	page
}) => {
	await page.goto(core);
	await ready(page);
	await expect(ends(page)).toHaveText('60%');
	const rescale = page.getByRole('button', { name: 'Rescale' });
	await expect(rescale).toHaveCount(0);
	await stand(page, 'proximity', 'front-line').check();
	await weigh(page, 'proximity', '90');
	await expect(ends(page)).toHaveText(/^(80|100)%$/);
	const reached = await ends(page).innerText();
	await stand(page, 'proximity', 'watched').check();
	await weigh(page, 'proximity', '35');
	await expect(rescale).toBeVisible();
	await expect(ends(page)).toHaveText(reached);
	await page.getByRole('button', { name: 'Undo' }).click();
	await page.getByRole('button', { name: 'Redo' }).click();
	await expect(ends(page)).toHaveText(reached);
	await rescale.click();
	await expect(ends(page)).toHaveText('60%');
	await expect(rescale).toHaveCount(0);
	await stand(page, 'proximity', 'front-line').check();
	await weigh(page, 'proximity', '90');
	await expect(ends(page)).toHaveText(reached);
	await page.getByLabel('Default settings: another scenario').click();
	await page.getByRole('link', { name: /Calm corridor/ }).click();
	await expect(page).toHaveURL(/from=core-calm-corridor$/);
	await expect(ends(page)).toHaveText('60%');
});

for (const prefix of ['', '/ar'])
	test(`on a phone the verdict stays in sight while factors move, ${prefix || '/en'}`, async ({ browser }) => {
		const context = await browser.newContext({
			...{ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
			locale: prefix ? 'ar' : 'en'
		});
		const page = await context.newPage();
		await page.goto(`${prefix}${core}`);
		await ready(page);
		const bar = page.locator('button.bar');
		await expect(bar).toHaveCount(0);
		const height = () => page.evaluate(() => document.documentElement.scrollHeight);
		const whole = await height();
		await slider(page, 'gulf').scrollIntoViewIfNeeded();
		await expect(bar).toBeInViewport({ ratio: 1 });
		expect(await height()).toBe(whole);
		expect((await bar.boundingBox())!.height).toBeLessThanOrEqual(64);
		await expect(bar.locator('.share')).toHaveCount(4);
		const shown = async () =>
			(await bar.locator('bdi').allTextContents()).map((each) => each.replace(/\D/g, '')).sort();
		expect(await shown()).toEqual(Object.values(start).sort());
		await page.locator('input[name="state.proximity"][value="contested"]').check({ force: true });
		expect(await shown()).toEqual(Object.values(contested).sort());
		await expect(bar.locator('.words em').first()).toHaveText(
			model.outcomes.find(({ id }) => id === 'alignment')!.shortName![prefix ? 'ar' : 'en']!
		);
		await bar.tap();
		await expect(page.locator('#verdict h1')).toBeInViewport({ ratio: 1 });
		await expect(bar).toHaveCount(0);
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('outcomes');
		await context.close();
	});

test('on a screen with panes no bar comes', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	await page.locator('#outcomes').evaluate((pane) => pane.scrollTo(0, pane.scrollHeight));
	await expect(page.locator('#verdict h1')).not.toBeInViewport();
	await expect(page.locator('button.bar')).toHaveCount(0);
});

test('on stage a “what if” shows the saved share beside its own, on an axis that stays', async ({ page }) => {
	const address = await draft(page);
	await page.goto(`${address}/present?slide=3`);
	await onStage(page, 'outcomes');
	const value = page.locator('main li[data-row="quiet"] .value');
	await expect(page.locator('main .hollow')).toHaveCount(0);
	await page.keyboard.press('w');
	const choose = (state: string) =>
		page.locator(`input[name="whatif.proximity"][value="${state}"]`).check({ force: true });
	await choose('contested');
	await expect(value).toHaveText(
		new RegExp(`${start['quiet']} → ${contested['quiet']}%\\s*\\(${signed(change('quiet'))}\\)\\s*$`)
	);
	await expect(page.locator('main .hollow').first()).toBeAttached();
	await expect(page.locator('main .figure')).toContainText('Hollow dot: share at the start, “Default settings”');
	const end = page.locator('main .axis span').last();
	const slider = page.getByLabel('Weight of “Use of proximity to Iran”');
	await choose('front-line');
	await slider.fill('100');
	await expect(end).toHaveText(/^(80|100)%$/);
	const reached = await end.innerText();
	await choose('contested');
	await slider.fill('35');
	await expect(value).toContainText(`${contested['quiet']}%`);
	await expect(end).toHaveText(reached);
	await page.getByRole('button', { name: 'Back to what is saved' }).click();
	await expect(value.locator('bdi')).toHaveText(`${start['quiet']}%`);
	await expect(page.locator('main .hollow')).toHaveCount(0);
	await expect(end).toHaveText('60%');
});

test('what stands behind the shares says which outcome it is about, and how to choose another', async ({ page }) => {
	await page.goto(core);
	await ready(page);
	const subject = page.locator('.subject');
	await expect(subject).toHaveText('About “Quiet arms-centred cooperation”. Choose another outcome by its name above.');
	await page.locator('#shares li[data-row=hedged] a').click();
	await expect(subject).toContainText('“Hedged balance”');
	await page.getByRole('link', { name: 'More', exact: true }).click();
	await expect(subject).toContainText('“Hedged balance”');
	await page.getByRole('link', { name: 'Facts', exact: true }).click();
	await expect(subject).toHaveCount(0);
});
