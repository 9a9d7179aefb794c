import { expect, test, type Page } from '@playwright/test';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compile, consistentWorlds } from '../../src/lib/engine/index';
import { startMachine, type Machine } from '../faults/machine';
import { axeFinds } from './axeFinds';
import { bundledModel } from './bundled';
import { add, awake, begin, step } from './editorPage';

// Combinations that cannot be. A server of its own, with the bundled study, whose short model excludes one of its worlds.

const folder = mkdtempSync(join(tmpdir(), 'exclusions-'));
let server: Machine;
const here = (path: string) => `http://127.0.0.1:${server.port}${path}`;
const bench = '/studies/azerbaijan-israel/core';

const model = bundledModel('core');
const plain = consistentWorlds(compile(model));
/** Of a world in which the first factor stands elsewhere than at the start. */
const { proximity, gulf } = plain.worlds.find((world) => world.states['proximity'] !== 'watched')!.states as {
	proximity: string;
	gulf: string;
};
model.exclusions = [
	{ states: { proximity, gulf }, reason: { en: 'Nobody has seen <b>both</b>.', ar: 'لم يرهما أحد معًا.' } }
];
const found = consistentWorlds(compile(model));
const chosen = `state.proximity=${proximity}&state.gulf=${gulf}`;

test.beforeAll(async () => {
	const scenarios = join(folder, 'scenarios');
	mkdirSync(scenarios);
	cpSync('scenarios/azerbaijan-israel', join(scenarios, 'azerbaijan-israel'), { recursive: true });
	writeFileSync(join(scenarios, 'azerbaijan-israel/models/core.json'), JSON.stringify(model));
	server = await startMachine({ SCENARIOS_DIR: scenarios, DATA_DIR: join(folder, 'data') });
});
test.afterAll(async () => {
	await server.kill();
	rmSync(folder, { recursive: true, force: true });
});

const stateName = (factor: string, state: string, language: 'ar' | 'en') =>
	model.factors.find(({ id }) => id === factor)!.states.find(({ id }) => id === state)!.name[language]!;

test('the worlds of a model leave out what cannot be, and say so', async ({ page }) => {
	expect(found.worlds.length).toBeLessThan(plain.worlds.length);
	await page.goto(here(`${bench}?tab=worlds`));
	const lead = page.locator('#worlds .lead');
	await expect(lead).toContainText(`${found.worlds.length} worlds of 192 hang together.`);
	await expect(lead).toContainText(`One exclusion was applied: ${found.excluded} of 192 combinations cannot be.`);
	await expect(page.locator('#worlds table').first().locator('tbody tr')).toHaveCount(found.worlds.length);
	await expect(page.locator('#worlds')).toContainText('run into one that cannot, and end there');
	await page.goto(here(`/ar${bench}?tab=worlds`));
	await expect(lead).toContainText(`طُبِّق استبعاد واحد: ${found.excluded} من 192`);
	await page.goto(here(`${bench}/about`));
	await expect(page.getByRole('heading', { name: 'Combinations that cannot be' })).toBeVisible();
});

for (const language of ['en', 'ar'] as const)
	test(`whoever chooses such states is told, with the reason, without script too, in ${language}`, async ({
		page,
		browser
	}) => {
		const prefix = language === 'ar' ? '/ar' : '';
		const cannot = language === 'ar' ? 'لا يمكن أن تجتمع هذه الحالات' : 'These states cannot stand together';
		const reason = model.exclusions![0]!.reason[language]!;
		await page.goto(here(`${prefix}${bench}?tab=worlds&${chosen}`));
		const notice = page.locator('[data-excluded]');
		await expect(notice).toContainText(cannot);
		await expect(notice).toContainText(stateName('gulf', gulf, language));
		await expect(notice).toContainText(reason);
		await expect(page.locator('#factor-gulf')).toContainText(stateName('proximity', proximity, language));
		expect(await axeFinds(page)).toEqual([]);

		const still = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
		await still.goto(here(`${prefix}${bench}?tab=worlds&${chosen}`));
		await expect(still.locator('[data-excluded]')).toContainText(reason);
		await still.goto(here(`${prefix}${bench}/read?${chosen}`));
		await expect(still.locator('main')).toContainText(`${cannot}: `);
		await still.goto(here(`${prefix}${bench}/compare?s=default&s=${encodeURIComponent(`?${chosen}`)}`));
		expect(await still.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		await still.close();
	});

test('a list says of a scenario that its states cannot stand together, and a comparison does', async ({ page }) => {
	const saved = await page.request.post(here(`${bench}?/save`), {
		headers: { origin: here('') },
		form: { request: 'an-excluded-one', mode: 'new', name: 'Cannot be', settings: chosen }
	});
	expect((await saved.json()) as { type: string }).toMatchObject({ type: 'redirect' });
	await page.goto(here(`${bench}/scenarios`));
	const row = page.locator('tr', { hasText: 'Cannot be' });
	await expect(row).toContainText('These states cannot stand together');
	await expect(row).toContainText('Nobody has seen <b>both</b>');
	await page.goto(here(`${bench}/compare?s=default&s=an-excluded-one`));
	await expect(page.locator('.warn', { hasText: 'These states cannot stand together' })).toHaveCount(1);
});

/** A study of two factors with two states each, at its cross-impacts. */
async function toCross(page: Page, title: string) {
	await begin(page, here('/studies/new'), { title, text: 'It rains. It snows.' });
	await awake(page);
	await step(page, 'factors');
	await add(page, 'models.0.factors', 'Rain', 'Wind');
	await add(page, 'models.0.factors.0.states', 'dry', 'wet');
	await add(page, 'models.0.factors.1.states', 'calm', 'storm');
	await step(page, 'cross');
}
const list = 'models.0.exclusions';

test('an exclusion is added in the editor, changed, undone by its name and removed', async ({ page }) => {
	await toCross(page, 'With exclusions');
	const worlds = page.getByRole('status').filter({ hasText: 'hang together' });
	await expect(worlds).toHaveText(/^4 worlds/);
	await page.getByText('A new one: the states of two factors or more').click();
	const states = page.locator(`select[name="new ${list}"]`);
	const confirm = page.getByRole('button', { name: 'Add: Combinations that cannot be' });
	await states.first().selectOption('wet');
	await confirm.click();
	await expect(page.getByRole('alert')).toHaveText('Choose a state of two factors at least.');
	await states.last().selectOption('storm');
	await confirm.click();
	const article = page.locator('[data-exclusion]');
	await expect(article.locator('p').first()).toHaveText('“Rain” at “wet” and “Wind” at “storm”');
	await expect(worlds).toHaveText(/^3 worlds/);
	await page.locator(`[name="${list}.0.reason.en"]`).fill('It blows itself out.');
	await page.keyboard.press('Tab');
	await states.first().selectOption('wet');
	await states.last().selectOption('storm');
	await confirm.click();
	await expect(page.getByRole('alert')).toHaveText('This combination is excluded already.');
	await page.getByText('Change its states').click();
	await page.locator(`[name="${list}.0.states.wind"]`).selectOption('calm');
	await expect(article.locator('p').first()).toHaveText('“Rain” at “wet” and “Wind” at “calm”');
	expect(await axeFinds(page)).toEqual([]);
	await page.getByRole('button', { name: 'Remove: “Rain” at “wet” and “Wind” at “calm”' }).click();
	await expect(article).toHaveCount(0);
	await page.getByRole('button', { name: /^Undo: Removed: exclusion of “Rain” at “wet” and “Wind” at “calm”/ }).click();
	await expect(page.locator(`[name="${list}.0.reason.en"]`)).toHaveValue('It blows itself out.');
	await step(page, 'factors');
	await page.getByRole('button', { name: 'Remove: Rain' }).click();
	await expect(page.getByRole('alert')).toContainText('One exclusion goes with it.');
});

test('without script an exclusion is added by a form, its reason is kept, and it is removed', async ({
	page,
	browser
}) => {
	await toCross(page, 'By forms');
	await page.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(page.getByText('Saved as revision 2')).toBeVisible();
	const still = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
	await still.goto(page.url());
	await still.getByText('A new one: the states of two factors or more').click();
	await still.locator(`select[name="new ${list}"]`).first().selectOption('wet');
	await still.locator(`select[name="new ${list}"]`).last().selectOption('storm');
	await still.getByRole('button', { name: 'Add: Combinations that cannot be' }).click();
	await expect(still.locator('[data-exclusion] p').first()).toHaveText('“Rain” at “wet” and “Wind” at “storm”');
	await still.locator(`[name="${list}.0.reason.en"]`).fill('It blows itself out.');
	await still.getByText('Change its states').click();
	await still.locator(`[name="${list}.0.states.wind"]`).selectOption('calm');
	await still.getByRole('button', { name: 'Save', exact: true }).click();
	await expect(still.locator('[data-exclusion] p').first()).toHaveText('“Rain” at “wet” and “Wind” at “calm”');
	await expect(still.locator(`[name="${list}.0.reason.en"]`)).toHaveValue('It blows itself out.');
	expect(await still.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
	await still.getByRole('button', { name: 'Remove: “Rain” at “wet” and “Wind” at “calm”' }).click();
	await expect(still.locator('[data-exclusion]')).toHaveCount(0);
	await still.close();
});
