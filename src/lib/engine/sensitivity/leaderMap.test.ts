import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, leadersOf } from '../evaluation/evaluate';
import { compile } from '../model/compile';
import { stream } from '../numbers/stream';
import { buildModel, changeFactor, randomCase, startingSettings, steady } from '../testing/buildModel';
import { leaderMap, type LeaderMap } from './leaderMap';
import type { LeadRegion } from './leadRegions';
import { shareCurve } from './shareCurve';

/** Places and shares that only rounding parts. */
const rounding = 1e-9;

type Settings = ReturnType<typeof randomCase>['settings'];
type Compiled = ReturnType<typeof compile>;

/** The settings with both levels elsewhere, whatever the ranges were. */
const moved = (settings: Settings, { x, y }: { x: string; y: string }, [toX, toY]: readonly [number, number]) =>
	changeFactor(changeFactor(settings, x, { level: toX, low: 0, high: 100 }), y, { level: toY, low: 0, high: 100 });

/** How far within a polygon a point lies: its distance to the nearest edge's line, below 0 outside. */
function depthIn(polygon: readonly number[], x: number, y: number): number {
	let least = Infinity;
	for (let at = 0; at < polygon.length; at += 2) {
		const [fromX, fromY] = [polygon[at]!, polygon[at + 1]!];
		const [toX, toY] = [polygon[(at + 2) % polygon.length]!, polygon[(at + 3) % polygon.length]!];
		const long = Math.hypot(toX - fromX, toY - fromY);
		if (long < rounding) continue;
		least = Math.min(least, ((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX)) / long);
	}
	return least;
}

const holding = (regions: readonly LeadRegion[], x: number, y: number) =>
	regions.find(({ polygon }) => depthIn(polygon, x, y) > rounding);

/** A random case with a map of two of its factors; two of one where it has but one. */
const always = (rule: (made: { compiled: Compiled; settings: Settings; map: LeaderMap }) => void, numRuns: number) =>
	fc.assert(
		fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
			const next = stream(seed, 5);
			const { model, settings } = randomCase(seed, { factors: 2 + Math.floor(next() * 4) });
			const compiled = compile(model);
			const [x, y] = [...compiled.factors].sort(() => next() - 0.5) as [string, string];
			rule({ compiled, settings, map: leaderMap(compiled, settings, { x, y }) });
		}),
		{ seed: 20261129, numRuns }
	);

describe('the leader map', () => {
	test('has at every point of a raster the leader of evaluate there, and whoever is level with it', () => {
		const steps = 200;
		always(({ compiled, settings, map }) => {
			let inside = 0;
			for (let i = 0; i < steps; i += 7)
				for (let j = i % 7; j < steps; j += 7) {
					const at = [(100 * (i + 0.5)) / steps, (100 * (j + 0.5)) / steps] as const;
					const region = holding(map.regions, ...at);
					if (!region) continue;
					inside++;
					expect(leadersOf(evaluate(compiled, moved(settings, map, at)))).toEqual(region.level);
				}
			// What lies on an edge is held by none: cells have edges that a raster can meet.
			expect(inside).toBeGreaterThan(600);
		}, 60);
	});

	test('has it on all 40,000 points of one map', () => {
		const { model, settings } = randomCase(77, { factors: 3, outcomes: 5 });
		const compiled = compile(model);
		const map = leaderMap(compiled, settings, { x: 'f2', y: 'f0' });
		for (let i = 0; i < 200; i++)
			for (let j = 0; j < 200; j++) {
				const at = [(i + 0.5) / 2, (j + 0.5) / 2] as const;
				const region = holding(map.regions, ...at);
				if (region) expect(evaluate(compiled, moved(settings, map, at)).leader).toBe(region.leader);
			}
	});

	test('has the areas that curves of one level give, row by row; together they are the whole', () => {
		always(({ compiled, settings, map }) => {
			expect(map.part.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 9);
			// Between two heights at which a polygon has a corner every length is linear in the height: its middle says its mean.
			const heights = [...new Set(map.regions.flatMap(({ polygon }) => polygon.filter((_, at) => at % 2 === 1)))].sort(
				(a, b) => a - b
			);
			const read = compiled.outcomes.map(() => 0);
			for (let nth = 1; nth < heights.length; nth++) {
				const [from, to] = [heights[nth - 1]!, heights[nth]!];
				if (to - from < rounding) continue;
				const row = changeFactor(settings, map.y, { level: (from + to) / 2, low: 0, high: 100 });
				for (const { from: left, to: right, leaders } of shareCurve(compiled, row, {
					factor: map.x,
					parameter: 'level'
				}).leads)
					read[leaders[0]!]! += ((right - left) * (to - from)) / 1e4;
			}
			read.forEach((area, o) => expect(Math.abs(area - map.part[o]!)).toBeLessThan(rounding));
		}, 80);
	});

	test('is where the leader is 1.5 and 3 times as likely as the next, by steps within each other', () => {
		always(({ compiled, settings, map }) => {
			const next = stream(9, 9);
			for (const { leader, polygon, ahead, level } of map.regions.slice(0, 12)) {
				const weights = Array.from({ length: polygon.length / 2 }, () => next());
				const sum = weights.reduce((all, each) => all + each, 0);
				const at = [0, 1].map((axis) =>
					weights.reduce((all, weight, corner) => all + (weight / sum) * polygon[2 * corner + axis]!, 0)
				) as [number, number];
				const { share } = evaluate(compiled, moved(settings, map, at));
				const second = Math.max(...share.filter((_, o) => o !== leader));
				[1.5, 3].forEach((times, step) => {
					const within = ahead[step]!.length > 0 ? depthIn(ahead[step]!, ...at) : -Infinity;
					if (Math.abs(within) > 1e-6) expect(share[leader]! / second >= times, `${level}`).toBe(within > 0);
				});
			}
		}, 80);
	});

	test('of judgements worked by hand is cut where arithmetic cuts it', () => {
		// o0 leads where 2·x/100 ≥ 2·y/100: above the diagonal it is o1.
		const model = buildModel([{ impacts: [[0, 0], [2, 0]] }, { impacts: [[0, 0], [0, 2]] }]); // prettier-ignore
		const { regions, part, level } = leaderMap(compile(model), startingSettings(model), { x: 'f0', y: 'f1' });
		expect(part[0]).toBeCloseTo(1 / 2, 12);
		expect(part[1]).toBeCloseTo(1 / 2, 12);
		expect(level).toBe(0);
		expect(regions.map(({ leader, polygon }) => [leader, [...polygon].sort((a, b) => a - b)])).toEqual([
			[0, [0, 0, 0, 100, 100, 100]],
			[1, [0, 0, 0, 100, 100, 100]]
		]);
	});

	test('says where outcomes are level, and gives that to the first', () => {
		const level = buildModel([steady([1, 1, 0]), steady([0, 0, 0])]);
		expect(leaderMap(compile(level), startingSettings(level), { x: 'f0', y: 'f1' })).toMatchObject({
			part: [1, 0, 0],
			level: 1,
			regions: [{ leader: 0, level: [0, 1] }]
		});
		// Without decisiveness, or without any weight or baseline, all are level everywhere.
		const { model, settings } = randomCase(5, { factors: 3, outcomes: 4 });
		const all = { part: [1, 0, 0, 0], level: 1 };
		expect(leaderMap(compile(model), { ...settings, decisiveness: 0 }, { x: 'f0', y: 'f1' })).toMatchObject(all);
		const nothing = buildModel([steady([1, 2, 0, 1], { weight: 0 }), steady([0, 3, 0, 1], { weight: 0 })]);
		expect(leaderMap(compile(nothing), startingSettings(nothing), { x: 'f0', y: 'f1' })).toMatchObject(all);
	});

	test('of weights that are 0 has one leader all over, and seven states have their cells', () => {
		const seven = Array.from({ length: 7 }, (_, s) => [0, s % 2, (s * 5) % 3]);
		const model = buildModel([{ impacts: seven }, { impacts: seven }, steady([0, 1, 0])]);
		const still = changeFactor(changeFactor(startingSettings(model), 'f0', { weight: 0 }), 'f1', { weight: 0 });
		expect(leaderMap(compile(model), still, { x: 'f0', y: 'f1' }).part).toEqual([0, 1, 0]);
		const map = leaderMap(compile(model), startingSettings(model), { x: 'f0', y: 'f1' });
		expect(map.regions.length).toBeGreaterThanOrEqual(36);
		expect(map.part.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1, 12);
	});

	test('of a factor that the model does not have, or of one twice, is refused; without outcomes it is empty', () => {
		const model = buildModel([steady([1, 0]), steady([1, 0])]);
		const of = (x: string, y: string) => () => leaderMap(compile(model), startingSettings(model), { x, y });
		expect(of('f9', 'f0')).toThrow('unknown-factor');
		expect(of('f0', 'f9')).toThrow('unknown-factor');
		expect(of('f1', 'f1')).toThrow('same-factor');
		const none = randomCase(4, { factors: 2, outcomes: 0 });
		expect(leaderMap(compile(none.model), none.settings, { x: 'f0', y: 'f1' })).toMatchObject({
			regions: [],
			part: []
		});
	});
});
