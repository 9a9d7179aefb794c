import type { Columns } from '../numbers/columns';
import { parts } from './countRanks';
import { sliceLength } from './slicing';
import type { Tally } from './tally';
import { winsAt } from './winsAt';

/** Every outcome that won a draw tries again, with the weights held at its central weights. */
export interface ConfidenceContest {
	/** Mean normalized weights over the draws that an outcome won, [outcome][factor]; null where it won none. */
	central: (number[] | null)[];
	/** Draws met so far in which an outcome ranks first at its central weights, its part of those that it shares. */
	wins: Float64Array;
	/** Meets `count` more draws; `impacts` are those of a stretch, read from `from` on. */
	meet(impacts: Columns, from: number, count: number): void;
}

/** The contest that confidence factors are counted in, after all draws were tallied. */
export function confidenceContest(
	baselines: Float64Array,
	{ ranks, winningWeights }: Tally,
	decisiveness: number
): ConfidenceContest {
	const outcomes = baselines.length;
	const factors = winningWeights.length / outcomes;
	const firsts = Array.from(baselines, (_, o) => ranks[o * outcomes]! / parts);
	const central = firsts.map((first, o) =>
		first > 0 ? Array.from(winningWeights.subarray(o * factors, (o + 1) * factors), (sum) => sum / first) : null
	);
	const strongest = firsts.map((_, o) => o).sort((a, b) => firsts[b]! - firsts[a]!);
	const rivals = strongest.map((_, o) => strongest.filter((rival) => rival !== o));
	const wins = new Float64Array(outcomes);
	const standing = {
		draws: new Int32Array(sliceLength),
		margins: new Float64Array(sliceLength),
		level: new Uint8Array(sliceLength)
	};
	return {
		central,
		wins,
		meet(impacts, from, count) {
			for (let o = 0; o < outcomes; o++) {
				const weights = central[o];
				if (!weights) continue;
				if (decisiveness === 0) wins[o]! += count / outcomes;
				else wins[o]! += winsAt(standing, baselines, impacts, weights, o, rivals[o]!, from, count);
			}
		}
	};
}
