import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../study';
import { compile } from '../model/compile';
import { evaluate } from '../evaluation/evaluate';
import { explainDifference } from './explainDifference';
import { shapley, shapleySampled } from './shapley';
import { buildModel, changeFactor, randomCase, startingSettings } from '../testing/buildModel';

/** Two settings of one random model. */
function pair(seed: number) {
	const { model, settings } = randomCase(seed);
	const other = randomCase(seed + 1, { factors: model.factors.length }).settings;
	const to: Settings = { decisiveness: seed % 3 === 0 ? settings.decisiveness : other.decisiveness, factors: {} };
	model.factors.forEach(({ id }, f) => {
		to.factors[id] = f % 3 === 0 ? settings.factors[id]! : other.factors[id]!;
	});
	return { compiled: compile(model), from: settings, to };
}

describe('the explanation of a difference', () => {
	test('sums to it exactly, and gives nothing to what has not changed', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
				const { compiled, from, to } = pair(seed);
				const outcome = compiled.outcomes[seed % compiled.outcomes.length]!;
				const { parts, from: before, to: after, exact, standardError } = explainDifference(compiled, from, to, outcome);
				expect(exact).toBe(true);
				expect(standardError).toBe(0);
				// Sums of 2^13 products of shares.
				expect(Math.abs(parts.reduce((sum, { value }) => sum + value, 0) - (after - before))).toBeLessThan(1e-12);
				for (const { factor, parameter } of parts)
					if (factor !== null && (parameter === 'level' || parameter === 'weight'))
						expect(from.factors[factor]![parameter]).not.toBe(to.factors[factor]![parameter]);
					else expect(from.decisiveness).not.toBe(to.decisiveness);
			}),
			{ seed: 9, numRuns: 60 }
		);
	});

	test('gives equal parts to factors that do the same', () => {
		const same = { impacts: [[0, 2], [3, 0]], weight: 40 }; // prettier-ignore
		const model = buildModel([same, same, { impacts: [[1, 0], [0, 1]] }]); // prettier-ignore
		const from = startingSettings(model);
		const to = changeFactor(changeFactor(from, 'f0', { level: 80 }), 'f1', { level: 80 });
		const { parts } = explainDifference(compile(model), from, to, 'o1');
		expect(parts).toHaveLength(2);
		expect(parts[0]!.value).toBeCloseTo(parts[1]!.value, 14);
	});

	test('of a single change is the whole difference', () => {
		const model = buildModel([{ impacts: [[0, 2], [3, 0]] }]); // prettier-ignore
		const from = startingSettings(model);
		const to = { ...from, decisiveness: 2 };
		const { parts, ...whole } = explainDifference(compile(model), from, to, 'o0');
		expect(parts).toEqual([{ factor: null, parameter: 'decisiveness', value: whole.to - whole.from }]);
	});

	test('shares what judgements have done among them and all else, as every order of changes does', () => {
		const model = buildModel([{ impacts: [[0, 2], [3, 0], [1, 1]] }, { impacts: [[1, 0], [0, 1]] }]); // prettier-ignore
		const compiled = compile(model);
		const from: Settings = { ...startingSettings(model), judgements: { 'impacts.f1.s0.o0': -2 } };
		const judgements = { 'impacts.f0.s1.o1': 3, 'impacts.f0.s0.o0': 1, 'outcomes.o1.baseline': 0.5 };
		const to: Settings = { ...changeFactor(from, 'f0', { level: 70, high: 80 }), judgements };
		const found = explainDifference(compiled, from, to, 'o1');
		// The lowest state is touched by neither level.
		const paths = ['impacts.f0.s1.o1', 'impacts.f1.s0.o0', 'outcomes.o1.baseline'];
		expect(found.parts.map(({ about, parameter }) => about ?? parameter)).toEqual(['level', ...paths]);
		const players = ['level', ...paths];
		const worth = (coalition: ReadonlySet<string>) => {
			const tried: Record<string, number> = {};
			for (const path of paths) {
				const value = (coalition.has(path) ? to : from).judgements![path];
				if (value !== undefined) tried[path] = value;
			}
			const factors = coalition.has('level') ? to.factors : from.factors;
			return evaluate(compiled, { ...from, factors, judgements: tried }).share[1]!;
		};
		const orders = (left: string[]): string[][] =>
			left.length === 0
				? [[]]
				: left.flatMap((first) => orders(left.filter((each) => each !== first)).map((rest) => [first, ...rest]));
		const all = orders(players);
		players.forEach((player, at) => {
			const added = all.map((order) => {
				const before = order.slice(0, order.indexOf(player));
				return worth(new Set([...before, player])) - worth(new Set(before));
			});
			const mean = added.reduce((sum, each) => sum + each, 0) / all.length;
			expect(found.parts[at]!.value).toBeCloseTo(mean, 12);
		});
		expect(found.parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(found.to - found.from, 12);
	});

	test('gives no part to cross-impacts, which move no share', () => {
		const model = buildModel([{ impacts: [[0, 2], [3, 0]] }, { impacts: [[1, 0], [0, 1]] }]); // prettier-ignore
		const from = startingSettings(model);
		const judgements = { 'crossImpacts.f0.s0.f1.s1': 3, 'outcomes.o0.baseline': 1 };
		const { parts } = explainDifference(compile(model), from, { ...from, judgements }, 'o0');
		expect(parts.map(({ about }) => about)).toEqual(['outcomes.o0.baseline']);
		const cross = { 'crossImpacts.f0.s0.f1.s1': 3 };
		expect(explainDifference(compile(model), { ...from, judgements: cross }, from, 'o0')).toMatchObject({
			parts: [],
			exact: true
		});
	});

	test('of more than sixteen changes is sampled, sums exactly and tells its error', () => {
		const model = buildModel(
			Array.from({ length: 12 }, (_, f) => ({ impacts: [[f % 3, 0, 1], [0, f % 4, 1]], weight: 10 + f })) // prettier-ignore
		);
		const from = startingSettings(model);
		const to = model.factors.reduce(
			(settings, { id }, f) => changeFactor(settings, id, { weight: 60 - f, level: 70 }),
			from
		);
		const compiled = compile(model);
		const found = explainDifference(compiled, from, to, 'o0');
		expect(found.exact).toBe(false);
		expect(found.parts).toHaveLength(24);
		expect(found.standardError).toBeGreaterThan(0);
		const whole = evaluate(compiled, to).share[0]! - evaluate(compiled, from).share[0]!;
		expect(found.parts.reduce((sum, { value }) => sum + value, 0)).toBeCloseTo(whole, 12);
		expect(explainDifference(compiled, from, to, 'o0')).toEqual(found);
	});
});

describe('the Shapley value', () => {
	test('sampled over orders comes within five standard errors of the exact one', () => {
		const worth = (mask: number) => (mask & 1) * ((mask >> 1) & 1) + Math.sqrt(mask & 31);
		const exact = shapley(5, worth);
		const { parts, standardError } = shapleySampled(
			5,
			(inside) => worth(inside.reduce((mask, bit, i) => mask | (bit << i), 0)),
			5000,
			3
		);
		parts.forEach((part, i) => expect(Math.abs(part - exact[i]!)).toBeLessThan(5 * standardError));
	});

	test('of no player is empty', () => {
		expect(shapley(0, () => 1)).toEqual([]);
	});
});
