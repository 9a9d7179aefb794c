import { expect, test } from 'vitest';
import type { Fault } from './fault';
import { parseFolder } from './parseFolder';
import { filesOf, smallStudy, type SmallStudy } from './testing/smallStudy';

const cases: [string, (small: SmallStudy) => void, Fault['code'], Fault['values']][] = [
	['a number too large', (s) => (s.model.factors[0]!.weight.value = 101), 'out-of-range', { most: 100, found: 101 }],
	['a number too small', (s) => (s.model.factors[0]!.weight.spread = 0.5), 'out-of-range', { least: 1, found: 0.5 }],
	['too few members', (s) => s.model.factors[0]!.states.splice(1), 'out-of-range', { least: 2, found: 1 }],
	['words too long', (s) => (s.model.summary.en = 'x'.repeat(4001)), 'out-of-range', { most: 4000, found: 4001 }],
	['another type', (s) => (s.model.outcomes = {} as never), 'shape', { expected: 'array', found: 'object' }],
	['nothing', (s) => delete (s.model as Partial<typeof s.model>).question, 'shape', { expected: 'object', found: '–' }],
	[
		'none of the choices',
		(s) => (s.model.confidence.level = 'some'),
		'shape',
		{ expected: 'low | moderate | high', found: 'some' }
	],
	['no date', (s) => (s.model.question.horizon = 'soon'), 'shape', { expected: 'YYYY-MM-DD', found: 'soon' }],
	[
		'a day that its month has not',
		(s) => (s.model.question.asOf = '2025-02-29'),
		'impossible-date',
		{ date: '2025-02-29', last: '2025-02-28' }
	],
	['no id', (s) => (s.model.id = 'My model'), 'shape', { expected: 'a-z 0-9 -', found: 'My model' }],
	['a key that is no id', (s) => (s.model.impacts['A b'] = {}), 'shape', { expected: 'a-z 0-9 -', found: 'A b' }],
	['a key of no format', (s) => Object.assign(s.model, { colour: 'red' }), 'unknown-key', { key: 'colour' }],
	[
		'low above the level',
		(s) => (s.scenario.settings.factors['trade']!.low = 41),
		'low-above-level',
		{ low: 41, level: 40 }
	],
	[
		'high below the level',
		(s) => (s.scenario.settings.factors['trade']!.high = 39),
		'high-below-level',
		{ high: 39, level: 40 }
	]
];

test.each(cases)('%s is said with what was expected and what was found', (_, change, code, values) => {
	const small = smallStudy();
	change(small);
	const parsed = parseFolder(filesOf(small));
	expect(!parsed.ok && parsed.faults[0]).toMatchObject({ code, values });
});
