import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// A server of its own over a copy of the studies, one of them broken in three files at once.

const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
let server: ReturnType<typeof spawn>;
let address = '';

function mend(file: string, change: (text: string) => string) {
	const path = join(folder, 'broken', file);
	writeFileSync(path, change(readFileSync(path, 'utf8')));
}

test.beforeAll(async () => {
	cpSync('scenarios', folder, { recursive: true });
	cpSync(join(folder, 'azerbaijan-israel'), join(folder, 'broken'), { recursive: true });
	mend('models/core.json', (text) => text.replace('"impacts": {', '"impacts": { "weather": {},'));
	mend('models/extended.json', (text) => text.replace('scenario-model/1', 'scenario-model/9'));
	mend('source.ar.txt', (text) => text.replace('طريق الحرير', 'طريق'));
	server = spawn('node', ['src/cli/serve.mjs'], {
		env: { ...process.env, PORT: '4184', HOST: '', ORIGIN: '', SCENARIOS_DIR: folder },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	address = await new Promise((found, fail) => {
		server.once('exit', () => fail(new Error('the server stopped')));
		server.stdout?.on('data', (chunk: Buffer) => {
			const said = /http:\/\/\S+/.exec(chunk.toString());
			if (said) found(said[0]);
		});
	});
});

test.afterAll(() => {
	server.kill('SIGTERM');
	rmSync(folder, { recursive: true, force: true });
});

test('a broken study is refused with file, path and reason, all faults at once; the sound one opens', async ({
	page
}) => {
	await page.goto(address);
	const broken = page.locator('.broken');
	await expect(broken).toContainText('models/core.json, impacts.weather: there is no factor “weather”');
	await expect(broken).toContainText('models/extended.json, format: the format is “scenario-model/9”');
	await expect(broken).toContainText('does not stand in the text (ar)');
	await page.getByRole('link', { name: 'Core model' }).click();
	await expect(page.locator('h1')).toContainText('ahead in');
});
