import fc from 'fast-check';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import type { Documents } from '../../src/lib/server/documents/kind';
import { exportScenarios } from '../../src/lib/server/exchange/exportScenarios';
import { planImport, type ImportChoice } from '../../src/lib/server/exchange/importPlan';
import { judgeImport } from '../../src/lib/server/exchange/judgeImport';
import { findTwins } from '../../src/lib/server/exchange/twins';
import { modelVersion } from '../../src/lib/server/modelVersions';
import { saveAll, saveScenario } from '../../src/lib/server/scenarios';
import { defaultSettings } from '../../src/lib/settings/edits';
import type { Model } from '../../src/lib/study';
import { readStudy } from '../../src/lib/study/testing/readStudy';
import { bothDatabases } from './bothDatabases';

// What leaves as JSON comes back as it was, whatever was saved and in whichever database.

const contents = readStudy();
const model = contents.models.find(({ id }) => id === 'core')!;
const earlier: Model = { ...model, decisiveness: 2 };
const found = { study: contents.study, model };

const places = bothDatabases();

/** One revision: what somebody saved, and with which version of the model. */
const saved = fc.record({
	name: fc.constantFrom('خط المواجهة', 'Front line', "Robert'); --", '=1+1', 'a"b\\c'),
	note: fc.constantFrom('', 'One line\nand another, "quoted"', '<b>ملاحظة</b>\t'),
	tags: fc.uniqueArray(fc.constantFrom('2026', 'وسم', 'x;y', '-'), { maxLength: 3 }),
	archived: fc.boolean(),
	author: fc.constantFrom('', 'لينا خ.'),
	message: fc.constantFrom('', 'why\nso'),
	level: fc.integer({ min: 0, max: 100 }),
	minute: fc.integer({ min: 0, max: 59 }),
	old: fc.boolean()
});
type Saved = typeof saved extends fc.Arbitrary<infer Value> ? Value : never;
const many = fc.array(fc.array(saved, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

async function fill(db: Database, scenarios: readonly Saved[][]): Promise<void> {
	for (const [at, revisions] of scenarios.entries())
		for (const [expected, { level, minute, old, author, message, ...content }] of revisions.entries()) {
			const settings = structuredClone(defaultSettings(model));
			settings.factors['gulf'] = { ...settings.factors['gulf']!, low: 0, level, high: 100 };
			const answer = await saveScenario(db, {
				...{ request: `request-${at}-${expected}`, scenario: `Scenario-${at}`, expected, study: model.study },
				...{ model: old ? earlier : model, content: { ...content, settings }, author, message },
				now: new Date(Date.UTC(2026, 10, 24, 12, minute, expected)).toISOString()
			});
			expect(answer.kind).toBe('saved');
		}
}

/** Imports a file as the list does, with one choice for whatever is there already; gives how it stood, and what was added. */
async function bring(db: Database, text: string, request: string, choice: ImportChoice = 'skip', name = 'all.json') {
	const documents: Documents = (act) => act(db);
	const judged = await judgeImport(documents, found, { name, text }, 'en');
	if (!judged.ok) throw new Error(JSON.stringify(judged.faults));
	const { brought, histories } = judged.value;
	const twins = findTwins(histories, brought);
	const { saves, done } = planImport({
		...{ request, study: model.study, brought, twins, now: '2027-01-01T00:00:00.000Z', message: 'Imported' },
		choiceOf: (place) => (twins.has(place) ? choice : 'new'),
		isElsewhere: () => false,
		copyName: (name) => `${name} (imported)`
	});
	const answer = await saveAll(db, saves);
	return { answer, done, standings: [...twins.values()].map(({ standing }) => standing) };
}

const exported = (db: Database) => exportScenarios(db, model.study, model.id, new Set());
const textOf = async (db: Database) => JSON.stringify(await exported(db));

describe.each(places)('saved scenarios in %s', (kind, makePlace) => {
	const within = async (act: (db: Database) => Promise<void>) => {
		const db = await openDatabase(await makePlace());
		await act(db).finally(() => db.destroy());
	};

	test('come back from a file with ids, revisions, dates, authors, tags and models; once more changes nothing', async () => {
		await fc.assert(
			fc.asyncProperty(many, async (scenarios) => {
				let file = '';
				await within(async (db) => {
					await fill(db, scenarios);
					file = await textOf(db);
				});
				await within(async (db) => {
					const revisions = scenarios.flat().length;
					expect((await bring(db, file, 'first-import')).answer).toEqual({ kind: 'saved', added: revisions });
					expect(await textOf(db)).toBe(file);
					expect((await bring(db, file, 'first-import', 'new')).answer).toMatchObject({ kind: 'saved' });
					const again = await bring(db, file, 'second-import');
					expect(again.answer).toEqual({ kind: 'saved', added: 0 });
					expect(again.standings).toEqual(scenarios.map(() => 'same'));
					expect(await textOf(db)).toBe(file);
				});
			}),
			{ numRuns: kind === 'SQLite' ? 25 : 4 }
		);
	}, 120_000);

	test('take later revisions of their own history as they were saved, and another history as one revision or beside them', async () => {
		const base: Saved = {
			...{ name: 'Front line', note: '', tags: [], archived: false, author: '', message: '' },
			...{ level: 10, minute: 0, old: false }
		};
		const history = [base, { ...base, level: 20 }, { ...base, level: 30, old: true }];
		let longer = '';
		let other = '';
		await within(async (db) => {
			await fill(db, [history]);
			longer = await textOf(db);
		});
		await within(async (db) => {
			await fill(db, [[base, { ...base, level: 90 }]]);
			other = await textOf(db);
		});
		await within(async (db) => {
			await fill(db, [history.slice(0, 1)]);
			const ahead = await bring(db, longer, 'import-ahead', 'revision');
			expect(ahead.standings).toEqual(['ahead']);
			expect(ahead.answer).toEqual({ kind: 'saved', added: 2 });
			expect(await textOf(db)).toBe(longer);
			expect((await bring(db, other, 'import-apart')).standings).toEqual(['apart']);
			expect((await bring(db, other, 'import-apart', 'both')).done.both).toEqual(['import-apart-1']);
			await bring(db, other, 'import-on-top', 'revision');
			const { scenarios } = await exported(db);
			const [copy, kept] = ['import-apart-1', 'Scenario-0'].map((id) => scenarios.find((each) => each.id === id)!);
			expect(copy!.revisions.map(({ name }) => name)).toEqual(['Front line', 'Front line (imported)']);
			expect(kept!.revisions).toHaveLength(4);
			expect(kept!.revisions.at(-1)).toMatchObject({ message: 'Imported', savedAt: '2027-01-01T00:00:00.000Z' });
		});
	});

	test('know again what earlier versions exported, and a table, by id or by name and settings', async () => {
		await within(async (db) => {
			const base: Saved = {
				...{ name: 'Front line', note: '', tags: ['2026'], archived: false, author: '', message: '' },
				...{ level: 10, minute: 0, old: false }
			};
			await fill(db, [[base]]);
			const settings = structuredClone(defaultSettings(model));
			settings.factors['gulf'] = { ...settings.factors['gulf']!, low: 0, level: 10, high: 100 };
			const former = {
				...{ format: 'scenario/1', study: model.study, model: model.id, name: { en: 'Front line' } },
				...{ tags: ['2026'], date: '2026-11-24', settings }
			};
			const standings = async (some: object) =>
				(await bring(db, JSON.stringify([some]), `import-${Math.random()}`)).standings;
			expect(await standings({ ...former, id: 'by-hand' })).toEqual(['same']);
			expect(await standings({ ...former, id: 'by-hand', tags: [] })).toEqual(['apart']);
			expect(await standings({ ...former, id: 'by-hand', name: { en: 'Another' } })).toEqual([]);
		});
	});
});

test('a file says all that is wrong with it, and brings nothing then', async () => {
	const db = await openDatabase({ folder: mkdtempSync(join(tmpdir(), 'workbench-exchange-')) });
	const revision = {
		...{ number: 1, savedAt: '2026-11-24T12:00:00.000Z', author: '', message: '', name: 'a', note: '', tags: [] },
		...{ archived: false, modelVersion: modelVersion(model), settings: defaultSettings(model) }
	};
	const file = (changes: object, ...revisions: object[]) =>
		JSON.stringify({
			...{ format: 'saved-scenarios/1', study: model.study, model: model.id, models: {} },
			scenarios: [{ id: 'scenario-1', revisions }],
			...changes
		});
	const faults = async (text: string) => {
		const judged = await judgeImport((act) => act(db), found, { name: 'all.json', text }, 'en');
		return judged.ok ? [] : judged.faults.map(({ code }) => code);
	};
	const hash = modelVersion(earlier);
	expect(await faults(file({}, revision))).toEqual([]);
	expect(await faults(file({ format: 'saved-scenarios/2' }, revision))).toEqual(['wrong-format']);
	expect(await faults(file({ study: 'another' }, revision))).toEqual(['unknown-study']);
	expect(await faults(file({ model: 'extended' }, revision))).toEqual(['unknown-model']);
	expect(await faults(file({}, revision, { ...revision, number: 3 }))).toEqual(['revision-missing']);
	expect(await faults(file({}, { ...revision, modelVersion: hash }))).toEqual(['unknown-version']);
	expect(await faults(file({ models: { [hash]: earlier } }, { ...revision, modelVersion: hash }))).toEqual([]);
	expect(await faults(file({ models: { [hash]: model } }, { ...revision, modelVersion: hash }))).toEqual([
		'model-altered'
	]);
	// A document of its own hash that is no sound model.
	const broken = { ...earlier, impacts: { nothing: {} } } as unknown as Model;
	const theirs = { ...revision, modelVersion: modelVersion(broken) };
	expect(await faults(file({ models: { [modelVersion(broken)]: broken } }, theirs))).toContain('unknown-factor');
	const { crossImpacts: _, ...bare } = earlier;
	const bareHash = modelVersion(bare as Model);
	expect(await faults(file({ models: { [bareHash]: bare } }, { ...revision, modelVersion: bareHash }))).not.toEqual([]);
	const { gulf: _gulf, ...fewer } = revision.settings.factors;
	const lacking = { ...revision, settings: { ...revision.settings, factors: fewer } };
	expect(await faults(file({}, lacking))).toEqual(['missing-settings']);
	expect(await faults(file({ scenarios: [1, 2].map(() => ({ id: 'scenario-1', revisions: [revision] })) }))).toEqual([
		'duplicate-id'
	]);
	await db.destroy();
});
