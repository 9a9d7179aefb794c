import { expect, test, type Page } from '@playwright/test';
import { compile, consistentWorlds, leaderMap, worldsOnServer } from '../../src/lib/engine/index';
import { wholeShares } from '../../src/lib/words/wholeShares';
import { axeFindsInBothThemes } from './axeFinds';
import { awake } from './briefingPage';
import { bundledModel, settingsOf, sharesOf } from './bundled';
import { core } from './workbenchPage';

const model = bundledModel('core');
const address = `${core}/discover/map`;
const axes = { x: 'proximity', y: 'gulf' };
const level = (page: Page, factor: string) => page.locator(`[data-level=${factor}] input[type=range]`);
const map = (page: Page) => page.locator('[data-plane=leader-map]');

/** The whole percents of the map beside its letters, by outcome. */
async function parts(page: Page): Promise<Record<string, number>> {
	const said: Record<string, number> = {};
	for (const row of await map(page).locator('[data-region]').all())
		said[(await row.getAttribute('data-region')) ?? ''] = Number(
			((await row.locator('.value').textContent()) ?? '').replace(/\D/g, '')
		);
	return said;
}

/** What the engine gives for an address. */
function partsOf(query: string, of = axes): Record<string, number> {
	const whole = wholeShares(leaderMap(compile(model), settingsOf(model, query), of).part);
	return Object.fromEntries(model.outcomes.map(({ id }, at) => [id, whole[at]!]));
}

for (const [prefix, start] of [
	['', 'left'],
	['/ar', 'right']
] as const) {
	test(`${prefix || '/en'}: a click on the map sets both levels, the sliders move it, and the address says so`, async ({
		page
	}) => {
		await page.goto(`${prefix}${core}/discover?weight.gulf=40`);
		await page.locator('main a[href*="discover/map"]').click();
		await expect(map(page)).toBeVisible();
		expect(await parts(page)).toEqual(partsOf('weight.gulf=40'));

		const plot = map(page).locator('.plot');
		const { width, height } = (await plot.boundingBox())!;
		const along = 0.25 * width;
		await plot.click({ position: { x: start === 'left' ? along : width - along, y: 0.4 * height } });
		await expect(level(page, 'proximity')).toHaveValue('25');
		await expect(level(page, 'gulf')).toHaveValue('60');
		await expect(page).toHaveURL(/level\.proximity=25&.*level\.gulf=60.*x=proximity&y=gulf/);

		await level(page, 'gulf').focus();
		await page.keyboard.press('ArrowUp');
		await expect(level(page, 'gulf')).toHaveValue('61');
		await expect(page).toHaveURL(/level\.gulf=61/);
		await expect(level(page, 'gulf')).toBeFocused();

		await page
			.locator('details', { has: page.locator('[data-level=caucasus]') })
			.locator('summary')
			.click();
		await level(page, 'caucasus').focus();
		await page.keyboard.press('Home');
		await expect(page).toHaveURL(/(state|level)\.caucasus=/);
		expect(await parts(page)).toEqual(partsOf(new URL(page.url()).search));
		await page.reload();
		await expect(level(page, 'gulf')).toHaveValue('61');
		expect(await parts(page)).toEqual(partsOf(new URL(page.url()).search));

		await page.locator('[data-triangle] > summary').click();
		const triangle = page.locator('[data-plane=weight-triangle] .plot');
		await expect(triangle).toBeVisible();
		const box = (await triangle.boundingBox())!;
		await triangle.click({ position: { x: box.width / 2, y: box.height * 0.711 } });
		// The middle divides the sum evenly.
		await expect(page).toHaveURL(/weight\.proximity=/);
		const { factors } = settingsOf(model, new URL(page.url()).search);
		const three = (
			await page
				.locator('[data-triangle] select')
				.evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).value))
		).map((id) => factors[id]!.weight);
		expect(Math.max(...three) - Math.min(...three)).toBeLessThan(2);

		await page
			.getByRole('link', { name: prefix ? 'فتح هذه الإعدادات في «ضبط»' : 'Open these settings in Adjust' })
			.click();
		await expect(page).toHaveURL(new RegExp(`${core}\\?.*level\\.gulf=61`));
	});

	test(`${prefix || '/en'}: without script the factors are chosen, the map is drawn, and corners are kept`, async ({
		browser
	}) => {
		const page = await browser.newPage({ javaScriptEnabled: false });
		await page.goto(`${prefix}${address}`);
		await page.locator('select[name=x]').selectOption('caucasus');
		await page.locator('input[name="level.gulf"]').fill('30');
		await page.locator('form[method=get] button[type=submit]').last().click();
		await expect(page).toHaveURL(/level\.gulf=30&x=caucasus&y=gulf/);
		expect(await parts(page)).toEqual(partsOf('level.gulf=30', { x: 'caucasus', y: 'gulf' }));
		await expect(page.locator('#leader-map-table table')).toBeVisible();
		await expect(page.locator('#leader-map-table tbody tr')).toHaveCount(model.outcomes.length);

		await page.locator('[data-corner=last-first] button').click();
		await expect(page.locator('[data-kept] a')).toHaveCount(1);
		await page.locator('button[value=all]').click();
		await expect(page.locator('[data-kept] a')).toHaveCount(4);
		const { factors } = model.factors.reduce(
			(made, { id, states }) => ({ factors: { ...made.factors, [id]: states } }),
			{ factors: {} as Record<string, (typeof model.factors)[number]['states']> }
		);
		const query = `state.caucasus=${factors['caucasus']!.at(-1)!.id}&state.gulf=${factors['gulf']![0]!.id}`;
		await page.locator('[data-kept] a').last().click();
		await expect(page).toHaveURL(/from=/);
		const shown = await page.locator('#shares li[data-row] .value bdi').allTextContents();
		expect(shown.map((said) => said.replace(/\D/g, '')).sort()).toEqual(
			Object.values(sharesOf(model, query))
				.map((said) => String(said).replace(/\D/g, ''))
				.sort()
		);
		await page.close();
	});
}

test('axe finds nothing, and nothing is wider than a phone', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 800 });
	for (const prefix of ['', '/ar']) {
		await page.goto(`${prefix}${address}`);
		await page.locator('[data-triangle] > summary').click();
		await expect(page.locator('[data-plane=weight-triangle] svg')).toBeVisible();
		expect(await axeFindsInBothThemes(page)).toEqual([]);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	}
});

test('an address that names no factor, or one twice, is answered with a sentence and the strongest', async ({
	page
}) => {
	const answer = await page.goto(`${address}?x=1e9&y=gulf&a=gulf&b=gulf&c[]=1&kept=none`);
	expect(answer!.status()).toBe(200);
	await expect(page.locator('main [role=alert] li')).toHaveCount(2);
	await expect(page.locator('select[name=x]')).toHaveValue('proximity');
	expect((await page.goto(address.replace('core', 'nowhere')))!.status()).toBe(404);
});

test('a map stands on a slide, with its own axes, and in PowerPoint', async ({ page }) => {
	await page.goto(`${core}?weight.gulf=40`);
	await page.goto(`/studies/azerbaijan-israel/briefings?${new URLSearchParams({ start: 'core|weight.gulf=40' })}`);
	await page.locator('form[action*="draft"] button').first().click();
	await expect(page).toHaveURL(/briefings\/[\w-]{20,}/);
	await awake(page);
	await page.locator('#add-kind').selectOption('map');
	await page.locator('.add button.with-script').click();
	const slide = page.locator('.slide[data-kind=map]').first();
	await expect(slide.locator('[data-plane=leader-map], [data-plane$=leader-map]').first()).toBeVisible();
	await page.locator('select[name=x]').selectOption('caucasus');
	await expect(slide.locator('.name.along')).toContainText(
		model.factors.find(({ id }) => id === 'caucasus')!.name['en']!
	);
});

for (const [prefix, script, letter] of [
	['', false, 'w'],
	['/ar', true, 'ع']
] as const)
	test(`worlds that hang together stand on the map where they are asked for, ${prefix || '/en'}, ${script ? 'with' : 'without'} script`, async ({
		browser
	}) => {
		const extended = bundledModel('extended');
		const { worlds } = consistentWorlds(compile(extended), worldsOnServer);
		const page = await browser.newPage({ javaScriptEnabled: script });
		await page.goto(`${prefix}/studies/azerbaijan-israel/extended/discover/map?x=gulf&y=proximity`);
		const names = map(page).locator('li', { hasText: new RegExp(`^${letter}\\d`) });
		await expect(map(page)).toBeVisible();
		await expect(names).toHaveCount(0);
		await page.locator('input[name=worlds]').check();
		if (!script) await page.locator('form.controls button').click();
		await expect(page).toHaveURL(/worlds=1/);
		const places = new Set(worlds.map(({ states }) => `${states['gulf']} ${states['proximity']}`));
		await expect(names).toHaveCount(Math.min(12, places.size));
		await expect(names.first()).toContainText(String(worlds.length));
		// Labels at an edge or a corner reach no farther than the map.
		await page.setViewportSize({ width: 390, height: 844 });
		await page.goto(`${prefix}/studies/azerbaijan-israel/extended/discover/map?worlds=1`);
		await expect(map(page).locator('.point.several').first()).toBeVisible();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
		const plot = (await map(page).locator('.plot').boundingBox())!;
		let atEdges = 0;
		for (const point of await map(page).locator('.point').all()) {
			const { x, y, width, height } = (await point.boundingBox())!;
			expect(x).toBeGreaterThanOrEqual(plot.x - 1);
			expect(y).toBeGreaterThanOrEqual(plot.y - 1);
			expect(x + width).toBeLessThanOrEqual(plot.x + plot.width + 1);
			expect(y + height).toBeLessThanOrEqual(plot.y + plot.height + 1);
			if (y - plot.y < 2 || plot.y + plot.height - y - height < 2) atEdges++;
		}
		expect(atEdges).toBeGreaterThan(0);
		await page.close();
	});
