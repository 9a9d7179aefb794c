import { readFile } from 'node:fs/promises';
import { expect, test, type Download } from '@playwright/test';
import { bundledModel, sharesOf } from './bundled';
import { core, ready, shownShares } from './workbenchPage';

const query = '?state.proximity=contested&weight.gulf=40';
const textOf = async (download: Download) => readFile((await download.path()) ?? '', 'utf8');

test('the link of what is on screen is copied', async ({ page, context }) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.goto(core + query);
	await ready(page);
	await page.locator('summary', { hasText: 'Share' }).click();
	await page.getByRole('button', { name: 'Copy the link' }).click();
	await expect(page.getByText('The link is copied.')).toBeVisible();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

test('settings saved as a file open again as one step that can be taken back', async ({ page }) => {
	await page.goto(core + query);
	await ready(page);
	const shares = await shownShares(page);
	await page.locator('summary', { hasText: 'Share' }).click();
	await page.locator('form[action$="scenario.json"]').getByLabel('Name').fill('Contested, with a heavier Gulf');
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save as a file' }).click()
	]);
	expect(download.suggestedFilename()).toBe('Contested, with a heavier Gulf.json');
	const saved = JSON.parse(await textOf(download)) as Record<string, unknown>;
	expect(saved).toMatchObject({ format: 'scenario/1', study: 'azerbaijan-israel', model: 'core' });

	await page.goto(core);
	await ready(page);
	const start = await shownShares(page);
	await page.locator('summary', { hasText: 'Share' }).click();
	await page.getByLabel('Scenario file').setInputFiles({
		name: 'mine.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify(saved))
	});
	await page.getByRole('button', { name: 'Open a file' }).click();
	await expect.poll(() => shownShares(page)).toEqual(shares);
	await expect(page).toHaveURL(/weight\.gulf=40/);
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Undo' }).click();
	await expect.poll(() => shownShares(page)).toEqual(start);
});

test('a file with faults says each of them and changes nothing', async ({ page }) => {
	await page.goto(core + query);
	await ready(page);
	const before = await shownShares(page);
	await page.locator('summary', { hasText: 'Share' }).click();
	const send = async (name: string, text: string) => {
		await page
			.getByLabel('Scenario file')
			.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
		await page.getByRole('button', { name: 'Open a file' }).click();
	};
	const alert = page.getByRole('alert');
	await page.getByRole('button', { name: 'Open a file' }).click();
	await expect(alert).toContainText('Choose a scenario file first');
	await send('broken.json', '{ "format": ');
	await expect(alert).toContainText('broken.json: this stops being JSON on line 1');
	await send('other.json', JSON.stringify({ format: 'scenario/9' }));
	await expect(alert).toContainText('this workbench reads “scenario/1”');
	await send('saved.json', JSON.stringify({ format: 'saved-scenarios/1' }));
	await expect(alert).toContainText('Import it in the list of scenarios');
	const factor = { weight: 400, spread: 1, level: 10, low: 50, high: 60 };
	const faulty = {
		format: 'scenario/1', id: 'x', study: 'azerbaijan-israel', model: 'core', name: { en: 'x' }, note: { en: 'x' },
		settings: { decisiveness: 1, factors: { proximity: factor, __proto__: factor } }
	}; // prettier-ignore
	await send('faulty.json', JSON.stringify(faulty));
	await expect(alert).toContainText('at most 100 is allowed');
	await expect(alert).toContainText('low must be 10 or less');
	expect(await shownShares(page)).toEqual(before);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });

	test('a scenario file opens at its settings, and a faulty one says so', async ({ page }) => {
		const shelf = JSON.parse(await readFile('scenarios/azerbaijan-israel/saved/' + (await firstSaved()), 'utf8')) as {
			model: string;
		};
		await page.goto(`/studies/azerbaijan-israel/${shelf.model}`);
		await page.locator('summary', { hasText: 'Share' }).click();
		await page.getByLabel('Scenario file').setInputFiles({
			name: 'ready.json',
			mimeType: 'application/json',
			buffer: Buffer.from(JSON.stringify(shelf))
		});
		await page.getByRole('button', { name: 'Open a file' }).click();
		await expect(page).toHaveURL(/\?.+/);
		const shown = await shownShares(page);
		expect(shown).toEqual(sharesOf(bundledModel('core'), new URL(page.url()).search));

		await page.locator('summary', { hasText: 'Share' }).click();
		await page.getByLabel('Scenario file').setInputFiles({
			name: 'bad.json',
			mimeType: 'application/json',
			buffer: Buffer.from('no')
		});
		await page.getByRole('button', { name: 'Open a file' }).click();
		await expect(page.getByRole('alert')).toContainText('bad.json');
	});
});

async function firstSaved(): Promise<string> {
	const { readdir } = await import('node:fs/promises');
	const names = (await readdir('scenarios/azerbaijan-israel/saved')).sort();
	for (const name of names) {
		const text = await readFile(`scenarios/azerbaijan-israel/saved/${name}`, 'utf8');
		if ((JSON.parse(text) as { model: string }).model === 'core') return name;
	}
	throw new Error('no ready scenario of the core model');
}

for (const [language, prefix, menu, csv, png, svg] of [
	['English', '', 'Export', 'Download CSV', 'Download PNG', 'Download SVG'],
	['Arabic', '/ar', 'تصدير', 'تنزيل CSV', 'تنزيل PNG', 'تنزيل SVG']
] as const) {
	test(`figures leave as table, drawing and picture, ${language}`, async ({ page }) => {
		await page.goto(prefix + core + query);
		await ready(page);
		for (const figure of ['shares', 'contributions']) {
			const place = page.locator(`figure#${figure}`);
			await place.getByText(menu).click();
			const [table] = await Promise.all([
				page.waitForEvent('download'),
				place.getByRole('button', { name: csv }).click()
			]);
			expect(table.suggestedFilename()).toBe(`azerbaijan-israel-core-${figure}.csv`);
			const text = await textOf(table);
			for (const name of await place.locator('li[data-row] .label > :first-child').allTextContents())
				expect(text).toContain(name);
			expect(text).toContain(await place.locator('h2').innerText());

			const [drawing] = await Promise.all([
				page.waitForEvent('download'),
				place.getByRole('button', { name: svg }).click()
			]);
			expect(drawing.suggestedFilename()).toBe(`azerbaijan-israel-core-${figure}.svg`);
			const drawn = await textOf(drawing);
			const title = await place.locator('h2').innerText();
			const read = await page.evaluate((xml) => {
				const parsed = new DOMParser().parseFromString(xml, 'image/svg+xml');
				return { root: parsed.documentElement.nodeName, title: parsed.querySelector('title')?.textContent };
			}, drawn);
			expect(read).toEqual({ root: 'svg', title });

			const [picture] = await Promise.all([
				page.waitForEvent('download'),
				place.getByRole('button', { name: png }).click()
			]);
			const bytes = await readFile((await picture.path()) ?? '');
			const { width, inks } = await page.evaluate(async (base64) => {
				const image = new Image();
				image.src = `data:image/png;base64,${base64}`;
				await image.decode();
				const canvas = document.createElement('canvas');
				canvas.width = image.width;
				canvas.height = image.height;
				const context = canvas.getContext('2d')!;
				context.drawImage(image, 0, 0);
				const { data } = context.getImageData(0, 0, image.width, image.height);
				const colours = new Set<string>();
				for (let at = 0; at < data.length; at += 4 * 7)
					colours.add(`${data[at]! >> 5},${data[at + 1]! >> 5},${data[at + 2]! >> 5}`);
				return { width: image.width, inks: colours.size };
			}, bytes.toString('base64'));
			expect(width).toBe(1920);
			// Paper, ink, and the colours of the marks.
			expect(inks).toBeGreaterThan(4);
			await page.keyboard.press('Escape');
		}
	});
}

for (const [prefix, share, copy, study, cited] of [
	['', 'Share', 'Copy the citation', 'Cite the source', 'Cite this result'],
	['/ar', 'مشاركة', 'نسخ الاستشهاد', 'الاستشهاد بالمصدر', 'الاستشهاد بهذه الحصيلة']
] as const)
	test(`a result and its source are cited in a line and for reference managers, ${prefix || '/en'}`, async ({
		page,
		context,
		request
	}) => {
		await context.grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.goto(`${prefix}${core}${query}`);
		await ready(page);
		const menu = page.locator('details', { has: page.locator('a[href*="citation.ris"]') });
		await menu.locator('summary', { hasText: share }).click();
		await menu.getByRole('button', { name: copy }).click();
		await expect(menu.getByRole('status')).not.toBeEmpty();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		const address = `${new URL(page.url()).origin}${prefix}${core}/read?`;
		expect(copied).toContain(address);
		expect(copied).toContain('weight.gulf=40');
		const ris = await request.get((await menu.locator('a[href*="citation.ris"]').getAttribute('href'))!);
		expect(ris.headers()['content-disposition']).toContain('.ris');
		expect(await ris.text()).toContain(`\r\nUR  - ${address}`);

		await page.goto(`${prefix}${core}/read${query}`);
		await page.locator('summary', { hasText: cited }).click();
		expect((await page.locator('[data-citation]').innerText()).replace(/[\u2066-\u2069]/g, '')).toBe(copied);

		await page.goto(`${prefix}${core.replace(/\/[^/]*$/, '')}`);
		await page.locator('summary', { hasText: study }).click();
		const [source] = (
			JSON.parse(await readFile('scenarios/azerbaijan-israel/study.json', 'utf8')) as {
				sources: { author: Record<string, string> }[];
			}
		).sources;
		await expect(page.locator('[data-citation]')).toContainText(source!.author[prefix === '' ? 'en' : 'ar']!);
		const [file] = await Promise.all([page.waitForEvent('download'), page.locator('a[href*="citation.ris"]').click()]);
		expect(await textOf(file)).toMatch(/^TY {2}- RPRT\r\n/);
	});
