import { describe, expect, test } from 'vitest';
import { driveToEnd } from '../driveToEnd';
import { crossImpactsOf, impactBalances } from '../model/crossImpacts';
import { stream } from '../numbers/stream';
import { followStarts, worldCount } from './followStarts';
import { numberOf, succeed, successors } from './successors';

/** Judgements up to `reach`, often tied, inertia included. */
function matrix(sizes: number[], reach: number, seed: number) {
	const next = stream(seed, 0);
	return crossImpactsOf(
		sizes.map((size, f) => ({ id: `f${f}`, states: Array.from({ length: size }, (_, s) => `s${s}`) })),
		() => (next() < 0.4 ? 0 : Math.floor(next() * (2 * reach + 1)) - reach)
	);
}

/** The successor of one world, from its own balances. */
function successorOf(impacts: ReturnType<typeof matrix>, number: number): { world: number[]; after: number } {
	const { first } = impacts;
	const world: number[] = [];
	for (let f = first.length - 2, rest = number; f >= 0; f--) {
		const size = first[f + 1]! - first[f]!;
		world.unshift(rest % size);
		rest = Math.floor(rest / size);
	}
	const into = new Int32Array(world.length);
	succeed(first, impactBalances(impacts, world), world, into);
	return { world, after: numberOf(impacts, into) };
}

describe('successors', () => {
	const sizes = [[3, 3, 3, 3, 3, 3, 3, 3, 3], [2, 7, 1, 3, 4, 2, 3, 5, 2, 2], [4, 4, 4, 4, 4, 4, 4], [9, 3, 8, 11, 2], [1], [5]]; // prettier-ignore
	// Beyond 2²⁴ keys leave 32 bits.
	test.each(sizes.flatMap((each) => [1, 3, 99, 2 ** 25].map((reach) => ({ each, reach }))))(
		'of $each states and judgements up to $reach are those of each world alone, and walks end where theirs do',
		({ each, reach }) => {
			const impacts = matrix(each, reach, each.length + reach);
			const count = worldCount(impacts);
			const after = driveToEnd(successors(impacts, count));
			const alone = Array.from({ length: count }, (_, number) => successorOf(impacts, number).after);
			expect([...after]).toEqual(alone);
			const ends = new Map<number, number>();
			for (let start = 0; start < count; start++) {
				const met = new Set<number>();
				let at = start;
				for (; alone[at] !== at && !met.has(at); at = alone[at]!) met.add(at);
				const end = alone[at] === at ? at : -1;
				ends.set(end, (ends.get(end) ?? 0) + 1);
			}
			const { endsIn, cycles, starts } = driveToEnd(followStarts(impacts, 1));
			expect([cycles, starts]).toEqual([ends.get(-1) ?? 0, count]);
			for (let number = 0; number < count; number += 7)
				expect(endsIn(successorOf(impacts, number).world)).toBe(ends.get(number) ?? 0);
			for (const [end, weight] of ends) if (end >= 0) expect(endsIn(successorOf(impacts, end).world)).toBe(weight);
		}
	);
});
