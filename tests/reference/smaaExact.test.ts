import { describe, expect, test } from 'vitest';
import { compile, simulate } from '../../src/lib/engine';
import { buildModel, steady, startingSettings, type FactorSketch } from '../../src/lib/engine/testing/buildModel';
import { record } from './record';
import { referenceFile } from './referenceFile';

interface Exact {
	value: number;
}
interface SmaaExact {
	cases: {
		name: string;
		/** [outcome][factor] */
		impacts: number[][];
		rankAcceptability: Exact[][];
		centralWeights: (Exact[] | null)[];
		winsAgainst: Exact[][];
		confidenceFactor: (number | null)[];
	}[];
	identity: { factors: number; acceptability: Exact; centralWeightOwn: Exact; centralWeightOther: Exact }[];
	level_only: { rows: { threshold: number; probability_level_above: number }[] };
	weights_and_level: { first_rank_outcome_1: Exact };
	around_two_factors: {
		rows: { weights: number[]; spreads: number[]; boundary_w1: number; probability_w1_above: number }[];
	};
}

const file = referenceFile<SmaaExact>('smaa-exact.json');
const draws = 100_000;

function outcomesOf(factors: FactorSketch[], weights: 'around' | 'any', baselines: number[] = []) {
	const model = buildModel(factors, baselines);
	return simulate(compile(model), startingSettings(model), { draws, seed: 20, weights }).outcomes;
}

/**
 * A measured fraction against the exact one: within four standard errors √(p (1 − p) / N), which a true simulation
 * leaves once in 16,000 cases; 0 and 1 are met exactly. The seed is fixed.
 */
function expectFraction(measured: number, exact: number): void {
	expect(Math.abs(measured - exact)).toBeLessThanOrEqual(4 * Math.sqrt((exact * (1 - exact)) / draws) + 1e-12);
}

/**
 * A mean weight over the draws that were won: its standard deviation is ½ at most (a number within 0–1), and four
 * standard errors are allowed over the number of draws won.
 */
function expectWeights(measured: number[] | null, exact: Exact[] | null, acceptability: number): void {
	if (!exact) expect(measured).toBeNull();
	const error = 0.5 / Math.sqrt(draws * acceptability);
	exact?.forEach(({ value }, f) => expect(Math.abs(measured![f]! - value)).toBeLessThan(4 * error));
}

describe('any weighting possible (SMAA-2), the exact cases of smaa-exact.json', () => {
	test.each(file.cases)('$name', (exact) => {
		const factors = exact.impacts[0]!.map((_, f) => steady(exact.impacts.map((row) => row[f]!)));
		outcomesOf(factors, 'any').forEach((outcome, o) => {
			outcome.rankAcceptability.forEach((each, r) => {
				record({
					method: 'Rank acceptability (SMAA-2)',
					reference: `${exact.name}, ${draws} draws`,
					quantity: `outcome ${o + 1}, rank ${r + 1}`,
					known: exact.rankAcceptability[o]![r]!.value,
					ours: each
				});
				expectFraction(each, exact.rankAcceptability[o]![r]!.value);
			});
			outcome.winsAgainst.forEach((each, q) => expectFraction(each, exact.winsAgainst[o]![q]!.value));
			expectWeights(outcome.centralWeights, exact.centralWeights[o]!, exact.rankAcceptability[o]![0]!.value);
			// Nothing but the weights varies, so that every draw is the same at the central weights.
			expect(outcome.confidenceFactor).toBe(exact.confidenceFactor[o]);
		});
	});

	test.each(file.identity)('$factors factors that each carry one outcome: the largest piece of a stick', (exact) => {
		const { factors, acceptability, centralWeightOwn, centralWeightOther } = exact;
		const each = Array.from({ length: factors }, (_, f) =>
			steady(Array.from({ length: factors }, (_, o) => (o === f ? 1 : 0)))
		);
		outcomesOf(each, 'any').forEach((outcome, o) => {
			for (const acceptable of outcome.rankAcceptability) expectFraction(acceptable, acceptability.value);
			const central = each.map((_, f) => (f === o ? centralWeightOwn : centralWeightOther));
			expectWeights(outcome.centralWeights, central, acceptability.value);
		});
	});

	test.each(file.cases)('$name, its last outcome twice: the two are level in every draw', (exact) => {
		const rows = [...exact.impacts, exact.impacts.at(-1)!];
		const factors = exact.impacts[0]!.map((_, f) => steady(rows.map((row) => row[f]!)));
		const outcomes = outcomesOf(factors, 'any');
		const last = exact.impacts.length - 1;
		exact.rankAcceptability.forEach((ranks, o) => {
			// First rank against the same rivals: whole for one that stands alone, a half each for the two.
			const known = o === last ? ranks[0]!.value / 2 : ranks[0]!.value;
			const ours = outcomes[o]!.rankAcceptability[0]!;
			record({
				method: 'Rank acceptability with ties',
				reference: `${exact.name}, its last outcome twice, ${draws} draws`,
				quantity: `outcome ${o + 1}, rank 1`,
				known,
				ours
			});
			expectFraction(ours, known);
		});
		expect(outcomes.at(-1)!.rankAcceptability).toEqual(outcomes[last]!.rankAcceptability);
		expect(outcomes.at(-1)!.winsAgainst[last]).toBe(0.5);
	});

	test('weights and a level together', () => {
		const rising = { impacts: [[-3, 0], [3, 0]], range: [0, 50, 100] as [number, number, number] }; // prettier-ignore
		const [first] = outcomesOf([rising, steady([1, 0])], 'any');
		expectFraction(first!.rankAcceptability[0]!, file.weights_and_level.first_rank_outcome_1.value);
	});
});

describe('a level alone, the closed forms of smaa-exact.json', () => {
	test.each(file.level_only.rows)('passes $threshold with its exact probability', (row) => {
		// Support rises from 0 to 2 over the scale, and the rival stands where it passes the threshold.
		const rising = { impacts: [[0, 0], [2, 0]], range: [0, 50, 100] as [number, number, number] }; // prettier-ignore
		const [first] = outcomesOf([rising], 'around', [0, (2 * row.threshold) / 100]);
		expectFraction(first!.rankAcceptability[0]!, row.probability_level_above);
		// Its only factor has the whole weight in every draw, so that holding the weights changes nothing.
		expect(first!.confidenceFactor).toBe(first!.rankAcceptability[0]);
	});
});

describe('weights around the chosen ones, the closed forms of smaa-exact.json', () => {
	test.each(file.around_two_factors.rows)('$weights right within $spreads pass $boundary_w1', (row) => {
		const [first, second] = [0, 1].map((f) => ({ weight: row.weights[f]!, spread: row.spreads[f]! }));
		// The first outcome's support is the first factor's normalized weight, the rival's the boundary.
		const [measured] = outcomesOf([steady([1, 0], first!), steady([0, 0], second!)], 'around', [0, row.boundary_w1]);
		expectFraction(measured!.rankAcceptability[0]!, row.probability_w1_above);
	});
});
