import type { Slice } from './drawSupports';
import type { Tally } from './tally';

/** Places of all outcomes in one draw are packed into one word, four bits each: room for eight outcomes. */
const bits = 4;
const mask = (1 << bits) - 1;

/** Scales a difference of supports so far down that its floor is 0 or −1: a comparison without a branch to mispredict. */
const signOnly = 2 ** -60;

/** In how many draws the first outcome's support is not less; the place of who is behind moves back by one. */
function countAhead(
	own: Float64Array,
	other: Float64Array,
	places: Int32Array,
	ifBehind: number,
	ifAhead: number
): number {
	const gain = ifAhead - ifBehind;
	let wins = 0;
	for (let i = 0; i < places.length; i++) {
		const ahead = 1 + (Math.floor((own[i]! - other[i]!) * signOnly) | 0);
		wins = (wins + ahead) | 0;
		places[i]! += ifBehind + Math.imul(ahead, gain);
	}
	return wins;
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

/**
 * Adds the ranks, pairwise wins and winners' weights of a slice's first `count` draws to the tally. Ranks are by support,
 * which orders as the shares do at any decisiveness above 0 and still tells outcomes apart where shares vanish. Ties go
 * to the order of the model, so every draw gives each rank exactly once.
 */
export function countRanks(
	{ ranks, wins, winningWeights }: Tally,
	{ supports, weights, norm }: Slice,
	count: number
): void {
	const outcomes = supports.length;
	const places = new Int32Array(count);
	for (let o = 0; o < outcomes; o++)
		for (let rival = o + 1; rival < outcomes; rival++) {
			const ahead = countAhead(supports[o]!, supports[rival]!, places, 1 << (bits * o), 1 << (bits * rival));
			wins[o * outcomes + rival]! += ahead;
			wins[rival * outcomes + o]! += count - ahead;
		}
	const winner = new Uint8Array(count);
	for (let o = 0; o < outcomes; o++) countPlaces(places, o, ranks.subarray(o * outcomes, (o + 1) * outcomes), winner);

	const sums = new Float64Array(outcomes);
	for (let f = 0; f < weights.length; f++) {
		addWeights(weights[f]!, norm, winner, sums.fill(0));
		for (let o = 0; o < outcomes; o++) winningWeights[o * weights.length + f]! += sums[o]!;
	}
}
