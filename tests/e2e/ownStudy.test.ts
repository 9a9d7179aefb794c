import { expect, test, type Page } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMachine, type Machine } from '../faults/machine';
import { ready } from './workbenchPage';

// A server of its own over studies as authors leave them: copied, with twins, with several sources, with parts broken.

const folder = mkdtempSync(join(tmpdir(), 'own-'));
let server: Machine;
let address = '';

/** Any part of a study's files, as JSON gives it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Part = any;
type Json = Record<string, never> & { [key: string]: never };
function edit(file: string, change: (json: Json) => void) {
	const path = join(folder, file);
	const json = JSON.parse(readFileSync(path, 'utf8')) as Json;
	change(json);
	writeFileSync(path, JSON.stringify(json, null, '\t'));
}
/** A copy of the harbour under another id, changed. */
function study(id: string, change: (study: never, model: never) => void) {
	cpSync('scenarios/port-of-hallin', join(folder, id), { recursive: true });
	edit(`${id}/study.json`, (json) => Object.assign(json, { id }));
	edit(`${id}/models/harbour.json`, (model) => {
		Object.assign(model, { study: id });
		edit(`${id}/study.json`, (json) => change(json as never, model as never));
	});
	for (const name of ['hallin-deepened.json', 'hallin-given-up.json'])
		try {
			edit(`${id}/saved/${name}`, (json) => Object.assign(json, { study: id }));
		} catch {
			// This scenario is not one of the study's.
		}
}

test.beforeAll(async () => {
	cpSync('scenarios/port-of-hallin', join(folder, 'port-of-hallin'), { recursive: true });
	cpSync('scenarios/port-of-hallin', join(folder, 'a copy'), { recursive: true });
	study('twins', (_, model: { factors: Part[]; outcomes: Part[]; judgements: Part[] }) => {
		// One name for all factors, outcomes and states; each list of passages names its first twice.
		for (const { passages } of [...model.factors, ...model.outcomes, ...model.judgements])
			if (passages.length > 0) passages.push(passages[0]);
		for (const thing of [...model.factors, ...model.outcomes, ...model.factors.flatMap((f) => f.states)])
			thing.name = { en: 'Twin' };
		for (const outcome of model.outcomes) delete outcome.shortName;
	});
	study('several', (json: { sources: Part[]; passages: Part[] }, model: { factors: Part[] }) => {
		const [first] = json.sources;
		const of = (id: string, author: string) => ({
			...first,
			...{ id, title: { en: `Letter of ${author}` }, author: { en: author }, files: { en: `${id}.en.txt` } }
		});
		json.sources.push(of('second', 'Ann Drought'), of('third', 'Ben Flood'));
		writeFileSync(
			join(folder, 'several', 'second.en.txt'),
			`${'A line of no weight.\n'.repeat(80)}The drought came.\n`
		);
		writeFileSync(join(folder, 'several', 'third.en.txt'), 'Another drought, and a flood.');
		json.passages.push({ id: 'dry', source: 'second', quotes: { en: { exact: 'The drought came' } } });
		model.factors[0].passages.push('dry');
	});
	study(
		'orphaned',
		(json: { passages: Part[] }) =>
			void (json.passages.find(({ id }: { id: string }) => id === 'ferry').quotes.en.exact += ' by no means')
	);
	study('half', () => undefined);
	const second = JSON.parse(readFileSync(join(folder, 'half/models/harbour.json'), 'utf8')) as {
		id: string;
		factors: Part[];
	};
	second.id = 'second';
	second.factors[0].weight.value = 250;
	writeFileSync(join(folder, 'half/models/second.json'), JSON.stringify(second));
	server = await startMachine({ SCENARIOS_DIR: folder, DATA_DIR: join(folder, '.data') });
	address = `http://127.0.0.1:${server.port}`;
});

test.afterAll(async () => {
	await server.stop('SIGTERM');
	rmSync(folder, { recursive: true, force: true });
});

function errorsOf(page: Page): string[] {
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	return errors;
}

test('a copied folder is a fault that names both folders, and the first page keeps all studies', async ({ page }) => {
	const errors = errorsOf(page);
	await page.goto(address);
	await expect(page.locator('.broken').filter({ hasText: 'a copy' }).first()).toContainText(
		'the folders a copy, port-of-hallin hold the same study, “port-of-hallin”'
	);
	await expect(page.locator('article')).toHaveCount(5);
	expect(errors).toEqual([]);
});

test('a study of twins shows on every page without an error', async ({ page }) => {
	const errors = errorsOf(page);
	for (const path of [
		'',
		'?tab=outcome',
		'?tab=whatif',
		'?tab=worlds',
		'?tab=more',
		'?tab=facts',
		'/read',
		'/about',
		'/judgements',
		'/judgements?view=matrix',
		'/compare',
		'/scenarios'
	]) {
		await page.goto(`${address}/studies/twins/harbour${path}`);
		await expect(page.locator('main')).toBeVisible();
		await page.waitForLoadState('networkidle');
		await expect(page.locator('main')).not.toBeEmpty();
	}
	expect(errors).toEqual([]);
});

test('every source can be chosen, is searched and is credited', async ({ page }) => {
	await page.goto(`${address}/studies/several/harbour`);
	await ready(page);
	const choice = page.getByRole('navigation', { name: 'Texts of the study' });
	await choice.getByRole('link', { name: 'Letter of Ben Flood' }).click();
	await expect(page.locator('#source .study-text')).toHaveText('Another drought, and a flood.');
	await page.getByRole('button', { name: 'Find in the text' }).click();
	await page.getByRole('searchbox').fill('drought');
	await expect(page.locator('.find')).toContainText('1 of 1');
	await page.getByRole('button', { name: 'Letter of Ann Drought: 1' }).click();
	await expect(page.locator('#source .study-text')).toHaveCount(81);
	await expect(page).toHaveURL(/source=second/);
	await page.goto(`${address}/studies/several/harbour/read`);
	await expect(page.locator('.reading header')).toContainText('Ann Drought and 1 more');
});

test('without script a source is chosen by its link', async ({ browser }) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await page.goto(`${address}/studies/several/harbour`);
	await page.getByRole('link', { name: 'Letter of Ben Flood' }).click();
	await expect(page.locator('#source .study-text')).toHaveText('Another drought, and a flood.');
	await page.close();
});

test('a passage that the address names is in sight on arrival', async ({ page }) => {
	await page.setViewportSize({ width: 1440, height: 800 });
	await page.goto(`${address}/studies/several/harbour?passage=dry`);
	await ready(page);
	await expect(page.locator('#source mark[data-passage=dry]')).toBeInViewport();
	const scrolled = await page.locator('#source .scroll').evaluate((pane) => pane.scrollTop);
	expect(scrolled).toBeGreaterThan(0);
});

test('what is found is marked where a browser cannot paint ranges', async ({ page }) => {
	await page.addInitScript(() => delete (CSS as { highlights?: unknown }).highlights);
	await page.addInitScript(() => Object.defineProperty(CSS.constructor.prototype, 'highlights', { value: undefined }));
	await page.goto(`${address}/studies/several/harbour`);
	await ready(page);
	await page.getByRole('button', { name: 'Find in the text' }).click();
	await page.getByRole('searchbox').fill('harbour');
	if (await page.evaluate(() => 'highlights' in CSS))
		test.skip(true, 'this browser’s CSS.highlights cannot be taken away');
	await expect(page.locator('.found-boxes i').first()).toBeVisible();
});

test('a passage that no longer stands is said where it is used, and hides nothing', async ({ page }) => {
	const orphan = 'ferry';
	await page.goto(`${address}/studies/orphaned/harbour?passage=${orphan}`);
	await ready(page);
	await expect(page.getByRole('complementary', { name: 'Faults in this study’s files' })).toContainText(
		'1 passage no longer stands'
	);
	await expect(page.locator('#source aside')).toContainText('This passage no longer stands in the text.');
	await page.goto(`${address}/studies/orphaned/harbour/judgements`);
	await expect(page.locator('main')).toContainText('This passage no longer stands in the text.');
	await page.getByRole('link', { name: 'See the faults' }).click();
	await expect(page.locator('.broken').filter({ hasText: 'orphaned' })).toContainText(`of the passage “${orphan}”`);
	for (const path of ['/read', '/compare', '/scenarios', '/scenario.json'])
		expect((await page.request.get(`${address}/studies/orphaned/harbour${path}`)).status(), path).toBe(200);
});

test('a model with a fault is left out alone: its page says so and leads to the faults, the other is shown', async ({
	page
}) => {
	await page.goto(`${address}/studies/half/harbour`);
	await expect(page.getByRole('complementary', { name: 'Faults in this study’s files' })).toContainText(
		'Left out: \u2068second\u2069'
	);
	const answer = await page.goto(`${address}/studies/half/second`);
	expect(answer?.status()).toBe(404);
	await expect(page.locator('main')).toContainText(
		'The model “\u2068second\u2069” of the study “\u2068half\u2069” is here, but it has a fault'
	);
	await page.getByRole('link', { name: 'See the faults' }).click();
	await expect(page.locator('.broken').filter({ hasText: 'half' })).toBeInViewport();
});
