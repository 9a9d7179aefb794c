import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { draftBriefing } from '../../src/lib/study/draftBriefing';
import { expectKept } from './kept';
import { ask, formHeaders, soak, startMachine, type Save } from './machine';

const kills = soak ? 100 : 4;
const briefings = '/studies/azerbaijan-israel/briefings';

const documentOf = (title: string) =>
	JSON.stringify(
		draftBriefing(
			{ scenario: 'scenario-of-a-test', revision: 1 },
			{ study: 'azerbaijan-israel', title, date: '2026-11-24', language: 'en' }
		)
	);

/** Drafts a briefing, or saves a revision of one. Rejects where no answer comes: then it may or may not be saved. */
async function send(port: number, { request, scenario, expected, name }: Save): Promise<boolean> {
	const [path, fields] =
		expected === 0
			? [`${briefings}?/draft`, { request, start: 'core|', language: 'en' }]
			: [
					`${briefings}/${scenario}?/save`,
					{ request, expected: `${expected}`, mode: 'on', document: documentOf(name) }
				];
	const { body } = await ask(port, path, { headers: formHeaders(port), body: `${new URLSearchParams(fields)}` });
	return (JSON.parse(body) as { type: string }).type === 'redirect';
}

test(`a server that is killed ${kills} times while briefings are drafted and saved keeps each that it acknowledged, once`, async () => {
	test.setTimeout(soak ? 1_800_000 : 120_000);
	const DATA_DIR = mkdtempSync(join(tmpdir(), 'workbench-kill-briefings-'));
	const acknowledged: Save[] = [];
	let unsure: Save[] = [];
	for (let kill = 0; kill < kills; kill++) {
		const machine = await startMachine({ DATA_DIR });
		for (const save of unsure) expect(await send(machine.port, save)).toBe(true);
		acknowledged.push(...unsure);
		unsure = [];
		let alive = true;
		const clients = Array.from({ length: 3 }, async (_, client) => {
			for (let n = 0, briefing = ''; alive; n++) {
				const request = randomUUID();
				const expected = n % 4;
				if (expected === 0) briefing = request;
				const save = { request, scenario: briefing, expected, name: `${kill} ${client} ${n}`, settings: '' };
				try {
					expect(await send(machine.port, save)).toBe(true);
					acknowledged.push(save);
				} catch (error) {
					if (alive) throw error;
					unsure.push(save);
				}
			}
		});
		await new Promise((resolve) => setTimeout(resolve, 100 + Math.random() * 400));
		alive = false;
		await machine.kill();
		await Promise.all(clients);
	}
	const machine = await startMachine({ DATA_DIR });
	for (const save of unsure) expect(await send(machine.port, save)).toBe(true);
	await machine.kill();
	const database = new DatabaseSync(join(DATA_DIR, 'scenarios.sqlite'));
	expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
	const rows = database.prepare('select briefing as scenario, number, request, document from briefing_revision').all();
	const drafted = new Set(
		[...acknowledged, ...unsure].filter(({ expected }) => expected === 0).map(({ request }) => request)
	);
	expectKept(
		(rows as { request: string; document: string }[]).map(({ document, ...row }) => ({
			...row,
			name: drafted.has(row.request) ? 'drafted' : (JSON.parse(document) as { title: string }).title
		})) as never[],
		database.prepare('select id, head from briefing').all() as never[],
		[...acknowledged, ...unsure].map((save) => ({ ...save, name: save.expected === 0 ? 'drafted' : save.name }))
	);
	database.close();
	console.log(`${kills} kills, ${acknowledged.length} drafts and revisions acknowledged: none lost, none double`);
	expect(acknowledged.length).toBeGreaterThan(kills);
});
