import { pairWeights } from './pairWeights';
import type { Matrix } from './perronVector';

/** The answer that fits the others least, by the places of its factors. */
export interface DisturbingPair {
	first: number;
	second: number;
	/** How many times as much the first matters as the second by all other answers. */
	agreeing: number;
	/** The consistency index if it were answered so. */
	index: number;
}

/** Where two answers disturb alike, as any of three factors do, what is left differs by rounding alone. */
const alike = 1e-9;

function withoutPair(matrix: Matrix, first: number, second: number): Matrix {
	const isIt = (i: number, j: number) => (i === first && j === second) || (i === second && j === first);
	return matrix.map((row, i) => row.map((each, j) => (isIt(i, j) ? 0 : each)));
}

/** So many pairs are tried, of up to nine factors all: of forty each takes milliseconds. */
const tried = 40;

/** The answered pairs whose answers lie furthest from the ratio of the weights (Saaty 2003). */
function furthestPairs(matrix: Matrix, weights: readonly number[]): [number, number][] {
	const all = matrix.flatMap((row, first) =>
		row.flatMap((times, second) => {
			if (second <= first || times === 0) return [];
			const off = Math.abs(Math.log((times * weights[second]!) / weights[first]!));
			return [{ first, second, off }];
		})
	);
	const furthest = all.length > tried ? all.sort((a, b) => b.off - a.off).slice(0, tried) : all;
	return furthest.map(({ first, second }) => [first, second]);
}

/**
 * Finds the pair that most disturbs: the one without which the consistency index falls furthest, with what the other answers say of it
 * (Harker 1987; so Saaty 2003, European Journal of Operational Research 145). Of those that disturb alike it is the most extreme answer.
 * Null where the answers agree, or none can be left out.
 */
export function disturbingPair(matrix: Matrix): DisturbingPair | null {
	const now = pairWeights(matrix);
	if (!now || now.index <= alike) return null;
	let found: DisturbingPair | null = null;
	const extremity = ({ first, second }: DisturbingPair) => Math.abs(Math.log(matrix[first]![second]!));
	for (const [first, second] of furthestPairs(matrix, now.weights)) {
		const without = pairWeights(withoutPair(matrix, first, second));
		if (!without) continue;
		const { weights, index } = without;
		const pair = { first, second, agreeing: weights[first]! / weights[second]!, index };
		const gain = found ? found.index - index : Infinity;
		if (gain > alike || (gain > -alike && found && extremity(pair) > extremity(found))) found = pair;
	}
	return found;
}
