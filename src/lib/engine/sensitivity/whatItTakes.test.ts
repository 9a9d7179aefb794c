import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../study';
import { compile } from '../model/compile';
import { EngineError } from '../EngineError';
import { evaluate, leadersOf } from '../evaluation/evaluate';
import { buildModel, randomCase, startingSettings, steady } from '../testing/buildModel';
import { tornado } from './tornado';
import { counterfactualsInSlices, whatItTakes } from './whatItTakes';

const moved = (settings: Settings, moves: readonly { factor: string; to: number }[]): Settings => ({
	...settings,
	factors: {
		...settings.factors,
		...Object.fromEntries(
			moves.map(({ factor, to }) => [factor, { ...settings.factors[factor]!, level: to, low: 0, high: 100 }])
		)
	}
});

/** The least movement of one or of two factors, by trying every pair of whole levels. */
function exhaustively(
	{ model, settings }: ReturnType<typeof randomCase>,
	outcome: number
): { moved: number; movement: number } | null {
	const compiled = compile(model);
	const best = [Infinity, Infinity];
	const levels = Array.from({ length: 101 }, (_, level) => level);
	const leads = (moves: { factor: string; to: number }[]) => {
		const { support } = evaluate(compiled, moved(settings, moves));
		return support.every((each, o) => o === outcome || support[outcome]! - each > 1e-9);
	};
	const ids = compiled.factors;
	for (const [a, first] of ids.entries())
		for (const to of levels) {
			const one = Math.abs(to - settings.factors[first]!.level);
			if (one < best[0]! && leads([{ factor: first, to }])) best[0] = one;
			for (const second of ids.slice(a + 1))
				for (const other of levels) {
					const both = one + Math.abs(other - settings.factors[second]!.level);
					if (both < best[1]! && leads([{ factor: first, to }, { factor: second, to: other }])) best[1] = both; // prettier-ignore
				}
		}
	const size = best.findIndex(Number.isFinite);
	return size < 0 ? null : { moved: size + 1, movement: best[size]! };
}

describe('what it would take for an outcome to lead', () => {
	test('makes it lead, or says that nothing found does; nothing where it leads already', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
				const { model, settings } = randomCase(seed);
				const compiled = compile(model);
				const leading = leadersOf(evaluate(compiled, settings));
				for (const [o, outcome] of compiled.outcomes.entries()) {
					const taking = whatItTakes(compiled, settings, outcome);
					if (leading.length === 1 && o === leading[0]) expect(taking).toMatchObject({ moves: [] });
					if (!taking) continue;
					const then = evaluate(compiled, moved(settings, taking.moves));
					expect(then.leader).toBe(o);
					expect(taking.share).toBeCloseTo(then.share[o]!, 12);
				}
			}),
			{ seed: 9, numRuns: 120 }
		);
	});

	test('moves the fewest factors, and these the least, as trying everything shows', () => {
		for (let seed = 0; seed < 12; seed++) {
			const made = randomCase(seed, { factors: 2, outcomes: 3 });
			if (made.settings.decisiveness === 0) continue;
			const compiled = compile(made.model);
			const { leader } = evaluate(compiled, made.settings);
			compiled.outcomes.forEach((outcome, o) => {
				if (o === leader) return;
				const taking = whatItTakes(compiled, made.settings, outcome);
				const naive = exhaustively(made, o);
				expect(taking && { moved: taking.moves.length, movement: taking.moves.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0) }, `${seed} ${outcome}`).toEqual(naive); // prettier-ignore
			});
		}
	});

	test('is null where no level matters, and bounded with forty factors', () => {
		const steadily = buildModel([steady([2, 0]), steady([1, 0])]);
		expect(whatItTakes(compile(steadily), startingSettings(steadily), 'o1')).toBeNull();
		const forty = buildModel(
			Array.from({ length: 40 }, () => ({ impacts: [[0.5, 0], [0.5, 0], [0.4, 0.3]] })) // prettier-ignore
		);
		expect(whatItTakes(compile(forty), startingSettings(forty), 'o1')).toBeNull();
	});

	test('is found in slices: progress never falls back, and others may go first often', () => {
		const model = buildModel(
			Array.from({ length: 8 }, () => ({ impacts: [[0.5, 0, 0.1], [0.5, 0, 0.3], [0.4, 0.3, 0]] })) // prettier-ignore
		);
		const [compiled, settings] = [compile(model), startingSettings(model)];
		const slices = counterfactualsInSlices(compiled, settings);
		const parts: number[] = [];
		let step = slices.next();
		for (; !step.done; step = slices.next()) parts.push(step.value.done / step.value.of);
		expect(parts.length).toBeGreaterThan(500);
		expect(parts.every((part, at) => part >= (parts[at - 1] ?? 0) && part <= 1)).toBe(true);
		const { leader } = evaluate(compiled, settings);
		expect(step.value).toEqual(
			compiled.outcomes
				.filter((_, at) => at !== leader)
				.map((outcome) => ({ outcome, taking: whatItTakes(compiled, settings, outcome) }))
		);
	});

	test('refuses an outcome that the model does not have', () => {
		const model = buildModel([steady([1, 0])]);
		expect(() => whatItTakes(compile(model), startingSettings(model), 'nobody')).toThrow(EngineError);
	});
});

describe('the tornado', () => {
	test('has each parameter at both ends of its range, the widest first', () => {
		fc.assert(
			fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
				const { model, settings } = randomCase(seed);
				const compiled = compile(model);
				const outcome = compiled.outcomes[seed % compiled.outcomes.length]!;
				const bars = tornado(compiled, settings, outcome);
				expect(bars).toHaveLength(2 * compiled.factors.length);
				const share = evaluate(compiled, settings).share[compiled.outcomes.indexOf(outcome)]!;
				for (const bar of bars) {
					// What is drawn and said covers both ends and the share as set.
					for (const each of [bar.shareAtLow, bar.shareAtHigh, share]) {
						expect(each).toBeGreaterThanOrEqual(bar.least - 1e-9);
						expect(each).toBeLessThanOrEqual(bar.most + 1e-6);
					}
				}
				const spans = bars.map((bar) => bar.most - bar.least);
				expect(spans).toEqual([...spans].sort((a, b) => b - a));
				for (const { factor, parameter, low, high, shareAtHigh } of bars) {
					const set = settings.factors[factor]!;
					expect([low, high]).toEqual(
						parameter === 'weight' ? [set.weight / set.spread, set.weight * set.spread] : [set.low, set.high]
					);
					const factors = { ...settings.factors, [factor]: { ...set, [parameter]: high } };
					expect(evaluate(compiled, { ...settings, factors }).share[compiled.outcomes.indexOf(outcome)]).toBe(
						shareAtHigh
					);
				}
			}),
			{ seed: 9, numRuns: 100 }
		);
	});

	test('puts first what runs furthest, also where it comes back to the same share at both ends', () => {
		const peaked = { impacts: [0, 3, 0].map((impact) => [impact, 0]), range: [0, 50, 100] as [number, number, number] };
		const model = buildModel([{ ...peaked, spread: 1 }, steady([1, 0])]);
		const [first] = tornado(compile(model), startingSettings(model), 'o0');
		expect(first).toMatchObject({ factor: 'f0', parameter: 'level', peak: 50 });
		expect(first!.shareAtLow).toBeCloseTo(first!.shareAtHigh, 12);
	});

	test('is flat for a factor with no spread and no range', () => {
		const model = buildModel([steady([2, 0], { spread: 1, range: [40, 40, 40] }), steady([0, 1])]);
		const bars = tornado(compile(model), startingSettings(model), 'o0').filter(({ factor }) => factor === 'f0');
		for (const { shareAtLow, shareAtHigh } of bars) expect(shareAtLow).toBe(shareAtHigh);
	});
});
