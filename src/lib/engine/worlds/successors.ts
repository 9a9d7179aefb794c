import type { Progress } from '../driveToEnd';
import { impactBalances, type CrossImpacts } from '../model/crossImpacts';

/** Worlds worked on together, those with the same first factors: few enough for their columns to stay in near memory. */
const mostTogether = 2048;
/** Worlds between two reports of progress. */
const slice = 200_000;

/**
 * Writes the world that follows by global succession into `into`. Every inconsistent factor moves at once to its best
 * state; among equals the current state stays, else the first in order (the rule that reproduces ScenarioWizard's weights).
 */
export function succeed(first: Int32Array, balances: Int32Array, world: ArrayLike<number>, into: Int32Array): void {
	for (let f = 0; f < world.length; f++) {
		let best = world[f]!;
		let most = balances[first[f]! + best]!;
		for (let s = 0; s < first[f + 1]! - first[f]!; s++)
			if (balances[first[f]! + s]! > most) {
				most = balances[first[f]! + s]!;
				best = s;
			}
		into[f] = best;
	}
}

/** Gives a world's number: its states as digits, the last factor's the fastest. Exact up to 2^53 worlds. */
export function numberOf({ first }: CrossImpacts, world: ArrayLike<number>): number {
	let number = 0;
	for (let f = 0; f < world.length; f++) number = number * (first[f + 1]! - first[f]!) + world[f]!;
	return number;
}

/** Moves on to the next world in the order of numbers, of the given factors; false after the last. */
function advance(world: Int32Array, sizes: readonly number[], from: number, to: number): boolean {
	for (let f = to - 1; f >= from; f--) {
		if (world[f]! + 1 < sizes[f]!) {
			world[f]!++;
			return true;
		}
		world[f] = 0;
	}
	return false;
}

/** Subtracts from each number what the best of up to three states takes off; columns hold keys. */
function takeBest(
	numbers: Int32Array,
	[a, b, c]: readonly [Int32Array, Int32Array, Int32Array],
	[keyA, keyB, keyC]: readonly [number, number, number],
	mask: number,
	place: number
): void {
	for (let n = 0; n < numbers.length; n++) {
		const best = Math.max(Math.max((keyA + a[n]!) | 0, (keyB + b[n]!) | 0), (keyC + c[n]!) | 0);
		numbers[n] = (numbers[n]! - Math.imul(best & mask, place)) | 0;
	}
}

/** Raises each best key to that of one more state. */
function raiseBest(best: Int32Array, column: Int32Array, key: number): void {
	for (let n = 0; n < best.length; n++) best[n] = Math.max(best[n]!, (key + column[n]!) | 0);
}

/**
 * Finds the number of each world's successor, for up to 2³¹ / 8 worlds. A state's key is its balance doubled, plus 1 if it
 * is the current one, with its place from the last in the lowest bits: the largest key is the state that succession takes.
 * Keys are sums of a part by the first factors and a part by the others, which is tabulated once. Yields progress over
 * half of the work; null where keys would leave 32 bits.
 */
function* byTables(impacts: CrossImpacts, count: number): Generator<Progress, Int32Array | null> {
	const { first, matrix } = impacts;
	const factors = first.length - 1;
	const all = first[factors]!;
	const sizes = Array.from({ length: factors }, (_, f) => first[f + 1]! - first[f]!);
	const unit = 2 ** Math.ceil(Math.log2(Math.max(2, ...sizes)));
	const size = matrix.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
	if (2 * unit * (size * factors + 1) >= 2 ** 30) return null;
	let split = factors;
	let together = 1;
	while (split > 0 && (split === factors || together * sizes[split - 1]! <= mostTogether)) together *= sizes[--split]!;

	/** What the states of the factors [from, to) of a world add to the key of each state. */
	function keysOf(world: Int32Array, from: number, to: number, keys: Int32Array): void {
		keys.fill(0);
		for (let f = from; f < to; f++) {
			const row = (first[f]! + world[f]!) * all;
			for (let s = 0; s < all; s++) keys[s]! += 2 * unit * matrix[row + s]!;
			keys[first[f]! + world[f]!]! += unit;
		}
	}

	const world = new Int32Array(factors);
	const keys = new Int32Array(all);
	const columns = Array.from({ length: all }, () => new Int32Array(together));
	for (let n = 0; n < together; n++) {
		keysOf(world, split, factors, keys);
		for (let s = 0; s < all; s++) columns[s]![n] = keys[s]!;
		advance(world, sizes, split, factors);
	}

	const places = sizes.map((_, f) => sizes.slice(f + 1).reduce((product, each) => product * each, 1));
	const last = places.reduce((sum, place) => sum + (unit - 1) * place, 0);
	const after = new Int32Array(count).fill(last);
	const best = new Int32Array(together);
	let reported = 0;
	for (let from = 0; from < count; from += together) {
		const numbers = after.subarray(from, from + together);
		keysOf(world, 0, split, keys);
		for (let f = 0; f < factors; f++) {
			const start = first[f]!;
			const end = first[f + 1]! - 1;
			for (let s = start; s <= end; s++) keys[s]! += unit - 1 - (s - start);
			const [b, c] = [Math.min(start + 1, end), Math.min(start + 2, end)];
			if (end - start < 3) {
				const three = [columns[start]!, columns[b]!, columns[c]!] as const;
				takeBest(numbers, three, [keys[start]!, keys[b]!, keys[c]!], unit - 1, places[f]!);
				continue;
			}
			best.fill(-(2 ** 31));
			for (let s = start; s <= end; s++) raiseBest(best, columns[s]!, keys[s]!);
			takeBest(numbers, [best, best, best], [0, 0, 0], unit - 1, places[f]!);
		}
		advance(world, sizes, 0, split);
		if (from - reported >= slice) {
			reported = from;
			yield { done: from / 2, of: count };
		}
	}
	return after;
}

/** Finds the same world by world; balances are carried along, so that a step costs about one row. */
function* oneByOne(impacts: CrossImpacts, count: number): Generator<Progress, Int32Array> {
	const { first, matrix } = impacts;
	const factors = first.length - 1;
	const all = first[factors]!;
	const world = new Int32Array(factors);
	const next = new Int32Array(factors);
	const balances = impactBalances(impacts, world);
	const after = new Int32Array(count);
	for (let number = 0; number < count; number++) {
		succeed(first, balances, world, next);
		after[number] = numberOf(impacts, next);
		for (let f = factors - 1; f >= 0; f--) {
			const last = world[f] === first[f + 1]! - first[f]! - 1;
			const from = (first[f]! + world[f]!) * all;
			world[f] = last ? 0 : world[f]! + 1;
			const to = (first[f]! + world[f]!) * all;
			for (let s = 0; s < all; s++) balances[s]! += matrix[to + s]! - matrix[from + s]!;
			if (!last) break;
		}
		if (number % slice === slice - 1) yield { done: number / 2, of: count };
	}
	return after;
}

/** Finds the number of each world's successor by global succession, in the order of numbers. Yields half of the progress. */
export function* successors(impacts: CrossImpacts, count: number): Generator<Progress, Int32Array> {
	return (yield* byTables(impacts, count)) ?? (yield* oneByOne(impacts, count));
}
