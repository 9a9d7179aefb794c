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

/** Copies a study, and says what the paragraphs of its source are in a language. */
function copy(study: string, said: Record<string, Record<string, string>>) {
	cpSync(`scenarios/${study}`, join(folder, study), { recursive: true });
	const path = join(folder, study, 'study.json');
	const json = JSON.parse(readFileSync(path, 'utf8')) as { sources: object[] };
	Object.assign(json.sources[0]!, { kinds: said });
	writeFileSync(path, JSON.stringify(json));
}

test.beforeAll(async () => {
	copy('port-of-hallin', { en: kinds });
	copy('azerbaijan-israel', { ar: Object.fromEntries(Array.from({ length: 8 }, (_, at) => [at, 'item'])) });
	server = await startMachine({ SCENARIOS_DIR: folder, DATA_DIR: join(folder, '.data') });
	address = `http://127.0.0.1:${server.port}/studies`;
});
test.afterAll(async () => {
	await server.stop('SIGTERM');
	rmSync(folder, { recursive: true });
});

test('the pane of the text tells headings, lists, tables and notes, and its passages are found in them', async ({
	page
}) => {
	await page.goto(`${address}/port-of-hallin/harbour`);
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
	await expect(pane.getByRole('heading', { name: 'invented harbour town' })).toBeVisible();
});

test('the page for reading quotes a passage as what its paragraph is, in a translation too', async ({ page }) => {
	for (const language of ['', '/ar']) {
		await page.goto(address.replace('/studies', `${language}/studies/azerbaijan-israel/core/read`));
		const quotes = page.locator('.reading blockquote p');
		await expect(quotes.first()).toBeVisible();
		for (const quote of await quotes.all()) await expect(quote).toHaveCSS('display', 'list-item');
	}
});
