import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, bench, newSave, sendSave } from './machine';
import { freePort } from './freePort';
import { startListened } from './listened';

/** Studies that come along. */
const bundled = readdirSync('scenarios').length;
const folder = () => mkdtempSync(join(tmpdir(), 'workbench-watched-'));
const health = async (port: number, headers: Record<string, string> = {}) => {
	const { status, body } = await ask(port, '/healthz', { headers });
	return { answered: status, ...(JSON.parse(body) as { status: string; database: string; studies: unknown }) };
};

test('a probe is answered by whatever name it comes, and other pages are not', async () => {
	const machine = await startListened({ DATA_DIR: folder(), LOG: 'requests' });
	expect(await health(machine.port)).toEqual({
		answered: 200,
		status: 'ok',
		database: 'ok',
		studies: { sound: bundled, faulty: 0, stored: 0 }
	});
	for (const host of ['10.1.2.3:4173', 'balancer.example', `[::1]:${machine.port}`])
		expect((await ask(machine.port, '/healthz', { headers: { host } })).status, host).toBe(200);
	expect((await ask(machine.port, '/', { headers: { host: 'balancer.example' } })).status).toBe(421);
	expect((await ask(machine.port, '/healthz/more', { headers: { host: 'balancer.example' } })).status).toBe(421);
	await machine.kill();
});

test('where the database is away a probe hears 503, and the log says so once, with its time, however many ask', async () => {
	const DATA_DIR = join(folder(), 'taken');
	writeFileSync(DATA_DIR, 'a file where the folder should be');
	const machine = await startListened({ DATA_DIR });
	const said = await health(machine.port);
	expect([said.answered, said.status]).toEqual([503, 'unavailable']);
	expect(said.database).not.toBe('ok');
	for (let at = 0; at < 5; at++) expect((await sendSave(machine.port, newSave('away'))).status).toBe(503);
	const storage = machine.lines().filter((line) => / error storage /.test(line));
	expect(storage).toHaveLength(1);
	expect(storage[0]).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z error storage \S+: /);
	expect(machine.lines().join('\n')).toContain('The database does not answer');
	rmSync(DATA_DIR);
	expect((await health(machine.port)).status).toBe('ok');
	await machine.kill();
});

test('requests are logged where that is asked for, by the name that the proxy gave them; uploads that break off are no errors', async () => {
	const machine = await startListened({ DATA_DIR: folder(), LOG: 'requests' });
	await ask(machine.port, `${bench}/read?state.gulf=reversed`, { headers: { 'x-request-id': 'from-the-proxy-1' } });
	await expect.poll(() => machine.lines().join('\n')).toMatch(/Z request from-the-proxy-1 GET \/studies\/azerbaijan-israel\/core\/read 200 \d+ ms/); // prettier-ignore
	for (let at = 0; at < 5; at++) {
		const socket = connect(machine.port, '127.0.0.1');
		socket.write(
			`POST ${bench}/scenarios?/importFile HTTP/1.1\r\nHost: 127.0.0.1:${machine.port}\r\nOrigin: http://127.0.0.1:${machine.port}\r\n` +
				'Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 90000\r\n\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n{'
		);
		await new Promise((resolve) => setTimeout(resolve, 50));
		socket.destroy();
	}
	await expect.poll(() => machine.lines().filter((line) => / POST .* left /.test(line)).length).toBe(5);
	expect(machine.lines().filter((line) => / error /.test(line))).toEqual([]);
	await machine.kill();
});

test('the start says what it has found, and refuses a place of the studies that is none', async () => {
	const machine = await startListened({ DATA_DIR: folder() });
	await expect.poll(() => machine.lines().join('\n')).toContain('The database answers.');
	await expect.poll(() => machine.lines().join('\n')).toContain(`Studies: ${bundled} can be opened, 0 have faults`);
	await machine.kill();
	const file = join(folder(), 'file');
	writeFileSync(file, '');
	for (const SCENARIOS_DIR of [file, join(file, 'deeper'), '/nowhere/at/all']) {
		const child = spawn(process.execPath, ['src/cli/serve.mjs'], { env: { ...process.env, PORT: `${await freePort()}`, SCENARIOS_DIR }, stdio: ['ignore', 'ignore', 'pipe'] }); // prettier-ignore
		let said = '';
		child.stderr.on('data', (chunk) => (said += String(chunk)));
		expect(await new Promise((resolve) => child.once('close', resolve))).toBe(1);
		expect(said).toContain(`SCENARIOS_DIR is "${SCENARIOS_DIR}"`);
		expect(said.trim().split('\n')).toHaveLength(1);
	}
});
