import { expect, test } from 'vitest';
import { calibration } from '$lib/engine';
import { readModel } from '$lib/study/testing/readStudy';
import { beliefScores } from './beliefScores';
import type { Belief } from './beliefSteps';
import { calibrationFigure } from './calibrationFigure';

const model = { ...readModel('core') };
model.outcomes = model.outcomes.slice(0, 3);
const said = (number: number, savedAt: string, share: number[]): Belief => ({
	...{ number, savedAt, author: '', message: '', step: { share, moved: null, otherModel: false } }
});
const beliefs = [
	said(1, '2026-01-01T00:00:00.000Z', [0.6, 0.3, 0.1]),
	said(2, '2026-01-11T00:00:00.000Z', [0.2, 0.5, 0.3]),
	said(3, '2026-01-21T00:00:00.000Z', [1, 0, 0])
];

test('revisions from before the day are scored, and their mean counts how long each stood', () => {
	const { sentences, table } = beliefScores(model, beliefs, { outcome: 0, day: '2026-01-21' }, 'en')!;
	// By hand: 0.16 + 0.09 + 0.01, and 0.64 + 0.25 + 0.09; ten days each. −ln 0.6 and −ln 0.2.
	expect(table.rows.map(([number, , share, ...scores]) => [number, share, ...scores])).toEqual([
		['1', '60.0%', '0.26', '0.511'],
		['2', '20.0%', '0.98', '1.609']
	]);
	expect(sentences[0]).toContain('The last revision before it, 2, gave');
	expect(sentences[1]).toContain('the mean Brier score is 0.62, the logarithmic 1.06');
	expect(sentences[1]).toContain('33% of each of 3 outcomes would have given 0.667 and 1.099');
});

test('where no revision is from before the day there is nothing to score', () => {
	expect(beliefScores(model, beliefs, { outcome: 0, day: '2026-01-01' }, 'en')).toBeNull();
});

test('a share of nothing for what came costs without bound, and is said so', () => {
	const { table } = beliefScores(model, beliefs, { outcome: 1, day: '2026-01-22' }, 'en')!;
	expect(table.rows.at(-1)!.slice(2)).toEqual(['0.0%', '2', '∞']);
});

test.each(['en', 'ar'] as const)(
	'calibration in %s has a row a band with its counts, and says how few there are',
	(locale) => {
		const bands = calibration([0.62, 0.68, 0.1].map((share, at) => ({ share, came: at === 0 })));
		const { rows, sentence, table } = calibrationFigure(bands, 1, locale);
		expect(rows.map(({ id, dot, band }) => [id, dot!.at, band!.start])).toEqual([
			['band-10', 0, 0.1],
			['band-60', 0.5, 0.6]
		]);
		expect(sentence).toMatch(locale === 'en' ? /1 question .* too few/ : /سؤال واحد/);
		expect(table().exact!.map((cells) => cells.slice(1).map((cell) => Number(cell!.values[0]!.toFixed(6))))).toEqual([
			[1, 10, 0, 0],
			[2, 65, 1, 50]
		]);
	}
);
