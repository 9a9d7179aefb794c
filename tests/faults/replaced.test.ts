import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from '@playwright/test';
import { copyFileSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newSave, sendSave, startMachine } from './machine';

const folder = () => mkdtempSync(join(tmpdir(), 'workbench-replaced-'));
const file = (DATA_DIR: string) => join(DATA_DIR, 'scenarios.sqlite');
const parts = ['', '-wal', '-shm'];

function namesIn(path: string): string[] {
	const database = new DatabaseSync(path);
	const rows = database.prepare('select name from revision order by name').all() as { name: string }[];
	expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
	database.close();
	return rows.map(({ name }) => name);
}

/** What an operator may do to the file while the server runs, and what is in the file that is there then. */
const accidents: [string, (DATA_DIR: string, older: string) => void, string[]][] = [
	['deleted with its log', (dir) => parts.forEach((part) => rmSync(file(dir) + part, { force: true })), []],
	['deleted alone', (dir) => rmSync(file(dir)), []],
	['deleted with its folder', (dir) => rmSync(dir, { recursive: true }), []],
	['moved away', (dir) => renameSync(file(dir), `${file(dir)}.old`), []],
	['replaced by an older one', (dir, older) => renameSync(older, file(dir)), ['Older']]
];

for (const [accident, happen, there] of accidents)
	test(`a database that is ${accident} while the server runs acknowledges nothing into nowhere`, async () => {
		const DATA_DIR = folder();
		const first = await startMachine({ DATA_DIR });
		expect((await sendSave(first.port, newSave('Older'))).saved).toBe(true);
		await first.stop('SIGTERM');
		const older = join(folder(), 'older.sqlite');
		copyFileSync(file(DATA_DIR), older);
		const machine = await startMachine({ DATA_DIR });
		expect((await sendSave(machine.port, newSave('Newer'))).saved).toBe(true);
		happen(DATA_DIR, older);
		const save = newSave('After the accident');
		const told = await sendSave(machine.port, save);
		expect([told.saved, told.status]).toEqual([false, 503]);
		expect(told.said).toContain('was deleted or replaced while the server ran');
		expect((await sendSave(machine.port, save)).saved).toBe(true);
		expect((await sendSave(machine.port, newSave('Another'))).saved).toBe(true);
		await machine.stop('SIGTERM');
		expect(namesIn(file(DATA_DIR))).toEqual(['After the accident', 'Another', ...there]);
		const aside = readdirSync(DATA_DIR).find((name) => name.includes('.replaced-'));
		// Where the folder is gone too there is no place to set anything aside.
		if (accident !== 'deleted with its folder') expect(namesIn(join(DATA_DIR, aside!))).toEqual(['Newer', 'Older']);
	});
