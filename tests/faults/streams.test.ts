import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync, renameSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, bench, formHeaders, newSave, sendSave, startMachine, type Machine } from './machine';

let machine: Machine;
test.beforeAll(async () => {
	machine = await startMachine({ DATA_DIR: mkdtempSync(join(tmpdir(), 'workbench-streams-')) });
});
test.afterAll(() => machine.kill());

/** Asks for something and leaves as soon as its first bytes are there. */
const abort = (path: string) =>
	new Promise<void>((resolve) => {
		const asked = request({ host: '127.0.0.1', port: machine.port, path, agent: false }, (response) => {
			response.destroy();
			resolve();
		});
		asked.on('error', () => resolve());
		asked.end();
	});

/** The greatest file of a kind that the build serves. */
function fileOf(ending: string): string {
	const folder = 'build/client/_app/immutable';
	const found = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending));
	return `/_app/immutable/${found[0]}`;
}

/** Waits until as few descriptors are open as before, with room for connections that are just ending. */
const descriptorsSettle = (before: number) =>
	expect.poll(() => machine.descriptors(), { timeout: 10_000 }).toBeLessThanOrEqual(before + 5);

test('a thousand downloads that are broken off lose no descriptor', async () => {
	test.setTimeout(60_000);
	const { body } = await ask(machine.port, `/studies/azerbaijan-israel/briefings?/draft`, {
		headers: formHeaders(machine.port),
		body: new URLSearchParams({ request: 'request-of-streams', start: 'core|', language: 'en' }).toString()
	});
	expect((JSON.parse(body) as { type: string }).type).toBe('redirect');
	const briefing = '/studies/azerbaijan-israel/briefings/request-of-streams';
	const files = [fileOf('.woff2'), fileOf('.js'), fileOf('.css'), '/robots.txt'];
	const streamed = [`${bench}/scenarios/export.json`, `${briefing}/briefing.json`, bench];
	for (const path of [...files, ...streamed]) expect((await ask(machine.port, path, {})).status, path).toBe(200);
	const before = machine.descriptors();
	for (let n = 0; n < 100; n++)
		await Promise.all(Array.from({ length: 10 }, (_, at) => abort(files[at % files.length]!)));
	for (let n = 0; n < 10; n++) await Promise.all(streamed.map(abort));
	for (const file of ['briefing.pptx', 'briefing.html'])
		await Promise.all([1, 2].map(() => abort(`${briefing}/${file}`)));
	await descriptorsSettle(before);
	console.log(`1,000 downloads of files broken off: ${before} descriptors before, ${machine.descriptors()} after`);
	expect((await sendSave(machine.port, newSave('After the downloads'))).saved).toBe(true);
});

test('a file of the build that vanishes ends one connection, and the server goes on', async () => {
	const robots = 'build/client/robots.txt';
	renameSync(robots, `${robots}.away`);
	try {
		await expect(ask(machine.port, '/robots.txt', {})).rejects.toThrow();
	} finally {
		renameSync(`${robots}.away`, robots);
	}
	expect((await ask(machine.port, '/robots.txt', {})).status).toBe(200);
});

test('ranges that make no sense are answered with the whole file', async () => {
	for (const range of ['bytes=10-5', 'bytes=-5', 'bytes=a-b', 'bytes=0-0,5-9', 'bytes=99999999-', 'lines=1-2'])
		expect((await ask(machine.port, '/robots.txt', { headers: { range } })).status, range).toBe(200);
});

test('requests that are none are refused and end nothing', async () => {
	const send = (text: string) =>
		new Promise<string>((resolve) => {
			let said = '';
			const socket = connect(machine.port, '127.0.0.1', () => socket.write(text));
			socket.on('data', (chunk) => (said += chunk.toString()));
			socket.on('error', () => undefined);
			socket.on('close', () => resolve(said));
		});
	const long = await send(`GET /?x=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`);
	expect(long).toMatch(/^HTTP\/1\.1 431 /);
	expect(long).toContain('longer than this server takes');
	expect(long).toContain('أطول مما يقبله');
	expect(await send('NONSENSE\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
	expect(await send('GET / HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 421 /);
	for (const path of ['//', '/\\', '/%00', '*', 'http://[', '/ar//x', '/_app/../../../etc/passwd'])
		await send(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`);
	expect((await ask(machine.port, '/', {})).status).toBe(200);
});
