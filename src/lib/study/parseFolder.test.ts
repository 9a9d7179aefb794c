import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '$lib/engine';
import type { Fault } from './fault';
import { judgementsOf } from './judgements';
import { defaultSettings } from '$lib/settings/edits';
import { parseFolder } from './parseFolder';
import { readFiles, readModel, readStudy } from './testing/readStudy';
import { filesOf, smallStudy, type SmallStudy } from './testing/smallStudy';

function faultsAfter(change: (study: SmallStudy) => void): Pick<Fault, 'file' | 'path' | 'code'>[] {
	const study = smallStudy();
	change(study);
	const parsed = parseFolder(filesOf(study));
	return parsed.ok ? [] : parsed.faults.map(({ file, path, code }) => ({ file, path, code }));
}

test('a sound folder parses whole, what is left out filled in', () => {
	const parsed = parseFolder(filesOf(smallStudy()));
	expect(parsed.ok && parsed.value.models[0]?.outcomes[0]?.baseline).toBe(0);
	expect(parsed.ok && parsed.value.texts).toEqual({ report: { en: smallStudy().source } });
});

describe('each fault is named with its file, path and code', () => {
	const study = 'study.json';
	const model = 'models/plain.json';
	const saved = 'saved/as-it-is.json';
	const cases: [string, string, Fault['code'], (small: SmallStudy) => void][] = [
		[study, 'format', 'wrong-format', (s) => (s.study.format = 'scenario-study/2')],
		[study, 'passages.0.quotes.en', 'quote-not-found', (s) => (s.source = s.source.replace('harbour', 'port'))],
		[study, 'passages.0.quotes.en', 'quote-found-twice', (s) => (s.source += '\nThe harbour silts up.')],
		[study, 'passages.1.quotes.en', 'quote-cuts-a-word', (s) => (s.source += 's')],
		[
			study,
			'passages.1.quotes.en',
			'quote-spans-paragraphs',
			(s) => (s.study.passages[1]!.quotes.en = { exact: 'up.\nIt', prefix: '', suffix: '' })
		],
		[study, 'passages.1.id', 'duplicate-id', (s) => (s.study.passages[1]!.id = 'silt')],
		[study, 'passages.0.source', 'unknown-source', (s) => (s.study.passages[0]!.source = 'letter')],
		[study, 'facts.events.0.passages.0', 'unknown-passage', (s) => (s.study.facts.events[0]!.passages = ['mud'])],
		[study, 'facts.events.0.date', 'shape', (s) => (s.study.facts.events[0]!.date = 'in May')],
		[study, 'facts.events.0.date', 'shape', (s) => (s.study.facts.events[0]!.date = '0000')],
		[study, 'facts.events.0.date', 'impossible-date', (s) => (s.study.facts.events[0]!.date = '1953-02-31')],
		[
			study,
			'facts.indicators.0.points.0.from',
			'impossible-date',
			(s) => (s.study.facts.indicators[0]!.points[0]!.from = '1900-02-29')
		],
		[
			study,
			'facts.indicators.0.points.0.to',
			'period-reversed',
			(s) => (s.study.facts.indicators[0]!.points[0]!.to = '1949')
		],
		[model, 'question.horizon', 'horizon-before-date', (s) => (s.model.question.horizon = '2025-12-31')],
		[model, 'question.horizon', 'impossible-date', (s) => (s.model.question.horizon = '2035-11-31')],
		[model, 'question.horizon', 'shape', (s) => (s.model.question.horizon = '2035-13-01')],
		[study, 'sources.0.files.ar', 'missing-file', (s) => (s.study.sources[0]!.files['ar'] = 'source.ar.txt')],
		[study, 'title', 'no-language', (s) => (s.study.title = {} as never)],
		[study, 'passages.0.quotes', 'no-language', (s) => (s.study.passages[0]!.quotes = {} as never)],
		[
			study,
			'passages.0.quotes.ar',
			'quote-not-found',
			(s) => Object.assign(s.study.passages[0]!.quotes, { ar: { exact: 'ميناء', prefix: '', suffix: '' } })
		],
		[study, 'passages.0.source', 'shape', (s) => (s.study.passages[0]!.source = 'constructor')],
		[study, 'facts.indicators.0.id', 'shape', (s) => (s.study.facts.indicators[0]!.id = 'Ships')],
		[
			study,
			'facts.indicators.0.points.0.passages.0',
			'unknown-passage',
			(s) => (s.study.facts.indicators[0]!.points[0]!.passages = ['mud'])
		],
		[model, 'factors.0.passages.0', 'unknown-passage', (s) => (s.model.factors[0]!.passages = ['mud'])],
		[model, 'outcomes.0.passages.0', 'unknown-passage', (s) => (s.model.outcomes[0]!.passages = ['mud'])],
		[model, 'factors.0.states.1.id', 'duplicate-id', (s) => (s.model.factors[0]!.states[1]!.id = 'low')],
		[model, 'outcomes.1.id', 'duplicate-id', (s) => (s.model.outcomes[1]!.id = 'decline')],
		[
			model,
			'crossImpacts.trade.high.funds.tide',
			'unknown-state',
			(s) => (s.model.crossImpacts['trade']!['high']!['funds']!['tide'] = 1)
		],
		[saved, 'study', 'unknown-study', (s) => (s.scenario.study = 'lighthouse')],
		[
			saved,
			'settings.factors.tide',
			'unknown-factor',
			(s) => (s.scenario.settings.factors['tide'] = s.scenario.settings.factors['trade']!)
		],
		[
			model,
			'exclusions.0.states',
			'exclusion-alone',
			(s) => (s.model.exclusions = [{ states: { trade: 'low' }, reason: { en: 'Never.' } }])
		],
		[
			model,
			'exclusions.0.states.tide',
			'unknown-factor',
			(s) => (s.model.exclusions = [{ states: { tide: 'low', trade: 'low' }, reason: { en: 'Never.' } }])
		],
		[
			model,
			'exclusions.0.states.trade',
			'unknown-state',
			(s) => (s.model.exclusions = [{ states: { funds: 'low', trade: 'moon' }, reason: { en: 'Never.' } }])
		],
		[
			model,
			'exclusions.1.states',
			'excluded-twice',
			(s) =>
				(s.model.exclusions = [
					{ states: { funds: 'low', trade: 'low' }, reason: { en: 'Never.' } },
					{ states: { trade: 'low', funds: 'low' }, reason: { en: 'Not once.' } }
				])
		],
		[
			model,
			'exclusions.0.reason',
			'no-language',
			(s) => (s.model.exclusions = [{ states: { funds: 'low', trade: 'low' }, reason: {} }])
		],
		[model, 'impacts.weather', 'unknown-factor', (s) => (s.model.impacts['weather'] = {})],
		[model, 'impacts.trade.moon', 'unknown-state', (s) => (s.model.impacts['trade']!['moon'] = {})],
		[model, 'impacts.trade.low.boom', 'unknown-outcome', (s) => (s.model.impacts['trade']!['low']!['boom'] = 1)],
		[model, 'impacts.trade.low.decline', 'out-of-range', (s) => (s.model.impacts['trade']!['low']!['decline'] = 4)],
		[
			model,
			'crossImpacts.trade.high.tide',
			'unknown-factor',
			(s) => (s.model.crossImpacts['trade']!['high']!['tide'] = {})
		],
		[model, 'factors.0.states.1.level', 'states-out-of-order', (s) => (s.model.factors[0]!.states[1]!.level = 0)],
		[model, 'factors.0.states', 'states-not-spanning', (s) => (s.model.factors[0]!.states[2]!.level = 90)],
		[model, 'factors.1.id', 'duplicate-id', (s) => (s.model.factors[1]!.id = 'silting')],
		[model, 'factors.0.level.low', 'low-above-level', (s) => (s.model.factors[0]!.level.low = 60)],
		[model, 'factors.0.level.high', 'high-below-level', (s) => (s.model.factors[0]!.level.high = 30)],
		[model, 'factors.0.weight.value', 'out-of-range', (s) => (s.model.factors[0]!.weight.value = 101)],
		[model, 'judgements.0.about', 'about-nothing', (s) => (s.model.judgements[0]!.about = 'impacts.silting.high.boom')],
		[
			model,
			'judgements.1.about',
			'judged-twice',
			(s) => (s.model.judgements[1]!.about = 'impacts.silting.high.decline')
		],
		[
			model,
			'weighing.swings.tide',
			'unknown-factor',
			(s) => (s.model.weighing = { method: 'swing', swings: { trade: 100, tide: 20 } })
		],
		[
			model,
			'weighing.points.tide',
			'unknown-factor',
			(s) => (s.model.weighing = { method: 'points', points: { trade: 60, tide: 40 } })
		],
		[
			model,
			'weighing.ranks.1.1',
			'unknown-factor',
			(s) => (s.model.weighing = { method: 'ranks', ranks: [['trade'], ['funds', 'tide']] })
		],
		[
			model,
			'weighing.ranks.1.0',
			'judged-twice',
			(s) => (s.model.weighing = { method: 'ranks', ranks: [['trade'], ['trade', 'funds']] })
		],
		[
			model,
			'weighing.pairs.0.less',
			'unknown-factor',
			(s) => (s.model.weighing = { method: 'pairs', pairs: [{ more: 'trade', less: 'tide', times: 3 }] })
		],
		[
			model,
			'weighing.pairs.0.less',
			'duplicate-id',
			(s) => (s.model.weighing = { method: 'pairs', pairs: [{ more: 'trade', less: 'trade', times: 3 }] })
		],
		[
			model,
			'weighing.pairs.1',
			'judged-twice',
			(s) =>
				(s.model.weighing = {
					method: 'pairs',
					pairs: [
						{ more: 'trade', less: 'funds', times: 3 },
						{ more: 'funds', less: 'trade', times: 2 }
					]
				})
		],
		[
			model,
			'weighing.pairs.0.times',
			'out-of-range',
			(s) => (s.model.weighing = { method: 'pairs', pairs: [{ more: 'trade', less: 'funds', times: 10 }] })
		],
		[
			model,
			'weighing.swings.trade',
			'out-of-range',
			(s) => (s.model.weighing = { method: 'swing', swings: { trade: 101 } })
		],
		[
			model,
			'weighing.note',
			'unknown-key',
			(s) => (s.model.weighing = Object.assign({ method: 'swing' as const, swings: {} }, { note: '' }))
		],
		[model, 'judgements.0.passages', 'basis-without-passage', (s) => (s.model.judgements[0]!.passages = [])],
		[model, 'judgements.0.passages.0', 'unknown-passage', (s) => (s.model.judgements[0]!.passages = ['mud'])],
		[
			model,
			'outcomes.0.signposts.0.passages.0',
			'unknown-passage',
			(s) => (s.model.outcomes[0]!.signposts[0]!.passages = ['mud'])
		],
		[model, 'study', 'unknown-study', (s) => (s.model.study = 'lighthouse')],
		[model, 'colour', 'unknown-key', (s) => Object.assign(s.model, { colour: 'red' })],
		[model, 'summary', 'shape', (s) => (s.model.summary = 'plain words' as never)],
		[saved, 'model', 'unknown-model', (s) => (s.scenario.model = 'fancy')],
		[saved, 'settings.factors', 'missing-settings', (s) => delete s.scenario.settings.factors['funds']],
		[saved, 'settings.factors.trade.low', 'low-above-level', (s) => (s.scenario.settings.factors['trade']!.low = 41)],
		[saved, 'settings.factors.trade.high', 'high-below-level', (s) => (s.scenario.settings.factors['trade']!.high = 39)]
	];
	test.each(cases)('%s, %s: %s', (file, path, code, change) => {
		expect(faultsAfter(change)).toContainEqual({ file, path, code });
	});

	test('text that is not JSON is named with its file and line, and makes no scenario’s model unknown', () => {
		const parsed = parseFolder({ ...filesOf(smallStudy()), 'models/plain.json': '{\n "format": ' });
		expect(!parsed.ok && parsed.faults).toMatchObject([
			{ file: model, path: '', code: 'not-json', values: { line: 2 } }
		]);
	});

	test('a model’s file bears its id, so that no two models share one', () => {
		const files = filesOf(smallStudy());
		const parsed = parseFolder({ ...files, 'models/z.json': files[model]! });
		expect(!parsed.ok && parsed.faults).toEqual([
			{ file: 'models/z.json', path: 'id', code: 'file-name-differs', values: { id: 'plain', name: 'z.json' } }
		]);
	});

	test('an id that another ready scenario has is named in the later file', () => {
		const files = filesOf(smallStudy());
		const parsed = parseFolder({ ...files, 'saved/z.json': files[saved]! });
		expect(!parsed.ok && parsed.faults).toEqual([
			{ file: 'saved/z.json', path: 'id', code: 'duplicate-id', values: { id: 'as-it-is' } }
		]);
	});
});

test('a byte order mark before JSON is no fault', () => {
	const files = Object.entries(filesOf(smallStudy())).map(([name, text]) => [
		name,
		name.endsWith('.json') ? `\ufeff${text}` : text
	]);
	expect(parseFolder(Object.fromEntries(files))).toMatchObject({ ok: true });
});

describe('one fault neither hides another nor makes one up', () => {
	test('a number out of bounds leaves the references of its file judged', () => {
		const faults = faultsAfter((small) => {
			small.model.factors[0]!.weight.value = 101;
			small.model.impacts['weather'] = {};
		});
		expect(faults.map(({ code }) => code)).toEqual(['out-of-range', 'unknown-factor']);
	});

	test('a study that is not there leaves the judgements judged', () => {
		const small = smallStudy();
		small.model.judgements[0]!.about = 'nothing';
		const { 'study.json': _, ...files } = filesOf(small);
		const parsed = parseFolder(files);
		expect(!parsed.ok && parsed.faults.map(({ code }) => code)).toEqual(['missing-file', 'about-nothing']);
	});

	test.each<(small: SmallStudy) => void>([
		(small) => (small.model.factors[0]!.id = 'Silting'),
		(small) => small.model.factors[0]!.states.splice(1),
		(small) => (small.model.summary = 'plain words' as never)
	])('a part that cannot be read is the one fault, not all that refers to it (%#)', (change) => {
		expect(faultsAfter(change)).toHaveLength(1);
	});
});

test('faults of all files are given at once', () => {
	const faults = faultsAfter((small) => {
		small.study.facts.events[0]!.passages = ['mud'];
		small.model.impacts['weather'] = {};
		small.model.factors[0]!.states[2]!.level = 90;
		small.scenario.settings.factors['trade']!.low = 41;
	});
	expect(new Set(faults.map(({ code }) => code))).toEqual(
		new Set(['unknown-passage', 'unknown-factor', 'states-not-spanning', 'low-above-level'])
	);
});

test('a translation with another number of paragraphs is refused', () => {
	const small = smallStudy();
	small.study.sources[0]!.files['ar'] = 'source.ar.txt';
	const parsed = parseFolder({ ...filesOf(small), 'source.ar.txt': 'سطر واحد' });
	expect(!parsed.ok && parsed.faults.map(({ code }) => code)).toEqual(['paragraphs-differ']);
});

describe('the bundled studies', () => {
	test('all parse', () => {
		const folders = readdirSync('scenarios');
		expect(folders).toContain('azerbaijan-israel');
		for (const folder of folders) expect(parseFolder(readFiles(`scenarios/${folder}`))).toMatchObject({ ok: true });
	});

	test('the source is the text that was given, byte for byte', () => {
		const kept = createHash('sha256').update(readFileSync('scenarios/azerbaijan-israel/source.ar.txt'));
		expect(kept.digest('hex')).toBe('a19ae3bef8ac3cfd7b5a16b2e72b12efaf323e17571e9a0289bd78884dbc2f61');
	});

	test.each(['core', 'extended'])(
		'every number behind a share of %s has its judgement, reasons in both languages',
		(id) => {
			const model = readModel(id);
			const judged = new Map(model.judgements.map((judgement) => [judgement.about, judgement]));
			const open = judgementsOf(model).filter(({ basis, about }) => basis !== null && !judged.has(about));
			expect(open).toEqual([]);
			for (const { reason } of model.judgements) expect(Object.keys(reason).sort()).toEqual(['ar', 'en']);
		}
	);

	test('every judgement’s passages stand in the text in both languages', () => {
		for (const { quotes } of readStudy().study.passages) expect(Object.keys(quotes).sort()).toEqual(['ar', 'en']);
	});
});

describe('the core model', () => {
	const model = readModel('core');
	const compiled = compile(model);
	const sharesAt = (levels: Record<string, number>) => {
		const settings = defaultSettings(model);
		for (const [factor, level] of Object.entries(levels))
			Object.assign(settings.factors[factor]!, {
				level,
				low: Math.min(level, settings.factors[factor]!.low),
				high: 100
			});
		return evaluate(compiled, settings);
	};

	test('starts at 26, 50, 16 and 8 percent', () => {
		expect(sharesAt({}).share.map((share) => Math.round(share * 100))).toEqual([26, 50, 16, 8]);
	});

	test('is not rigged: each outcome leads at some of the 192 combinations of named states, none at all', () => {
		const combinations = model.factors.reduce<Record<string, number>[]>(
			(all, factor) => all.flatMap((levels) => factor.states.map((state) => ({ ...levels, [factor.id]: state.level }))),
			[{}]
		);
		const led = model.outcomes.map(() => 0);
		for (const levels of combinations) led[sharesAt(levels).leader]!++;
		expect(combinations.length).toBe(192);
		// A twentieth of the combinations: an outcome that leads in fewer would be there for show.
		for (const count of led) expect(count).toBeGreaterThan(192 / 20);
	});
});
