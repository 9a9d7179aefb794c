import { expect, test, type Page } from '@playwright/test';
import { mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeProject } from '../../src/lib/study/scenarioWizard/writeProject';
import { startMachine, type Machine } from '../faults/machine';
import { projectOfCase } from '../reference/publishedMatrices';
import { awake } from './editorPage';
import { Hand } from './Hand';

// A published matrix goes in as a project, through the editor, out as a ZIP, and in again elsewhere. The same way without a
// browser, for every matrix that is kept here: tests/reference/wizardStudies.

const name = 'cib-somewhereland';
const { project, published } = projectOfCase(name);
const machines: Machine[] = [];
/** A server with nothing on it. */
async function emptyServer(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'workbench-files-'));
	mkdirSync(join(folder, 'scenarios'));
	const machine = await startMachine({ SCENARIOS_DIR: join(folder, 'scenarios'), DATA_DIR: join(folder, 'data') });
	machines.push(machine);
	return `http://127.0.0.1:${machine.port}`;
}
test.afterAll(() => Promise.all(machines.map((machine) => machine.kill())));

async function bring(hand: Hand, address: string, file: { name: string; buffer: Buffer }): Promise<void> {
	await hand.page.goto(`${address}/studies/new`);
	hand.acts += 2;
	await hand.page.locator('input[name=file]').setInputFiles({ ...file, mimeType: 'application/octet-stream' });
	await hand.click(hand.page.locator('form[action="?/add"] button[type=submit]'));
	await expect(hand.page).toHaveURL(/\/studies\/[\w-]+$/);
}

const statesOn = async (page: Page) => {
	await expect(page.locator('#worlds tbody tr').first()).toBeVisible();
	const rows = await page.locator('#worlds table').first().locator('tbody tr th').all();
	const worlds = await Promise.all(rows.map((row) => row.locator('.state').allTextContents()));
	return worlds.map((states) => states.map((state) => state.trim().split(/\s+/).at(-1)).join(' | ')).sort();
};

test('a published matrix goes in by .scw, through the editor, out by ZIP, in again, and gives its published worlds', async ({
	page
}) => {
	const hand = new Hand(page);
	const [first, second] = [await emptyServer(), await emptyServer()];
	await bring(hand, first, { name: `${name}.scw`, buffer: Buffer.from(writeProject(project, `${name}.scw`)) });
	const study = new URL(page.url()).pathname;
	await page.goto(`${first}${study}/edit?step=cross`);
	await awake(page);
	await expect(page.getByRole('status').filter({ hasText: `${published.length} worlds hang together` })).toBeVisible();

	const cell = page.locator('[data-place="0 0"]');
	const stood = await cell.inputValue();
	await hand.write(cell, '3');
	await hand.write(cell, stood);
	await hand.click(page.locator('button[name=publish]'));
	await expect(page.locator('.bar a[href*="/worlds"]')).toBeVisible();
	await page.goto(`${first}${study}/revisions`);
	const downloading = page.waitForEvent('download');
	await hand.click(page.locator('a[href$="/study.zip"]'));
	const file = readFileSync(await (await downloading).path());

	await bring(hand, second, { name: 'study.zip', buffer: file });
	await page.goto(`${second}${study}/worlds`);
	expect(await statesOn(page)).toEqual(
		published.map((world) => world.map((state, at) => project.factors[at]!.states[state - 1]!.name).join(' | ')).sort()
	);
	expect(hand.acts).toBeLessThanOrEqual(20);
});
