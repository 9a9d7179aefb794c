import type { ConfidenceContest } from './confidenceContest';
import { parts } from './countRanks';
import { distribution, type Quantiles } from '../numbers/distribution';
import { moments } from '../numbers/moments';
import type { Tally } from './tally';

/** What the draws say of one outcome. Shares 0–1; arrays in the model's order. */
export interface SimulatedOutcome {
	mean: number;
	/** Monte-Carlo standard error of the mean: the draws' standard deviation over √draws. */
	standardError: number;
	quantiles: Quantiles;
	/** Draws in each of 50 equal bins of share over 0–1. */
	histogram: number[];
	/** Fraction of draws in which the outcome ranks first, second, …; of m outcomes that are level, each counts 1/m. */
	rankAcceptability: number[];
	/** Fraction of draws in which it ranks before each outcome; level counts half, 0 against itself. */
	winsAgainst: number[];
	/** Mean normalized weights over the draws that it wins; null where it wins none. */
	centralWeights: number[] | null;
	/** Acceptability of first rank when the weights are held at its central weights; null where there are none. */
	confidenceFactor: number | null;
}

/** Puts together what was counted of one outcome. */
export function reportOutcome(tally: Tally, { central, wins }: ConfidenceContest, outcome: number): SimulatedOutcome {
	const shares = tally.shares[outcome]!;
	const row = (counts: Float64Array) => {
		const size = tally.shares.length;
		return Array.from(
			counts.subarray(outcome * size, (outcome + 1) * size),
			(count) => count / (parts * shares.length)
		);
	};
	const centralWeights = central[outcome]!;
	return {
		...moments(shares),
		...distribution(shares),
		rankAcceptability: row(tally.ranks),
		winsAgainst: row(tally.wins),
		centralWeights,
		confidenceFactor: centralWeights && wins[outcome]! / shares.length
	};
}
