import { describe, expect, test } from 'vitest';
import { calibration, scoreOverTime, scoresOf } from '../../src/lib/engine';
import { record } from './record';
import { referenceFile } from './referenceFile';

interface PoolingAndScores {
	brier: {
		single: { forecast: number; rain: number; score: number }[];
		series: {
			forecast: number[];
			outcome: number[];
			brier: number;
			reliability: number;
			resolution: number;
			uncertainty: number;
			calibration: { forecast: number; count: number; observed: number }[];
		};
		/** `outcome` counts from 1. */
		three_outcomes: { forecast: number[]; outcome: number; brier_multiclass: number; log_score: number };
	};
}

const { single, series, three_outcomes: three } = referenceFile<PoolingAndScores>('pooling-and-scores.json').brier;
const digits = 12;

/** Of two outcomes the score over both is twice the score of the one that is written down. */
const half = (share: number, came: number) => scoresOf([share, 1 - share], came === 1 ? 0 : 1).brier / 2;

describe('scores, cases of pooling-and-scores.json', () => {
	test.each(single)('rain said with $forecast, which came $rain times', ({ forecast, rain, score }) => {
		record({ method: 'Brier score', reference: 'textbook, rain or none', quantity: `half the score, ${forecast} and ${rain}`, known: score, ours: half(forecast, rain) }); // prettier-ignore
		expect(half(forecast, rain)).toBeCloseTo(score, digits);
	});

	test('three outcomes', () => {
		const found = scoresOf(three.forecast, three.outcome - 1);
		const reference = 'three outcomes, the first came';
		record({ method: 'Brier score', reference, quantity: 'score', known: three.brier_multiclass, ours: found.brier });
		record({ method: 'Logarithmic score', reference, quantity: 'score', known: three.log_score, ours: found.logarithmic }); // prettier-ignore
		expect(found.brier).toBeCloseTo(three.brier_multiclass, digits);
		expect(found.logarithmic).toBeCloseTo(three.log_score, digits);
	});

	test('a series: its mean, its calibration, and Murphy’s three parts of it', () => {
		const said = series.forecast.map((share, at) => ({ share, came: series.outcome[at] === 1 }));
		const mean = said.reduce((sum, { share, came }) => sum + half(share, came ? 1 : 0), 0) / said.length;
		const bands = calibration(said).filter(({ count }) => count > 0);
		const reference = 'fifteen days, Murphy 1973';
		record({ method: 'Brier score', reference, quantity: 'mean', known: series.brier, ours: mean });
		expect(mean).toBeCloseTo(series.brier, digits);
		expect(bands).toHaveLength(series.calibration.length);
		bands.forEach(({ mean: share, count, came }, at) => {
			const known = series.calibration[at]!;
			record({ method: 'Calibration', reference, quantity: `came of those said with ${known.forecast}`, known: known.observed, ours: came / count }); // prettier-ignore
			expect([share, came / count].map((each) => Number(each.toFixed(digits)))).toEqual(
				[known.forecast, known.observed].map((each) => Number(each.toFixed(digits)))
			);
			expect(count).toBe(known.count);
		});
		const rate = said.filter(({ came }) => came).length / said.length;
		const over = (part: (band: (typeof bands)[number]) => number) =>
			bands.reduce((sum, band) => sum + (band.count / said.length) * part(band), 0);
		expect(over(({ mean: share, came, count }) => (share - came / count) ** 2)).toBeCloseTo(series.reliability, digits);
		expect(over(({ came, count }) => (came / count - rate) ** 2)).toBeCloseTo(series.resolution, digits);
		expect(rate * (1 - rate)).toBeCloseTo(series.uncertainty, digits);
	});
});

test('shares that are sure: none lost where it came, no end where another did', () => {
	expect(scoresOf([1, 0], 0)).toEqual({ brier: 0, logarithmic: 0 });
	expect(scoresOf([1, 0], 1)).toEqual({ brier: 2, logarithmic: Infinity });
});

test('a share on a border belongs to the band above it, and 1 to the last', () => {
	const bands = calibration([0.1, 0.3, 0.7, 1].map((share) => ({ share, came: true })));
	expect(bands.flatMap(({ count }, at) => (count > 0 ? [at] : []))).toEqual([1, 3, 7, 9]);
});

test('over time a score counts for as long as its shares stood', () => {
	const scores = [
		{ at: 0, score: 0.5 },
		{ at: 10, score: 0.1 }
	];
	expect(scoreOverTime(scores, 40)).toBeCloseTo(0.2, 12);
	expect(
		scoreOverTime(
			scores.map((each) => ({ ...each, at: 3 })),
			3
		)
	).toBeCloseTo(0.3, 12);
});
