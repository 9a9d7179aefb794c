import { expect, test } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, bench, formHeaders, newSave, sendSave, startMachine, type Machine } from './machine';

let machine: Machine;
test.beforeAll(async () => {
	machine = await startMachine({ DATA_DIR: mkdtempSync(join(tmpdir(), 'workbench-hostile-')) });
});
test.afterAll(() => machine.kill());

/** How many scenarios are kept. */
const count = async () =>
	(JSON.parse((await ask(machine.port, `${bench}/scenarios/export.json`, {})).body) as { scenarios: unknown[] })
		.scenarios.length;

const briefings = '/studies/azerbaijan-israel/briefings';
const briefing = `${briefings}/00000000-none?/save`;

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const good = () => {
	const { expected, ...save } = newSave('Good');
	return { ...save, expected: `${expected}`, mode: 'new' };
};
const post = (body: string | Buffer, headers: Record<string, string> = {}, path = `${bench}?/save`) =>
	ask(machine.port, path, { headers: { ...formHeaders(machine.port), ...headers }, body });
/** The status that the page would see: of the answer, or within it. */
const statusOf = ({ status, body }: { status: number; body: string }) => {
	try {
		return (JSON.parse(body) as { status?: number }).status ?? status;
	} catch {
		return status;
	}
};

test('every hostile save is refused with 4xx and nothing is stored; the server stays alive', async () => {
	test.setTimeout(60_000);
	const before = await count();
	const deep = '['.repeat(100_000) + ']'.repeat(100_000);
	const cases: [string, () => Promise<{ status: number; body: string }>][] = [
		['10 MB', () => post(form({ ...good(), note: 'x'.repeat(10_000_000) }))],
		['a long name', () => post(form({ ...good(), name: 'x'.repeat(5000) }))],
		['no name', () => post(form({ ...good(), name: ' ' }))],
		['deep JSON', () => post(deep, { 'content-type': 'application/json' })],
		['prototype keys', () => post(form({ ['__proto__']: 'x', 'constructor.prototype.x': '1', name: 'x' }))],
		['NaN as a revision', () => post(form({ ...good(), mode: 'on', expected: 'NaN' }))],
		['Infinity as a revision', () => post(form({ ...good(), mode: 'on', expected: 'Infinity' }))],
		['NaN as a weight', () => post(form({ ...good(), settings: 'weight.gulf=NaN' }))],
		['Infinity as a weight', () => post(form({ ...good(), settings: 'weight.gulf=1e999' }))],
		['an id with SQL', () => post(form({ ...good(), mode: 'on', scenario: "x'; drop table scenario;--" }))],
		['an id that is none', () => post(form({ ...good(), request: '../../etc/passwd' }))],
		['nothing to save on', () => post(form({ ...good(), mode: 'on', expected: '7' }))],
		['a foreign origin', () => post(form(good()), { origin: 'https://evil.example' })],
		['a foreign host', () => post(form(good()), { host: 'evil.example' })],
		['a briefing of deep JSON', () => post(form({ request: 'request-deep', document: deep }), {}, briefing)],
		[
			'a briefing of 10 MB',
			() => post(form({ request: 'request-large', document: 'x'.repeat(10_000_000) }), {}, briefing)
		],
		[
			'a briefing of another study',
			() => post(form({ request: 'request-none', document: '{"slides":[]}' }), {}, briefing)
		],
		['a draft from nothing', () => post(form({ request: 'request-draft', start: 'none|' }), {}, `${briefings}?/draft`)],
		[
			'a draft from bad settings',
			() => post(form({ request: 'request-draft', start: 'core|weight.gulf=NaN' }), {}, `${briefings}?/draft`)
		],
		[
			'a binding to nothing',
			() => post(form({ start: "x'; drop table briefing;--" }), {}, `${briefings}/none-such?/bind`)
		],
		['a model that is none', () => post(form(good()), {}, '/studies/azerbaijan-israel/none?/save')],
		['an action that is none', () => post(form(good()), {}, `${bench}?/erase`)]
	];
	for (const [name, act] of cases) {
		const answer = await act();
		const status = statusOf(answer);
		expect(status, name).toBeGreaterThanOrEqual(400);
		expect(status, name).toBeLessThan(500);
		expect(answer.body, name).not.toMatch(/\n\s+at |node_modules/);
	}
	expect(await count()).toBe(before);
	expect(({} as Record<string, unknown>)['x']).toBeUndefined();
	expect((await sendSave(machine.port, newSave('Alive'))).saved).toBe(true);
	expect(await count()).toBe(before + 1);
});

test('SQL and HTML in names are names', async ({ page }) => {
	const names = [
		"Robert'); DROP TABLE scenario;--",
		'<img src=x onerror=alert(1)>',
		'{@html 1}{{7*7}}',
		'../../x\\u0000'
	];
	for (const name of names) expect((await sendSave(machine.port, newSave(name))).saved).toBe(true);
	let alerted = false;
	page.on('dialog', (dialog) => {
		alerted = true;
		void dialog.dismiss();
	});
	await page.goto(`http://127.0.0.1:${machine.port}${bench}/scenarios`);
	for (const name of names) await expect(page.getByRole('link', { name, exact: true })).toBeVisible();
	expect(alerted).toBe(false);
});

test('wrong names of scenarios in addresses are no errors of the server', async () => {
	for (const path of [
		`${bench}?from=%00`,
		`${bench}?from=${'x'.repeat(9000)}`,
		`${bench}?from=00000000-0000-4000-8000-000000000000@99999999`,
		`${bench}/compare?s=${"'".repeat(50)}&s=%F0%9F%92%A9&s=__proto__`,
		`${bench}/compare?s=default&s=constructor&outcome=__proto__&blend=NaN`,
		`${bench}/scenarios/__proto__`,
		`${bench}/scenarios/export.__proto__`
	])
		expect((await ask(machine.port, path, {})).status, path).toBeLessThan(500);
});
