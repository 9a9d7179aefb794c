import { expect, test, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMachine, type Machine } from '../faults/machine';
import { axeFinds } from './axeFinds';
import { awake, draftFromHere } from './briefingPage';
import { ready } from './workbenchPage';

// A server of its own, to which studies are added as a person adds them: ZIPs of their folders.

const folder = mkdtempSync(join(tmpdir(), 'stored-'));
let server: Machine;
let address = '';

type Files = Record<string, string>;
/** The files of the harbour as a study of another id, changed. */
function harbour(id: string, change: (files: Files) => void = () => undefined): Files {
	const home = 'scenarios/port-of-hallin';
	const files: Files = {};
	for (const name of readdirSync(home, { recursive: true, encoding: 'utf8' }))
		if (/\.(json|txt)$/.test(name))
			files[name] = readFileSync(join(home, name), 'utf8').replaceAll('"port-of-hallin"', `"${id}"`);
	change(files);
	return files;
}
async function zipped(files: Files): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
	const zip = new JSZip();
	for (const [path, text] of Object.entries(files)) zip.file(`study/${path}`, text);
	const buffer = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
	return { name: 'study.zip', mimeType: 'application/zip', buffer };
}
async function add(page: Page, files: Files, act = 'Add the study') {
	await page.locator('input[name=file]').setInputFiles(await zipped(files));
	await page.getByRole('button', { name: act }).click();
}

test.beforeAll(async () => {
	cpSync('scenarios/port-of-hallin', join(folder, 'scenarios/port-of-hallin'), { recursive: true });
	server = await startMachine({ SCENARIOS_DIR: join(folder, 'scenarios'), DATA_DIR: join(folder, 'data') });
	address = `http://127.0.0.1:${server.port}`;
});
test.afterAll(async () => {
	await server.kill();
	rmSync(folder, { recursive: true, force: true });
});

test('a study that is added is one like any other: workbench, scenario, briefing, a second revision, archive', async ({
	page
}) => {
	await page.goto(address);
	await page.getByRole('link', { name: 'New study' }).click();
	await add(
		page,
		harbour(
			'my-harbour',
			(files) =>
				(files['study.json'] = files['study.json']!.replace(
					/"title": \{\s*"en": "[^"]*"/,
					'"title": { "en": "My harbour"'
				))
		)
	);
	await expect(page.getByRole('heading', { level: 1, name: 'My harbour' })).toBeVisible();
	expect(await axeFinds(page)).toEqual([]);

	await page.goto(`${address}/studies/my-harbour/harbour?weight.silting=90`);
	await ready(page);
	const saved = await page.request.post(`${address}/studies/my-harbour/harbour?/save`, {
		headers: { origin: address },
		form: { request: 'a-request-of-mine', mode: 'new', name: 'Silted', settings: 'sure=hardly' }
	});
	expect((await saved.json()) as { type: string }).toMatchObject({ type: 'redirect' });
	await page.goto(`${address}/studies/my-harbour/harbour/scenarios`);
	await expect(page.getByRole('link', { name: 'Silted' })).toBeVisible();
	for (const path of [
		'harbour/read',
		'harbour/compare?s=default&s=a-request-of-mine',
		'harbour/about',
		'harbour/judgements'
	])
		expect((await page.goto(`${address}/studies/my-harbour/${path}`))?.status()).toBe(200);
	expect((await page.goto(`${address}/embed/studies/my-harbour/harbour`))?.status()).toBe(200);

	await page.goto(`${address}/studies/my-harbour/harbour?from=a-request-of-mine`);
	await ready(page);
	await draftFromHere(page);
	await awake(page);
	const briefing = new URL(page.url()).pathname;
	expect((await page.request.get(`${address}${briefing}/briefing.pptx`)).status()).toBe(200);

	await page.goto(`${address}/studies/my-harbour/revisions`);
	await expect(page.getByText('it goes on top of revision 1.')).toBeVisible();
	const rewritten = harbour('my-harbour', (files) => {
		files['source.en.txt'] = files['source.en.txt']!.replaceAll('silts up', 'fills up');
		files['study.json'] = files['study.json']!.replaceAll('silts up', 'fills up');
	});
	await add(page, rewritten, 'Add as a revision');
	await expect(page.getByRole('listitem').filter({ hasText: 'Revision 2' })).toBeVisible();
	await page.goto(`${address}${briefing}`);
	await awake(page);
	await expect(page.getByRole('note').filter({ hasText: 'The study’s text has changed since' })).toContainText(
		'1 passage reads differently.'
	);

	const whole = await page.request.get(`${address}/studies/my-harbour/study.zip`);
	const files = (await JSZip.loadAsync(await whole.body())).files;
	expect(Object.keys(files)).toContain('my-harbour/models/harbour.json');
	const before = await page.request.get(`${address}/studies/my-harbour/study.zip?revision=1`);
	expect(
		await (await JSZip.loadAsync(await before.body())).file('my-harbour/source.en.txt')!.async('string')
	).toContain('silts up');
	expect((await page.request.get(`${address}/studies/my-harbour/study.zip?revision=9`)).status()).toBe(404);

	await page.goto(`${address}/studies/my-harbour/revisions`);
	await page.getByRole('button', { name: 'Archive', exact: true }).click();
	await expect(page.getByText('This study is archived')).toBeVisible();
	await page.goto(address);
	await expect(page.getByRole('article').filter({ hasText: 'My harbour' })).toHaveCount(0);
	await page.getByText('Archived studies').click();
	await expect(page.locator('details a[href$="/studies/my-harbour/revisions"]')).toBeVisible();
	expect((await page.goto(`${address}${briefing}`))?.status()).toBe(200);
	expect((await page.goto(`${address}/studies/my-harbour/harbour?from=a-request-of-mine`))?.status()).toBe(200);
	const notice = page.getByRole('complementary', { name: 'Archived' });
	for (const path of ['harbour', 'harbour/read', 'harbour/judgements', 'briefings', 'revisions']) {
		await page.goto(`${address}/studies/my-harbour/${path}`);
		await expect(notice).toContainText('This study is archived');
	}
	expect(await axeFinds(page)).toEqual([]);
	await page.goto(`${address}${briefing}/present`);
	await expect(notice).toHaveCount(0);
	await page.goto(`${address}/studies/port-of-hallin/harbour`);
	await expect(notice).toHaveCount(0);
});

test('a study comes back from a spreadsheet: a workbook and a matrix as revisions, a workbook as a study of its own', async ({
	page
}) => {
	await page.goto(`${address}/studies/new`);
	await add(page, harbour('sheeted'));
	await expect(page).toHaveURL(/sheeted\/revisions$/);
	const [workbook] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('link', { name: 'Workbook (XLSX)' }).click()
	]);
	const zip = await JSZip.loadAsync(readFileSync(await workbook.path()));
	const strings = await zip.file('xl/sharedStrings.xml')!.async('string');
	const changed = async (change: (xml: string) => string) => {
		zip.file('xl/sharedStrings.xml', change(strings));
		return { name: 'study.xlsx', mimeType: '', buffer: await zip.generateAsync({ type: 'nodebuffer' }) };
	};
	const send = async (file: { name: string; mimeType: string; buffer: Buffer }, act: string) => {
		await page.locator('input[name=file]').setInputFiles(file);
		await page.getByRole('button', { name: act }).click();
	};
	const revision = (number: number) => page.getByRole('listitem').filter({ hasText: `Revision ${number}` });

	await send(await changed((xml) => xml.replaceAll('silts up', 'fills up')), 'Add as a revision');
	await expect(revision(2)).toContainText('Brought as a workbook:');
	const [whole] = [await page.request.get(`${address}/studies/sheeted/study.zip`)];
	expect(await (await JSZip.loadAsync(await whole.body())).file('sheeted/source.en.txt')!.async('string')).toContain(
		'fills up'
	);

	const impacts = await (await page.request.get(`${address}/studies/sheeted/harbour/impacts.csv`)).text();
	const csv = (text: string) => ({ name: 'impacts.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
	await send(csv(impacts.replace(/,-?[123](?=,|\r)/, ',9')), 'Add as a revision');
	await expect(page.getByRole('alert')).toContainText(/impacts\.csv.*, row \d+, column .*at most 3 is allowed/);
	await send(csv(impacts.replace(/,-?[123](?=,|\r)/, ',٠')), 'Add as a revision');
	await expect(revision(3)).toContainText('A matrix of the model');

	await page.goto(`${address}/studies/new`);
	await send(csv(impacts), 'Add the study');
	await expect(page.getByRole('alert')).toContainText('A matrix alone is no study');
	await send(await changed((xml) => xml.replaceAll('>text<', '>colour<')), 'Add the study');
	await expect(page.getByRole('alert')).toContainText(/Judgements.*, row 2, column .*“.*colour.*” stands here/);
	await send(await changed((xml) => xml.replaceAll('>sheeted<', '>from-a-sheet<')), 'Add the study');
	await expect(page).toHaveURL(/from-a-sheet\/revisions$/);
	expect((await page.goto(`${address}/studies/from-a-sheet/harbour`))?.status()).toBe(200);
});

test('a study’s file may be larger than any other request', async ({ page }) => {
	const { buffer } = await zipped(harbour('large'));
	const zip = await JSZip.loadAsync(buffer);
	zip.file('study/picture.bin', randomBytes(3 * 1024 * 1024));
	const large = {
		name: 'study.zip',
		mimeType: 'application/zip',
		buffer: await zip.generateAsync({ type: 'nodebuffer' })
	};
	await page.goto(`${address}/studies/new`);
	await page.locator('input[name=file]').setInputFiles(large);
	await page.getByRole('button', { name: 'Add the study' }).click();
	await expect(page).toHaveURL(/large\/revisions$/);
	const refused = await page.request.post(`${address}/studies/large/harbour/scenarios?/importFile`, {
		headers: { origin: address },
		multipart: { request: 'a-large-request', file: large }
	});
	expect(refused.status()).toBe(413);
});

test('an id that is here already is refused with where it is, and a revision of another study with its name', async ({
	page
}) => {
	await page.goto(`${address}/studies/new`);
	await add(page, harbour('port-of-hallin'));
	await expect(page.getByRole('alert')).toContainText('is here already, in the folder');
	await add(page, harbour('twice'));
	await expect(page).toHaveURL(/twice\/revisions$/);
	await page.goto(`${address}/studies/new`);
	await add(page, harbour('twice'));
	await expect(page.getByRole('alert')).toContainText('is kept here already, at revision 1');
	await page.goto(`${address}/studies/twice/revisions`);
	await add(page, harbour('thrice'), 'Add as a revision');
	await expect(page.getByRole('alert')).toContainText('holds the study');
	await page.goto(`${address}/ar/studies/port-of-hallin/revisions`);
	await expect(page.getByText('محفوظة ملفاتٍ في المجلد')).toBeVisible();
	expect(await axeFinds(page)).toEqual([]);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('every fault of a file is listed, and nothing is added', async ({ page }) => {
		await page.goto(`${address}/studies/new`);
		await add(
			page,
			harbour('faulty', (files) => {
				files['models/harbour.json'] = files['models/harbour.json']!.replace(
					'"format": "scenario-model/1"',
					'"format": "other"'
				);
				delete files['source.en.txt'];
			})
		);
		const alert = page.getByRole('alert');
		await expect(alert).toContainText('Nothing was added');
		await expect(alert).toContainText('models/harbour.json');
		await expect(alert).toContainText('source.en.txt');
		expect((await page.goto(`${address}/studies/faulty/revisions`))?.status()).toBe(404);
		await page.goto(`${address}/studies/new`);
		await page
			.locator('input[name=file]')
			.setInputFiles({ name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
		await page.getByRole('button', { name: 'Add the study' }).click();
		await expect(page.getByRole('alert')).toContainText('this is no ZIP');
	});

	test('a second revision on a page that is old is told, and goes on top when sent again', async ({
		page,
		context
	}) => {
		await page.goto(`${address}/studies/new`);
		await add(page, harbour('rivals'));
		const other = await context.newPage();
		await other.goto(`${address}/studies/rivals/revisions`);
		await add(page, harbour('rivals'), 'Add as a revision');
		await add(other, harbour('rivals'), 'Add as a revision');
		await expect(other.getByRole('alert')).toContainText('after you opened it');
		await add(other, harbour('rivals'), 'Add as a revision');
		await expect(other.getByRole('listitem').filter({ hasText: 'Revision 3' })).toBeVisible();
	});
});
