import { describe, expect, test } from 'vitest';
import { sayFaults } from '$lib/words/problems';
import { standingOf } from './lastSound';
import { readFolder } from './readFolder';
import { filesOf, smallStudy, type SmallStudy } from './testing/smallStudy';

function changed(change: (small: SmallStudy) => void, files: Record<string, string> = {}) {
	const small = smallStudy();
	change(small);
	return { ...filesOf(small), ...files };
}
const reading = (change: (small: SmallStudy) => void, files: Record<string, string> = {}) =>
	readFolder(changed(change, files));
const said = (change: (small: SmallStudy) => void, files: Record<string, string> = {}) =>
	sayFaults(reading(change, files).faults, 'en');
const secondModel = (change: (model: SmallStudy['model']) => void) => {
	const { model } = smallStudy();
	model.id = 'second';
	change(model);
	return { 'models/second.json': JSON.stringify(model) };
};

describe('a faulty part is left out alone', () => {
	test('a passage whose words have changed is an orphan, and everything else stands', () => {
		const { contents, faults } = reading((s) => (s.source = s.source.replace('silts up', 'silted up')));
		expect(contents?.study.passages.map(({ id, orphan }) => [id, orphan])).toEqual([
			['silt', ['en']],
			['trade', undefined]
		]);
		expect(contents?.models).toHaveLength(1);
		expect(contents?.readyScenarios).toHaveLength(1);
		expect(faults).toMatchObject([{ file: 'study.json', code: 'quote-not-found', values: { passage: 'silt' } }]);
	});

	test('a passage that is named and not there is a fault of that mention alone', () => {
		const { contents, faults } = reading((s) => (s.model.judgements[0]!.passages = ['mud']));
		expect(contents?.models).toHaveLength(1);
		expect(faults.map(({ code }) => code)).toEqual(['unknown-passage']);
	});

	test('a ready scenario of a factor that is no longer there', () => {
		const { contents, unsound } = reading((s) => (s.scenario.settings.factors['rain'] = s.scenario.settings.factors['trade']!)); // prettier-ignore
		expect(contents?.models.map(({ id }) => id)).toEqual(['plain']);
		expect(contents?.readyScenarios).toEqual([]);
		expect(unsound).toEqual({ models: [], readyScenarios: ['as-it-is'] });
	});

	test('a second model with a weight beyond its bounds, and its ready scenarios', () => {
		const { contents, unsound } = reading(() => {}, secondModel((model) => (model.factors[0]!.weight.value = 250))); // prettier-ignore
		expect(contents?.models.map(({ id }) => id)).toEqual(['plain']);
		expect(unsound.models).toEqual(['second']);
	});

	test('the whole study is none where study.json has faults, or every model', () => {
		expect(reading((s) => (s.study.title = {} as never)).contents).toBeNull();
		expect(reading((s) => (s.model.factors[0]!.weight.value = 250)).contents).toBeNull();
	});
});

describe('what last stood', () => {
	const last = reading(() => {}, secondModel(() => {})).contents; // prettier-ignore

	test('is shown whole where the files have nothing to show', () => {
		const now = standingOf(reading((s) => (s.study.title = {} as never)), last); // prettier-ignore
		expect(now).toMatchObject({ isOld: true, contents: last });
		expect(standingOf(reading((s) => (s.study.title = {} as never)), null)).toBeNull(); // prettier-ignore
	});

	test('takes the place of a model and a ready scenario that have faults now, and fit still', () => {
		const broken = secondModel((model) => (model.factors[0]!.weight.value = 250));
		const now = standingOf(reading((s) => (s.scenario.settings.decisiveness = 99), broken), last); // prettier-ignore
		expect(now?.contents.models.map(({ id }) => id)).toEqual(['plain', 'second']);
		expect(now?.contents.readyScenarios.map(({ id }) => id)).toEqual(['as-it-is']);
		expect(now).toMatchObject({ isOld: false, old: ['second', 'as-it-is'], left: [] });
	});

	test('is left out where it fits no longer, and where its file is gone', () => {
		const now = standingOf(
			reading((s) => {
				s.model.factors.splice(2);
				delete s.model.impacts['funds'];
				s.model.crossImpacts = {};
			}),
			last
		);
		expect(now?.contents.readyScenarios).toEqual([]);
		expect(now?.left).toEqual(['as-it-is']);
		expect(now?.contents.models.map(({ id }) => id)).toEqual(['plain']);
	});
});

describe('quotes and texts', () => {
	const found = (source: string, exact: string) => {
		const { faults } = reading((s) => {
			s.source = `${source}\nThe harbour silts up.\nIt silts while trade grows`;
			s.study.passages.push({ id: 'mine', source: 'report', quotes: { en: { exact } } } as never);
		});
		return faults.map(({ values }) => values['differs'] ?? 'letters');
	};

	test('compare in one normal form', () => {
		expect(found('Le café d’été', 'café')).toEqual([]);
		expect(found('Le cafe\u0301 d’e\u0301te\u0301', 'Le café')).toEqual([]);
		expect(found('le levier « sobriété » seul', 'levier « sobriété »')).toEqual([]);
		expect(found('le levier «\u00a0sobriété\u202f» seul', 'levier « sobriété »')).toEqual([]);
	});

	test('say what alone differs, with the words that the text has, and never take them', () => {
		expect(found('the town’s harbour wall', "town's harbour")).toEqual(['marks']);
		expect(found('the town’s  harbour wall', 'town’s harbour')).toEqual(['spaces']);
		expect(found('the town’s\nharbour wall', 'town’s harbour')).toEqual(['lines']);
		expect(found('the old harbour wall of the town', 'the old harbor wall of the town')).toEqual(['letters']);
		expect(said((s) => (s.source = s.source.replace('The harbour', 'The old harbour')))[0]).toContain(
			'passages.silt.quotes.en'
		);
		expect(
			said((s) => (s.study.passages[0]!.quotes.en = { exact: 'The harbor silts up', prefix: '', suffix: '' }))[0]
		).toContain('“The harbour silts up”');
	});

	test('blank lines, a byte-order mark and line ends of any kind are passed over; the first is noted', () => {
		const { contents, faults, notes } = reading((s) => (s.source = `\ufeff${s.source.replace('\n', '\r\n\r\n')}\r\n`));
		expect(faults).toEqual([]);
		expect(contents?.texts).toEqual({ report: { en: smallStudy().source } });
		expect(notes.slice(0, 1)).toMatchObject([{ file: 'source.en.txt', code: 'blank-lines', values: { count: 1 } }]);
	});
});

describe('one mistake is one sentence', () => {
	test('what is no language', () => {
		const lines = said((s) => {
			s.study.title = { french: 'Le port' } as never;
			s.study.summary = { french: 'Un port' } as never;
			s.study.sources[0]!.language = 'french';
		});
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain('“french” is no language tag');
		expect(lines[0]).toContain('2 more places');
	});

	test('lines that are wrapped by hand', () => {
		const lines = said((s) => (s.source = 'The harbour\nsilts up.\nIt silts while trade\ngrows'));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain('put each paragraph of the text on one line');
	});

	test('a key that is missing in each of a list', () => {
		const lines = said((s) =>
			s.model.outcomes.forEach((outcome) => delete (outcome as Partial<typeof outcome>).signposts)
		);
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain('outcomes.decline.signposts: this is missing; put a list');
	});

	test('prefix and suffix may be left out', () => {
		expect(said((s) => (s.study.passages[0]!.quotes.en = { exact: 'The harbour silts up' } as never))).toEqual([]);
	});

	test.each<[string, (small: SmallStudy) => void, RegExp]>([
		[
			'too few members',
			(s) => s.model.outcomes.splice(1),
			/give at least two outcomes, or none for a study of worlds alone/
		],
		['no id', (s) => (s.model.factors[1]!.id = 'Rain'), /“Rain” cannot be an id; use small letters/],
		['two states at one place', (s) => (s.model.factors[0]!.states[1]!.level = 0), /two states stand at 0/]
	])('%s', (_, change, sentence) => {
		expect(said(change).some((line) => sentence.test(line))).toBe(true);
	});
});

describe('lists over their limits with a faulty member are refused, not walked into', () => {
	const many = <T>(count: number, one: T) => Array.from({ length: count }, () => structuredClone(one));
	test.each<[string, (small: SmallStudy) => void]>([
		['outcomes', (s) => (s.model.outcomes = [...many(8, s.model.outcomes[0]!), {} as never])],
		['factors', (s) => (s.model.factors = [...many(40, s.model.factors[0]!), {} as never])],
		['states', (s) => (s.model.factors[0]!.states = [...many(7, s.model.factors[0]!.states[0]!), {} as never])],
		[
			'signposts',
			(s) => (s.model.outcomes[0]!.signposts = [...many(20, s.model.outcomes[0]!.signposts[0]!), 7 as never])
		],
		['judgements', (s) => (s.model.judgements = [...many(5000, s.model.judgements[0]!), {} as never])],
		['events', (s) => (s.study.facts.events = [...many(500, s.study.facts.events[0]!), null as never])],
		['passages', (s) => (s.study.passages = [...many(1000, s.study.passages[0]!), { id: 4 } as never])]
	])('%s', (_, change) => {
		const { contents, faults } = reading(change);
		expect(contents).toBeNull();
		expect(faults.some(({ code }) => code === 'out-of-range')).toBe(true);
	});
});

describe('what is not wrong is noted', () => {
	const noted = (change: (small: SmallStudy) => void) => {
		const { notes, faults } = reading(change);
		return { faults: faults.length, codes: notes.map(({ code }) => code) };
	};
	test('a passage named twice counts once', () => {
		const { contents, notes } = reading((s) => (s.model.judgements[0]!.passages = ['silt', 'silt']));
		expect(contents?.models[0]?.judgements[0]?.passages).toEqual(['silt']);
		expect(notes.map(({ code }) => code)).toContain('passage-twice');
	});
	test('missing cells, twins of names, passages that carry nothing, outcomes without a signpost', () => {
		expect(noted(() => {})).toEqual({ faults: 0, codes: ['cells-missing'] });
		expect(noted((s) => (s.model.factors[0]!.name = { en: 'Trade' })).codes).toContain('same-name');
		expect(noted((s) => (s.model.outcomes[0]!.signposts = [])).codes).toContain('no-signposts');
		const unused = (s: SmallStudy) =>
			s.study.passages.push({
				id: 'spare',
				source: 'report',
				quotes: { en: { exact: 'It', prefix: '', suffix: ' silts' } }
			});
		expect(noted(unused).codes).toContain('passage-unused');
	});
	test('letters that were lost before the file was saved', () => {
		expect(noted((s) => (s.source += ' of the president\ufffds')).codes).toContain('letters-lost');
	});
});
