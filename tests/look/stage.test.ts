import { expect, test, type Page } from '@playwright/test';
import { soak } from '../faults/machine';
import { everyKindDeck } from './everyKindDeck';
import { objections } from './objections';

/** Every run looks at these; `npm run soak` at the rest too, since a walk of all slides takes seven seconds a size. */
const sizes = [
	[1920, 1080],
	[1024, 768],
	[390, 844],
	...(soak
		? ([
				[2560, 1440],
				[1536, 864],
				[1440, 900],
				[1366, 768],
				[1280, 720]
			] as const)
		: [])
] as const;

/** Words as long as the editor takes them, some without a break. */
const words = {
	classification: `Official ${'x'.repeat(100)}`,
	audience: 'y'.repeat(200),
	notes: 'Say this, slowly. '.repeat(200),
	body: `## ${'heading '.repeat(12)}\n\n${'Words that go on for long. '.repeat(60)}\n\n- ${'z'.repeat(300)}\n- كلمات لا تنتهي ${'طويلة '.repeat(60)}`
};

const settled = (page: Page) =>
	page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** What an eye objects to on the stage as it stands, and what stands outside of the slide. */
async function faultsOf(page: Page, where: string): Promise<string[]> {
	await page.evaluate(() => document.fonts.ready);
	await settled(page);
	const touch = (page.viewportSize()?.width ?? 0) < 600;
	const found = await page.evaluate(objections, touch);
	const spilled = await page.evaluate(() => {
		const fit = document.querySelector('main .fit')!;
		const body = fit.firstElementChild!.getBoundingClientRect();
		return body.bottom - document.querySelector('main .slide > footer')!.getBoundingClientRect().top;
	});
	return [
		...found.map(([what, thing]) => `${where}: ${what}: ${thing}`),
		...(spilled > 1 ? [`${where}: what it says runs ${Math.round(spilled)} px into its foot`] : [])
	];
}

for (const [language, prefix, model] of [
	['en', '', 'extended'],
	['ar', '/ar', 'core']
] as const)
	test.describe(`the stage in ${language}, the ${model} model`, () => {
		let path = '';
		test.beforeAll(async ({ baseURL }) => {
			path = `${prefix}${await everyKindDeck(baseURL!, { model, language, words })}`;
		});

		for (const [width, height] of sizes)
			test(`no slide of any kind gives an eye cause to object at ${width} × ${height}, from its first paint`, async ({
				browser
			}) => {
				const touch = width < 600;
				const page = await browser.newPage({ viewport: { width, height }, hasTouch: touch, isMobile: touch });
				await page.goto(`${path}/present`);
				const place = page.locator('nav .place');
				const count = Number(/\d+$/.exec((await place.textContent()) ?? '')?.[0]);
				expect(count).toBeGreaterThanOrEqual(14);
				const faults: string[] = [];
				for (let slide = 1; slide <= count; slide++) {
					await expect(page.locator('main .fit')).toHaveAttribute('style', /zoom/);
					await expect(place).toHaveText(new RegExp(`^${slide} `));
					faults.push(...(await faultsOf(page, `${slide}`)));
					await page.keyboard.press('PageDown');
				}
				expect(faults).toEqual([]);
				// Opened at once, and asked "what if", and in the other theme.
				await page.goto(`${path}/present?slide=3`);
				await expect(page.locator('main canvas')).toBeVisible();
				faults.push(...(await faultsOf(page, 'opened at 3')));
				await page.keyboard.press('w');
				await page.locator('aside input[type=radio]:not(:checked)').first().check({ force: true });
				await expect(page.locator('main .mark')).toBeVisible();
				await page.keyboard.press('Escape');
				await page.keyboard.press('d');
				faults.push(...(await faultsOf(page, '3, asked “what if”')));
				expect(faults).toEqual([]);
				await page.close();
			});

		test('without script nothing is cut either, and two arrows turn the slides', async ({ browser }) => {
			const page = await browser.newPage({ viewport: { width: 1024, height: 768 }, javaScriptEnabled: false });
			const faults: string[] = [];
			for (let slide = 1; slide <= 14; slide++) {
				await page.goto(`${path}/present?slide=${slide}`);
				faults.push(...(await page.evaluate(objections, false)).map(([what, where]) => `${slide}: ${what}: ${where}`));
				await expect(page.locator('nav').getByRole('link', { name: /^(Back|Forward|السابقة|التالية)$/ })).toHaveCount(
					slide === 1 ? 1 : 2
				);
			}
			expect(faults).toEqual([]);
			await page.close();
		});
	});
