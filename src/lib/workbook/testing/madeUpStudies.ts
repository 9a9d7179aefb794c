import fc from 'fast-check';
import type { StudyContents } from '$lib/study';
import { checkContents } from '$lib/study/checkContents';

/** Text as nobody writes it: what would run as a formula, what XML cannot hold, what spreadsheets take for something else. */
const strange = fc.constantFrom(
	...['=cmd|’ /C calc’!A0', '+1', '-2', '@x', "'=1", "''-", '_x0041_', '\u0001', 'a;-b', 'a\n=b', '\ufffd', '\ufffe'],
	...['1953-02', '٣٫٥', '007', 'TRUE', ' ', 'é', '\u200f', '<b>&amp;</b>', '🙂', '\ud83f\udffe', 'a\tb', ']]>']
);
const piece = fc.oneof(
	strange,
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.string({ unit: 'binary', maxLength: 6 })
);
const line = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(' ').replace(/[\r\n]/g, ' '));
const languages = ['ar', 'en', 'fr'] as const;

const words = fc
	.dictionary(
		fc.constantFrom(...languages),
		fc.array(piece, { minLength: 1, maxLength: 3 }).map((all) => `x${all.join('')}`),
		{ minKeys: 1 }
	)
	.map((text) => ({ ...text }));
/** Text that may be missing. */
const someWords = fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: fc.constant({}) });
const day = fc
	.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10));
const partialDate = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length));
const between = (min: number, max: number) =>
	fc.oneof(
		fc.integer({ min, max }),
		fc.double({ min, max, noNaN: true }).map((value) => value + 0)
	);
const maybe = <T>(key: string, value: fc.Arbitrary<T>) =>
	fc.option(value, { nil: undefined }).map((found) => (found === undefined ? {} : { [key]: found }));
const listOf = <T>(value: fc.Arbitrary<T>, minLength: number, maxLength: number) =>
	fc.array(value, { minLength, maxLength });

const paragraphs = listOf(line, 1, 4);
const note = fc.record({ text: words, source: fc.oneof(words, fc.constant('a book')) });
const some = fc.subarray(['p0', 'p1']);

const factor = fc.record({
	...{ name: words, description: someWords, passages: some, short: maybe('shortName', words) },
	states: fc.tuple(
		listOf(between(1, 99), 0, 3),
		listOf(fc.tuple(words, maybe('description', words), maybe('shortName', words)), 5, 5)
	),
	weight: fc.record({ value: between(0, 100), spread: between(1, 10) }),
	level: fc.tuple(between(0, 100), between(0, 100), between(0, 100))
});
const outcome = fc.tuple(
	fc.record({
		...{ name: words, description: someWords, test: someWords, baseline: between(-20, 20), passages: some },
		signposts: listOf(fc.record({ text: words, passages: some }), 0, 2)
	}),
	maybe('shortName', words)
);

type Cells = Record<string, Record<string, Record<string, number>>>;

/** Fills a matrix with numbers where there are some: what is undefined is left blank. */
function filled(rows: [string, string][], columns: string[], numbers: (number | undefined)[]): Cells {
	const cells: Cells = {};
	rows.forEach(([factor, state], r) =>
		columns.forEach((column, c) => {
			const value = numbers[(r * columns.length + c) % numbers.length];
			if (value !== undefined) ((cells[factor] ??= {})[state] ??= {})[column] = value;
		})
	);
	return cells;
}

/** Studies of every form that a workbook has to hold, sound by the rules of `checkContents`. */
export const madeUpStudies: fc.Arbitrary<StudyContents> = fc
	.record({
		...{ title: words, summary: someWords, text: words, paragraphs, other: fc.boolean(), schema: fc.boolean() },
		source: fc.tuple(maybe('date', partialDate), maybe('accessed', day), maybe('language', fc.constant('en'))),
		...{ prefix: fc.constantFrom('', 'at '), event: fc.tuple(partialDate, maybe('notes', listOf(note, 1, 2))) },
		points: listOf(between(-1e9, 1e9), 1, 3),
		...{ factors: listOf(factor, 1, 3), outcomes: listOf(outcome, 2, 4), decisiveness: between(0, 50) },
		impacts: listOf(fc.option(between(-3, 3), { nil: undefined }), 1, 9),
		crossImpacts: listOf(fc.option(fc.integer({ min: -99, max: 99 }), { nil: undefined }), 1, 7),
		...{ tags: listOf(fc.constantFrom('a;b', '=x', 'plain', 'ورشة'), 1, 3), tried: fc.boolean() },
		...{ basis: fc.constantFrom('text', 'inferred', 'analyst'), dates: fc.tuple(day, day), judged: fc.boolean() },
		kinds: fc.dictionary(fc.constantFrom('0', '1'), fc.constantFrom('heading', 'item', 'note', 'cell'), { minKeys: 1 }),
		answered: fc.boolean(),
		excluded: fc.boolean(),
		...{ marked: fc.boolean(), method: fc.constantFrom('none', 'swing', 'points', 'ranks', 'pairs') },
		worldsAlone: fc.integer({ min: 0, max: 5 }).map((nth) => nth === 0)
	})
	.map((made): StudyContents => {
		const factors = made.factors.map(({ states: [between, names], level, short, ...rest }, f) => {
			const places = [0, ...new Set(between.filter((place) => place > 0 && place < 100)), 100].sort((a, b) => a - b);
			const [low, value, high] = [...level].sort((a, b) => a - b) as [number, number, number];
			const states = places.map((place, s) => ({
				id: `s${s}`,
				name: names[s]![0],
				level: place,
				...names[s]![1],
				...names[s]![2]
			}));
			return { id: `f${f}`, ...rest, ...short, states, level: { low, value, high } };
		});
		const outcomes = (made.worldsAlone ? [] : made.outcomes).map(([rest, shortName], o) => ({
			id: `o${o}`,
			...rest,
			...shortName
		}));
		const rows = factors.flatMap(({ id, states }) => states.map((state): [string, string] => [id, state.id]));
		const cross: Record<string, Record<string, Cells>> = {};
		for (const [f, s] of rows) {
			const cells = filled(rows, [''], made.crossImpacts);
			for (const [g, states] of Object.entries(cells))
				for (const [t, each] of Object.entries(states))
					(((cross[f] ??= {})[s] ??= {})[g] ??= {})[t] = each[''] as never;
		}
		const [asOf, horizon] = [...made.dates].sort() as [string, string];
		const own = (language: string) =>
			made.paragraphs.map((paragraph, at) => `${at} at m${at} ${language} ${paragraph}`.trimEnd()).join('\n');
		const kinds = Object.fromEntries(Object.entries(made.kinds).filter(([at]) => Number(at) < made.paragraphs.length));
		const ids = factors.map(({ id }) => id);
		const weighings: Record<string, unknown> = {
			swing: { method: 'swing', swings: Object.fromEntries(ids.map((id, at) => [id, 100 - 10 * at])) },
			points: { method: 'points', points: Object.fromEntries(ids.map((id, at) => [id, 10 * at + 0.5])) },
			ranks: { method: 'ranks', ranks: ids.length > 2 ? [ids.slice(0, 2), ids.slice(2)] : ids.map((id) => [id]) },
			pairs: { method: 'pairs', pairs: ids.slice(1).map((less) => ({ more: ids[0], less, times: 3 })) }
		};
		const weighing = made.method === 'pairs' && ids.length < 2 ? undefined : weighings[made.method];
		const settings = Object.fromEntries(
			factors.map(({ id, weight, level }) => [
				id,
				{ weight: weight.value, spread: weight.spread, level: level.value, low: level.low, high: level.high }
			])
		);
		const files = { en: 'source.en.txt', ...(made.other && { ar: 'source.ar.txt' }) };
		const unchecked = {
			study: {
				json: {
					...{ format: 'scenario-study/1', id: 'made-up', title: made.title, summary: made.summary },
					...(made.schema && { $schema: '../study.schema.json' }),
					...made.source[2],
					sources: [
						{
							...{ id: 'report', title: made.title, publisher: made.text, author: made.text, language: 'en', files },
							...{ address: 'https://example.org/a?b=c', ...made.source[0], ...made.source[1] },
							...(made.other && { translators: { ar: made.text } }),
							...(made.marked && Object.keys(kinds).length > 0 && { kinds: { en: kinds } })
						}
					],
					passages: ['p0', 'p1'].map((id) => ({
						...{ id, source: 'report' },
						quotes: { en: { exact: 'm0', prefix: made.prefix, suffix: id === 'p0' ? '' : ' en' } }
					})),
					facts: {
						events: [{ id: 'one', date: made.event[0], title: made.title, passages: ['p0'], ...made.event[1] }],
						indicators: [
							{
								...{ id: 'one', title: made.title, unit: made.text, ...made.event[1] },
								points: made.points.map((value) => ({ from: '1990', to: '1991-05', value, passages: ['p1'] }))
							}
						]
					}
				}
			},
			texts: { report: { en: own('en'), ...(made.other && { ar: own('ar') }) } },
			models: [
				{
					name: 'made',
					json: {
						...(made.schema && { $schema: '../../model.schema.json' }),
						...{ format: 'scenario-model/1', id: 'made', study: 'made-up', title: made.title, summary: made.summary },
						...{ decisiveness: made.decisiveness, question: { text: made.text, asOf, horizon } },
						confidence: { level: 'low', reason: made.summary },
						...{ factors, outcomes, crossImpacts: cross, ...(weighing !== undefined && { weighing }) },
						...(made.excluded &&
							factors.length > 1 && {
								exclusions: [
									{ states: { f0: 's0', f1: 's1' }, reason: made.text },
									{ states: { f1: 's0', f0: 's1' }, reason: made.title }
								]
							}),
						...(made.answered && { answers: [{ criticism: 'no-test.o0', reason: made.text }] }),
						impacts: filled(rows, outcomes.map(({ id }) => id), made.impacts), // prettier-ignore
						judgements: made.judged
							? [
									{ about: 'factors.f0.weight', basis: made.basis, reason: made.text, passages: ['p1', 'p0'] },
									...(factors.length > 1
										? [
												{
													about: 'crossImpacts.f0.s0.f1.s0',
													basis: made.basis,
													reason: made.text,
													passages: ['p1'],
													confidence: 'hardly'
												}
											]
										: [])
								]
							: []
					}
				}
			],
			readyScenarios: [
				{
					name: 'ready',
					json: {
						...{
							format: 'scenario/1',
							id: 'ready',
							study: 'made-up',
							model: 'made',
							name: made.title,
							tags: made.tags,
							...(made.schema && { $schema: '../../scenario.schema.json' }),
							...(made.other && { note: made.text, author: made.text, date: made.dates[0] })
						},
						settings: {
							...{ decisiveness: made.decisiveness, factors: settings },
							...(made.tried &&
								!made.worldsAlone && { judgements: { 'impacts.f0.s0.o0': 1.5, 'outcomes.o0.baseline': -2 } })
						}
					}
				}
			]
		};
		const { contents, faults } = checkContents(unchecked);
		if (!contents || faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
		return contents;
	});
