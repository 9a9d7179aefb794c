import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { driveToEnd } from '../driveToEnd';
import { stream } from '../numbers/stream';
import { boxInput, limitedInputs, noLimits, type BoxLimits } from './Boxed';
import { primInSlices, type PathBox, type Patience } from './prim';
import { quasiP, tellBox } from './tellBox';

const uniform = (seed: number, draws: number, inputs: number) =>
	Array.from({ length: inputs }, (_, input) => Float64Array.from({ length: draws }, stream(seed, input)));

const peel = (columns: Float64Array[], interest: Uint8Array, patience: Patience) =>
	driveToEnd(primInSlices(columns.map(boxInput), interest, patience));

/** Draws within limits and those of interest among them, counted draw by draw. */
function count(columns: Float64Array[], interest: Uint8Array, limits: BoxLimits) {
	let [draws, hits] = [0, 0];
	interest.forEach((hit, n) => {
		if (!columns.every((values, i) => values[n]! >= limits[2 * i]! && values[n]! <= limits[2 * i + 1]!)) return;
		draws++;
		hits += hit;
	});
	return { draws, hits };
}

/** Draws of five inputs of which those within a known box are of interest. */
function known(seed: number, draws = 10_000) {
	const columns = uniform(seed, draws, 5);
	const box = { 1: [0.3, 0.75], 3: [0, 0.6] } as Record<number, [number, number]>;
	const interest = Uint8Array.from({ length: draws }, (_, n) =>
		Number(
			Object.entries(box).every(([i, [low, high]]) => columns[Number(i)]![n]! >= low && columns[Number(i)]![n]! <= high)
		)
	);
	return { columns, box, interest };
}

describe('the patient rule induction method', () => {
	test('finds a known box to within a step of peeling, and no other input', () => {
		const patience = { alpha: 0.05, least: 500 };
		for (const seed of [1, 2, 3]) {
			const { columns, interest } = known(seed);
			const last = peel(columns, interest, patience).at(-1)!;
			expect(last.hits / last.draws).toBeGreaterThan(0.99);
			const told = tellBox(columns.map(boxInput), interest, last.limits);
			expect(limitedInputs(told.limits)).toEqual([1, 3]);
			// A step takes 5 % of what is left along one input: of the box's own width no more than that.
			expect(Math.abs(told.limits[2]! - 0.3)).toBeLessThan(0.05 * 0.45);
			expect(Math.abs(told.limits[3]! - 0.75)).toBeLessThan(0.05 * 0.45);
			expect(told.limits[6]).toBe(-Infinity);
			expect(Math.abs(told.limits[7]! - 0.6)).toBeLessThan(0.05 * 0.6);
		}
	});

	test('says of every box on its path, peeled or pasted, what a count of its limits says; each is denser than the one before', () => {
		let pasted = 0;
		fc.assert(
			fc.property(fc.nat({ max: 100_000 }), fc.boolean(), (seed, coarse) => {
				const next = stream(seed, 9);
				const columns = uniform(seed, 400, 3).map((values) =>
					coarse ? values.map((each) => Math.floor(6 * each)) : values
				);
				const weights = [next(), next(), next()];
				const interest = Uint8Array.from({ length: 400 }, (_, n) =>
					Number(
						columns.reduce((sum, values, i) => sum + weights[i]! * values[n]!, next() * (coarse ? 4 : 1)) >
							(coarse ? 5 : 0.9)
					)
				);
				const path = peel(columns, interest, { alpha: 0.1, least: 20 });
				expect(path[0]!.limits).toEqual(noLimits(3));
				path.forEach(({ limits, draws, hits }, nth) => {
					expect({ draws, hits }).toEqual(count(columns, interest, limits));
					expect(draws).toBeGreaterThanOrEqual(20);
					const before = path[nth - 1];
					if (before && draws > before.draws) pasted++;
					if (before) expect(hits / draws).toBeGreaterThan(before.hits / before.draws);
				});
			}),
			{ seed: 20261129, numRuns: 150 }
		);
		expect(pasted).toBeGreaterThan(10);
	});

	/** The density of the best box of all on a grid, of those that keep the least. */
	function bestOfAll(columns: Float64Array[], interest: Uint8Array, steps: number, least: number): number {
		const ranges: [number, number][] = [];
		for (let low = 0; low < steps; low++) for (let high = low; high < steps; high++) ranges.push([low, high]);
		const boxes = columns.reduce<number[][]>(
			(all, _) => all.flatMap((box) => ranges.map((range) => [...box, ...range])),
			[[]]
		);
		return Math.max(
			...boxes.map((box) => {
				const { draws, hits } = count(columns, interest, Float64Array.from(box));
				return draws >= least ? hits / draws : 0;
			})
		);
	}
	const gridOf = (seed: number, inputs: number, steps: number, draws: number) =>
		uniform(seed, draws, inputs).map((values) => values.map((each) => Math.floor(steps * each)));

	test.each([
		[2, 6, 600, 20],
		[3, 4, 500, 12]
	])('of %i inputs on a grid of %i is never denser than the best of all boxes', (inputs, steps, draws, runs) => {
		for (let seed = 0; seed < runs; seed++) {
			const columns = gridOf(seed, inputs, steps, draws);
			const next = stream(seed, 99);
			const interest = Uint8Array.from({ length: draws }, (_, n) => {
				const inside = columns.every((values) => values[n]! >= 1 && values[n]! <= 2);
				return Number(next() < (inside ? 0.8 : 0.15));
			});
			const least = Math.ceil(0.05 * draws);
			const { hits, draws: kept } = peel(columns, interest, { alpha: 0.05, least }).at(-1)!;
			expect(hits / kept).toBeLessThanOrEqual(bestOfAll(columns, interest, steps, least) + 1e-12);
		}
	});

	test('finds the best of all boxes where one box on the grid is of interest and nothing else', () => {
		for (let seed = 0; seed < 5; seed++) {
			const columns = gridOf(seed, 3, 5, 1500);
			const interest = Uint8Array.from({ length: 1500 }, (_, n) =>
				Number(columns[0]![n]! >= 3 && columns[1]![n]! >= 1 && columns[1]![n]! <= 3)
			);
			const { hits, draws, limits } = peel(columns, interest, { alpha: 0.05, least: 75 }).at(-1)!;
			expect(hits / draws).toBe(bestOfAll(columns, interest, 5, 75));
			expect(hits).toBe(interest.reduce((sum, each) => sum + each, 0));
			expect(limitedInputs(limits)).toEqual([0, 1]);
		}
	});

	test('takes no step where all draws are of interest, or none, or inputs stand still', () => {
		const values = [new Float64Array(100).fill(3)];
		const some = Uint8Array.from({ length: 100 }, (_, n) => n % 2);
		for (const interest of [new Uint8Array(100), new Uint8Array(100).fill(1), some])
			expect(peel(values, interest, { alpha: 0.05, least: 5 }).length).toBe(1);
		const moving = uniform(4, 100, 2);
		for (const interest of [new Uint8Array(100), new Uint8Array(100).fill(1)])
			expect(peel(moving, interest, { alpha: 0.05, least: 5 }).map(({ draws }: PathBox) => draws)).toEqual([100]);
	});
});

describe('a box in few words', () => {
	test('limits three inputs at most, and those without which the density falls most', () => {
		const columns = uniform(5, 4000, 5);
		const edges = [0.5, 0.4, 0.3, 0.1, 0.05];
		const interest = Uint8Array.from({ length: 4000 }, (_, n) =>
			Number(edges.every((edge, i) => columns[i]![n]! >= edge))
		);
		const limits = noLimits(5);
		edges.forEach((edge, i) => (limits[2 * i] = edge));
		const told = tellBox(columns.map(boxInput), interest, limits);
		expect(limitedInputs(told.limits)).toEqual([0, 1, 2]);
		expect({ draws: told.draws, hits: told.hits }).toEqual(count(columns, interest, told.limits));
	});

	test('drops a limit that chance would give', () => {
		const columns = uniform(6, 2000, 2);
		const interest = Uint8Array.from({ length: 2000 }, (_, n) => Number(columns[0]![n]! >= 0.5));
		const limits = Float64Array.from([0.45, Infinity, 0.2, 0.9]);
		const told = tellBox(columns.map(boxInput), interest, limits);
		expect([...told.limits]).toEqual([0.45, Infinity, -Infinity, Infinity]);
		const without = count(columns, interest, noLimits(2));
		expect(quasiP(told, without)).toBeLessThan(1e-6);
	});
});
