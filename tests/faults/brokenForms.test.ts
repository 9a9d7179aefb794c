import { expect, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startListened, type Listened } from './listened';
import { ask, bench, formHeaders } from './machine';

let machine: Listened;
test.beforeAll(async () => {
	machine = await startListened({ DATA_DIR: mkdtempSync(join(tmpdir(), 'workbench-forms-')) });
});
test.afterAll(() => machine.kill());

const whole = '--x\r\nContent-Disposition: form-data; name="request"\r\n\r\nrequest-whole\r\n';
const broken: [string, number, string, string, { en: string; ar: string }][] = [
	['plain text', 415, 'text/plain', 'name=x', { en: 'is no form of this workbench', ar: 'ليس استمارة' }],
	['no kind at all', 415, '', 'name=x', { en: 'is no form of this workbench', ar: 'ليس استمارة' }],
	['JSON', 415, 'application/json', '{"name":"x"}', { en: 'is no form of this workbench', ar: 'ليس استمارة' }],
	['no boundary', 400, 'multipart/form-data', whole, { en: 'did not arrive whole', ar: 'لم تصل الاستمارة كاملة' }],
	['another boundary', 400, 'multipart/form-data; boundary=y', whole, { en: 'did not arrive whole', ar: 'لم تصل الاستمارة كاملة' }], // prettier-ignore
	['cut off in a part', 400, 'multipart/form-data; boundary=x', whole.slice(0, 60), { en: 'did not arrive whole', ar: 'لم تصل الاستمارة كاملة' }], // prettier-ignore
	['without an end', 400, 'multipart/form-data; boundary=x', whole, { en: 'did not arrive whole', ar: 'لم تصل الاستمارة كاملة' }] // prettier-ignore
];
const actions = [
	`${bench}?/save`,
	`${bench}?/open`,
	`${bench}/scenarios?/importFile`,
	'/studies/azerbaijan-israel/briefings?/draft'
];

for (const [name, status, type, body, said] of broken)
	test(`a form that is none (${name}) is refused with ${status} and a sentence, and no stack in the log`, async () => {
		for (const action of actions)
			for (const [language, prefix] of [
				['en', ''],
				['ar', '/ar']
			] as const)
				// prettier-ignore
				for (const script of [true, false]) {
					const { 'x-sveltekit-action': act, accept, ...headers } = formHeaders(machine.port);
					const answer = await ask(machine.port, prefix + action, {
						headers: {
							...headers,
							...(script ? { 'x-sveltekit-action': act ?? 'true', accept: accept ?? '*/*' } : { accept: 'text/html' }),
							'content-type': type
						},
						body
					});
					expect(answer.status, `${prefix}${action}, script ${script}`).toBe(status);
					expect(answer.body, `${prefix}${action}, script ${script}`).toContain(said[language]);
				}
		expect(machine.lines().filter((line) => / error |^\s+at /.test(line))).toEqual([]);
	});
