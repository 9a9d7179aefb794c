import { describe, expect, test } from 'vitest';
import { defaultSettings } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { draftBriefing } from '$lib/study/draftBriefing';
import { readBackup, type Backup } from './backup';
import { backupFaults, sealOf } from './checkBackup';
import { modelVersion } from './modelVersions';
import { sha256 } from './sha256';

const model = readModel('core');
const text = JSON.stringify({ study: { id: model.study }, texts: {} });
const study = JSON.stringify({ study: { id: 'a-study' }, texts: {}, models: [], readyScenarios: [] });
const time = '2026-11-24T12:00:00.000Z';
const hash = modelVersion(model);
const said = { saved_at: time, author: '', message: '' };
const briefing = draftBriefing(
	{ scenario: 'a-scenario', revision: 1 },
	{ study: model.study, title: 'T', date: '2026-11-24', language: 'en' }
);
const sound = (): Backup => ({
	format: 'workbench-backup/1',
	time,
	model_version: [{ hash, document: JSON.stringify(model) }],
	scenario: [{ id: 'a-scenario', study: model.study, model: model.id, created_at: time, head: 2 }],
	revision: [1, 2].map((number) => ({
		...{ ...said, scenario: 'a-scenario', number, request: `request-${number}`, name: 'N', note: '', tags: '["t"]' },
		...{ archived: 0, model_version: hash, settings: JSON.stringify(defaultSettings(model)) }
	})),
	study_version: [{ hash: sha256(text), document: text }],
	study: [{ id: 'a-study', created_at: time, head: 1 }],
	study_revision: [
		{ ...said, study: 'a-study', number: 1, request: 'request-s', archived: 0, document: study, published: 1 }
	],
	comparison: [{ id: 'a-comparison', study: model.study, model: model.id, created_at: time, head: 1 }],
	comparison_revision: [
		{
			...{ ...said, comparison: 'a-comparison', number: 1, request: 'request-c', archived: 0, name: 'C' },
			tokens: '["default","a-scenario@1"]',
			view: '{"outcome":"quiet","all":false,"view":"dots","pair":1,"blend":50}'
		}
	],
	observation: [{ id: 'an-observation', study: model.study, model: model.id, created_at: time, head: 1 }],
	observation_revision: [
		{
			...{ ...said, observation: 'an-observation', number: 1, request: 'request-o', archived: 0 },
			document: JSON.stringify({
				...{ of: 'signpost', outcome: 'quiet', at: 0, words: { en: 'It moves' }, points: 'for' },
				...{ date: '2026-11-24', source: '', address: '', note: '' }
			})
		}
	],
	briefing: [{ id: 'a-briefing', study: model.study, created_at: time, head: 1 }],
	briefing_revision: [
		{
			...said,
			briefing: 'a-briefing',
			number: 1,
			request: 'request-b',
			archived: 0,
			document: JSON.stringify(briefing),
			study_version: sha256(text)
		}
	]
});
const faultsOf = (json: unknown) => backupFaults(readBackup(json)!, json);

describe('a backup', () => {
	test('that is sound has no fault, with its seal and without one', () => {
		expect(faultsOf(sound())).toEqual([]);
		expect(faultsOf({ ...sound(), sha256: sealOf(sound()) })).toEqual([]);
		expect(faultsOf({ ...sound(), sha256: sealOf({ ...sound(), time: '' }) })).toEqual([
			'the file is not as it was written: its SHA-256 is another'
		]);
	});

	test.each<[string, (backup: Backup) => void, RegExp]>([
		['settings that are no JSON', (b) => (b.revision[0]!.settings = '{'), /^revision 1 of scenario a-scenario has settings that cannot be read$/], // prettier-ignore
		[
			'settings of other factors',
			(b) => (b.revision[0]!.settings = '{"decisiveness":1,"factors":{}}'),
			/of other factors/
		],
		['tags that are none', (b) => (b.revision[1]!.tags = '{"a":1}'), /^revision 2 of scenario a-scenario has tags/],
		[
			'scenarios that are no list',
			(b) => (b.comparison_revision[0]!.tokens = '{}'),
			/names no scenarios that can be read/
		],
		['a view that is none', (b) => (b.comparison_revision[0]!.view = '{}'), /has a view that cannot be read/],
		['an empty observation', (b) => (b.observation_revision[0]!.document = '{}'), /is no observation that can be read/],
		['an orphan observation', (b) => (b.observation = []), /belongs to no observation of this file/],
		['an empty briefing', (b) => (b.briefing_revision[0]!.document = '{}'), /is no briefing that can be read/],
		['another model', (b) => (b.model_version[0]!.document = JSON.stringify({ ...model, version: '9' })), /not the document of its hash/], // prettier-ignore
		['another text', (b) => (b.study_version[0]!.document += ' '), /^text .* is not the document of its hash$/],
		['no text', (b) => (b.study_version = []), /^revision 1 of briefing a-briefing quotes from a text that is not/],
		['no study', (b) => (b.study_revision[0]!.document = '{}'), /^revision 1 of study a-study is no study/],
		['another study', (b) => (b.study[0]!.id = 'b-study'), /belongs to no study of this file/],
		['no time', (b) => (b.revision[0]!.saved_at = 'yesterday'), /“yesterday”, which is no time/],
		['a head beyond', (b) => (b.scenario[0]!.head = 3), /^scenario a-scenario lacks its revision 3/],
		['a gap', (b) => (b.revision[0]!.number = 5), /lacks its revision 1/],
		['a head before', (b) => (b.scenario[0]!.head = 1), /has 2 revisions/],
		['a twin', (b) => b.revision.push({ ...b.revision[0]! }), /^revision 1 of scenario a-scenario is there twice$/],
		['a twin request', (b) => (b.revision[1]!.request = 'request-1'), /^request request-1 is there twice$/],
		['an orphan', (b) => (b.scenario = []), /belongs to no scenario of this file/],
		['an orphan briefing', (b) => (b.briefing = []), /belongs to no briefing of this file/],
		['no model', (b) => (b.model_version = []), /made with a model that is not in this file/],
		['an archive that is neither', (b) => (b.revision[0]!.archived = 7), /neither 0 nor 1/]
	])('with %s is told so', (_, damage, wanted) => {
		const backup = sound();
		damage(backup);
		expect(faultsOf(backup).some((fault) => wanted.test(fault))).toBe(true);
	});
});
