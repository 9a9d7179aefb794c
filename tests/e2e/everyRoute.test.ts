import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask, formHeaders, startMachine, type Machine } from '../faults/machine';
import { compile, evaluate } from '../../src/lib/engine/index';
import type { Model, Scenario, Settings } from '../../src/lib/study';
import { parseAddress } from '../../src/lib/settings/address';
import { bundledModel } from './bundled';
import { routesOf } from './settingsRoutes';

const core = '/studies/azerbaijan-israel/core';

/** Routes and actions that take no address of the workbench, and need none. */
const takesNone = [
	'/',
	'/?/theme',
	'/gallery',
	'/studies/new',
	'/studies/new?/add',
	'/studies/new?/begin',
	'/studies/new?/copy',
	'/studies/[study]/edit',
	'/studies/[study]/edit?/save',
	'/studies/[study]/edit?/bring',
	'/studies/[study]/edit/history',
	'/studies/[study]/edit/history.json',
	'/studies/[study]/edit/history/[number]',
	'/studies/[study]/edit/revision.json',
	'/studies/[study]/edit/scenarios',
	'/studies/[study]/edit/scenarios.json',
	'/studies/[study]',
	'/studies/[study]/find.json',
	'/studies/[study]/study.zip',
	'/studies/[study]/citation.ris',
	'/studies/[study]/revisions',
	'/studies/[study]/revisions?/addRevision',
	'/studies/[study]/revisions?/archive',
	'/studies/[study]/revisions?/restore',
	'/studies/[study]/revisions?/restoreRevision',
	'/studies/[study]/[model]?/carry',
	'/studies/[study]/[model]/compare?/archiveComparison',
	'/studies/[study]/[model]/compare?/restoreComparison',
	'/studies/[study]/[model]/about',
	'/studies/[study]/[model]/model.xlsx',
	'/studies/[study]/[model]/impacts.csv',
	'/studies/[study]/[model]/cross-impacts.csv',
	'/studies/[study]/[model]/scenarios',
	'/studies/[study]/[model]/scenarios?/archive',
	'/studies/[study]/[model]/scenarios?/restore',
	'/studies/[study]/[model]/scenarios?/copy',
	'/studies/[study]/[model]/scenarios?/importFile',
	'/studies/[study]/[model]/scenarios?/importChosen',
	'/studies/[study]/[model]/scenarios?/archiveMany',
	'/studies/[study]/[model]/scenarios?/restoreMany',
	'/studies/[study]/[model]/scenarios?/tagMany',
	'/studies/[study]/[model]/scenarios?/compareMany',
	'/studies/[study]/[model]/scenarios?/exportMany',
	'/studies/[study]/[model]/scenarios/[scenario]',
	'/studies/[study]/[model]/scenarios/[scenario]?/archive',
	'/studies/[study]/[model]/scenarios/[scenario]?/restore',
	'/studies/[study]/[model]/scenarios/[scenario]?/describe',
	'/studies/[study]/[model]/scenarios/[scenario]?/restoreRevision',
	'/studies/[study]/[model]/scenarios/export.[kind]',
	'/studies/[study]/briefings',
	'/studies/[study]/briefings?/archive',
	'/studies/[study]/briefings?/restore',
	'/studies/[study]/briefings?/copy',
	'/studies/[study]/briefings/[briefing]',
	'/studies/[study]/briefings/[briefing]?/archive',
	'/studies/[study]/briefings/[briefing]?/restore',
	'/studies/[study]/briefings/[briefing]?/restoreRevision',
	'/studies/[study]/briefings/[briefing]/present',
	'/studies/[study]/briefings/[briefing]/print',
	'/studies/[study]/briefings/[briefing]/briefing.html',
	'/studies/[study]/briefings/[briefing]/briefing.json',
	'/studies/[study]/briefings/[briefing]/briefing.pptx',
	'/studies/[study]/briefings/[briefing]/briefing-with-fonts.zip',
	'/studies/[study]/briefings/[briefing]/briefing.docx',
	'/healthz'
];

/** Every route that the server answers, and every action of a page, from the files that Kit makes its table of. */
function routeTable(): string[] {
	const files = readdirSync('src/routes', { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => /(^|\/)\+(page\.server|server)\.ts$/.test(file))
		.flatMap((file) => {
			const route = `/${file.split('/').slice(0, -1).join('/')}`;
			const block =
				/actions: Actions = \{([^]*?)\n?\};/.exec(readFileSync(join('src/routes', file), 'utf8'))?.[1] ?? '';
			const actions = block.includes(': async')
				? [...block.matchAll(/^\t(\w+): async/gm)].map(([, name]) => name!)
				: block
						.split(',')
						.map((name) => name.trim())
						.filter((name) => name !== '');
			return [route, ...actions.map((name) => `${route}?/${name}`)];
		});
}

const model = bundledModel('core');
/** The model as it is on disk after the first scenario was saved. */
const present: Model = structuredClone(model);
present.outcomes[0]!.baseline = 2;
present.factors[0]!.weight.value += 7;

const saves: Record<string, { settings: string; on?: string }> = {
	older: { settings: 'state.proximity=front-line&state.gulf=reversed&weight.gulf=45' },
	saved: { settings: 'state.proximity=contested&weight.gulf=40&weight.caucasus=7.5&decisiveness=1.3' },
	archived: { settings: 'state.gulf=reversed&sure=hardly' }
};
const changes = 'weight.gulf=46&state.caucasus=marginal';

let machine: Machine;
/** A study of worlds alone, made of a published project of ScenarioWizard. */
const worldsAlone = { study: 'cib-global', model: 'worlds', figure: 'worlds-found' };
let worldsModel: Model;
const id: Record<string, string> = {};

async function post(action: string, fields: Record<string, string>) {
	const { body } = await ask(machine.port, `${core}${action}`, {
		headers: formHeaders(machine.port),
		body: new URLSearchParams(fields).toString()
	});
	expect(body).toContain('"redirect"');
}
async function save(name: string, settings: string) {
	id[name] = randomUUID();
	await post('?/save', { request: id[name], mode: 'new', name, settings });
}

test.beforeAll(async () => {
	const folder = mkdtempSync(join(tmpdir(), 'workbench-routes-'));
	cpSync('scenarios', join(folder, 'scenarios'), { recursive: true });
	const made = join(folder, 'scenarios', worldsAlone.study);
	execFileSync('node_modules/.bin/tsx', [
		'src/cli/study.ts',
		'import',
		'tests/reference/cases/cib-global.scw',
		'--new',
		'--out',
		made
	]);
	worldsModel = JSON.parse(readFileSync(join(made, 'models/worlds.json'), 'utf8')) as Model;
	machine = await startMachine({ DATA_DIR: join(folder, 'data'), SCENARIOS_DIR: join(folder, 'scenarios') });
	await save('older', saves['older']!.settings);
	const file = join(folder, 'scenarios/azerbaijan-israel/models/core.json');
	const onDisk = JSON.parse(readFileSync(file, 'utf8')) as Model;
	onDisk.outcomes[0]!.baseline = 2;
	onDisk.factors[0]!.weight.value += 7;
	writeFileSync(file, JSON.stringify(onDisk));
	await save('saved', saves['saved']!.settings);
	// A second revision, so that the first is an old one.
	await post('?/save', {
		...{ request: randomUUID(), mode: 'on', scenario: id['saved']!, expected: '1', name: 'saved' },
		settings: `from=${id['saved']}&state.proximity=watched`
	});
	await save('archived', saves['archived']!.settings);
	await post('/scenarios?/archive', { request: randomUUID(), scenario: id['archived']!, expected: '1' });
});
test.afterAll(() => machine.kill());

const ready = JSON.parse(readFileSync('scenarios/azerbaijan-israel/saved/core-front-line.json', 'utf8')) as Scenario;

/** What an address starts from, and what it means by that alone, reckoned here. */
const bases: Record<string, () => { from: string; settings: Settings; of: Model }> = {
	default: () => ({ from: '', settings: meant(present, ''), of: present }),
	ready: () => ({ from: ready.id, settings: ready.settings, of: present }),
	saved: () => ({ from: id['saved']!, settings: secondRevision(), of: present }),
	'saved, pinned': () => ({ from: `${id['saved']}@2`, settings: secondRevision(), of: present }),
	'old revision': () => ({ from: `${id['saved']}@1`, settings: meant(present, saves['saved']!.settings), of: present }),
	archived: () => ({ from: id['archived']!, settings: meant(present, saves['archived']!.settings), of: present }),
	'earlier version of the model': () => ({
		from: id['older']!,
		settings: meant(model, saves['older']!.settings),
		of: model
	})
};
const meant = (of: Model, query: string) => parseAddress(of, [], new URLSearchParams(query)).settings;
const secondRevision = () => moved(present, meant(present, saves['saved']!.settings), 'state.proximity=watched');
/** Settings with the changes of a query on top of them. */
const moved = (of: Model, settings: Settings, query: string): Settings =>
	parseAddress(of, [{ ...ready, id: 'base', settings }], new URLSearchParams(`from=base&${query}`)).settings;

test('every route and action either takes an address of the workbench in the matrix, or is known to take none', () => {
	const inMatrix = Object.keys(routesOf(0)).map((name) => name.replace(/ \(.*\)$/, ''));
	const table = routeTable();
	expect(table).toContain('/studies/[study]/[model]?/save');
	expect(table.filter((route) => !inMatrix.includes(route) && !takesNone.includes(route))).toEqual([]);
	expect(inMatrix.filter((route) => !table.includes(route))).toEqual([]);
});

for (const route of Object.keys(routesOf(0)))
	for (const [name, base] of Object.entries(bases))
		for (const query of ['', changes])
			test(`${route} means the same settings by ${name}, ${query === '' ? 'unchanged' : 'changed'}`, async () => {
				const { from, settings, of } = base();
				const address = [from && `from=${from}`, query].filter(Boolean).join('&');
				const told = await routesOf(machine.port)[route]!(address);
				const wanted = moved(of, settings, query);
				expect(told.settings).toEqual(wanted);
				if (told.shares) {
					const { share } = evaluate(compile(of), wanted);
					told.shares.forEach((each, at) => expect(each).toBeCloseTo(share[at]!, 12));
				}
			});

/** What speaks of shares is refused of a model that has none. */
const ofShares = [
	'/studies/[study]/[model]/compare?/addToBriefing',
	'/studies/[study]/[model]/discover/map?/keepCorners'
];

for (const route of Object.keys(routesOf(0)))
	for (const query of ['', 'state.wsec=rlx&state.weco=stag'])
		test(`${route} means the same settings of a model without outcomes, ${query === '' ? 'unchanged' : 'changed'}`, async () => {
			const ask = () => routesOf(machine.port, worldsAlone)[route]!(query);
			if (ofShares.includes(route)) return expect(ask()).rejects.toThrow();
			const told = await ask();
			expect(told.settings).toEqual(meant(worldsModel, query));
			expect(told.shares ?? []).toEqual([]);
		});
