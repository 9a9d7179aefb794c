/** Margins nearer to 0 than this are ties, as supports that round to the same multiple of 2⁻⁴⁰ are. */
const tied = 2 ** -40;

/** Scales a difference of margins so far down that its floor is 0 or −1: a comparison without a branch to mispredict. */
const signOnly = 2 ** -60;

/** The draws of a slice that an outcome has not lost, by their place in it, and room for a number beside each. */
export interface Standing {
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
	own: Float64Array,
	other: Float64Array,
	from: number
): void {
	for (let i = 0; i < left; i++) {
		const n = from + draws[i]!;
		margins[i]! += weight * (own[n]! - other[n]!);
	}
}

/** Adds what four factors (or fewer, and still columns) give, and keeps the draws that are not lost; gives how many. */
function addLastMargins(
	{ draws, margins, level }: Standing,
	left: number,
	weights: readonly number[],
	own: readonly Float64Array[],
	other: readonly Float64Array[],
	from: number
): number {
	const [w0, w1, w2, w3] = [weights.at(-4) ?? 0, weights.at(-3) ?? 0, weights.at(-2) ?? 0, weights.at(-1)!];
	const a3 = own.at(-1)!;
	const b3 = other.at(-1)!;
	const [a0, a1, a2] = [own.at(-4) ?? a3, own.at(-3) ?? a3, own.at(-2) ?? a3];
	const [b0, b1, b2] = [other.at(-4) ?? b3, other.at(-3) ?? b3, other.at(-2) ?? b3];
	let kept = 0;
	for (let i = 0; i < left; i++) {
		const place = draws[i]!;
		const n = from + place;
		const margin =
			margins[i]! + w0 * (a0[n]! - b0[n]!) + w1 * (a1[n]! - b1[n]!) + w2 * (a2[n]! - b2[n]!) + w3 * (a3[n]! - b3[n]!);
		draws[kept] = place;
		const stands = 1 + (Math.floor((margin + tied) * signOnly) | 0);
		level[place]! += stands & (Math.floor((margin - tied) * signOnly) | 0);
		kept += stands;
	}
	return kept;
}

/**
 * In how many of `count` draws an outcome ranks first when the normalized weights are held at `weights`; of m that are
 * level there, each counts 1/m. `impacts` are [outcome][factor][draw], read from `from` on. Rivals are met in the given order, best
 * the strongest first: a draw that is lost to one is not looked at again.
 */
export function winsAt(
	standing: Standing,
	baselines: Float64Array,
	impacts: readonly Float64Array[][],
	weights: readonly number[],
	outcome: number,
	rivals: readonly number[],
	from: number,
	count: number
): number {
	let left = count;
	standing.level.fill(0, 0, count);
	for (let i = 0; i < count; i++) standing.draws[i] = i;
	for (let r = 0; r < rivals.length && left > 0; r++) {
		const rival = rivals[r]!;
		standing.margins.fill(baselines[outcome]! - baselines[rival]!, 0, left);
		const own = impacts[outcome]!;
		const other = impacts[rival]!;
		for (let f = 0; f < own.length - 4; f++) addMargins(standing, left, weights[f]!, own[f]!, other[f]!, from);
		left = addLastMargins(standing, left, weights, own, other, from);
	}
	let wins = 0;
	for (let i = 0; i < left; i++) wins += 1 / (1 + standing.level[standing.draws[i]!]!);
	return wins;
}
