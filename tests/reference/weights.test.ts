import { describe, expect, test } from 'vitest';
import { pairWeights } from '../../src/lib/engine';
import { rankOrderCentroid } from '../../src/lib/engine/weighing/rankOrderCentroid';
import { record } from './record';
import { referenceFile } from './referenceFile';

interface Pairs {
	matrix: number[][];
	weights: number[];
	lambda_max: number;
	consistency_index: number;
	consistency_ratio_saaty: number;
	consistency_ratio_alonso_lamata: number;
}
interface WeightsAndAhp {
	rank_order_centroid: { tables: Record<string, { exact: string; value: number }[]> };
	ahp_leader: {
		published: Record<'criteria' | 'experience' | 'education' | 'charisma' | 'age', number[]>;
		computed: Record<string, Pairs>;
		totals: Record<string, number>;
	};
	ahp_consistent: { matrix: number[][]; weights_published: string[] };
}

const file = referenceFile<WeightsAndAhp>('weights-and-ahp.json');
const leader = Object.entries(file.ahp_leader.computed);
/** The file's matrices hold thirds and sevenths rounded to doubles. */
const digits = 12;
/** Saaty's own random indices, of three and four factors, by which the article's ratios are made. */
const saaty: Record<number, number> = { 3: 0.58, 4: 0.9 };

const fraction = (text: string) => {
	const [over = 0, under = 1] = text.split('/').map(Number);
	return over / under;
};
const noteWeights = (method: string, reference: string, known: readonly number[], ours: readonly number[]) =>
	ours.forEach((each, at) =>
		record({ method, reference, quantity: `weight ${at + 1}`, known: known[at]!, ours: each })
	);

describe('rank-order centroid, tables of weights-and-ahp.json', () => {
	test.each(Object.entries(file.rank_order_centroid.tables))('%s factors', (size, table) => {
		const found = rankOrderCentroid(table.map((_, at) => at));
		const known = table.map(({ exact }) => fraction(exact));
		noteWeights('Rank-order centroid', `Barron & Barrett 1996, ${size} factors`, known, found);
		expect(found).toHaveLength(Number(size));
		found.forEach((each, at) => expect(each).toBeCloseTo(known[at]!, 15));
	});
});

describe('pairs, cases of weights-and-ahp.json', () => {
	test.each(leader)('choice of a leader: %s', (name, known) => {
		const found = pairWeights(known.matrix)!;
		const reference = `choice of a leader, ${name}`;
		noteWeights('Weights by pairs', reference, known.weights, found.weights);
		const figures = [
			['largest eigenvalue', known.lambda_max, found.eigenvalue],
			['consistency index', known.consistency_index, found.index],
			['consistency ratio, Alonso & Lamata', known.consistency_ratio_alonso_lamata, found.ratio ?? NaN],
			['consistency ratio, Saaty', known.consistency_ratio_saaty, found.index / saaty[known.matrix.length]!]
		] as const;
		for (const [quantity, published, ours] of figures) {
			record({ method: 'Weights by pairs', reference, quantity, known: published, ours });
			expect(ours).toBeCloseTo(published, digits);
		}
		found.weights.forEach((each, at) => expect(each).toBeCloseTo(known.weights[at]!, digits));
	});

	test.each(Object.entries(file.ahp_leader.published).filter(([name]) => name !== 'totals' && name !== 'note'))(
		'the article’s %s, whose third decimal is cut as often as rounded',
		(name, published) => {
			const [, { matrix }] = leader.find(([each]) => each.startsWith(name))!;
			const { weights } = pairWeights(matrix)!;
			noteWeights('Weights by pairs', `choice of a leader as published, ${name}`, published, weights);
			weights.forEach((each, at) => expect(Math.abs(each - published[at]!)).toBeLessThan(0.001));
		}
	);

	test('the leader who is chosen', () => {
		const [criteria, ...by] = leader.map(([, { matrix }]) => pairWeights(matrix)!.weights);
		const totals = by[0]!.map((_, who) => by.reduce((sum, weights, at) => sum + weights[who]! * criteria![at]!, 0));
		const known = Object.values(file.ahp_leader.totals);
		noteWeights('Weights by pairs', 'choice of a leader, totals', known, totals);
		totals.forEach((each, at) => expect(each).toBeCloseTo(known[at]!, digits));
	});

	test('a matrix without contradiction', () => {
		const { matrix, weights_published } = file.ahp_consistent;
		const found = pairWeights(matrix)!;
		const known = weights_published.map(fraction);
		noteWeights('Weights by pairs', 'gluc/ahp, a consistent matrix', known, found.weights);
		record({ method: 'Weights by pairs', reference: 'gluc/ahp, a consistent matrix', quantity: 'consistency ratio', known: 0, ours: found.ratio ?? NaN }); // prettier-ignore
		found.weights.forEach((each, at) => expect(each).toBeCloseTo(known[at]!, digits));
		expect(found.ratio).toBeCloseTo(0, digits);
	});
});
