import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Model, Settings } from '../../study';
import { evaluate } from '../evaluation/evaluate';
import { compile } from '../model/compile';
import { buildModel, randomCase, startingSettings, steady } from '../testing/buildModel';
import { setNaively, sharePathsNaively } from '../testing/withoutNaively';
import { nearestChange, type Movable, type NearestChange } from './nearestChange';

const valueIn = (model: Model, path: string): number => {
	const [root, first = '', second = '', third = ''] = path.split('.');
	return root === 'impacts'
		? (model.impacts[first]?.[second]?.[third] ?? 0)
		: model.outcomes.find(({ id }) => id === first)!.baseline;
};

/** All impacts within −3…3; baselines, each of which moves more than any impact, where a case asks for them. */
const movableOf = (model: Model, withBaselines: boolean): Movable[] =>
	sharePathsNaively(model).flatMap((path) => {
		if (path.startsWith('impacts.')) return { path, least: -3, most: 3 };
		return withBaselines && path.startsWith('outcomes.') ? { path, least: -20, most: 20 } : [];
	});

/** The leader of the model as a file with other judgements would have it, compiled anew. */
const leaderWith = (model: Model, settings: Settings, values: Record<string, number>) =>
	evaluate(compile(setNaively(model, values)), settings).leader;

/** The size of the smallest set whose joint moves change the leader, each of up to `size` judgements in each direction. */
function smallestByTryingAll(model: Model, settings: Settings, movable: readonly Movable[], size: number) {
	const now = leaderWith(model, settings, {});
	const moves = movable.flatMap(({ path, least, most }) =>
		[valueIn(model, path) - 1, valueIn(model, path) + 1]
			.filter((to) => to >= least && to <= most)
			.map((to) => ({ path, to }))
	);
	function changes(from: number, left: number, values: Record<string, number>): boolean {
		if (left === 0) return leaderWith(model, settings, values) !== now;
		for (let at = from; at < moves.length; at++) {
			const { path, to } = moves[at]!;
			if (!Object.hasOwn(values, path) && changes(at + 1, left - 1, { ...values, [path]: to })) return true;
		}
		return false;
	}
	for (let count = 1; count <= size; count++) if (changes(0, count, {})) return count;
	return null;
}

/** Holds a change against the model with its moves made in its file. */
function isMade(
	model: Model,
	settings: Settings,
	{ moves, leader, share }: NearestChange,
	movable: readonly Movable[]
) {
	const values = Object.fromEntries(moves.map(({ path, to }) => [path, to]));
	expect(Object.keys(values)).toHaveLength(moves.length);
	for (const { path, from, to } of moves) {
		const { least, most } = movable.find((each) => each.path === path)!;
		expect(from).toBe(valueIn(model, path));
		expect(Math.abs(to - from)).toBe(1);
		expect(to).toBeGreaterThanOrEqual(least);
		expect(to).toBeLessThanOrEqual(most);
	}
	const after = evaluate(compile(setNaively(model, values)), settings);
	expect(leader).toBe(after.leader);
	expect(leader).not.toBe(leaderWith(model, settings, {}));
	share.forEach((each, o) => expect(each).toBeCloseTo(after.share[o]!, 12));
}

describe('nearestChange', () => {
	test('finds no more judgements than a search over all sets of up to three, and no fewer', () => {
		const sizes = new Map<number | null, number>();
		fc.assert(
			fc.property(fc.nat({ max: 1_000_000 }), fc.boolean(), (seed, withBaselines) => {
				const size = { factors: 1 + (seed % 2), outcomes: 2 + (seed % 3 === 0 ? 1 : 0) };
				const { model, settings } = randomCase(seed, size);
				const movable = movableOf(model, withBaselines);
				// Of three at once there are too many where a model has many states.
				const found = nearestChange(compile(model), settings, movable);
				const smallest = smallestByTryingAll(model, settings, movable, movable.length > 22 ? 2 : 3);
				if (smallest === null) expect(found[0]?.moves.length ?? Infinity).toBeGreaterThan(movable.length > 22 ? 2 : 3);
				else expect(found[0]?.moves.length).toBe(smallest);
				for (const change of found) isMade(model, settings, change, movable);
				sizes.set(smallest, (sizes.get(smallest) ?? 0) + 1);
			}),
			{ seed: 25, numRuns: 90 }
		);
		for (const size of [1, 2, 3, null]) expect(sizes.get(size)).toBeGreaterThan(3);
	});

	test('where one judgement is enough gives each that is, the one that gains most first', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
				const { model, settings } = randomCase(seed);
				const movable = movableOf(model, seed % 2 === 0);
				const found = nearestChange(compile(model), settings, movable);
				const now = leaderWith(model, settings, {});
				const single = movable.filter(({ path, least, most }) =>
					[valueIn(model, path) - 1, valueIn(model, path) + 1]
						.filter((to) => to >= least && to <= most)
						.some((to) => leaderWith(model, settings, { [path]: to }) !== now)
				);
				const alone = found.filter(({ moves }) => moves.length === 1).map(({ moves }) => moves[0]!.path);
				expect([...alone].sort()).toEqual(single.map(({ path }) => path).sort());
			}),
			{ seed: 26, numRuns: 80 }
		);
	});

	test('of made-up judgements takes as many as arithmetic says, to a tie where the rival stands first', () => {
		// Two factors of equal weight, each at one state: a point of an impact is half a point of support.
		const at = (impacts: number[]) => steady(impacts, { range: [0, 0, 0] });
		const movable = (model: Model) => movableOf(model, false).filter(({ path }) => path.includes('.s0.'));
		const moves = (model: Model) =>
			nearestChange(compile(model), startingSettings(model), movable(model))[0]?.moves.length;
		// The leader o1 is one point ahead; o0, first in order, leads when level: two halves.
		expect(moves(buildModel([at([0, 1]), at([0, 1])]))).toBe(2);
		// The leader o0 is ahead by as much; o1 has to pass it: three halves.
		expect(moves(buildModel([at([1, 0]), at([1, 0])]))).toBe(3);
		// Nothing that stays within −3…3 makes up six points.
		expect(moves(buildModel([at([3, -3]), at([3, -3])]))).toBeUndefined();
		// Where nothing turns support into likelihood the first leads, whatever is moved.
		const model = buildModel([at([1, 0])]);
		expect(nearestChange(compile(model), { ...startingSettings(model), decisiveness: 0 }, movable(model))).toEqual([]);
	});
});
