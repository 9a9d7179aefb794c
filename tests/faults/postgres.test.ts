import { expect, test } from '@playwright/test';
import pg from 'pg';
import { startPostgres } from '../conformance/startPostgres';
import { expectKept } from './kept';
import { newSave, sendSave, soak, startMachine, type Save } from './machine';

const seconds = soak ? 60 : 4;

test('two servers on one PostgreSQL, one killed, the database restarted under load: nothing lost, nothing double', async () => {
	test.setTimeout((seconds + 60) * 1000);
	const postgres = await startPostgres({ persistent: true });
	const DATABASE_URL = await postgres.database();
	const machines = await Promise.all([startMachine({ DATABASE_URL }), startMachine({ DATABASE_URL })]);
	const acknowledged: Save[] = [];
	let killed = false;
	let refused = 0;
	const end = Date.now() + seconds * 1000;
	const clients = Array.from({ length: 8 }, async (_, client) => {
		let last: Save | null = null;
		for (let n = 0; Date.now() < end; n++) {
			const on: { scenario: string; expected: number } | undefined =
				last && n % 4 !== 0 ? { scenario: last.scenario, expected: last.expected + 1 } : undefined;
			const save = newSave(`client ${client}, save ${n}`, on);
			// Sent until it is acknowledged, to whichever server is there: the same request.
			for (let tries = 0; ; tries++) {
				const { port } = machines[killed ? 1 : (client + tries) % 2]!;
				const answer = await sendSave(port, save).catch(() => null);
				if (answer?.saved) break;
				if (answer) {
					expect(answer.status).toBe(503);
					refused++;
				}
				if (tries > 300) throw new Error(`never saved: ${save.name}`);
				await new Promise((resolve) => setTimeout(resolve, 100));
			}
			acknowledged.push(save);
			last = save;
		}
	});
	await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / 4));
	await machines[0]!.kill();
	killed = true;
	await new Promise((resolve) => setTimeout(resolve, (seconds * 1000) / 4));
	await postgres.server.stop();
	await new Promise((resolve) => setTimeout(resolve, 500));
	await postgres.server.start();
	await Promise.all(clients);
	await machines[1]!.kill();
	const client = new pg.Client({ connectionString: DATABASE_URL });
	await client.connect();
	const rows = await client.query('select scenario, number, request, name from revision');
	const heads = await client.query('select id, head from scenario');
	await client.end();
	await postgres.server.stop();
	expectKept(rows.rows as never[], heads.rows as never[], acknowledged);
	console.log(
		`PostgreSQL: ${acknowledged.length} saves acknowledged, ${refused} refused with a sentence and sent again`
	);
	expect(acknowledged.length).toBeGreaterThan(20);
});
