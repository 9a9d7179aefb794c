import type { CompiledModel } from '../model/compile';
import { countRanks } from './countRanks';
import { drawShares } from './drawShares';
import type { Slice } from './drawSupports';

/** What the draws so far add up to. */
export interface Tally {
	/** Share of each outcome in each draw, [outcome][draw]. */
	shares: Float64Array[];
	/** Draws in which an outcome took a rank, in `parts` of a draw, since outcomes may share one, [outcome × rank]. */
	ranks: Float64Array;
	/** Draws in which an outcome stood before a rival, in `parts`; level with it is half, [outcome × rival]. */
	wins: Float64Array;
	/** Sums of the normalized weights over the draws that an outcome won, its part of those that it shared, [outcome × factor]. */
	winningWeights: Float64Array;
}

/** Makes a tally of no draws yet. */
export function emptyTally(outcomes: number, factors: number, draws: number): Tally {
	return {
		shares: Array.from({ length: outcomes }, () => new Float64Array(draws)),
		ranks: new Float64Array(outcomes * outcomes),
		wins: new Float64Array(outcomes * outcomes),
		winningWeights: new Float64Array(outcomes * factors)
	};
}

/** Adds the draws [from, from + count), whose weights and supports stand in the slice, to the tally. */
export function addSlice(
	tally: Tally,
	slice: Slice,
	decisiveness: number,
	span: number,
	from: number,
	count: number
): void {
	// Without decisiveness all shares are equal, whatever the supports.
	if (decisiveness === 0) for (const column of slice.supports) column.fill(0);
	countRanks(tally, slice, count);
	drawShares(slice, decisiveness, span, tally.shares, from, count);
}

/** A bound on the difference between two supports, whatever the weights and levels. */
export function tallySpanOf({ impacts, baselines }: CompiledModel): number {
	const reach = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	return 2 * (reach(impacts) + reach(baselines));
}
