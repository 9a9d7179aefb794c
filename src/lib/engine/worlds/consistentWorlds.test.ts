import { describe, expect, test } from 'vitest';
import { checkConsistency, metExclusions } from './checkConsistency';
import { compile } from '../model/compile';
import { consistentWorlds } from './consistentWorlds';
import { crossImpactsOf, impactBalances, rateWorld, type CrossImpacts } from '../model/crossImpacts';
import { worldCount } from './followStarts';
import { numberOf, succeed } from './successors';
import { stream } from '../numbers/stream';
import { buildModel, changeFactor, startingSettings, steady } from '../testing/buildModel';

/** A matrix by a seed: 1–5 factors of 2–4 states, small whole numbers (so that ties are the rule), some with inertia; with so many exclusions. */
function randomMatrix(seed: number, exclusions = 0): CrossImpacts {
	const next = stream(seed, 0);
	const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
	const factors = Array.from({ length: whole(1, 5) }, (_, f) => ({
		id: `f${f}`,
		states: Array.from({ length: whole(2, 4) }, (_, s) => `s${s}`)
	}));
	const reach = whole(0, 3);
	const density = next();
	const inertia = next() < 0.4;
	const of = factors.flatMap(({ states }, f) => states.map(() => f));
	const matrix = factors.flatMap(({ states }, f) =>
		states.map(() => of.map((g) => ((f !== g || inertia) && next() < density ? whole(-reach, reach) : 0)))
	);
	const excluded = Array.from({ length: factors.length < 2 ? 0 : exclusions }, () => {
		const chosen = [...factors].sort(() => next() - 0.5).slice(0, whole(2, factors.length));
		return Object.fromEntries(chosen.map(({ id, states }) => [id, states[whole(0, states.length - 1)]!]));
	});
	return crossImpactsOf(factors, (source, target) => matrix[source]![target]!, excluded);
}

/** Whether a world holds a combination that cannot be, by the formula. */
const isForbidden = ({ exclusions }: CrossImpacts, world: ArrayLike<number>) =>
	exclusions.some(({ factors, states }) => factors.filter((f, at) => world[f] === states[at]).length === states.length);

function* worldsOf({ first }: CrossImpacts): Generator<number[]> {
	const sizes = Array.from({ length: first.length - 1 }, (_, f) => first[f + 1]! - first[f]!);
	const count = sizes.reduce((product, size) => product * size, 1);
	for (let number = 0; number < count; number++) {
		let rest = number;
		const world = sizes.map(() => 0);
		for (let f = sizes.length - 1; f >= 0; f--) {
			world[f] = rest % sizes[f]!;
			rest = Math.floor(rest / sizes[f]!);
		}
		yield world;
	}
}

/** The balance of one state, by the formula. */
const theta = ({ first, matrix }: CrossImpacts, world: number[], state: number) =>
	world.reduce((sum, s, f) => sum + matrix[(first[f]! + s) * first[first.length - 1]! + state]!, 0);

/** Inconsistency of a world, by the formula. */
const inconsistencyOf = (impacts: CrossImpacts, world: number[]) =>
	Math.max(
		0,
		...world.map((s, f) => {
			const own = theta(impacts, world, impacts.first[f]! + s);
			const states = Array.from({ length: impacts.first[f + 1]! - impacts.first[f]! }, (_, t) => impacts.first[f]! + t);
			return Math.max(...states.map((state) => theta(impacts, world, state))) - own;
		})
	);

const named = ({ factors, states }: CrossImpacts, world: ArrayLike<number>) =>
	Object.fromEntries(factors.map((factor, f) => [factor, states[f]![world[f]!]!]));

describe('consistent worlds', () => {
	test('are those of trying every world, on thousands of random matrices, with and without tolerance', () => {
		for (let seed = 0; seed < 2000; seed++) {
			const crossImpacts = randomMatrix(seed);
			const tolerance = seed % 4;
			const all = [...worldsOf(crossImpacts)].filter((world) => inconsistencyOf(crossImpacts, world) <= tolerance);
			const { worlds, complete } = consistentWorlds({ crossImpacts }, { tolerance, limit: 1e6, weights: false });
			expect(complete).toBe(true);
			expect(
				worlds.map(({ states }) => states),
				`seed ${seed}`
			).toEqual(all.map((world) => named(crossImpacts, world)));
		}
	});

	test('with exclusions are those of trying every world and dropping the forbidden ones, whose number is told', () => {
		let told = 0;
		for (let seed = 0; seed < 2000; seed++) {
			const crossImpacts = randomMatrix(seed, 1 + (seed % 7));
			const tolerance = seed % 4;
			const every = [...worldsOf(crossImpacts)];
			const allowed = every.filter((world) => !isForbidden(crossImpacts, world));
			const all = allowed.filter((world) => inconsistencyOf(crossImpacts, world) <= tolerance);
			const found = consistentWorlds({ crossImpacts }, { tolerance, limit: 1e6, weights: false });
			expect(
				found.worlds.map(({ states }) => states),
				`seed ${seed}`
			).toEqual(all.map((world) => named(crossImpacts, world)));
			expect(found.exclusions).toBe(crossImpacts.exclusions.length);
			expect(found.excluded).toBe(every.length - allowed.length);
			if (every.some((world) => isForbidden(crossImpacts, world) && inconsistencyOf(crossImpacts, world) <= tolerance))
				told++;
		}
		expect(told).toBeGreaterThan(500);
	});

	test('are, up to a tolerance that is not whole, those up to the whole number below it; up to a boundless one, all', () => {
		for (let seed = 0; seed < 50; seed++) {
			const crossImpacts = randomMatrix(seed);
			const upTo = (tolerance: number) =>
				consistentWorlds({ crossImpacts }, { tolerance, limit: 1e6, weights: false }).worlds;
			expect(upTo(1.7)).toEqual(upTo(1));
			expect(upTo(Infinity)).toHaveLength(worldCount(crossImpacts));
		}
	});

	test('of factors with many states, whose sets are more than the search remembers, are those of trying every world', () => {
		const next = stream(3, 0);
		const factors = Array.from({ length: 3 }, (_, f) => ({
			id: `f${f}`,
			states: Array.from({ length: 30 }, (_, s) => `s${s}`)
		}));
		const crossImpacts = crossImpactsOf(factors, () => Math.floor(next() * 41) - 20);
		const all = [...worldsOf(crossImpacts)].filter((world) => rateWorld(crossImpacts, world).inconsistency <= 12);
		const { worlds } = consistentWorlds({ crossImpacts }, { tolerance: 12, limit: 1e6, weights: false });
		expect(all.length).toBeGreaterThan(0);
		expect(worlds.map(({ states }) => states)).toEqual(all.map((world) => named(crossImpacts, world)));
	});

	test.each([0, 1, 4])(
		'have the weights, and the cycles, of following every start one by one, with %i exclusions',
		(exclusions) => {
			for (let seed = 0; seed < 300; seed++) {
				const crossImpacts = randomMatrix(seed, exclusions);
				const weights = new Map<number, number>();
				let [cycles, intoExcluded] = [0, 0];
				const starts = [...worldsOf(crossImpacts)].filter((world) => !isForbidden(crossImpacts, world));
				for (const start of starts) {
					let world = Int32Array.from(start);
					const met = new Set<number>();
					for (;;) {
						const number = numberOf(crossImpacts, world);
						const next = new Int32Array(world.length);
						succeed(crossImpacts.first, impactBalances(crossImpacts, world), world, next);
						if (numberOf(crossImpacts, next) === number) {
							weights.set(number, (weights.get(number) ?? 0) + 1);
							break;
						}
						if (met.has(number)) {
							cycles++;
							break;
						}
						met.add(number);
						world = next;
						if (isForbidden(crossImpacts, world)) {
							intoExcluded++;
							break;
						}
					}
				}
				const found = consistentWorlds({ crossImpacts }, { limit: 1e6 });
				expect(found.cycles).toBe(cycles);
				expect(found.intoExcluded).toBe(intoExcluded);
				expect(found.starts).toBe(starts.length);
				expect(found.exact).toBe(true);
				expect(found.worlds.map(({ weight }) => weight)).toEqual(
					[...weights].sort(([a], [b]) => a - b).map(([, weight]) => weight)
				);
			}
		}
	);

	test('are all worlds where nothing presses, as many as the limit lists, and not complete', () => {
		const model = buildModel(Array.from({ length: 10 }, () => steady([0, 0])));
		const { worlds, complete } = consistentWorlds(compile(model), { limit: 50 });
		expect(worlds).toHaveLength(50);
		expect(complete).toBe(false);
	});

	test('are, where the effort ended the search, the same each time', () => {
		const next = stream(7, 0);
		const factors = Array.from({ length: 16 }, (_, f) => ({ id: `f${f}`, states: ['a', 'b', 'c'] }));
		const crossImpacts = crossImpactsOf(factors, () => Math.floor(next() * 7) - 3);
		const part = () => consistentWorlds({ crossImpacts }, { tolerance: 4, effort: 3000, weights: false });
		const once = part();
		expect(once.complete).toBe(false);
		expect(once.worlds.length).toBeGreaterThan(0);
		expect(part()).toEqual(once);
	});

	test('are none, and complete, where two factors chase each other; every start ends in a cycle', () => {
		const crossImpacts = crossImpactsOf(
			[
				{ id: 'a', states: ['x', 'y'] },
				{ id: 'b', states: ['x', 'y'] }
			],
			// a wants to be as b is, b as a is not.
			(source, target) => [[0, 0, 0, 1], [0, 0, 1, 0], [1, 0, 0, 0], [0, 1, 0, 0]][source]![target]! // prettier-ignore
		);
		expect(consistentWorlds({ crossImpacts })).toEqual({
			worlds: [],
			complete: true,
			cycles: 4,
			intoExcluded: 0,
			starts: 4,
			exact: true,
			exclusions: 0,
			excluded: 0
		});
	});

	test('of dense matrices with exclusions are those without that no exclusion forbids', () => {
		const next = stream(13, 0);
		const whole = (most: number) => Math.floor(next() * most);
		let dropped = 0;
		for (let each = 0; each < 12; each++) {
			const factors = Array.from({ length: 14 }, (_, f) => ({ id: `f${f}`, states: ['a', 'b', 'c'] }));
			const matrix = Array.from({ length: 42 }, (_, s) => Array.from({ length: 42 }, (__, t) => Math.floor(s / 3) === Math.floor(t / 3) ? 0 : whole(7) - 3)); // prettier-ignore
			const exclusions = Array.from({ length: 20 }, () => Object.fromEntries([whole(7), 7 + whole(7)].map((f) => [`f${f}`, ['a', 'b', 'c'][whole(3)]!]))); // prettier-ignore
			const of = (excluded: typeof exclusions) => {
				const crossImpacts = crossImpactsOf(factors, (s, t) => matrix[s]![t]!, excluded);
				return consistentWorlds({ crossImpacts }, { tolerance: 3, limit: 1e6, weights: false }).worlds;
			};
			const plain = of([]);
			const left = plain.filter(({ states }) => !exclusions.some((excluded) => Object.entries(excluded).every(([f, s]) => states[f] === s))); // prettier-ignore
			expect(of(exclusions)).toEqual(left);
			dropped += plain.length - left.length;
		}
		expect(dropped).toBeGreaterThan(20);
	});

	test('are none where exclusions forbid all, however well some hang together', () => {
		const states = ['x', 'y'];
		const crossImpacts = crossImpactsOf(
			['a', 'b'].map((id) => ({ id, states })),
			() => 0,
			states.flatMap((a) => states.map((b) => ({ a, b })))
		);
		const found = consistentWorlds({ crossImpacts });
		expect(found).toMatchObject({ worlds: [], complete: true, starts: 0, cycles: 0, excluded: 4, exclusions: 4 });
	});

	test('of forty factors lack the forbidden part, counted exactly; a sample starts nowhere in it', () => {
		const factors = Array.from({ length: 40 }, (_, f) => ({ id: `f${f}`, states: ['a', 'b', 'c'] }));
		// Every factor but the first pair is pushed to b; f0 and f1 are free.
		const push = (_: number, target: number) => (target >= 6 && target % 3 === 1 ? 1 : 0);
		const crossImpacts = crossImpactsOf(factors, push, [{ f0: 'a', f1: 'a' }, { f0: 'b', f2: 'c' }, { f38: 'a', f39: 'a' }]); // prettier-ignore
		const found = consistentWorlds({ crossImpacts });
		expect(found.worlds).toHaveLength(8);
		// Of nine pairs of f0 and f1 one is gone; of those at f0 = b a third more, of all the rest one of nine.
		expect(found.excluded! / 3 ** 40).toBeCloseTo(1 - ((2 + 3 * (2 / 3) + 3) / 9) * (8 / 9), 12);
		expect(found.intoExcluded).toBe(0);
		expect(found.worlds.reduce((sum, { weight }) => sum + weight!, 0)).toBe(found.starts);
	});

	test('with exclusions that are too entangled to be counted are found all the same', () => {
		const next = stream(11, 0);
		const factors = Array.from({ length: 40 }, (_, f) => ({ id: `f${f}`, states: ['a', 'b', 'c'] }));
		const pick = (most: number) => Math.floor(next() * most);
		const exclusions = Array.from({ length: 100 }, () =>
			Object.fromEntries(Array.from({ length: 6 }, () => [`f${pick(40)}`, ['a', 'b', 'c'][pick(3)]!]))
		);
		const crossImpacts = crossImpactsOf(factors, (_, target) => (target % 3 === 1 ? 1 : 0), exclusions);
		const { excluded, worlds } = consistentWorlds({ crossImpacts }, { weights: false });
		expect(excluded).toBe(null);
		expect(worlds.map(({ states }) => new Set(Object.values(states)))).toEqual([new Set(['b'])]);
	});

	describe('beyond 2^53 worlds', () => {
		/** Three-state factors pushed to b by themselves, but the last ones, whose states follow `pull(target, source)` alone. */
		function pulled(count: number, last: number, pull: (target: number, source: number) => boolean) {
			const factors = Array.from({ length: count }, (_, f) => ({ id: `f${f}`, states: ['a', 'b', 'c'] }));
			return crossImpactsOf(factors, (s, t) => {
				const [source, target] = [Math.floor(s / 3), Math.floor(t / 3)];
				if (target < count - last) return source === 0 && t % 3 === 1 ? 1 : 0;
				return pull(target, source) && s % 3 === t % 3 ? 1 : 0;
			});
		}

		test.each([34, 60])('a chain of copies among %i factors leads every start to its one world', (count) => {
			const crossImpacts = pulled(count, 6, (target, source) => source === target - 1);
			const { worlds, cycles, starts } = consistentWorlds({ crossImpacts });
			expect(worlds.map(({ weight }) => weight)).toEqual([starts]);
			expect(cycles).toBe(0);
			expect(starts).toBeGreaterThan(1000);
		});

		test.each([36, 60])('two last factors of %i that support each other share the starts with their cycle', (count) => {
			const crossImpacts = pulled(count, 2, (target, source) => source === 2 * count - 3 - target);
			const { worlds, cycles, starts } = consistentWorlds({ crossImpacts });
			// Of nine pairs of states three agree; the other six swap for ever. 20,000 starts err by 1.5 points at four deviations.
			expect(worlds).toHaveLength(3);
			for (const { weight } of worlds) expect(Math.abs(weight! / starts! - 1 / 9)).toBeLessThan(0.015);
			expect(Math.abs(cycles! / starts! - 6 / 9)).toBeLessThan(0.015);
			expect(worlds.reduce((sum, { weight }) => sum + weight!, cycles!)).toBe(starts);
		});

		test('worlds that differ in their last factors alone stand in the order of their states', () => {
			const crossImpacts = pulled(60, 3, (target, source) => source === target);
			const { worlds } = consistentWorlds({ crossImpacts }, { weights: false });
			const lasts = worlds.map(({ states }) => states['f57']! + states['f58']! + states['f59']!);
			expect(lasts).toHaveLength(27);
			expect(lasts).toEqual([...lasts].sort());
		});
	});

	test('of forty dense factors are not complete within a small effort, and say so', () => {
		const next = stream(5, 0);
		const factors = Array.from({ length: 40 }, (_, f) => ({ id: `f${f}`, states: ['a', 'b', 'c'] }));
		const crossImpacts = crossImpactsOf(factors, (s, t) =>
			Math.floor(s / 3) === Math.floor(t / 3) ? 0 : Math.floor(next() * 7) - 3
		);
		const { complete, exact, starts } = consistentWorlds({ crossImpacts }, { effort: 200 });
		expect(complete).toBe(false);
		expect(exact).toBe(false);
		expect(starts).toBeGreaterThan(100);
	});
});

describe('the check of consistency', () => {
	test('names what pushes a factor, from where and where to, and is empty in a consistent world', () => {
		const model = buildModel([steady([1, 0]), steady([1, 0]), steady([0, 1])]);
		model.crossImpacts = { f0: { s1: { f1: { s0: -1, s1: 2 } } }, f2: { s0: { f1: { s1: 1 } } } };
		const compiled = compile(model);
		const at = (f0: number, f1: number) =>
			['f0', 'f1', 'f2'].reduce(
				(settings, id, f) => changeFactor(settings, id, { low: 0, level: [f0, f1, 0][f]!, high: 100 }),
				startingSettings(model)
			);
		expect(checkConsistency(compiled, at(90, 20))).toEqual([
			{
				factor: 'f1',
				state: 's0',
				better: 's1',
				deficit: 4,
				pushedBy: [
					{ factor: 'f0', state: 's1', impact: 3 },
					{ factor: 'f2', state: 's0', impact: 1 }
				]
			}
		]);
		expect(checkConsistency(compiled, at(90, 80))).toEqual([]);
	});

	test('tells the exclusions that the nearest states meet, in the words of the model', () => {
		const model = buildModel([steady([1, 0]), steady([1, 0]), steady([0, 1])]);
		const reason = { en: 'never seen' };
		model.exclusions = [
			{ states: { f1: 's1', f0: 's1' }, reason },
			{ states: { f0: 's1', f1: 's0', f2: 's0' }, reason }
		];
		const compiled = compile(model);
		const at = (f0: number, f1: number) =>
			[f0, f1, 0].reduce(
				(settings, level, f) => changeFactor(settings, `f${f}`, { low: 0, level, high: 100 }),
				startingSettings(model)
			);
		expect(metExclusions(compiled, at(51, 60))).toEqual([model.exclusions[0]]);
		expect(metExclusions(compiled, at(51, 50))).toEqual([model.exclusions[1]]);
		expect(metExclusions(compiled, at(50, 60))).toEqual([]);
	});

	test('is empty exactly in the consistent worlds', () => {
		for (let seed = 0; seed < 200; seed++) {
			const crossImpacts = randomMatrix(seed);
			for (const world of [...worldsOf(crossImpacts)].slice(0, 40)) {
				const { inconsistency, consistencyValue } = rateWorld(crossImpacts, world);
				expect(inconsistency).toBe(inconsistencyOf(crossImpacts, world));
				expect(consistencyValue >= 0).toBe(inconsistency === 0);
			}
		}
	});
});
