import type { Columns } from '../numbers/columns';

/** The draws of a slice that an outcome has not lost, by their place in it, and room for a number beside each. */
interface Standing {
	draws: Int32Array;
	margins: Float64Array;
	/** With how many rivals each draw of the slice is level. */
	level: Uint8Array;
}

/** Adds weight · (own − other) of one factor to the margins of the draws that are left. */
function addMargins(
	{ draws, margins }: Standing,
	left: number,
	weight: number,
	impacts: Float64Array,
	own: number,
	other: number
): void {
	for (let i = 0; i < left; i++) {
		const n = draws[i]!;
		margins[i]! += weight * (impacts[own + n]! - impacts[other + n]!);
	}
}

/** Adds what the last four factors (or all, if fewer) give, and keeps the draws that are not lost; gives how many. */
function addLastMargins(
	{ draws, margins, level }: Standing,
	left: number,
	weights: readonly number[],
	{ all, stride }: Columns,
	own: number,
	other: number
): number {
	// Margins nearer to 0 than this are ties, as supports that round to the same multiple of 2⁻⁴⁰ are.
	const tied = 2 ** -40;
	// As in `countRanks`: a comparison without a branch to mispredict.
	const signOnly = 2 ** -60;
	const [w0, w1, w2, w3] = [weights.at(-4) ?? 0, weights.at(-3) ?? 0, weights.at(-2) ?? 0, weights.at(-1)!];
	const last = (weights.length - 1) * stride;
	// What is missing to four has no weight, whichever column it reads.
	const back = [Math.max(0, last - 3 * stride), Math.max(0, last - 2 * stride), Math.max(0, last - stride)] as const;
	const [a0, a1, a2, a3] = [own + back[0], own + back[1], own + back[2], own + last];
	const [b0, b1, b2, b3] = [other + back[0], other + back[1], other + back[2], other + last];
	let kept = 0;
	for (let i = 0; i < left; i++) {
		const n = draws[i]!;
		const margin =
			margins[i]! +
			w0 * (all[a0 + n]! - all[b0 + n]!) +
			w1 * (all[a1 + n]! - all[b1 + n]!) +
			w2 * (all[a2 + n]! - all[b2 + n]!) +
			w3 * (all[a3 + n]! - all[b3 + n]!);
		draws[kept] = n;
		kept += 1 + (Math.floor((margin + tied) * signOnly) | 0);
		if (Math.abs(margin) <= tied && margin !== tied) level[n]!++;
	}
	return kept;
}

/**
 * In how many of `count` draws an outcome ranks first when the normalized weights are held at `weights`; of m that are
 * level there, each counts 1/m. `impacts` are those of a stretch, read from `from` on. Rivals are met in the given order, best
 * the strongest first: a draw that is lost to one is not looked at again.
 */
export function winsAt(
	standing: Standing,
	baselines: Float64Array,
	impacts: Columns,
	weights: readonly number[],
	outcome: number,
	rivals: readonly number[],
	from: number,
	count: number
): number {
	const { all, stride } = impacts;
	const startOf = (outcome: number) => outcome * weights.length * stride + from;
	let left = count;
	standing.level.fill(0, 0, count);
	for (let i = 0; i < count; i++) standing.draws[i] = i;
	for (let r = 0; r < rivals.length && left > 0; r++) {
		const rival = rivals[r]!;
		standing.margins.fill(baselines[outcome]! - baselines[rival]!, 0, left);
		const [own, other] = [startOf(outcome), startOf(rival)];
		for (let f = 0; f < weights.length - 4; f++)
			addMargins(standing, left, weights[f]!, all, own + f * stride, other + f * stride);
		left = addLastMargins(standing, left, weights, impacts, own, other);
	}
	let wins = 0;
	for (let i = 0; i < left; i++) wins += 1 / (1 + standing.level[standing.draws[i]!]!);
	return wins;
}
