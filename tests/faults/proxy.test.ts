import { expect, test } from '@playwright/test';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proxies } from '../../src/cli/proxies.mjs';
import { ask, bench, formHeaders, newSave, sendSave, startMachine, type Machine } from './machine';
import { freePort } from './freePort';
import { startProxy, type ProxyName } from './proxy';
import { everyPage } from './routes';

/** A file of scenarios that is as large as an import may be: the default of a proxy is a little more. */
function largeFile() {
	const one = { format: 'scenario/1', id: 'large', study: 'azerbaijan-israel', model: 'core', name: { en: 'Large file' }, note: { en: 'From a large file' }, settings: {} }; // prettier-ignore
	return JSON.stringify([one]).padEnd(760 * 1024, ' ');
}

for (const name of Object.keys(proxies) as ProxyName[])
	test.describe(`behind ${name} with its defaults`, () => {
		test.skip(!existsSync(proxies[name]), `${name} is not here and could not be installed`);
		test.describe.configure({ mode: 'serial' });

		let machine: Machine;
		let port: number;
		let end: () => Promise<void>;
		test.beforeAll(async () => {
			port = await freePort();
			const ORIGIN = `http://127.0.0.1:${port}`;
			machine = await startMachine({ ORIGIN, GALLERY: '1', DATA_DIR: mkdtempSync(join(tmpdir(), 'workbench-proxy-')) });
			end = await startProxy(name, port, machine.port);
		});
		test.afterAll(async () => {
			await end?.();
			await machine?.kill();
		});

		test('a save goes through, and every page in both languages is answered', async () => {
			test.setTimeout(120_000);
			const save = newSave('Behind a proxy');
			expect((await sendSave(port, save)).saved).toBe(true);
			const draft = await ask(port, '/studies/azerbaijan-israel/briefings?/draft', {
				headers: formHeaders(port),
				body: new URLSearchParams({ request: newSave('').request, start: `core|from=${save.scenario}` }).toString()
			});
			const briefing = /briefings\/([\w-]{20,})/.exec(draft.body)?.[1] ?? '';
			expect(briefing, draft.body).not.toBe('');
			const pages = everyPage({
				study: 'azerbaijan-israel',
				model: 'core',
				scenario: save.scenario,
				briefing,
				// A kind that every list can be had as.
				kind: 'csv',
				number: '1'
			});
			expect(pages.length).toBeGreaterThan(15);
			const answers: string[] = [];
			for (const prefix of ['', '/ar'])
				for (const page of pages) {
					const address = prefix === '' || page !== '/' ? prefix + page : prefix;
					const { status } = await ask(port, address, {});
					// A study of the folder is edited as a copy alone.
					if (status === 404 && /\/edit(\/|$)/.test(page)) continue;
					if (status !== 200 && !(page === '/studies/azerbaijan-israel' && status === 307)) answers.push(`${address}: ${status}`); // prettier-ignore
				}
			expect(answers).toEqual([]);
		});

		test('an import as large as it may be goes through', async () => {
			const file = largeFile();
			const boundary = 'x-boundary-x';
			const part = (field: string, value: string, rest = '') => `--${boundary}\r\nContent-Disposition: form-data; name="${field}"${rest}\r\n\r\n${value}\r\n`; // prettier-ignore
			const body = `${part('request', newSave('').request)}${part('expected', '0')}${part('file', file, '; filename="large.json"')}--${boundary}--\r\n`;
			const headers = { ...formHeaders(port), 'content-type': `multipart/form-data; boundary=${boundary}` };
			const sent = await ask(port, `${bench}/scenarios?/importFile`, { headers, body });
			// The file holds a scenario whose settings are none: what is said of it shows that it was read to its end.
			expect(sent.status).toBe(200);
			expect(JSON.parse(sent.body)).toMatchObject({ status: 400 });
			expect(sent.body).toContain('large.json');
		});

		test('a foreign name and a foreign origin are refused, and nothing is saved', async () => {
			const before = (await ask(port, `${bench}/scenarios/export.json`, {})).body;
			expect((await ask(port, bench, { headers: { host: 'evil.example' } })).status).toBe(421);
			const { request, scenario, settings } = newSave('Foreign');
			const body = new URLSearchParams({
				request,
				scenario,
				settings,
				name: 'Foreign',
				mode: 'new',
				expected: '0'
			}).toString();
			const foreign = { ...formHeaders(port), origin: 'http://evil.example' };
			expect((await ask(port, `${bench}?/save`, { headers: foreign, body })).status).toBe(403);
			expect((await ask(port, `${bench}/scenarios/export.json`, {})).body).toBe(before);
		});
	});
