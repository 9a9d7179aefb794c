import { expect, test } from '@playwright/test';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMachine, type Machine } from '../faults/machine';
import { awake, draftFromHere } from './briefingPage';

// A server of its own over a study whose text is rewritten while a briefing quotes it.

const folder = mkdtempSync(join(tmpdir(), 'text-'));
const study = '/studies/port-of-hallin';
let server: Machine;
let address = '';

function rewrite(file: string, from: string, to: string) {
	const path = join(folder, 'port-of-hallin', file);
	const text = readFileSync(path, 'utf8');
	expect(text).toContain(from);
	writeFileSync(path, text.replaceAll(from, to));
}

test.beforeAll(async () => {
	cpSync('scenarios/port-of-hallin', join(folder, 'port-of-hallin'), { recursive: true });
	server = await startMachine({ SCENARIOS_DIR: folder, DATA_DIR: join(folder, '.data') });
	address = `http://127.0.0.1:${server.port}`;
});
test.afterAll(async () => {
	await server.kill();
	rmSync(folder, { recursive: true, force: true });
});

test('a briefing quotes the text that it was made with until its author takes the newer one', async ({ page }) => {
	await page.goto(`${address}${study}/harbour`);
	await draftFromHere(page);
	await awake(page);
	const briefing = new URL(page.url()).pathname;
	const quoted = async () => {
		const answer = await page.request.get(`${address}${briefing}/briefing.json`);
		const { study } = (await answer.json()) as { study: { passages: { quotes: { en: { exact: string } } }[] } };
		return study.passages.map(({ quotes }) => quotes.en.exact).join('\n');
	};
	const before = await quoted();
	const notice = page.getByRole('note').filter({ hasText: 'The study’s text has changed since' });
	await expect(notice).toHaveCount(0);

	rewrite('source.en.txt', 'ferry', 'steamer');
	rewrite('study.json', 'ferry', 'steamer');
	rewrite('study.json', '"steamer"', '"ferry"');
	await page.reload();
	await awake(page);
	await expect(notice).toContainText('reads differently.');
	expect(await quoted()).toBe(before);
	await page.goto(`${address}${briefing}/present?view=presenter`);
	await page.goto(`${address}/ar${briefing}`);
	await expect(page.getByRole('note').filter({ hasText: 'تغيّر نص الدراسة منذ' })).toBeVisible();

	await page.goto(`${address}${briefing}`);
	await awake(page);
	await notice.getByRole('button', { name: 'Save with the newer text' }).click();
	await expect(notice).toHaveCount(0);
	expect(await quoted()).toBe(before.replaceAll('ferry', 'steamer'));
	await page.goto(`${address}${briefing}?revision=1`);
	await expect(notice).toBeVisible();
});
