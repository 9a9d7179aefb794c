import { DatabaseSync } from '@photostructure/sqlite';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/lib/server/database/open';
import { saveScenario, type SaveRequest } from '../../src/lib/server/scenarios';
import { defaultSettings } from '../../src/lib/settings/edits';
import { readModel } from '../../src/lib/study/testing/readStudy';
import { ask, bench, startMachine } from '../faults/machine';
import type { Row } from './row';

const model = readModel('core');
const settings = defaultSettings(model);

const asking = (scenario: string, expected: number): SaveRequest => ({
	...{ request: randomUUID(), scenario, expected, study: model.study, model, author: 'Bench', message: '' },
	content: { name: 'Bench', note: '', tags: [], archived: false, settings },
	now: new Date().toISOString()
});

/** Rows a second that SQLite itself takes with the same durability: one row of the same size a transaction. */
function rawRate(count: number): number {
	const database = new DatabaseSync(join(mkdtempSync(join(tmpdir(), 'bench-raw-')), 'raw.sqlite'));
	database.exec(
		'pragma journal_mode = wal; pragma synchronous = full; create table row (id text primary key, body text)'
	);
	const insert = database.prepare('insert into row values (?, ?)');
	const body = JSON.stringify(settings);
	const start = performance.now();
	for (let n = 0; n < count; n++) insert.run(randomUUID(), body);
	const rate = (count * 1000) / (performance.now() - start);
	database.close();
	return rate;
}

async function saveRate(count: number): Promise<number> {
	const db = await openDatabase({ folder: mkdtempSync(join(tmpdir(), 'bench-saves-')) });
	const id = randomUUID();
	const start = performance.now();
	for (let n = 0; n < count; n++) await saveScenario(db, asking(id, n));
	const rate = (count * 1000) / (performance.now() - start);
	await db.destroy();
	return rate;
}

/** The compare page's time beside so many revisions, ms, the median of some requests. */
async function compareTime(revisions: number): Promise<number> {
	const DATA_DIR = mkdtempSync(join(tmpdir(), 'bench-compare-'));
	const db = await openDatabase({ folder: DATA_DIR });
	const ids = Array.from({ length: Math.max(2, revisions / 10) }, () => randomUUID());
	for (const id of ids.slice(0, 2)) await saveScenario(db, asking(id, 0));
	const first = await db.selectFrom('revision').selectAll().executeTakeFirstOrThrow();
	await db.transaction().execute(async (transaction) => {
		for (const [at, id] of ids.entries()) {
			const known = at < 2;
			const row = { id, study: model.study, model: model.id, created_at: first.saved_at, head: 10 };
			if (known) await transaction.updateTable('scenario').set({ head: 10 }).where('id', '=', id).execute();
			else await transaction.insertInto('scenario').values(row).execute();
			const rows = Array.from({ length: known ? 9 : 10 }, (_, n) => ({
				...first,
				scenario: id,
				number: n + (known ? 2 : 1),
				request: randomUUID()
			}));
			await transaction.insertInto('revision').values(rows).execute();
		}
	});
	await db.destroy();
	const machine = await startMachine({ DATA_DIR });
	const path = `${bench}/compare?s=${ids[0]}&s=${ids[1]}`;
	const times: number[] = [];
	for (let n = 0; n < 12; n++) {
		const start = performance.now();
		await ask(machine.port, path, {});
		times.push(performance.now() - start);
	}
	await machine.kill();
	return times.slice(2).sort((a, b) => a - b)[5]!;
}

/** What saveContext costs: saves a second beside the raw rate, and the compare page as revisions grow. */
export async function benchSaves(): Promise<Row[]> {
	const raw = rawRate(500);
	const saves = await saveRate(500);
	const rows: Row[] = [
		{ name: 'raw inserts, same durability', value: raw, unit: '/s' },
		{ name: 'saves, one after another', value: saves, unit: '/s' },
		{ name: 'raw inserts against saves', value: raw / saves, unit: '×' }
	];
	for (const revisions of [10, 1000, 100_000])
		rows.push({ name: `compare page, ${revisions} revisions kept`, value: await compareTime(revisions), unit: 'ms' });
	return rows;
}
