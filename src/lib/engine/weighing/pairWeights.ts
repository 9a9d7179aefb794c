import { isJoined } from './pairMatrix';
import { perronVector, type Matrix } from './perronVector';
import { randomIndex } from './randomIndex';

/** What answers in pairs come to. */
export interface PairWeights {
	/** Adding up to 1. */
	weights: number[];
	/** Largest eigenvalue of the matrix; the number of factors where the answers agree. */
	eigenvalue: number;
	/** (λ − n) / (n − 1): 0 where the answers agree. */
	index: number;
	/** The index over that of answers by chance; null while no answers could contradict one another. */
	ratio: number | null;
}

const missingIn = (row: readonly number[]) => row.filter((each) => each === 0).length;

/**
 * Weighs by pairs, as the analytic hierarchy process does (Saaty 1977, Journal of Mathematical Psychology 15): the weights are the
 * principal eigenvector of the reciprocal matrix, the consistency index is (λ − n)/(n − 1), its ratio to the mean index of random
 * matrices is good up to 0.1. Pairs that nobody has answered (0) count as the weights themselves would answer them: they are
 * left out and each adds 1 to its row's diagonal (Harker 1987, Mathematical Modelling 9); with some missing the ratio errs to the
 * strict side: of random answers about four and six factors by up to a seventh (the test draws them). Null where answers do not join all factors.
 */
export function pairWeights(matrix: Matrix): PairWeights | null {
	const n = matrix.length;
	if (!isJoined(matrix)) return null;
	const filled = matrix.map((row, i) => row.map((each, j) => (i === j ? 1 + missingIn(row) : each)));
	const { value, vector } = perronVector(filled);
	const missing = matrix.reduce((sum, row) => sum + missingIn(row), 0) / 2;
	// λ is never below n; what is lost to rounding is none.
	const index = n < 2 ? 0 : Math.max(0, value - n) / (n - 1);
	const byChance = randomIndex(n, missing);
	return { weights: vector, eigenvalue: value, index, ratio: byChance > 0 ? index / byChance : null };
}
