import { expect, test } from '@playwright/test';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, bench, formHeaders, newSave, sendSave, startMachine, type Machine, type Reply } from './machine';

/** A default nginx takes 4 kB of headers; half of that leaves room for what a proxy or a cookie adds. */
const most = 2048;
const study = '/studies/azerbaijan-israel';
const briefing = `${study}/briefings/request-of-headers`;
let machine: Machine;
let scenario: string;

test.beforeAll(async () => {
	machine = await startMachine({
		DATA_DIR: mkdtempSync(join(tmpdir(), 'workbench-headers-')),
		ORIGIN: 'https://wb.example.org',
		EMBED_ORIGINS: 'https://paper.example.org https://news.example.org',
		GALLERY: '1'
	});
	const headers = { ...formHeaders(machine.port), origin: 'https://wb.example.org' };
	const draft = new URLSearchParams({ request: 'request-of-headers', start: 'core|', language: 'en' });
	await ask(machine.port, `${study}/briefings?/draft`, { headers, body: `${draft}` });
	const save = { ...newSave('Of headers'), expected: '0', mode: 'new' };
	scenario = save.scenario;
	await ask(machine.port, `${bench}?/save`, { headers, body: `${new URLSearchParams(save)}` });
});
test.afterAll(() => machine.kill());

/** An address of every page and file, by the route table, so that a new one cannot be forgotten. */
function addresses(): string[] {
	const routes = readdirSync('src/routes', { recursive: true, encoding: 'utf8' })
		.filter((path) => /\+(page\.svelte|page\.server\.ts|server\.ts)$/.test(path))
		.map((path) => `/${path.replace(/\/?\+[^/]*$/, '')}`);
	const filled = [...new Set(routes)].map((route) =>
		route
			.replace('[study]', 'azerbaijan-israel')
			.replace('[model]', 'core')
			.replace('[scenario]', scenario)
			.replace('[briefing]', 'request-of-headers')
			.replace('[kind]', 'csv')
	);
	const more = [
		`${bench}?tab=worlds`,
		`${bench}?from=${scenario}`,
		`${study}/extended`,
		'/no/such/page',
		`${bench}/__data.json`
	];
	return [...filled, ...more].flatMap((path) => [path, `/ar${path === '/' ? '' : path}`]);
}

test('the headers of every page and file fit a proxy that was left as it comes', async () => {
	test.setTimeout(120_000);
	let largest: { path: string; bytes: number } = { path: '', bytes: 0 };
	const all = addresses();
	expect(all.length).toBeGreaterThan(30);
	for (const path of all) {
		const { status, headerBytes } = await ask(machine.port, path, {});
		expect(status, path).toBeLessThan(500);
		expect(headerBytes, path).toBeLessThan(most);
		if (headerBytes > largest.bytes) largest = { path, bytes: headerBytes };
	}
	console.log(`${all.length} addresses; the largest headers: ${largest.bytes} bytes at ${largest.path}`);
});

const common = (path: string, { headers }: Reply) => {
	expect(headers['x-content-type-options'], path).toBe('nosniff');
	expect(headers['referrer-policy'], path).toBe('same-origin');
	expect(headers['strict-transport-security'], path).toMatch(/^max-age=\d{7,}/);
	expect(headers['permissions-policy'], path).toContain('usb=()');
	expect(headers['cache-control'], path).toBeTruthy();
};

test('pages and files say what browsers may do with them', async () => {
	for (const path of ['/', '/ar', bench, `${bench}/compare`, briefing, '/no/such/page', `${briefing}x/briefing.pptx`]) {
		const reply = await ask(machine.port, path, { headers: { accept: 'text/html' } });
		common(path, reply);
		expect(reply.headers['content-type'], path).toBe('text/html; charset=utf-8');
		expect(reply.headers['content-security-policy'], path).toContain("default-src 'none'");
		expect(reply.headers['cross-origin-resource-policy'], path).toBe('same-origin');
	}
	for (const path of ['/robots.txt', '/icon.svg', `${bench}/scenarios/export.json`]) {
		const reply = await ask(machine.port, path, {});
		common(path, reply);
		expect(reply.headers['cross-origin-resource-policy'], path).toBe('same-origin');
	}
	const framed = await ask(machine.port, `/embed${bench}?figure=shares`, {});
	expect(framed.headers['cross-origin-resource-policy']).toBe('cross-origin');
});

test('the scripts that a page needs are named at its beginning', async () => {
	const { body, headers } = await ask(machine.port, bench, {});
	expect(headers.link ?? '').not.toContain('modulepreload');
	const head = body.slice(0, body.indexOf('</head>'));
	expect(head.match(/<link rel="modulepreload" href="[^"]+\.js"/g)?.length ?? 0).toBeGreaterThan(5);
});

test('pages come compressed to who can read that, and whole to who cannot', async () => {
	const lengthOf = async (headers: Record<string, string>) => {
		const { headers: sent, body } = await ask(machine.port, bench, { headers });
		return { encoding: sent['content-encoding'], length: body.length };
	};
	const whole = await lengthOf({ 'accept-encoding': 'identity' });
	expect(whole.encoding).toBeUndefined();
	const packed = await lengthOf({ 'accept-encoding': 'gzip, br' });
	expect(packed.encoding).toBe('br');
	expect(packed.length).toBeLessThan(whole.length / 3);
});

test('the cookie of the theme is for TLS alone where browsers come over it', async () => {
	const headers = { ...formHeaders(machine.port), origin: 'https://wb.example.org' };
	const { headers: said } = await ask(machine.port, '/?/theme', { headers, body: 'theme=dark&back=/' });
	expect(said['set-cookie']?.join()).toContain('Secure');
	const plain = await startMachine({ DATA_DIR: mkdtempSync(join(tmpdir(), 'workbench-headers-')) });
	const reply = await ask(plain.port, '/?/theme', { headers: formHeaders(plain.port), body: 'theme=dark&back=/' });
	expect(reply.headers['set-cookie']?.join()).not.toContain('Secure');
	expect(reply.headers['strict-transport-security']).toBeUndefined();
	expect((await sendSave(plain.port, newSave('Plain'))).saved).toBe(true);
	await plain.kill();
});

test('files answer to reading alone', async () => {
	for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
		const reply = await ask(machine.port, '/robots.txt', { method, headers: { origin: 'https://wb.example.org' } });
		expect(reply.status, method).toBe(405);
		expect(reply.headers.allow, method).toBe('GET, HEAD');
		expect(reply.body, method).toContain('can only be read');
	}
	expect((await ask(machine.port, '/robots.txt', { method: 'HEAD' })).status).toBe(200);
});
