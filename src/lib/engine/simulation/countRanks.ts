import type { Slice } from './drawSupports';
import type { Tally } from './tally';

/** Draws are counted in parts of this size, so that a place shared by up to eight outcomes is a whole number of parts. */
export const parts = 840;

/** Places of all outcomes in one draw are packed into one word, four bits each: room for eight outcomes. */
const bits = 4;
const mask = (1 << bits) - 1;

/**
 * In how many draws the first outcome's support is not less; the place of who is behind moves back by one. Draws in which
 * the two are level are marked; that is seldom, so that its branch costs nothing.
 */
function countAhead(
	own: Float64Array,
	other: Float64Array,
	places: Int32Array,
	level: Uint8Array,
	ifBehind: number,
	ifAhead: number
): { ahead: number; tied: number } {
	// Scales a difference so far down that its floor is 0 or −1: a comparison without a branch to mispredict. (It stands
	// here, since what a bundled module holds is looked up in every turn of a loop.)
	const signOnly = 2 ** -60;
	const gain = ifAhead - ifBehind;
	let wins = 0;
	let tied = 0;
	for (let i = 0; i < places.length; i++) {
		const difference = own[i]! - other[i]!;
		const ahead = 1 + (Math.floor(difference * signOnly) | 0);
		wins = (wins + ahead) | 0;
		places[i]! += ifBehind + Math.imul(ahead, gain);
		if (difference === 0) {
			level[i] = 1;
			tied++;
		}
	}
	return { ahead: wins, tied };
}

/** Counts the places that one outcome takes, and notes it as the winner where it takes the first. */
function countPlaces(places: Int32Array, outcome: number, counts: Int32Array, winner: Uint8Array): void {
	const shift = bits * outcome;
	for (let i = 0; i < places.length; i++) {
		const place = (places[i]! >>> shift) & mask;
		counts[place]!++;
		winner[i]! += Math.imul(outcome, (place - 1) >>> 31);
	}
}

function addWeights(weights: Float64Array, norm: Float64Array, winner: Uint8Array, sums: Float64Array): void {
	for (let i = 0; i < winner.length; i++) sums[winner[i]!]! += weights[i]! * norm[i]!;
}

/** Puts a draw with ties right: of m outcomes on the same places each takes 1/m of every one, and of the winner's weights. */
function shareDraw(
	{ ranks, winningWeights }: Tally,
	{ supports, weights, norm }: Slice,
	draw: number,
	places: number
): void {
	const outcomes = supports.length;
	for (let o = 0; o < outcomes; o++) {
		const own = supports[o]![draw]!;
		let before = 0;
		let beside = 0;
		for (const column of supports) {
			if (column[draw]! > own) before++;
			else if (column[draw] === own) beside++;
		}
		ranks[o * outcomes + ((places >>> (bits * o)) & mask)]! -= parts;
		for (let rank = before; rank < before + beside; rank++) ranks[o * outcomes + rank]! += parts / beside;
		if (before > 0) continue;
		for (let f = 0; f < weights.each.length; f++)
			winningWeights[o * weights.each.length + f]! += (weights.each[f]![draw]! * norm[draw]!) / beside;
	}
}

/**
 * Adds the ranks, pairwise wins and winners' weights of a slice's first `count` draws to the tally. Ranks are by support,
 * which orders as the shares do at any decisiveness above 0 and still tells outcomes apart where shares vanish. Outcomes
 * whose supports are equal, rounded as `drawSupports` does, share their places: of m level on m places each takes 1/m of
 * every one (their mid-rank on average), and half of a pairwise win; so every draw gives each rank exactly once.
 */
export function countRanks(tally: Tally, slice: Slice, count: number): void {
	const { ranks, wins, winningWeights } = tally;
	const { supports, weights, norm } = slice;
	const outcomes = supports.length;
	const places = new Int32Array(count);
	const level = new Uint8Array(count);
	let ties = 0;
	for (let o = 0; o < outcomes; o++)
		for (let rival = o + 1; rival < outcomes; rival++) {
			// Who is level counts as ahead here, in the model's order, and is put right where there are any.
			const [behind, before] = [1 << (bits * o), 1 << (bits * rival)];
			const { ahead, tied } = countAhead(supports[o]!, supports[rival]!, places, level, behind, before);
			wins[o * outcomes + rival]! += ahead * parts - (tied * parts) / 2;
			wins[rival * outcomes + o]! += (count - ahead) * parts + (tied * parts) / 2;
			ties += tied;
		}
	const winner = new Uint8Array(count);
	const counts = new Int32Array(outcomes);
	for (let o = 0; o < outcomes; o++) {
		countPlaces(places, o, counts.fill(0), winner);
		for (let rank = 0; rank < outcomes; rank++) ranks[o * outcomes + rank]! += counts[rank]! * parts;
	}
	if (ties > 0)
		for (let i = 0; i < count; i++) {
			if (level[i] === 0) continue;
			shareDraw(tally, slice, i, places[i]!);
			winner[i] = outcomes;
		}

	const sums = new Float64Array(outcomes + 1);
	const factors = weights.each.length;
	for (let f = 0; f < factors; f++) {
		addWeights(weights.each[f]!, norm, winner, sums.fill(0));
		for (let o = 0; o < outcomes; o++) winningWeights[o * factors + f]! += sums[o]!;
	}
}
