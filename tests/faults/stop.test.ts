import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, newSave, sendSave, startMachine } from './machine';
import { freePort } from './freePort';

const folder = () => mkdtempSync(join(tmpdir(), 'workbench-stop-'));

/** The names in a copy of the one file, as another machine would have it. */
function namesInCopy(DATA_DIR: string): string[] {
	const copy = join(folder(), 'copy.sqlite');
	copyFileSync(join(DATA_DIR, 'scenarios.sqlite'), copy);
	const database = new DatabaseSync(copy);
	const rows = database.prepare('select name from revision').all() as { name: string }[];
	database.close();
	return rows.map(({ name }) => name).sort();
}

for (const signal of ['SIGTERM', 'SIGINT'] as const)
	test(`after ${signal} the database is one whole file, with what was being saved meanwhile`, async () => {
		const DATA_DIR = folder();
		const machine = await startMachine({ DATA_DIR });
		const names = Array.from({ length: 30 }, (_, at) => `Saved ${String(at).padStart(2, '0')}`);
		for (const name of names) expect((await sendSave(machine.port, newSave(name))).saved).toBe(true);
		const late = Array.from({ length: 8 }, (_, at) => newSave(`Under way ${at}`));
		const sent = late.map((save) => sendSave(machine.port, save).then(({ saved }) => saved && save.name, () => false)); // prettier-ignore
		const code = await machine.stop(signal);
		const acknowledged = (await Promise.all(sent)).filter((name) => typeof name === 'string');
		expect(code).toBe(0);
		expect(readdirSync(DATA_DIR)).toEqual(['scenarios.sqlite']);
		expect(namesInCopy(DATA_DIR)).toEqual(expect.arrayContaining([...names, ...acknowledged]));
	});

test('npm start ends with one whole file too', async () => {
	test.setTimeout(60_000);
	const DATA_DIR = folder();
	const port = await freePort();
	const child = spawn(process.execPath, ['src/cli/start.mjs'], {
		env: { ...process.env, HOST: '', ORIGIN: '', DATABASE_URL: '', PORT: `${port}`, DATA_DIR },
		stdio: 'ignore'
	});
	const gone = new Promise((resolve) => child.once('close', resolve));
	await expect.poll(() => ask(port, '/', {}).then(({ status }) => status, () => 0), { timeout: 40_000 }).toBe(200); // prettier-ignore
	expect((await sendSave(port, newSave('By npm start'))).saved).toBe(true);
	child.kill('SIGINT');
	expect(await gone).toBe(0);
	expect(readdirSync(DATA_DIR)).toEqual(['scenarios.sqlite']);
	expect(namesInCopy(DATA_DIR)).toEqual(['By npm start']);
});

test('what is saved is for its owner alone, also in a folder that others may read', async () => {
	const DATA_DIR = folder();
	chmodSync(DATA_DIR, 0o755);
	const machine = await startMachine({ DATA_DIR });
	expect((await sendSave(machine.port, newSave('Mine'))).saved).toBe(true);
	for (const file of readdirSync(DATA_DIR)) expect(statSync(join(DATA_DIR, file)).mode & 0o077, file).toBe(0);
	await machine.stop('SIGTERM');
	const made = join(folder(), 'deep/deeper');
	const other = await startMachine({ DATA_DIR: made });
	expect((await sendSave(other.port, newSave('Made'))).saved).toBe(true);
	expect(statSync(made).mode & 0o077).toBe(0);
	await other.stop('SIGTERM');
});
