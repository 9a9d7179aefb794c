import type { CrossImpacts } from '../model/crossImpacts';
import { impactBalances, isExcluded } from '../model/crossImpacts';
import type { Progress } from '../driveToEnd';
import { numberOf, succeed, successors } from './successors';
import { stream } from '../numbers/stream';

/** Where the global successions of all starts, or of a sample, end. */
interface Following {
	/** How many starts end in a world. */
	endsIn: (world: ArrayLike<number>) => number;
	/** How many end in no world: in a cycle, or (in a sample) in none within 1,000 steps. */
	cycles: number;
	/** How many run into a world that cannot be, and end there. */
	intoExcluded: number;
	/** Worlds that can be, from which a succession was followed. */
	starts: number;
	/** Whether every world that can be was a start. */
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

/** A world's states as the characters of a string: its own however many worlds there are. */
const nameOf = (world: ArrayLike<number>) => String.fromCharCode.apply(null, world as number[]);

/** Orders worlds by their states, the first factor's first. */
export function byStates(a: ArrayLike<number>, b: ArrayLike<number>): number {
	for (let f = 0; f < a.length; f++) if (a[f] !== b[f]) return a[f]! - b[f]!;
	return 0;
}

/** What stands in place of a successor: the world is being walked through, cannot be, or leads to one that cannot be. */
const onWalk = -(2 ** 31);
const excluded = onWalk + 1;
const toExcluded = onWalk + 2;

/** Writes `excluded` at the number of each world that cannot be. */
function* markExcluded(impacts: CrossImpacts, after: Int32Array): Generator<Progress> {
	const { first, exclusions } = impacts;
	const sizes = Array.from({ length: first.length - 1 }, (_, f) => first[f + 1]! - first[f]!);
	const places = sizes.map((_, f) => sizes.slice(f + 1).reduce((product, each) => product * each, 1));
	for (const { factors, states } of exclusions) {
		const free = [...sizes.keys()].filter((f) => !factors.includes(f));
		const digits = free.map(() => 0);
		let number = factors.reduce((sum, f, at) => sum + states[at]! * places[f]!, 0);
		for (let at = 0; at >= 0;) {
			after[number] = excluded;
			for (at = free.length - 1; at >= 0; at--) {
				const [f, place] = [free[at]!, places[free[at]!]!];
				if (++digits[at]! < sizes[f]!) {
					number += place;
					break;
				}
				number -= (sizes[f]! - 1) * place;
				digits[at] = 0;
			}
		}
		yield { done: after.length / 2, of: after.length };
	}
}

/**
 * Follows all starts that can be. Each world is walked through once; then a number below 0 stands in place of its successor: −1
 * where its walk ends in a cycle, `toExcluded` where in a world that cannot be, else −2 minus the place of its end among those found.
 */
function* followAll(impacts: CrossImpacts, count: number): Generator<Progress, Following> {
	const after = yield* successors(impacts, count);
	yield* markExcluded(impacts, after);
	const places = new Map<number, number>();
	const starts: number[] = [];
	let walk = new Int32Array(1024);
	let cycles = 0;
	let intoExcluded = 0;
	let barred = 0;
	for (let start = 0; start < count; start++) {
		if (start % slice === slice - 1) yield { done: (count + start) / 2, of: count };
		if (after[start] === excluded) {
			barred++;
			continue;
		}
		let at = start;
		let length = 0;
		while (after[at]! >= 0 && after[at] !== at) {
			if (length === walk.length) {
				const longer = new Int32Array(2 * length);
				longer.set(walk);
				walk = longer;
			}
			walk[length++] = at;
			const next = after[at]!;
			after[at] = onWalk;
			at = next;
		}
		if (after[at] === at) {
			after[at] = -2 - starts.length;
			places.set(at, starts.length);
			starts.push(0);
		}
		const found = after[at] === onWalk ? -1 : after[at] === excluded ? toExcluded : after[at]!;
		for (let n = 0; n < length; n++) after[walk[n]!] = found;
		if (found === -1) cycles++;
		else if (found === toExcluded) intoExcluded++;
		else starts[-2 - found]!++;
	}
	const endsIn = (world: ArrayLike<number>) => starts[places.get(numberOf(impacts, world)) ?? -1] ?? 0;
	return { endsIn, cycles, intoExcluded, starts: count - barred, exact: true };
}

/** Ends of a random sample of starts, walked one by one. */
function* followSample(impacts: CrossImpacts, seed: number): Generator<Progress, Following> {
	const { first } = impacts;
	const factors = first.length - 1;
	const random = stream(seed, 0);
	const endsIn = new Map<string, number>();
	let cycles = 0;
	let intoExcluded = 0;
	let steps = 0;
	let n = 0;
	while (n < sampled && steps < mostSteps) {
		let world = Int32Array.from({ length: factors }, (_, f) => Math.floor(random() * (first[f + 1]! - first[f]!)));
		// A draw that cannot be is no start; it costs a step, so that a sample ends where nearly nothing can be.
		if (isExcluded(impacts, world)) {
			steps++;
			continue;
		}
		n++;
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
			if (isExcluded(impacts, world)) {
				intoExcluded++;
				break;
			}
		}
		if (n % 100 === 0) yield { done: n, of: sampled };
	}
	return { endsIn: (world) => endsIn.get(nameOf(world)) ?? 0, cycles, intoExcluded, starts: n, exact: false };
}

/**
 * Follows the global succession of every start up to 25 million worlds, of up to 20,000 random starts above. Starts are the worlds
 * that no exclusion forbids. Succession knows the cross-impacts alone: one that comes to a world that cannot be ends there, and
 * counts as none that ends in a world, since what could only be reached through it cannot be reached. Yields progress.
 */
export function* followStarts(impacts: CrossImpacts, seed: number): Generator<Progress, Following> {
	const count = worldCount(impacts);
	return count <= mostStarts ? yield* followAll(impacts, count) : yield* followSample(impacts, seed);
}
