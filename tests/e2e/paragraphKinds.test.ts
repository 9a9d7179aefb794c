import { expect, test } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMachine, type Machine } from '../faults/machine';
import { ready } from './workbenchPage';

// A server of its own over a study whose source says what its paragraphs are.

const folder = mkdtempSync(join(tmpdir(), 'kinds-'));
let server: Machine;
let address = '';
/** What the five paragraphs of the harbour's text are said to be. */
const kinds = { '0': 'heading', '1': 'item', '2': 'item', '3': 'cell', '4': 'note' };

test.beforeAll(async () => {
	cpSync('scenarios/port-of-hallin', join(folder, 'port-of-hallin'), { recursive: true });
	const path = join(folder, 'port-of-hallin', 'study.json');
	const json = JSON.parse(readFileSync(path, 'utf8')) as { sources: object[] };
	Object.assign(json.sources[0]!, { kinds: { en: kinds } });
	writeFileSync(path, JSON.stringify(json));
	server = await startMachine({ SCENARIOS_DIR: folder, DATA_DIR: join(folder, '.data') });
	address = `http://127.0.0.1:${server.port}/studies/port-of-hallin/harbour`;
});
test.afterAll(async () => {
	await server.stop('SIGTERM');
	rmSync(folder, { recursive: true });
});

test('the pane of the text tells headings, lists, tables and notes, and its passages are found in them', async ({
	page
}) => {
	await page.goto(address);
	await ready(page);
	const pane = page.locator('#source');
	await expect(pane.getByRole('heading', { level: 3 })).toContainText('invented harbour town');
	await expect(pane.getByRole('list').getByRole('listitem')).toHaveCount(2);
	await expect(pane.getByRole('group', { name: 'Table' })).toContainText('Trade has grown');
	await expect(pane.getByRole('note')).toContainText('The council must choose');
	await pane.getByRole('button', { name: 'Find in the text' }).click();
	await page.getByRole('searchbox').fill('invented harbour');
	await expect(page.locator('.find')).toContainText('1 of 1');
	await pane.getByRole('listitem').first().locator('mark').first().click();
	await expect(page).toHaveURL(/passage=/);
	await page.emulateMedia({ media: 'print' });
	await expect(pane.getByRole('heading', { level: 3 })).toBeVisible();
});

test('the page for reading quotes a passage as what its paragraph is', async ({ page }) => {
	await page.goto(`${address}/read`);
	const quotes = page.locator('.reading blockquote p');
	const all = await quotes.evaluateAll((found) => found.map((each) => [each.textContent ?? '', each.className]));
	expect(all.length).toBeGreaterThan(0);
	const kindOf = (words: string) =>
		all.filter(([text]) => text!.startsWith(words)).map(([, name]) => name!.split(' ')[0]);
	for (const kind of [...kindOf('The harbour silts up'), ...kindOf('the larger ships'), ...kindOf('The town council')]) expect(kind).toBe('item'); // prettier-ignore
	expect(all.some(([, name]) => /\b(item|cell|note)\b/.test(name!))).toBe(true);
});
