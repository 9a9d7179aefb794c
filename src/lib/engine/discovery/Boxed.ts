import { orderByValue } from '../numbers/orderByValue';

/** Values of one input over the draws, with the draws in the order of their values. */
export interface BoxInput {
	values: Float64Array;
	/** Draws from the least value to the largest. */
	order: Int32Array;
}

/** Limits of a box, two an input: 2i is the least value of input i that lies in it, 2i + 1 the largest; infinite where it has none. */
export type BoxLimits = Float64Array;

/** Makes an input of its values. */
export const boxInput = (values: Float64Array): BoxInput => ({ values, order: orderByValue(values) });

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
