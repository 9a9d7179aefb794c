import { DatabaseSync } from '@photostructure/sqlite';
import { expect, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectKept } from './kept';
import { ask, bench, newSave, sendSave, soak, startMachine, type Save } from './machine';

const kills = soak ? 500 : 8;

test(`a server that is killed ${kills} times while clients save loses nothing that it acknowledged, and saves nothing twice`, async () => {
	test.setTimeout(soak ? 3_600_000 : 120_000);
	const DATA_DIR = mkdtempSync(join(tmpdir(), 'workbench-kill-'));
	const acknowledged: Save[] = [];
	/** Saves whose answer never came; sent again under the same id. */
	let unsure: Save[] = [];
	let retried = 0;
	for (let kill = 0; kill < kills; kill++) {
		const machine = await startMachine({ DATA_DIR });
		for (const save of unsure) {
			expect((await sendSave(machine.port, save)).saved).toBe(true);
			acknowledged.push(save);
			retried++;
		}
		unsure = [];
		let alive = true;
		const clients = Array.from({ length: 4 }, async (_, client) => {
			let last: Save | null = null;
			for (let n = 0; alive; n++) {
				const on = last && n % 3 !== 0 ? { scenario: last.scenario, expected: last.expected + 1 } : undefined;
				const save = newSave(`kill ${kill}, client ${client}, save ${n}`, on);
				try {
					const { saved, status } = await sendSave(machine.port, save);
					expect(saved, `status ${status}`).toBe(true);
					acknowledged.push(save);
					last = save;
				} catch (error) {
					if (alive) throw error;
					unsure.push(save);
				}
			}
		});
		await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 350));
		alive = false;
		await machine.kill();
		await Promise.all(clients);
	}
	const machine = await startMachine({ DATA_DIR });
	for (const save of unsure) expect((await sendSave(machine.port, save)).saved).toBe(true);
	await machine.kill();
	const database = new DatabaseSync(join(DATA_DIR, 'scenarios.sqlite'));
	expect(database.prepare('pragma integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
	expectKept(
		database.prepare('select scenario, number, request, name from revision').all() as never[],
		database.prepare('select id, head from scenario').all() as never[],
		[...acknowledged, ...unsure]
	);
	database.close();
	console.log(
		`${kills} kills, ${acknowledged.length} saves acknowledged, ${retried} sent again: none lost, none double`
	);
	expect(acknowledged.length).toBeGreaterThan(kills);
});

test('what was saved before a restart is compared after it', async ({ page }) => {
	const DATA_DIR = mkdtempSync(join(tmpdir(), 'workbench-restart-'));
	const first = await startMachine({ DATA_DIR });
	const saves = ['Before the restart', 'Also before it'].map((name) => newSave(name));
	for (const save of saves) expect((await sendSave(first.port, save)).saved).toBe(true);
	await first.kill();
	const second = await startMachine({ DATA_DIR });
	const query = new URLSearchParams(saves.map(({ scenario }) => ['s', scenario]));
	await page.goto(`http://127.0.0.1:${second.port}${bench}/compare?${query}`);
	for (const { name } of saves) await expect(page.locator('#compared thead h2', { hasText: name })).toBeVisible();
	expect((await ask(second.port, '/', {})).status).toBe(200);
	await second.kill();
});
