import { expect, test } from '@playwright/test';
import { request as send } from 'node:http';
import type { OutgoingHttpHeaders } from 'node:http';

// The server itself, below any page: asked in plain HTTP, where every header can be given.

interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string;
}

/** One request to the tests' server; it reaches 127.0.0.1 whatever name its Host header gives. */
function ask(baseURL: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string): Promise<Answer> {
	const { port } = new URL(baseURL);
	return new Promise((done, fail) => {
		const method = body === undefined ? 'GET' : 'POST';
		const all = {
			host: `127.0.0.1:${port}`,
			...(body === undefined ? {} : { 'content-length': Buffer.byteLength(body) }),
			...headers
		};
		const request = send({ host: '127.0.0.1', port, path, method, headers: all, agent: false }, (response) => {
			let text = '';
			response.setEncoding('utf8');
			response.on('data', (chunk) => (text += chunk));
			response.on('error', fail);
			response.on('end', () =>
				done({ status: response.statusCode ?? 0, headers: response.headers as Record<string, string>, body: text })
			);
		});
		request.on('error', fail);
		request.end(body);
	});
}

/** What a browser says of a form; without the second, Kit would answer in JSON. */
const form = { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html' };
const origin = (name: string, baseURL: string) => `http://${name}:${new URL(baseURL).port}`;

/** The sources of one directive of a page's policy. */
function sources({ headers }: Answer, directive: string): string[] {
	const policy = (headers['content-security-policy'] ?? '').split(';').map((part) => part.trim().split(/\s+/));
	return policy.find(([name]) => name === directive)?.slice(1) ?? [];
}

test.describe('every page', () => {
	for (const path of ['/', '/?lang=ar', '/no-such-page']) {
		test(`${path} has a strict policy`, async ({ baseURL }) => {
			const page = await ask(baseURL!, path);
			for (const directive of ['script-src', 'style-src']) {
				expect(sources(page, directive)).toContain("'self'");
				expect(sources(page, directive)).not.toContain("'unsafe-inline'");
				expect(sources(page, directive)).not.toContain("'unsafe-eval'");
			}
			expect(sources(page, 'script-src').some((source) => source.startsWith("'nonce-"))).toBe(true);
			expect(sources(page, 'default-src')).toEqual(["'none'"]);
			expect(sources(page, 'frame-ancestors')).toEqual(["'none'"]);
			expect(page.headers['x-content-type-options']).toBe('nosniff');
			// "no-referrer" would make browsers send "Origin: null" with the workbench's own forms.
			expect(page.headers['referrer-policy']).toMatch(/^(same-origin|strict-origin-when-cross-origin)$/);
		});
	}

	test('has a nonce of its own', async ({ baseURL }) => {
		const [one, other] = [await ask(baseURL!, '/'), await ask(baseURL!, '/')];
		expect(sources(one, 'script-src')).not.toEqual(sources(other, 'script-src'));
	});

	test('asks no other host for anything, and breaks no policy', async ({ page, baseURL }) => {
		const elsewhere: string[] = [];
		const violations: string[] = [];
		page.on('request', (request) => {
			if (!request.url().startsWith(baseURL!) && !/^(data|blob):/.test(request.url())) elsewhere.push(request.url());
		});
		page.on('console', (message) => {
			if (message.text().includes('Content Security Policy')) violations.push(message.text());
		});
		await page.goto('/', { waitUntil: 'networkidle' });
		expect(elsewhere).toEqual([]);
		expect(violations).toEqual([]);
	});
});

test.describe('forms', () => {
	for (const name of ['127.0.0.1', 'localhost']) {
		test(`posted at ${name} are accepted`, async ({ baseURL }) => {
			const own = origin(name, baseURL!);
			const headers = { ...form, host: new URL(own).host, origin: own };
			const answer = await ask(baseURL!, '/?/theme', headers, 'theme=dark');
			expect(answer.status).toBe(303);
		});

		test(`posted by a browser at ${name} are accepted`, async ({ page, baseURL }) => {
			await page.goto(`${origin(name, baseURL!)}/`);
			const answered = page.waitForResponse((response) => response.request().method() === 'POST');
			const shown = page.waitForEvent('load');
			await page.evaluate(() => {
				const form = document.createElement('form');
				form.method = 'post';
				form.action = '/?/theme';
				const field = document.createElement('input');
				field.name = 'theme';
				field.value = 'dark';
				form.append(field);
				document.body.append(form);
				form.submit();
			});
			expect((await answered).status()).toBe(303);
			await shown;
		});
	}

	for (const foreign of ['http://example.com', 'http://127.0.0.1:1', 'https://localhost', 'null']) {
		test(`posted from ${foreign} are refused`, async ({ baseURL }) => {
			const answer = await ask(baseURL!, '/?/theme', { ...form, origin: foreign }, 'theme=dark');
			expect(answer.status).toBe(403);
		});
	}

	test('posted without an origin are refused', async ({ baseURL }) => {
		expect((await ask(baseURL!, '/?/theme', form, 'theme=dark')).status).toBe(403);
	});

	test('cannot claim another origin by forwarded headers', async ({ baseURL }) => {
		const port = new URL(baseURL!).port;
		const claim = {
			'x-forwarded-proto': 'https',
			'x-forwarded-host': 'example.com',
			forwarded: 'host=example.com;proto=https'
		};
		for (const foreign of ['https://example.com', 'http://example.com', `https://127.0.0.1:${port}`]) {
			const answer = await ask(baseURL!, '/?/theme', { ...form, ...claim, origin: foreign }, 'theme=dark');
			expect(answer.status).toBe(403);
		}
	});

	test('with a value that is none set no such value', async ({ baseURL }) => {
		const answer = await ask(baseURL!, '/?/theme', { ...form, origin: baseURL! }, 'theme=%22%3E%3Cscript%3E');
		expect([303, 400]).toContain(answer.status);
		expect(`${answer.headers['set-cookie'] ?? ''}${answer.body}`).not.toMatch(/"><script>|%22%3E%3Cscript/i);
	});
});

test.describe('a request', () => {
	for (const host of ['example.com', 'rebound.example.com:80', '127.0.0.1.example.com', 'localhost.example.com']) {
		test(`under the foreign name ${host} is refused`, async ({ baseURL }) => {
			const answer = await ask(baseURL!, '/', { host });
			expect(answer.status).toBe(421);
			expect(answer.body).toMatch(/^[^\n<]+\.\n$/);
		});
	}

	for (const path of [
		'/no-such-page',
		'/studies/no-such-study/core',
		'/%2e%2e/%2e%2e/package.json',
		'/..%2f..%2fpackage.json'
	]) {
		test(`for ${path} finds nothing and tells nothing`, async ({ baseURL }) => {
			const answer = await ask(baseURL!, path);
			expect(answer.status).toBe(404);
			expect(answer.body).not.toMatch(/\bat .*\.(js|ts):\d+|node_modules|file:\/\/|scenario-workbench"/);
		});
	}

	for (const path of ['/%E0%A4%A', 'http://[', '//']) {
		test(`for the malformed ${path} is a client's fault`, async ({ baseURL }) => {
			const answer = await ask(baseURL!, path);
			expect(answer.status).toBeGreaterThanOrEqual(300);
			expect(answer.status).toBeLessThan(500);
		});
	}

	test('with a body of more than a megabyte is refused', async ({ baseURL }) => {
		const answer = await ask(baseURL!, '/?/theme', { ...form, origin: baseURL! }, `theme=${'x'.repeat(2 << 20)}`);
		expect(answer.status).toBe(413);
		expect(answer.body).not.toMatch(/\bat .*\.js:\d+/);
	});
});
