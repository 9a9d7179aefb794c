import { expect, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, bench, formHeaders, newSave, refusedStart, startMachine } from './machine';

const DATA_DIR = () => mkdtempSync(join(tmpdir(), 'workbench-names-'));
const rebound = ['rebind.evil.example', 'evil.example:80', 'localhost.evil.example', '7f000001.nip.io', 'localhost.'];

/** Settings of an operator, names that are answered with them, and some that are not. */
const cases: [string, Record<string, string>, string[], string[]][] = [
	['nothing', {}, ['localhost', '127.0.0.1:1', '[::1]', 'LOCALHOST'], ['192.0.2.7', 'wb.example.org']],
	['HOST=0.0.0.0', { HOST: '0.0.0.0' }, ['localhost', '192.0.2.7', '[2001:db8::1]:80'], ['wb.example.org']],
	['HOST=::', { HOST: '::' }, ['localhost', '192.0.2.7'], ['wb.example.org', '1.2.3', '0x7f.1']],
	[
		'HOST=0.0.0.0 and ALLOWED_HOSTS',
		{ HOST: '0.0.0.0', ALLOWED_HOSTS: 'wb.example.org, Bench,10.0.0.7' },
		['wb.example.org', 'WB.example.org:8080', 'bench', '10.0.0.7', 'localhost'],
		['other.example.org', 'x.wb.example.org']
	],
	[
		'HOST=0.0.0.0 and ORIGIN',
		{ HOST: '0.0.0.0', ORIGIN: 'https://wb.example.org' },
		['wb.example.org', 'localhost'],
		['other.example.org']
	],
	['ORIGIN', { ORIGIN: 'https://wb.example.org' }, ['wb.example.org', 'localhost'], ['192.0.2.7']],
	['HOST=127.0.0.1', { HOST: '127.0.0.1' }, ['localhost', '127.0.0.1'], ['127.0.0.2', '192.0.2.7']],
	[
		'headers of a proxy',
		{ PROTOCOL_HEADER: 'x-forwarded-proto', HOST_HEADER: 'x-forwarded-host', ALLOWED_HOSTS: 'wb.example.org' },
		['localhost', 'wb.example.org'],
		['192.0.2.7']
	]
];

for (const [name, env, answered, refused] of cases)
	test(`with ${name} only known names are answered, and the sentence says which setting to set`, async () => {
		const machine = await startMachine({ DATA_DIR: DATA_DIR(), ...env });
		const get = (host: string, headers = {}) => ask(machine.port, `${bench}/scenarios/export.json`, { headers: { host, ...headers } }); // prettier-ignore
		for (const host of answered) expect((await get(host)).status, host).toBe(200);
		for (const host of [...rebound, ...refused]) {
			const { status, body } = await get(host);
			expect(status, host).toBe(421);
			expect(body, host).toContain('ALLOWED_HOSTS');
			const { request, scenario, settings } = newSave('From a name that is bound anew');
			const form = new URLSearchParams({ request, scenario, settings, name: 'x', mode: 'new' });
			const headers = { ...formHeaders(machine.port), host, origin: `http://${host}` };
			expect((await ask(machine.port, `${bench}?/save`, { headers, body: `${form}` })).status, host).toBe(421);
		}
		if ('HOST_HEADER' in env) {
			expect((await get('localhost', { 'x-forwarded-host': 'wb.example.org' })).status).toBe(200);
			expect((await get('localhost', { 'x-forwarded-host': 'rebind.evil.example' })).status).toBe(421);
		}
		await machine.kill();
	});

test('a form of another origin is refused with what the operator has to set, in the language of the page', async () => {
	const machine = await startMachine({ DATA_DIR: DATA_DIR(), ORIGIN: 'https://wb.example.org' });
	const send = (path: string, headers: Record<string, string>) =>
		ask(machine.port, path, { headers: { ...formHeaders(machine.port), ...headers }, body: 'name=x' });
	for (const origin of [
		'https://evil.example',
		'null',
		'http://wb.example.org',
		'https://wb.example.org.evil.example'
	]) {
		const { status, body } = await send(`${bench}?/save`, { origin });
		expect(status, origin).toBe(403);
		expect(body).toContain('sets ORIGIN to the address that browsers show');
	}
	const plain = { accept: 'text/html', 'x-sveltekit-action': '' };
	const arabic = await send(`/ar${bench}?/save`, { ...plain, origin: 'http://localhost' });
	expect(arabic.status).toBe(403);
	expect(arabic.body).toContain('<html lang="ar" dir="rtl"');
	expect(arabic.body).toContain('أن يجعل الإعداد ORIGIN');
	expect(arabic.body).toContain('\u2068https://wb.example.org\u2069');
	for (const method of ['PUT', 'PATCH', 'DELETE'])
		expect((await ask(machine.port, bench, { method, headers: { origin: 'https://evil.example' } })).status).toBe(403);
	const own = await send(`${bench}?/save`, { origin: 'https://wb.example.org' });
	expect((JSON.parse(own.body) as { type: string }).type).toBe('failure');
	await machine.kill();
});

for (const [name, env] of [
	['ALLOWED_HOSTS', { ALLOWED_HOSTS: 'https://wb.example.org' }],
	['ALLOWED_HOSTS', { ALLOWED_HOSTS: 'wb.example.org:8080' }],
	['ALLOWED_HOSTS', { ALLOWED_HOSTS: '*' }],
	['ALLOWED_HOSTS', { ALLOWED_HOSTS: 'a b/c' }],
	['ORIGIN', { ORIGIN: 'wb.example.org' }],
	['HOST', { HOST: '999.1.1.1' }],
	['BODY_SIZE_LIMIT', { BODY_SIZE_LIMIT: 'abc' }],
	['STUDY_SIZE_LIMIT', { STUDY_SIZE_LIMIT: '50 MB' }]
] as const)
	test(`${name}=${Object.values(env).join()} is refused at the start in one sentence`, async () => {
		const { said, code } = await refusedStart({ DATA_DIR: DATA_DIR(), ...env });
		expect(code).toBe(1);
		expect(said.trim().split('\n')).toHaveLength(1);
		expect(said).toMatch(new RegExp(`^${name} (is|names) "`));
	});
