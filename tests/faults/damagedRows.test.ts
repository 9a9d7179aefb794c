import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, bench, newSave, sendSave, startMachine } from './machine';

const list = `${bench}/scenarios`;
const briefings = '/studies/azerbaijan-israel/briefings';

test('a row that cannot be read hides no other: exports have the rest, and the pages that count or offer name it', async () => {
	const DATA_DIR = mkdtempSync(join(tmpdir(), 'workbench-damaged-'));
	const machine = await startMachine({ DATA_DIR });
	const [sound, torn] = [newSave('Sound'), newSave('Torn')];
	for (const save of [sound, torn]) expect((await sendSave(machine.port, save)).saved).toBe(true);
	const read = async (path: string) => (await ask(machine.port, path, {})).body;
	const exported = async () =>
		(JSON.parse(await read(`${list}/export.json`)) as { scenarios: unknown[] }).scenarios.length;
	const db = new DatabaseSync(join(DATA_DIR, 'scenarios.sqlite'));
	db.prepare("update revision set settings = '{' where scenario = ?").run(torn.scenario);
	expect(await exported()).toBe(1);
	expect((await read(`${list}/export.csv`)).trimEnd().split('\r\n')).toHaveLength(2);
	for (const page of [list, `/ar${list}`, briefings, `/ar${briefings}`]) {
		const body = await read(page);
		expect(body, page).toContain('Sound');
		expect(body, page).toMatch(/(What is kept of \u2068Torn\u2069 is damaged|ما حُفظ من \u2068Torn\u2069 تالف)/);
	}

	// A damaged model takes the shares of its scenarios, never their settings; they are not the present model's.
	const [, before] = (await read(`${list}/export.csv`)).trimEnd().split('\r\n');
	db.exec(`insert into model_version (hash, document) values ('${'0'.repeat(64)}', '{')`);
	db.prepare('update revision set model_version = ? where scenario = ?').run('0'.repeat(64), sound.scenario);
	db.close();
	const answer = await ask(machine.port, `${list}/export.csv`, {});
	expect(answer.status).toBe(200);
	const [, after] = answer.body.trimEnd().split('\r\n');
	const shares = 4;
	expect(after!.split(',').slice(-shares)).toEqual(['', '', '', '']);
	expect(after!.split(',').slice(0, -shares)).toEqual(before!.split(',').slice(0, -shares));
	expect(await exported()).toBe(1);
	await machine.kill();
});
