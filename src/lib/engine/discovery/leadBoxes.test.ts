import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../study';
import { compile } from '../model/compile';
import { rawDraws } from '../simulation/rawDraws';
import { buildModel, randomCase, startingSettings, steady } from '../testing/buildModel';
import { evaluateNaively } from '../testing/evaluateNaively';
import { simulate } from '../simulation/simulate';
import { leadBoxes, leadPatience, type LeadBox, type LeadLimit } from './leadBoxes';
import { levelsDrawn, type LevelsDrawn } from './drawLeads';

const seed = 20261124;

/** The inverse of the triangular distribution, found by bisection of its distribution function. */
function triangular({ low, level, high }: Settings['factors'][string], u: number): number {
	if (low === high) return level;
	const below = (x: number) =>
		x <= level
			? (x - low) ** 2 / ((high - low) * (level - low) || 1)
			: 1 - (high - x) ** 2 / ((high - low) * (high - level) || 1);
	let [from, to] = [low, high];
	for (let turn = 0; turn < 60; turn++) {
		const middle = (from + to) / 2;
		if (below(middle) < u) from = middle;
		else to = middle;
	}
	return (from + to) / 2;
}

/** Each draw by the naive reading of the model: its levels, its weights as times what is set, and who leads alone. */
function drawNaively(model: ReturnType<typeof buildModel>, settings: Settings, draws: number, levels: LevelsDrawn) {
	return Array.from({ length: draws }, (_, n) => {
		const drawn = model.factors.map(({ id }, f) => {
			const set = settings.factors[id]!;
			const u = rawDraws('level', seed, f, draws)[n]!;
			const times = set.spread ** rawDraws('normal', seed, f, draws)[n]!;
			return { id, times, level: levels === 'everywhere' ? 100 * u : triangular(set, u) };
		});
		const factors = Object.fromEntries(
			drawn.map(({ id, times, level }) => [
				id,
				{ ...settings.factors[id]!, weight: settings.factors[id]!.weight * times, level, low: 0, high: 100 }
			])
		);
		const { support } = evaluateNaively(model, { ...settings, factors });
		const most = Math.max(...support);
		const first = support.flatMap((each, o) => (each > most - 1e-11 ? [o] : []));
		return { drawn, leader: first.length === 1 && settings.decisiveness > 0 ? first[0]! : -1 };
	});
}
type Naive = ReturnType<typeof drawNaively>;

const isWithin = ({ drawn }: Naive[number], { factor, parameter, low, high }: LeadLimit) => {
	const found = drawn.find(({ id }) => id === factor)!;
	const value = parameter === 'level' ? found.level : found.times;
	return value >= (low ?? -Infinity) && value <= (high ?? Infinity);
};

describe('when an outcome leads', () => {
	test('is told in boxes that hold what a naive count of the same draws says', () => {
		fc.assert(
			fc.property(fc.nat({ max: 10_000 }), fc.constantFrom(...levelsDrawn), (made, levels) => {
				const { model, settings } = randomCase(made, { factors: 3, outcomes: 3 });
				const draws = 600;
				const naive = drawNaively(model, settings, draws, levels);
				const found = leadBoxes(compile(model), settings, 'o1', { draws, seed, levels });
				expect(found.leads).toBe(naive.filter(({ leader }) => leader === 1).length);
				for (const box of found.boxes) {
					const within = naive.filter((draw) => box.limits.every((limit) => isWithin(draw, limit)));
					expect(box.draws).toBe(within.length);
					expect(box.leads).toBe(within.filter(({ leader }) => leader === 1).length);
					for (const { factor, parameter, low, among } of box.limits) {
						const below = naive.filter((draw) => !isWithin(draw, { factor, parameter, low, high: null, among })).length;
						expect(among[0]).toBeCloseTo(below / draws, 12);
					}
				}
			}),
			{ seed: 20261129, numRuns: 60 }
		);
	});

	test('gives boxes from wide to narrow, of three inputs at most, none beaten by another, the told one nearest to the corner', () => {
		const { model, settings } = randomCase(8, { factors: 6, outcomes: 3 });
		for (const levels of levelsDrawn)
			for (const outcome of compile(model).outcomes) {
				const found = leadBoxes(compile(model), settings, outcome, { draws: 10_000, seed, levels });
				const place = ({ draws, leads }: LeadBox) => [leads / found.leads, leads / draws] as const;
				found.boxes.forEach((box, nth) => {
					expect(new Set(box.limits.map(({ factor, parameter }) => factor + parameter)).size).toBeLessThanOrEqual(3);
					expect(box.draws).toBeGreaterThanOrEqual(leadPatience.leastPart * found.draws);
					const wider = found.boxes[nth - 1];
					if (!wider) return expect(box.limits).toEqual([]);
					expect(place(box)[0]).toBeLessThanOrEqual(place(wider)[0]);
					expect(place(box)[1]).toBeGreaterThan(place(wider)[1]);
				});
				if (found.kind !== 'boxes') continue;
				const far = found.boxes.map((box) => Math.hypot(...place(box).map((each) => 1 - each)));
				expect(far[found.chosen]).toBe(Math.min(...far.slice(1)));
			}
	});

	test('is found where arithmetic puts it, at a named state', () => {
		// Outcome 1 gains 2 from state 1 of factor 0 on, against 1 that outcome 0 has everywhere from factor 1.
		const model = buildModel([
			{ impacts: [[0, 0], [0, 0], [0, 3], [0, 3]], positions: [0, 39, 41, 100], spread: 1 }, // prettier-ignore
			steady([1, 0], { spread: 1 })
		]);
		const found = leadBoxes(compile(model), startingSettings(model), 'o1', {
			draws: 10_000,
			seed,
			levels: 'everywhere'
		});
		const { limits, draws, leads } = found.boxes[found.chosen]!;
		expect(limits.map(({ factor, high }) => [factor, high])).toEqual([['f0', null]]);
		// The lead passes at 39⅔: the limit is told as one of the states beside it.
		expect([39, 41]).toContain(limits[0]!.low);
		expect(leads / found.leads).toBeGreaterThan(0.97);
		expect(leads / draws).toBeGreaterThan(0.97);
	});

	test('tells of weights where they decide, as times what is set', () => {
		const model = buildModel([steady([1, 0], { spread: 2 }), steady([0, 1], { spread: 2 })]);
		const found = leadBoxes(compile(model), startingSettings(model), 'o0', { draws: 10_000, seed, levels: 'ranges' });
		const { limits } = found.boxes[found.chosen]!;
		expect(limits.every(({ parameter }) => parameter === 'weight')).toBe(true);
		expect(limits.length).toBe(2);
		expect(limits.find(({ factor }) => factor === 'f0')!.low).toBeLessThanOrEqual(1);
	});

	test('counts the simulation’s own draws within the ranges', () => {
		const { model, settings } = randomCase(21, { factors: 4, outcomes: 3 });
		const compiled = compile(model);
		const { outcomes } = simulate(compiled, settings, { draws: 4000, seed, weights: 'around' });
		compiled.outcomes.forEach((outcome, o) => {
			const { leads } = leadBoxes(compiled, settings, outcome, { draws: 4000, seed, levels: 'ranges' });
			expect(leads / 4000).toBeCloseTo(outcomes[o]!.rankAcceptability[0]!, 2);
		});
	});

	test('says where there is nothing to tell: nowhere, everywhere, too seldom, too often, level, or nothing that tells', () => {
		const kind = (impacts: number[][], baselines: number[], changes: Partial<Settings> = {}) => {
			const model = buildModel([{ impacts, spread: 1 }], baselines);
			const settings = { ...startingSettings(model), ...changes };
			const found = leadBoxes(compile(model), settings, 'o0', { draws: 10_000, seed, levels: 'everywhere' });
			expect(found.kind === 'boxes' ? found.boxes.length > 1 : found.boxes.length === 1 && found.chosen === 0).toBe(
				true
			);
			return found.kind;
		};
		const rising = [[0, 0], [3, 0]]; // prettier-ignore
		expect(kind(rising, [0, 4])).toBe('nowhere');
		expect(kind(rising, [1, 0])).toBe('everywhere');
		expect(kind(rising, [0, 2.995])).toBe('few');
		expect(kind(rising, [-0.005, 0])).toBe('almost');
		expect(kind(rising, [0, 1])).toBe('boxes');
		expect(kind(rising, [0, 1], { decisiveness: 0 })).toBe('nowhere');
	});

	test('is refused for an outcome that the model does not have, and for draws that are no number of draws', () => {
		const { model, settings } = randomCase(3);
		const ask = (outcome: string, draws: number) => () =>
			leadBoxes(compile(model), settings, outcome, { draws, seed, levels: 'everywhere' });
		expect(ask('o9', 100)).toThrow('unknown-outcome');
		expect(ask('o1', 1)).toThrow('too-few-draws');
		expect(ask('o1', 2.5)).toThrow('out-of-range');
	});
});
