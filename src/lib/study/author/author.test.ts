import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '$lib/engine';
import { defaultSettings } from '$lib/settings/edits';
import { checkContents, uncheckedOf } from '../checkContents';
import { countImpacts } from '../judgements';
import { cutsWord, locate } from '../passages';
import { readStudy } from '../testing/readStudy';
import { bringText } from './sourceTexts';
import { fieldOf, setField } from './fields';
import { makeMove } from './moves';
import { copyOfStudy, blankStudy } from './blankStudy';
import { goesWith, removePart } from './parts';
import { carriedBy } from './carried';
import { keepPassage, removePassage } from './passages';
import { quoteAt } from './quoteAt';
import { runnableModel } from './runnable';
import { readUnfinished } from './unfinished';

const bundled = () => structuredClone(readStudy());
/** A study as somebody makes it: two outcomes, a factor of three states, one impact judged. */
function made() {
	const contents = blankStudy('water', 'Water', 'en', '2026-11-28');
	const move = (asked: string, typed = '') => expect(makeMove(contents, asked, typed, 'en')).toBe(true);
	move('add models.0.outcomes', 'Agreement');
	move('add models.0.outcomes', 'Clash');
	move('add models.0.factors', 'Rain');
	for (const state of ['drought', 'normal', 'floods']) move('add models.0.factors.0.states', state);
	expect(setField(contents, 'models.0.impacts.rain.state.clash', '٣')).toBeNull();
	return contents;
}

describe('a study in the making', () => {
	test('has from its first cell a model that answers, blanks counted and taken as 0', () => {
		const [model] = made().models;
		expect(countImpacts(model!)).toEqual({ judged: 1, all: 6 });
		const runnable = runnableModel(model!)!;
		const { share, judged } = evaluate(compile(runnable), defaultSettings(runnable));
		expect(judged).toBe(true);
		expect(share[1]).toBeGreaterThan(share[0]!);
		expect(runnableModel(blankStudy('water', 'Water', 'en', '2026-11-28').models[0]!)).toBeNull();
	});

	test('takes a 0 as a judgement and an emptied cell as none', () => {
		const contents = made();
		setField(contents, 'models.0.impacts.rain.state.agreement', '0');
		expect(countImpacts(contents.models[0]!).judged).toBe(2);
		setField(contents, 'models.0.impacts.rain.state.agreement', '');
		setField(contents, 'models.0.impacts.rain.state.clash', ' ');
		expect(contents.models[0]!.impacts).toEqual({});
	});

	test.each([
		['study.sources.0.date', '٢٠٢٦-١١', '2026-11', 'yesterday', 'no-date'],
		['study.sources.0.date', '', '', '2026-02-30', 'no-date'],
		[
			'study.sources.0.address',
			'https://example.org/report',
			'https://example.org/report',
			'javascript:1',
			'no-address'
		],
		['models.0.question.horizon', '2031-12-31', '2031-12-31', '2031', 'no-day'],
		['models.0.question.asOf', '2026-11-28', '2026-11-28', '', 'no-day']
	])('takes dates and addresses as they are kept, %s “%s”, and no other', (path, typed, kept, wrong, why) => {
		const contents = made();
		expect(setField(contents, path, typed)).toBeNull();
		expect(fieldOf(contents, path)).toBe(kept);
		expect(setField(contents, path, wrong)).toEqual({ why });
		expect(fieldOf(contents, path)).toBe(kept);
		expect(readUnfinished(contents)).not.toBeNull();
	});

	test('is read again as it was kept, and nothing of another shape is', () => {
		const contents = made();
		expect(readUnfinished(JSON.parse(JSON.stringify(contents)))).toEqual(contents);
		for (const wrong of [
			null,
			{ ...contents, models: [{ ...contents.models[0], factors: 'none' }] },
			{ ...contents, study: { ...contents.study, more: 1 } },
			{ ...contents, texts: { source: { en: 1 } } },
			{ ...contents, texts: { source: { en: 'x'.repeat(4_000_001) } } }
		])
			expect(readUnfinished(wrong)).toBeNull();
	});

	test('is sound once what the check names is written', () => {
		const contents = made();
		const codes = () => checkContents(uncheckedOf(structuredClone(contents))).faults.map(({ path }) => path);
		expect(codes()).toEqual(['models.0.question.text']);
		setField(contents, 'models.0.question.text.en', 'What will become of the river?');
		expect(codes()).toEqual([]);
	});

	test('is copied whole under another id', () => {
		const copy = copyOfStudy(bundled(), 'mine');
		const { contents, faults } = checkContents(uncheckedOf(copy));
		expect(faults).toEqual([]);
		expect(contents!.models.map(({ study }) => study)).toEqual(copy.models.map(() => 'mine'));
	});
});

describe('a text that a file brings', () => {
	const paragraphs = [
		{ text: 'Das Hafenbuch', kind: 'heading' as const },
		{ text: 'Der Hafen versandet.', kind: 'text' as const },
		{ text: 'Siehe Anhang.', kind: 'note' as const }
	];
	const brought = { paragraphs, title: 'Hafen', author: 'Lina', date: '2026', language: 'de' };

	test('takes the place of an empty one in its own language, with the kinds of its paragraphs', () => {
		const contents = blankStudy('water', 'Water', 'en', '2026-11-28');
		bringText(contents, 'source', brought);
		const [source] = contents.study.sources;
		expect(source).toMatchObject({
			language: 'de',
			files: { de: 'source.de.txt' },
			author: { de: 'Lina' },
			date: '2026'
		});
		expect(source!.title).toEqual({ en: 'Water' });
		expect(contents.texts['source']).toEqual({ de: 'Das Hafenbuch\nDer Hafen versandet.\nSiehe Anhang.' });
		expect(source!.kinds).toEqual({ de: { '0': 'heading', '2': 'note' } });
		expect(readUnfinished(JSON.parse(JSON.stringify(contents)))).toEqual(contents);
	});

	test('keeps its kinds with their paragraphs while it is corrected', () => {
		const contents = blankStudy('water', 'Water', 'de', '2026-11-28');
		bringText(contents, 'source', brought);
		setField(contents, 'texts.source.de', 'Neu\nDas Hafenbuch\nDer Hafen versandet.\nSiehe Anhang 2.');
		expect(contents.study.sources[0]!.kinds).toEqual({ de: { '1': 'heading' } });
	});
});

describe('fields', () => {
	test('give back what was set, for every kind of them', () => {
		const contents = bundled();
		for (const [path, typed, kept] of [
			['study.title.fr', 'Le titre', 'Le titre'],
			['models.0.factors.0.weight.value', '٤٠٫٥', '40.5'],
			['models.0.question.horizon', '2031-01-01', '2031-01-01'],
			['models.0.confidence.level', 'high', 'high'],
			['models.0.factors.0.states.0.description.en', 'What it is', 'What it is'],
			['models.0.outcomes.0.shortName.fr', ' ', ''],
			['models.0.about.impacts.gulf.stalled.quiet.basis', 'inferred', 'inferred'],
			['models.0.about.impacts.gulf.stalled.quiet.reason.en', 'It follows', 'It follows'],
			['models.0.about.crossImpacts.gulf.stalled.caucasus.marginal.confidence', 'hardly', 'hardly'],
			['models.0.about.crossImpacts.gulf.stalled.caucasus.marginal.confidence', '', ''],
			['models.0.crossImpacts.gulf.stalled.caucasus.marginal', '-2', '-2']
		] as const) {
			expect(setField(contents, path, typed), path).toBeNull();
			expect(fieldOf(contents, path), path).toBe(kept);
		}
	});

	test('refuse what is no number, what is out of bounds and what is no field, and change nothing', () => {
		const contents = bundled();
		const before = structuredClone(contents);
		expect(setField(contents, 'models.0.impacts.gulf.stalled.quiet', '4')).toEqual({ why: 'out-of-range', min: -3, max: 3 }); // prettier-ignore
		expect(setField(contents, 'models.0.impacts.gulf.stalled.quiet', 'two')).toEqual({ why: 'no-number' });
		for (const path of [
			'models.0.id',
			'study.__proto__.x',
			'models.99.title.en',
			'models.0.factors.0.id',
			'texts',
			'models.0.about.impacts.gulf.stalled.quiet.confidence'
		])
			expect(setField(contents, path, 'x'), path).toEqual({ why: 'no-field' });
		expect(contents).toEqual(before);
	});
});

describe('parts', () => {
	test('take with them all that is said to go, and nothing else', () => {
		const contents = bundled();
		const model = contents.models[0]!;
		const cells = () => JSON.stringify([model.impacts, model.crossImpacts, model.judgements]);
		for (const part of [{ factor: 'gulf', state: 'stalled' }, { factor: 'gulf' }, { outcome: 'quiet' }]) {
			const before = goesWith(model, {});
			const going = goesWith(model, part);
			expect(going.impacts).toBeGreaterThan(0);
			removePart(model, part);
			expect(goesWith(model, part)).toEqual({ impacts: 0, crossImpacts: 0, judgements: 0, exclusions: 0 });
			expect(goesWith(model, {})).toEqual(before);
		}
		expect(cells()).not.toContain('"gulf"');
		expect(checkContents(uncheckedOf({ ...contents, readyScenarios: [] })).faults).toEqual([]);
	});

	test('stand evenly while they stood so, and stay where somebody has put them', () => {
		const contents = made();
		const levels = () => contents.models[0]!.factors[0]!.states.map(({ level }) => level);
		expect(levels()).toEqual([0, 50, 100]);
		makeMove(contents, 'add models.0.factors.0.states', 'deluge', 'en');
		expect(levels()).toEqual([0, 33.3, 66.7, 100]);
		setField(contents, 'models.0.factors.0.states.1.level', '20');
		makeMove(contents, 'remove models.0.factors.0.states.2', '', 'en');
		expect(levels()).toEqual([0, 20, 100]);
	});
});

describe('passages', () => {
	const { study, texts } = readStudy();
	const [source] = study.sources;

	test.each(['ar', 'en'])('are quoted so that they stand once, in whole words of one paragraph (%s)', (language) => {
		const text = texts[source!.id]![language]!;
		fc.assert(
			fc.property(fc.nat(text.length - 1), fc.nat(300), (from, length) => {
				const quote = quoteAt(text, from, Math.min(text.length, from + length), language);
				if (!quote) {
					expect(text.slice(from, from + length).trim()).toBe('');
					return;
				}
				const place = locate(text, quote) as { start: number; end: number };
				expect(place.start).toBeGreaterThanOrEqual(0);
				expect(cutsWord(text, place.start, language) || cutsWord(text, place.end, language)).toBe(false);
				expect(quote.exact).not.toContain('\n');
			}),
			{ numRuns: 200, seed: 28 }
		);
	});

	test('that stand twice get the fewest words around them that tell them apart', () => {
		const text = 'one two three\none two four';
		expect(quoteAt(text, 14, 21, 'en')).toEqual({ exact: 'one two', prefix: 'three\n', suffix: ' four' });
		expect(quoteAt('two', 0, 3, 'en')).toEqual({ exact: 'two', prefix: '', suffix: '' });
	});

	test('are kept once, counted, and taken out wherever they are named', () => {
		const contents = bundled();
		const quote = quoteAt(texts[source!.id]!['en']!, 0, 30, 'en')!;
		const id = keepPassage(contents, source!.id, 'en', quote);
		expect(keepPassage(contents, source!.id, 'en', quote)).toBe(id);
		expect(carriedBy(contents).get(id)).toBeUndefined();
		contents.models[0]!.factors[0]!.passages.push(id);
		expect(carriedBy(contents).get(id)).toEqual(['models.0.factors.0']);
		for (const passage of bundled().study.passages) expect(removePassage(contents, passage.id)).toBe(true);
		expect(contents.study.passages.map((each) => each.id)).toEqual([id]);
		expect(checkContents(uncheckedOf(contents)).faults).toEqual([]);
	});
});
