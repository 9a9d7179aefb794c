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
	...{ name: words, description: words, passages: some },
	states: fc.tuple(listOf(between(1, 99), 0, 3), listOf(fc.tuple(words, maybe('description', words)), 5, 5)),
	weight: fc.record({ value: between(0, 100), spread: between(1, 10) }),
	level: fc.tuple(between(0, 100), between(0, 100), between(0, 100))
});
const outcome = fc.tuple(
	fc.record({
		...{ name: words, description: words, test: words, baseline: between(-20, 20), passages: some },
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
		...{ title: words, summary: words, text: words, paragraphs, other: fc.boolean(), schema: fc.boolean() },
		source: fc.tuple(maybe('date', partialDate), maybe('accessed', day), maybe('language', fc.constant('en'))),
		...{ prefix: fc.constantFrom('', 'at '), event: fc.tuple(partialDate, maybe('notes', listOf(note, 1, 2))) },
		points: listOf(between(-1e9, 1e9), 1, 3),
		...{ factors: listOf(factor, 1, 3), outcomes: listOf(outcome, 2, 4), decisiveness: between(0, 50) },
		impacts: listOf(fc.option(between(-3, 3), { nil: undefined }), 1, 9),
		crossImpacts: listOf(fc.option(fc.integer({ min: -99, max: 99 }), { nil: undefined }), 1, 7),
		...{ tags: listOf(fc.constantFrom('a;b', '=x', 'plain', 'ورشة'), 1, 3), tried: fc.boolean() },
		...{ basis: fc.constantFrom('text', 'inferred', 'analyst'), dates: fc.tuple(day, day), judged: fc.boolean() }
	})
	.map((made): StudyContents => {
		const factors = made.factors.map(({ states: [between, names], level, ...rest }, f) => {
			const places = [0, ...new Set(between.filter((place) => place > 0 && place < 100)), 100].sort((a, b) => a - b);
			const [low, value, high] = [...level].sort((a, b) => a - b) as [number, number, number];
			const states = places.map((place, s) => ({ id: `s${s}`, name: names[s]![0], level: place, ...names[s]![1] }));
			return { id: `f${f}`, ...rest, states, level: { low, value, high } };
		});
		const outcomes = made.outcomes.map(([rest, shortName], o) => ({ id: `o${o}`, ...rest, ...shortName }));
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
							...(made.other && { translators: { ar: made.text } })
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
								...{ id: 'one', title: made.title, unit: made.text },
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
						...{ format: 'scenario-model/1', id: 'made', study: 'made-up', title: made.title, summary: made.summary },
						...{ decisiveness: made.decisiveness, question: { text: made.text, asOf, horizon } },
						confidence: { level: 'low', reason: made.text },
						...{ factors, outcomes, crossImpacts: cross },
						impacts: filled(rows, outcomes.map(({ id }) => id), made.impacts), // prettier-ignore
						judgements: made.judged
							? [{ about: 'factors.f0.weight', basis: made.basis, reason: made.text, passages: ['p1', 'p0'] }]
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
							tags: made.tags
						},
						settings: {
							...{ decisiveness: made.decisiveness, factors: settings },
							...(made.tried && { judgements: { 'impacts.f0.s0.o0': 1.5, 'outcomes.o0.baseline': -2 } })
						}
					}
				}
			]
		};
		const { contents, faults } = checkContents(unchecked);
		if (!contents || faults.length > 0) throw new Error(JSON.stringify(faults.slice(0, 3)));
		return contents;
	});
