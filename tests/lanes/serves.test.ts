import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, bench, newSave, sendSave, startMachine, type Machine } from '../faults/machine';

const DATA_DIR = mkdtempSync(join(tmpdir(), 'workbench-lane-'));
let machine: Machine;

beforeAll(async () => {
	machine = await startMachine({ DATA_DIR });
});
afterAll(async () => {
	await machine.kill();
	rmSync(DATA_DIR, { recursive: true, force: true });
});

test('the tests run on the version that was asked for', () => {
	expect(`${process.versions.node}.`).toMatch(new RegExp(`^${process.env['EXPECTED_NODE'] ?? ''}`));
});

const pages = [
	bench,
	`${bench}?tab=more`,
	`${bench}/read`,
	`${bench}/about`,
	`${bench}/judgements`,
	`${bench}/scenarios`
];
pages.push(`${bench}/compare?s=default&s=core-front-line`, '/studies/azerbaijan-israel/briefings');

test.each(['/', ...pages, '/ar', ...pages.map((path) => `/ar${path}`)])('%s is answered whole', async (path) => {
	const { status, body } = await ask(machine.port, path, {});
	expect(status).toBe(200);
	expect(body).toMatch(/<h1[^]*<\/html>\s*$/);
});

test('what is saved is read back by the next start', async () => {
	const save = newSave('Kept across a start');
	expect(await sendSave(machine.port, save)).toMatchObject({ saved: true });
	expect(await machine.stop('SIGTERM')).toBe(0);
	machine = await startMachine({ DATA_DIR });
	const { body } = await ask(machine.port, `${bench}/scenarios`, {});
	expect(body).toContain('Kept across a start');
});

test('an address that is not there is said', async () => {
	expect((await ask(machine.port, '/nowhere', {})).status).toBe(404);
});
