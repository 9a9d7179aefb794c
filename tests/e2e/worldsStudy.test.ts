import { expect, test, type Page } from '@playwright/test';
import JSZip from 'jszip';
import { mkdtempSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProject } from '../../src/lib/study/scenarioWizard/writeProject';
import { writeSolutions } from '../../src/lib/study/scenarioWizard/solutions';
import { startMachine, type Machine } from '../faults/machine';
import { projectOfCase } from '../reference/publishedMatrices';
import { axeFinds } from './axeFinds';
import { awake, draftFromHere, onStage } from './briefingPage';

// A server of its own, to which studies without outcomes are added as projects of ScenarioWizard.

const folder = mkdtempSync(join(tmpdir(), 'worlds-'));
let server: Machine;
let address = '';

const file = (name: string, content: string | Buffer) => ({
	...{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) }
});
const scwOf = (name: string) => writeProject(projectOfCase(name).project, `${name}.scw`);
const slOf = (worlds: number[][]) =>
	writeSolutions(
		worlds.map((states) => ({ states, weight: 0, consistencyValue: 0, inconsistency: 0, totalImpactScore: 0 }))
	);
async function add(page: Page, project: ReturnType<typeof file>, solutions?: ReturnType<typeof file>) {
	await page.goto(`${address}/studies/new`);
	await page.locator('input[name=file]').setInputFiles(project);
	if (solutions) await page.locator('input[name=solutions]').setInputFiles(solutions);
	await page.getByRole('button', { name: 'Add the study' }).click();
}
/** Worlds that the page lists, as the names of their states. */
async function worldsOn(page: Page): Promise<string[]> {
	await expect(page.locator('#worlds tbody tr').first()).toBeVisible();
	const rows = await page.locator('#worlds table').first().locator('tbody tr th').all();
	return Promise.all(
		rows.map(async (row) =>
			(await row.locator('.state').allTextContents()).map((each) => each.trim().split(/\s+/).at(-1)).join(' ')
		)
	);
}
const publishedNames = (name: string) => {
	const { project, published } = projectOfCase(name);
	return published
		.map((world) => world.map((state, f) => project.factors[f]!.states[state - 1]!.name.toLowerCase()).join(' '))
		.sort();
};
const lower = (names: string[]) => names.map((each) => each.toLowerCase()).sort();
/** What nobody may read where there are no outcomes. */
const falseWords = /NaN|undefined|Infinity|of 100|\blead(s)?\b: |Clear lead|No judgement yet|\d%.*draws|من 100/;

test.beforeAll(async () => {
	mkdirSync(join(folder, 'scenarios'));
	server = await startMachine({
		...{ SCENARIOS_DIR: join(folder, 'scenarios'), DATA_DIR: join(folder, 'data') },
		EMBED_ORIGINS: 'https://example.org'
	});
	address = `http://127.0.0.1:${server.port}`;
});
test.afterAll(async () => {
	await server.kill();
	rmSync(folder, { recursive: true, force: true });
});

test('a project makes a study whose answer is its worlds, on every page, in files and in a briefing', async ({
	page
}) => {
	test.setTimeout(240_000);
	const errors: string[] = [];
	page.on('pageerror', (error) => errors.push(error.message));
	await add(page, file('CIB_global.scw', readFileSync('tests/reference/cases/cib-global.scw')));
	await expect(page).toHaveURL(/\/studies\/cib-global$/);
	await expect(page.getByRole('heading', { level: 1, name: 'CIB_global' })).toBeVisible();
	const model = `${address}/studies/cib-global/worlds`;

	await page.goto(model);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('4 worlds of 36 hang together.');
	expect(lower(await worldsOn(page))).toEqual(publishedNames('cib-global'));
	await expect(page.locator('#shares, #contributions, [data-judged]')).toHaveCount(0);
	await expect(
		page.locator('#factors input[type=range], #factors input[name^=weight], #factors input[name=sure]')
	).toHaveCount(0);
	expect(await axeFinds(page)).toEqual([]);
	await page.getByRole('button', { name: 'Set these' }).first().click();
	await expect(page.locator('[data-together=yes]')).toBeVisible();
	await expect(page.getByText('set now')).toBeVisible();
	const query = new URL(page.url()).search;
	expect(query).toMatch(/state\./);

	for (const name of ['First', 'Second']) {
		const settings = name === 'First' ? query.slice(1) : 'state.wtrd=mix';
		const saved = await page.request.post(`${model}?/save`, {
			headers: { origin: address },
			form: { request: `a-request-of-${name}`, mode: 'new', name, settings }
		});
		expect((await saved.json()) as { type: string }).toMatchObject({ type: 'redirect' });
	}
	const places = [
		...['', '/studies/cib-global', '/studies/cib-global/briefings', '/studies/cib-global/revisions'],
		...[
			'',
			'?tab=facts',
			'?tab=more&outcome=x',
			'?from=a-request-of-Second',
			'/read',
			'/about',
			'/judgements',
			'/scenarios'
		].map((each) => `/studies/cib-global/worlds${each}`),
		'/studies/cib-global/worlds/scenarios/a-request-of-First',
		'/studies/cib-global/worlds/compare',
		'/studies/cib-global/worlds/compare?s=default&s=a-request-of-First',
		'/studies/cib-global/worlds/compare?s=default&s=a-request-of-First&s=a-request-of-Second',
		'/embed/studies/cib-global/worlds',
		'/embed/studies/cib-global/worlds?figure=influence'
	];
	for (const prefix of ['', '/ar'])
		for (const place of places) {
			const answer = await page.goto(`${address}${prefix}${place}`);
			expect(answer?.status(), place).toBe(200);
			await page.waitForLoadState('networkidle');
			await expect(page.locator('main')).not.toBeEmpty();
			expect(await page.locator('main').innerText(), place).not.toMatch(falseWords);
		}
	expect((await page.request.get(`${address}/embed/studies/cib-global/worlds?figure=shares`)).status()).toBe(404);

	await page.goto(`${address}/studies/cib-global/worlds/compare?s=default&s=a-request-of-First`);
	await expect(page.locator('th .side').nth(1)).toContainText('Hangs together');
	await page.goto(`${address}/studies/cib-global/worlds/scenarios`);
	await expect(page.locator('tr').filter({ hasText: 'First' })).toContainText('Hangs together');

	await page.goto(`${model}?from=a-request-of-First`);
	await draftFromHere(page);
	await awake(page);
	const briefing = new URL(page.url()).pathname;
	for (const kind of ['pptx', 'docx', 'html', 'json'])
		expect((await page.request.get(`${address}${briefing}/briefing.${kind}`)).status(), kind).toBe(200);
	const { briefing: document } = (await (await page.request.get(`${address}${briefing}/briefing.json`)).json()) as {
		briefing: { slides: { kind: string }[] };
	};
	expect(document.slides.map(({ kind }) => kind)).toEqual(['title', 'worlds', 'assumptions', 'method']);
	await page.goto(`${address}${briefing}/present`);
	await onStage(page, 'title');
	for (const kind of ['worlds', 'assumptions', 'method']) {
		await page.keyboard.press('PageDown');
		await onStage(page, kind);
		expect(await page.locator('main article').innerText()).not.toMatch(falseWords);
	}
	await page.goto(`${address}${briefing}/print?form=handout`);
	expect(await page.locator('main').innerText()).not.toMatch(falseWords);
	for (const path of [
		'/scenario.json',
		'/judgements.csv',
		'/judgements.xlsx',
		'/citation.ris',
		'/scenarios/export.csv',
		'/scenarios/export.json'
	])
		expect((await page.request.get(`${model}${path}`)).status(), path).toBe(200);
	expect(errors).toEqual([]);

	// Out by ZIP, in again.
	const whole = await (await page.request.get(`${address}/studies/cib-global/study.zip`)).body();
	const zip = await JSZip.loadAsync(whole);
	const again = new JSZip();
	for (const entry of Object.values(zip.files))
		again.file(entry.name, (await entry.async('string')).replaceAll('"cib-global"', '"cib-again"'));
	await add(page, file('again.zip', await again.generateAsync({ type: 'nodebuffer' })));
	await expect(page).toHaveURL(/\/studies\/cib-again$/);
	await page.goto(`${address}/studies/cib-again/worlds`);
	expect(lower(await worldsOn(page))).toEqual(publishedNames('cib-global'));
});

test('a list of solutions says whether the worlds are the same, and which differ', async ({ page }) => {
	const { published } = projectOfCase('cib-somewhereland');
	const project = file('Somewhereland.scw', scwOf('cib-somewhereland'));
	await add(page, project, file('Somewhereland.sl', slOf(published)));
	await expect(page.getByRole('status')).toContainText(
		'The worlds are the same: all 10 solutions of the file were found here'
	);
	await page.getByRole('link', { name: 'Open the study' }).click();
	await page.goto(`${address}/studies/somewhereland/worlds`);
	expect(lower(await worldsOn(page))).toEqual(publishedNames('cib-somewhereland'));

	// The same project again is another study, and nothing is written over.
	await add(page, project, file('other.sl', slOf([...published.slice(1), [1, 1, 1, 1, 1, 1]])));
	const said = page.getByRole('status');
	await expect(said).toContainText(
		'of 10 solutions in the file 9 were found here; 1 stand in the file alone, and 1 were found here alone'
	);
	await expect(said.getByRole('listitem')).toHaveCount(2);
	await page.getByRole('link', { name: 'Open the study' }).click();
	await expect(page).toHaveURL(/\/studies\/somewhereland-2$/);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('a state is chosen by the form, and the worlds stand on the page', async ({ page }) => {
		await add(page, file('plain.scw', scwOf('cib-lloyd-schweizer')));
		await page.goto(`${address}/studies/plain/worlds`);
		await expect(page.getByRole('heading', { level: 1 })).toContainText('3 worlds of 27 hang together');
		expect(lower(await worldsOn(page))).toEqual(publishedNames('cib-lloyd-schweizer'));
		await page.locator('#factors input[type=radio]').nth(2).check();
		await page.getByRole('button', { name: 'Show what hangs together' }).click();
		await expect(page).toHaveURL(/worlds\?state\.pop=/);
	});

	test('what cannot be read is said with file and line, and nothing is stored', async ({ page }) => {
		const whole = scwOf('cib-somewhereland');
		const { published } = projectOfCase('cib-global');
		const alert = page.getByRole('alert');
		for (const [name, content, sentence, beside] of [
			['hello.scw', 'hello', 'it should begin with “$ ScenarioWizard”'],
			['half.scw', whole.slice(0, 400), 'before its matrix is complete'],
			[
				'huge.scw',
				whole.replace(' 0 , 0 ', '999999999999 , 0 '),
				'is too large; no judgement may be further from 0 than 99'
			],
			['bare.scw', whole.replace(' 0 , 0 ', 'x , 0 '), 'whole numbers are expected there'],
			['other.scw', whole, 'belongs to another matrix', file('other.sl', slOf(published))],
			['list.scw', whole, 'it should begin with “$ ScenarioWizard”', file('list.sl', 'nothing')]
		] as const) {
			await add(page, file(name, content), beside);
			await expect(alert).toContainText('Nothing was added');
			await expect(alert).toContainText(sentence);
			expect((await page.goto(`${address}/studies/${name.split('.')[0]}`))?.status()).toBe(404);
		}
		await add(page, file('study.zip', 'no zip'), file('x.sl', slOf(published)));
		await expect(alert).toContainText('is checked against a .scw');
	});
});
