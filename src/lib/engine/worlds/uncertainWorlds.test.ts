import { describe, expect, test } from 'vitest';
import type { CellConfidence, Model } from '../../study';
import { compile } from '../model/compile';
import { crossImpactsOf, type CrossImpacts } from '../model/crossImpacts';
import { driveToEnd } from '../driveToEnd';
import { stream } from '../numbers/stream';
import { buildModel, steady } from '../testing/buildModel';
import { reachOfCells } from './cellDoubt';
import { consistentWorlds } from './consistentWorlds';
import { countInReadings } from './countInReadings';
import { drawReadings } from './drawReadings';
import { readingSearch } from './search/readingSearch';
import { uncertainWorlds } from './uncertainWorlds';

/** What a cross-impact of each confidence may be wrong by, with its part of the readings, written out. */
const deviations: Record<CellConfidence, [number, number][]> = {
	sure: [[0, 1]],
	fairly: [[-1, 1], [0, 2], [1, 1]], // prettier-ignore
	hardly: [[-2, 1], [-1, 2], [0, 3], [1, 2], [2, 1]] // prettier-ignore
};

/** Three factors of two states; each judgement names its cell, its value and how sure it is. */
const cells: [string, number, CellConfidence][] = [
	['f0.s0.f1.s0', 1, 'fairly'],
	['f0.s1.f1.s1', 2, 'hardly'],
	['f1.s0.f2.s0', 1, 'fairly'],
	['f1.s1.f2.s0', -1, 'hardly'],
	['f1.s0.f2.s1', 1, 'fairly'],
	['f2.s0.f0.s0', 1, 'fairly'],
	['f2.s1.f0.s1', 1, 'fairly'],
	['f2.s1.f0.s0', -1, 'sure']
];

function modelOf(judged: typeof cells, factors = 3): Model {
	const model = buildModel(Array.from({ length: factors }, () => steady([1, 0])));
	for (const [path, value, confidence] of judged) {
		const [f = '', s = '', g = '', t = ''] = path.split('.');
		(((model.crossImpacts[f] ??= {})[s] ??= {})[g] ??= {})[t] = value;
		model.judgements.push({ about: `crossImpacts.${path}`, basis: 'analyst', reason: {}, passages: [], confidence });
	}
	return model;
}

/** Every reading of those cells: the values, and how much of all it is. */
function* everyReading(judged: typeof cells): Generator<{ values: number[]; times: number }> {
	const [first, ...rest] = judged;
	if (!first) return void (yield { values: [], times: 1 });
	for (const [add, part] of deviations[first[2]])
		for (const { values, times } of everyReading(rest))
			yield { values: [first[1] + add, ...values], times: times * part };
}

const worlds = [0, 1, 2, 3, 4, 5, 6, 7].map((number) => [number >> 2, (number >> 1) & 1, number & 1]);

/** Whether a world hangs together where the cells have these values, from the definition: no state's balance is below its rival's. */
function hangsTogether(world: number[], values: number[]): boolean {
	const balance = (factor: number, state: number) =>
		cells.reduce((sum, [path], at) => {
			const [f = '', s = '', g = '', t = ''] = path.split('.');
			const acts = s === `s${world[Number(f.slice(1))]}` && g === `f${factor}` && t === `s${state}`;
			return acts ? sum + values[at]! : sum;
		}, 0);
	return world.every((state, factor) => balance(factor, state) >= balance(factor, 1 - state));
}

function exactly(): Map<string, number> {
	const parts = new Map<string, number>();
	for (const { values, times } of everyReading(cells))
		for (const world of worlds)
			if (hangsTogether(world, values)) parts.set(world.join(''), (parts.get(world.join('')) ?? 0) + times);
	return parts;
}
/** Fairly sure cells are in quarters, hardly sure ones in ninths. */
const all = 4 ** 5 * 9 ** 2;

function randomMatrix(seed: number, excluded = 0, given?: number[]): CrossImpacts {
	const next = stream(seed, 0);
	const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
	const sizes = given ?? Array.from({ length: whole(1, 6) }, () => whole(1, 4));
	const factors = sizes.map((size, f) => ({ id: `f${f}`, states: Array.from({ length: size }, (_, s) => `s${s}`) }));
	const reach = whole(0, 4);
	const density = next();
	const inertia = next() < 0.4;
	const of = factors.flatMap(({ states }, f) => states.map(() => f));
	const cell = (source: number, target: number) =>
		(of[source] !== of[target] || inertia) && next() < density ? whole(-reach, reach) : 0;
	const some = (from: number) => factors.slice(from, from + 2).map(({ id, states }) => [id, states[whole(0, states.length - 1)]!] as const); // prettier-ignore
	const exclusions = Array.from({ length: factors.length < 2 ? 0 : excluded }, () => Object.fromEntries(some(whole(0, factors.length - 2)))); // prettier-ignore
	return crossImpactsOf(factors, cell, exclusions);
}

const keysOf = ({ worlds: found }: { worlds: { states: Record<string, string> }[] }) =>
	found.map(({ states }) => Object.values(states).join('')).sort();

describe('the search of one reading', () => {
	function compare(crossImpacts: CrossImpacts, seed: number): number {
		const found: string[] = [];
		readingSearch(crossImpacts).worlds(crossImpacts.matrix, 1e9, (world) =>
			found.push([...world].map((s) => `s${s}`).join(''))
		);
		const known = keysOf(consistentWorlds({ crossImpacts }, { limit: 1e6, weights: false }));
		expect(found.sort(), `seed ${seed}`).toEqual(known);
		return found.length;
	}

	test('finds the worlds of the search that remembers, on thousands of matrices of one and of several factors, with and without exclusions', () => {
		let met = 0;
		for (let seed = 0; seed < 3000; seed++) met += compare(randomMatrix(seed, seed % 3), seed);
		expect(met).toBeGreaterThan(5000);
	});

	test('finds them where they are too many to be tried one by one', () => {
		let met = 0;
		const sizes = [3, 2, 4, 3, 3, 2, 3, 1, 3, 3, 4, 3, 2, 3, 3];
		for (let seed = 0; seed < 60; seed++) {
			const crossImpacts = randomMatrix(seed, seed % 3, sizes);
			if (crossImpacts.matrix.filter((cell) => cell !== 0).length > 300) met += compare(crossImpacts, seed);
		}
		expect(met).toBeGreaterThan(50);
	});

	test('is the same for each of many matrices that one search is asked for', () => {
		const crossImpacts = randomMatrix(12);
		const search = readingSearch(crossImpacts);
		const reach = new Uint8Array(crossImpacts.matrix.length).fill(2);
		for (const { matrix } of drawReadings(crossImpacts, reach, 300, 5)) {
			const found: string[] = [];
			search.worlds(matrix, 1e9, (world) => found.push([...world].map((s) => `s${s}`).join('')));
			const anew = consistentWorlds({ crossImpacts: { ...crossImpacts, matrix } }, { limit: 1e6, weights: false });
			expect(found.sort()).toEqual(keysOf(anew));
		}
	});

	test('is ended by its limit, and says so', () => {
		const crossImpacts = crossImpactsOf(
			Array.from({ length: 8 }, (_, f) => ({ id: `f${f}`, states: ['a', 'b', 'c'] })),
			() => 0
		);
		expect(readingSearch(crossImpacts).worlds(crossImpacts.matrix, 100, () => undefined)).toBe(-1);
	});
});

describe('worlds of an uncertain matrix', () => {
	const compiled = compile(modelOf(cells));

	test('are counted, over every reading, exactly as often as the definition says', () => {
		const { crossImpacts } = compiled;
		const place = (path: string) => {
			const [f = '', s = '', g = '', t = ''] = path.replaceAll(/[fs]/g, '').split('.');
			return (2 * Number(f) + Number(s)) * 6 + 2 * Number(g) + Number(t);
		};
		function* readings() {
			for (const { values, times } of everyReading(cells)) {
				const matrix = crossImpacts.matrix.slice();
				cells.forEach(([path], at) => (matrix[place(path)] = values[at]!));
				yield { matrix, times };
			}
		}
		const { known, made } = driveToEnd(
			countInReadings(crossImpacts, readings(), { each: 1e9, effort: Infinity, count: all })
		);
		expect(made).toBe(all);
		const counted = known.filter(({ holds }) => holds > 0).map(({ world, holds }) => [world.join(''), holds] as const);
		expect(new Map([...counted].sort())).toEqual(new Map([...exactly()].sort()));
	});

	test('hold in a sample as often as in all readings, within four standard errors', () => {
		const readings = 20_000;
		const found = uncertainWorlds(compiled, undefined, { readings, seed: 3 });
		const parts = exactly();
		expect(found.worlds).toHaveLength(parts.size);
		for (const { states, holds } of found.worlds) {
			const part = parts.get(Object.values(states).join('').replaceAll('s', ''))! / all;
			const error = Math.sqrt((part * (1 - part)) / readings);
			expect(Math.abs(holds / readings - part)).toBeLessThanOrEqual(4 * error);
		}
		expect(new Set([...parts.values()].map((part) => part / all)).size).toBeGreaterThan(2);
	});

	test('are those of the matrix as written, in every reading, where all is sure', () => {
		for (let seed = 0; seed < 100; seed++) {
			const crossImpacts = randomMatrix(seed);
			const source = modelOf([]);
			const options = { readings: 20, unsaid: 'sure' } as const;
			const found = uncertainWorlds({ ...compiled, source, crossImpacts }, undefined, options);
			const plain = consistentWorlds({ crossImpacts }, { weights: false });
			expect(keysOf(found)).toEqual(keysOf(plain));
			expect(found.worlds.every(({ holds, written }) => holds === 20 && written)).toBe(true);
			expect(found).toMatchObject({
				written: plain.worlds.length,
				none: plain.worlds.length === 0 ? 20 : 0,
				stopped: 0
			});
		}
	});

	test('are told from those of the matrix as written, and readings without a world are counted', () => {
		// f1 goes as f0, f0 goes against f1: no world, until a reading weakens a link to nothing or turns it.
		const chase = modelOf(
			[
				['f0.s0.f1.s0', 1, 'fairly'],
				['f0.s1.f1.s1', 1, 'sure'],
				['f1.s0.f0.s1', 1, 'sure'],
				['f1.s1.f0.s0', 1, 'sure']
			],
			2
		);
		const found = uncertainWorlds(compile(chase), undefined, { readings: 4000, seed: 1 });
		expect(found.written).toBe(0);
		expect(found.worlds.every(({ written }) => !written)).toBe(true);
		// At 0 f1 may stand anywhere while f0 is at s0: the world (s0, s1) hangs together in a quarter of readings.
		expect(found.worlds.map(({ states }) => states)).toEqual([{ f0: 's0', f1: 's1' }]);
		expect(Math.abs(found.worlds[0]!.holds / 4000 - 0.25)).toBeLessThan(0.03);
		expect(found.none).toBe(4000 - found.worlds[0]!.holds);
	});

	test('count those of the matrix as written in readings whose search was ended too', () => {
		const crossImpacts = crossImpactsOf(
			Array.from({ length: 7 }, (_, f) => ({ id: `f${f}`, states: ['a', 'b'] })),
			() => 0
		);
		const readings = [1, 2, 3].map(() => ({ matrix: crossImpacts.matrix, times: 1 }));
		const { known, stopped, none, complete, written } = driveToEnd(
			countInReadings(crossImpacts, readings, { each: 40, effort: 1e6, count: 3 })
		);
		expect({ stopped, none, complete }).toEqual({ stopped: 3, none: 0, complete: false });
		expect(written).toBeGreaterThan(5);
		for (const { holds } of known) expect(holds).toBe(3);
	});

	test('are of fewer readings where the effort is used up, and say how many', () => {
		const found = uncertainWorlds(compiled, undefined, { readings: 1000, effort: 50 });
		expect(found.readings).toBeLessThan(100);
		expect(found.asked).toBe(1000);
	});

	test('are the same each time, and a cell deviates as it did where another one’s confidence changes', () => {
		expect(uncertainWorlds(compiled, undefined, { seed: 8 })).toEqual(
			uncertainWorlds(compiled, undefined, { seed: 8 })
		);
		const { crossImpacts } = compiled;
		const few = new Uint8Array(36).fill(1);
		const more = few.slice();
		more[5] = 2;
		const drawn = (reach: Uint8Array) => [...drawReadings(crossImpacts, reach, 50, 4)].length;
		expect(drawn(few)).toBe(50);
		const each = (reach: Uint8Array) => {
			const rows: number[][] = [];
			for (const { matrix } of drawReadings(crossImpacts, reach, 50, 4)) rows.push([...matrix].toSpliced(5, 1));
			return rows;
		};
		expect(each(more)).toEqual(each(few));
	});

	test('never read a cross-impact beyond its bounds', () => {
		const strong = crossImpactsOf([{ id: 'a', states: ['x', 'y'] }], (source) => (source === 0 ? 99 : -99));
		let [least, most] = [0, 0];
		for (const { matrix } of drawReadings(strong, new Uint8Array(4).fill(2), 200, 1)) {
			least = Math.min(least, ...matrix);
			most = Math.max(most, ...matrix);
		}
		expect([least, most]).toEqual([-99, 99]);
	});

	test.each([1, NaN, 1e9, -5])('of %d readings are refused', (readings) => {
		expect(() => uncertainWorlds(compiled, undefined, { readings })).toThrow('out-of-range');
	});

	test('follow what is tried of the cross-impacts; what the model says of its own value no longer counts', () => {
		const tried = { 'crossImpacts.f2.s1.f0.s0': 3 };
		const found = uncertainWorlds(compiled, tried, { unsaid: 'hardly' });
		const own = uncertainWorlds(compiled, undefined, { unsaid: 'hardly' });
		expect(found.cells.hardly).toBe(own.cells.hardly + 1);
		expect(found.worlds).not.toEqual(own.worlds);
	});
});

describe('how sure a cell is', () => {
	const model = modelOf([['f0.s0.f1.s0', 2, 'hardly']]);
	model.crossImpacts['f2'] = { s0: { f0: { s1: -1 }, f2: { s0: 1 } } };
	model.judgements.push({ about: 'crossImpacts.f1.s0.f2.s0', basis: 'analyst', reason: {}, passages: [] });
	const { crossImpacts } = compile(model);
	const counts = (unsaid: CellConfidence, zeros: boolean) => {
		const reach = [...reachOfCells(model, crossImpacts, { unsaid, zeros })];
		return [0, 1, 2].map((each) => reach.filter((one) => one === each).length);
	};

	test('is its own where the model says it, else the default; a 0 that nobody speaks of is sure', () => {
		// Its own: one. Not 0: two, inertia among them. A 0 that the model speaks of: one.
		expect(counts('fairly', false)).toEqual([32, 3, 1]);
		expect(counts('sure', false)).toEqual([35, 0, 1]);
	});

	test('is the default for a 0 between two factors too where that is asked for, never for a 0 of inertia', () => {
		expect(counts('fairly', true)).toEqual([11, 24, 1]);
	});
});
