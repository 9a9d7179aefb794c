/** Values of one input over the draws, with the draws in the order of their values. */
export interface BoxInput {
	values: Float64Array;
	/** Draws from the least value to the largest. */
	order: Int32Array;
}

/** Limits of a box, two an input: 2i is the least value of input i that lies in it, 2i + 1 the largest; infinite where it has none. */
export type BoxLimits = Float64Array;

/** Bits that one pass of the sort looks at, and as many ones. */
const digit = 11;
const ones = 2 ** digit - 1;

/** One pass of the sort: draws in the order of one digit of their numbers, those with the same as they stood. */
function sortByDigit(bits: Uint32Array, half: number, shift: number, order: Int32Array, into: Int32Array): void {
	const starts = new Int32Array(ones + 2);
	for (let at = half; at < bits.length; at += 2) starts[((bits[at]! >>> shift) & ones) + 1]!++;
	for (let each = 1; each < starts.length; each++) starts[each]! += starts[each - 1]!;
	for (let at = 0; at < order.length; at++) {
		const draw = order[at]!;
		into[starts[(bits[2 * draw + half]! >>> shift) & ones]!++] = draw;
	}
}

/**
 * Makes an input of its values, sorted by the bits of the numbers from the last on (radix sort: Knuth, volume 3, 5.2.5), which
 * takes a third of what merging does. A negative number's bits are turned, so that they order as numbers do. Draws with the same
 * value stay in their order.
 */
export function boxInput(values: Float64Array): BoxInput {
	const { length } = values;
	const bits = new Uint32Array(values.slice().buffer);
	let order = new Int32Array(length);
	let spare = new Int32Array(length);
	for (let draw = 0, at = 1; draw < length; draw++, at += 2) {
		order[draw] = draw;
		const turned = bits[at]! >>> 31 === 1;
		bits[at - 1]! ^= turned ? 0xffffffff : 0;
		bits[at]! ^= turned ? 0xffffffff : 0x80000000;
	}
	for (const half of [0, 1])
		for (let shift = 0; shift < 32; shift += digit) {
			sortByDigit(bits, half, shift, order, spare);
			[order, spare] = [spare, order];
		}
	return { values, order };
}

/** Makes the box that holds all draws. */
export const noLimits = (inputs: number): BoxLimits =>
	Float64Array.from({ length: 2 * inputs }, (_, limit) => (limit % 2 === 0 ? -Infinity : Infinity));

/** Inputs that have a limit in a box. */
export const limitedInputs = (limits: BoxLimits): number[] =>
	Array.from({ length: limits.length / 2 }, (_, input) => input).filter(
		(input) => limits[2 * input]! > -Infinity || limits[2 * input + 1]! < Infinity
	);

/**
 * A box with what each draw has against it. `misses` says how many limits a draw lies beyond, and `beyond` the sum of their
 * numbers, so that of a draw beyond one alone it names that one.
 */
export class Boxed {
	readonly misses: Uint8Array;
	readonly beyond: Int32Array;
	draws: number;
	hits = 0;

	constructor(
		readonly interest: Uint8Array,
		/** Beyond nothing yet: the box of all draws. */
		readonly limits: BoxLimits
	) {
		this.draws = interest.length;
		this.misses = new Uint8Array(interest.length);
		this.beyond = new Int32Array(interest.length);
		for (const hit of interest) this.hits += hit;
	}

	/** Puts a draw beyond a limit. */
	shut(draw: number, limit: number): void {
		if (this.misses[draw] === 0) {
			this.draws--;
			this.hits -= this.interest[draw]!;
		}
		this.misses[draw]!++;
		this.beyond[draw]! += limit;
	}

	/** Takes a draw back within a limit. */
	admit(draw: number, limit: number): void {
		this.misses[draw]!--;
		this.beyond[draw]! -= limit;
		if (this.misses[draw] === 0) {
			this.draws++;
			this.hits += this.interest[draw]!;
		}
	}
}
