import type { CrossImpacts } from '../model/crossImpacts';
import { impactBalances } from '../model/crossImpacts';
import type { Progress } from '../driveToEnd';
import { stream } from '../numbers/stream';

/** Where the global successions of all starts, or of a sample, end. */
export interface Following {
	/** How many starts end in a world. */
	endsIn: (world: ArrayLike<number>) => number;
	/** How many end in no world: in a cycle, or (in a sample) in none within 1,000 steps. */
	cycles: number;
	starts: number;
	/** Whether every world was a start. */
	exact: boolean;
}

const mostStarts = 25_000_000;
const sampled = 20_000;
/** A walk that is longer counts as one without an end; successions of many dense factors wander far. */
const longestWalk = 1000;
/** Steps of all sampled walks together; when they are used up, the sample is what has been walked. */
const mostSteps = 200_000;
const slice = 500_000;

/** How many worlds there are. */
export function worldCount({ first }: CrossImpacts): number {
	let count = 1;
	for (let f = 0; f + 1 < first.length; f++) count *= first[f + 1]! - first[f]!;
	return count;
}

/** A world's number: its states as digits, the last factor's the fastest. Exact up to 2^53 worlds; beyond, worlds share numbers. */
export function numberOf({ first }: CrossImpacts, world: ArrayLike<number>): number {
	let number = 0;
	for (let f = 0; f < world.length; f++) number = number * (first[f + 1]! - first[f]!) + world[f]!;
	return number;
}

/** A world's states as the characters of a string: its own however many worlds there are. */
const nameOf = (world: ArrayLike<number>) => String.fromCharCode.apply(null, world as number[]);

/** Orders worlds by their states, the first factor's first. */
export function byStates(a: ArrayLike<number>, b: ArrayLike<number>): number {
	for (let f = 0; f < a.length; f++) if (a[f] !== b[f]) return a[f]! - b[f]!;
	return 0;
}

/**
 * The world that follows by global succession: every inconsistent factor moves at once to its best state; among equals the
 * current state stays, else the first in order (the rule that reproduces ScenarioWizard's weights). Written into `into`.
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

/** The number of each world's successor; balances are carried from world to world, so that a step costs about one row. */
function* successors(impacts: CrossImpacts, count: number): Generator<Progress, Int32Array> {
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

/** Ends of all starts: each world is walked through once, and remembers where its walk ended. */
function* followAll(impacts: CrossImpacts, count: number): Generator<Progress, Following> {
	const after = yield* successors(impacts, count);
	/** 0: not met; world number + 1 of the end; −1: a cycle; −2: on the walk in hand. */
	const end = new Int32Array(count);
	const endsIn = new Map<number, number>();
	let cycles = 0;
	for (let start = 0; start < count; start++) {
		let at = start;
		while (end[at] === 0 && after[at] !== at) {
			end[at] = -2;
			at = after[at]!;
		}
		const found = end[at] === 0 ? at + 1 : end[at] === -2 ? -1 : end[at]!;
		if (end[at] === 0) end[at] = found;
		for (let walk = start; end[walk] === -2; walk = after[walk]!) end[walk] = found;
		if (found === -1) cycles++;
		else endsIn.set(found - 1, (endsIn.get(found - 1) ?? 0) + 1);
		if (start % slice === slice - 1) yield { done: (count + start) / 2, of: count };
	}
	return { endsIn: (world) => endsIn.get(numberOf(impacts, world)) ?? 0, cycles, starts: count, exact: true };
}

/** Ends of a random sample of starts, walked one by one. */
function* followSample(impacts: CrossImpacts, seed: number): Generator<Progress, Following> {
	const { first } = impacts;
	const factors = first.length - 1;
	const random = stream(seed, 0);
	const endsIn = new Map<string, number>();
	let cycles = 0;
	let steps = 0;
	let n = 0;
	for (; n < sampled && steps < mostSteps; n++) {
		let world = Int32Array.from({ length: factors }, (_, f) => Math.floor(random() * (first[f + 1]! - first[f]!)));
		let next = new Int32Array(factors);
		const met = new Set<string>();
		for (;;) {
			const name = nameOf(world);
			steps++;
			if (met.has(name) || met.size === longestWalk) {
				cycles++;
				break;
			}
			met.add(name);
			succeed(first, impactBalances(impacts, world), world, next);
			if (next.every((state, f) => state === world[f])) {
				endsIn.set(name, (endsIn.get(name) ?? 0) + 1);
				break;
			}
			[world, next] = [next, world];
		}
		if (n % 100 === 99) yield { done: n, of: sampled };
	}
	return { endsIn: (world) => endsIn.get(nameOf(world)) ?? 0, cycles, starts: n, exact: false };
}

/** Follows the global succession of every start up to 25 million worlds, of up to 20,000 random starts above. Yields progress. */
export function* followStarts(impacts: CrossImpacts, seed: number): Generator<Progress, Following> {
	const count = worldCount(impacts);
	return count <= mostStarts ? yield* followAll(impacts, count) : yield* followSample(impacts, seed);
}
