import { expect, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, bench, newSave, sendSave, soak, startMachine } from './machine';

const seconds = soak ? 60 : 5;

test('fifty clients save and compare without an error, and memory stays', async () => {
	test.setTimeout((seconds + 60) * 1000);
	const machine = await startMachine({ DATA_DIR: mkdtempSync(join(tmpdir(), 'workbench-load-')) });
	const times: Record<'save' | 'compare', number[]> = { save: [], compare: [] };
	const known: string[] = [];
	const timed = async <T>(kind: keyof typeof times, act: () => Promise<T>) => {
		const start = performance.now();
		const answer = await act();
		times[kind].push(performance.now() - start);
		return answer;
	};
	const end = Date.now() + seconds * 1000;
	let half = 0;
	const clients = Array.from({ length: 50 }, async (_, client) => {
		for (let n = 0; Date.now() < end; n++) {
			const save = newSave(`client ${client}, save ${n}`);
			expect((await timed('save', () => sendSave(machine.port, save))).saved).toBe(true);
			known.push(save.scenario);
			if (n % 4 === 3 && known.length > 2) {
				const query = new URLSearchParams([
					['s', known[Math.floor(Math.random() * known.length)]!],
					['s', save.scenario]
				]);
				expect((await timed('compare', () => ask(machine.port, `${bench}/compare?${query}`, {}))).status).toBe(200);
			}
			if (half === 0 && Date.now() > end - seconds * 500) half = machine.memory();
		}
	});
	await Promise.all(clients);
	const memory = machine.memory();
	await machine.kill();
	const percentile = (kind: keyof typeof times, part: number) =>
		[...times[kind]].sort((a, b) => a - b)[Math.floor(part * (times[kind].length - 1))]?.toFixed(0);
	for (const kind of ['save', 'compare'] as const)
		console.log(
			`${kind}: ${times[kind].length}, ms at 50, 95, 99 %: ${[0.5, 0.95, 0.99].map((part) => percentile(kind, part)).join(', ')}`
		);
	console.log(`memory: ${half.toFixed(0)} MB at half, ${memory.toFixed(0)} MB at the end`);
	expect(memory).toBeLessThan(Math.max(600, 2 * half));
});
