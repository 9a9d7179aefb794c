import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { awake, draft } from './briefingPage';
import { bundledModel, sharesOf } from './bundled';

const model = bundledModel('core');

/** Opens the menu of ways to take a briefing along, and takes one; gives the file's name and bytes. */
async function take(page: Page, way: RegExp): Promise<{ name: string; bytes: Buffer }> {
	const menu = page.locator('details', { has: page.locator('a[href$="briefing.pptx"]') });
	if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
	const [download] = await Promise.all([page.waitForEvent('download'), menu.getByText(way).click()]);
	return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

for (const [prefix, words] of [
	['', { everything: /^Everything/, title: 'Briefing: Default settings' }],
	['/ar', { everything: /^كل شيء/, title: 'إحاطة: الإعدادات الأصلية' }]
] as const)
	test(`a briefing is taken along from one menu: PowerPoint, Word, HTML and everything in a ZIP, ${prefix || '/en'}`, async ({
		page
	}) => {
		await draft(page, '', prefix);
		const title = await page.title();
		expect(title).toContain(prefix === '' ? words.title : 'إحاطة');
		const pptx = await take(page, /^PowerPoint$/);
		expect(pptx.name).toMatch(/\.pptx$/);
		const slides = Object.keys((await JSZip.loadAsync(pptx.bytes)).files).filter((name) =>
			/^ppt\/slides\/slide\d+\.xml$/.test(name)
		);
		expect(slides).toHaveLength(8);
		const docx = await take(page, /^Word/);
		expect(docx.name).toMatch(/\.docx$/);
		expect(await (await JSZip.loadAsync(docx.bytes)).file('word/document.xml')!.async('string')).toContain('<w:tbl>');
		const html = await take(page, /HTML/);
		expect(html.name).toMatch(/\.html$/);
		expect(html.bytes.length).toBeLessThan(1_000_000);

		const zip = await JSZip.loadAsync((await take(page, words.everything)).bytes);
		const names = Object.keys(zip.files);
		const pictures = names.filter((name) => name.endsWith('.png'));
		expect(pictures.length).toBeGreaterThanOrEqual(3);
		for (const name of pictures) {
			const picture = await zip.files[name]!.async('nodebuffer');
			expect(picture.subarray(1, 4).toString()).toBe('PNG');
			// At twice the scale of a figure that is 960 px wide.
			expect(picture.readUInt32BE(16)).toBe(1920);
		}
		const shares = names.find((name) => /outcomes.*shares.*\.csv$/.test(name))!;
		const table = await zip.files[shares]!.async('string');
		for (const share of Object.values(sharesOf(model, '')))
			expect(table).toMatch(new RegExp(`\\b${share}|${Number(share) - 1}\\.`));
		const { briefing, scenarios } = JSON.parse(await zip.files['briefing.json']!.async('string')) as {
			briefing: { format: string };
			scenarios: unknown[];
		};
		expect(briefing.format).toBe('scenario-briefing/1');
		expect(scenarios).toHaveLength(1);
		expect(await zip.files['README.txt']!.async('string')).toMatch(
			prefix === '' ? /relative likelihoods/i : /أرجحيات نسبية/
		);
	});

test('what is taken along is the saved revision, and the menu says so', async ({ page, request }) => {
	const address = await draft(page);
	await page.goto(`${address}?slide=title`);
	await awake(page);
	await page.locator('.form [name=heading]').fill('Not saved');
	const menu = page.locator('details', { has: page.locator('a[href$="briefing.pptx"]') });
	await menu.locator('summary').click();
	await expect(menu).toContainText('What is taken along is the saved revision.');
	const answer = await request.get(`${address}/briefing.json`);
	expect(answer.headers()['content-disposition']).toContain('attachment');
	expect(await answer.text()).not.toContain('Not saved');
	expect((await request.get(`${address}/briefing.pptx?revision=9`)).status()).toBe(404);
});
