import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Settings } from '../../study';
import { compile } from '../model/compile';
import { evaluate } from '../evaluation/evaluate';
import { flipPoints, type Flip } from './flipPoints';
import { robustnessRadius } from './robustnessRadius';
import { stream } from '../numbers/stream';
import { buildModel, changeFactor, randomCase, startingSettings, steady } from '../testing/buildModel';

const always = (rule: (made: ReturnType<typeof randomCase>, seed: number) => void) =>
	fc.assert(
		fc.property(fc.nat({ max: 1_000_000 }), (seed) => {
			const made = randomCase(seed);
			// At decisiveness 0 all shares are equal; without any weight nothing is weighed: neither has flips.
			const weighed = Object.values(made.settings.factors).some(({ weight }) => weight > 0);
			if (weighed && made.settings.decisiveness > 0) rule(made, seed);
		}),
		{ seed: 9, numRuns: 400 }
	);

/** Every flip of a case, with the settings at any value of its parameter. */
function flips({ model, settings }: ReturnType<typeof randomCase>) {
	const compiled = compile(model);
	return flipPoints(compiled, settings).flatMap(({ factor, weight, level }) =>
		(
			[
				['weight', -1, weight.below],
				['weight', 1, weight.above],
				['level', -1, level.below],
				['level', 1, level.above]
			] as ['weight' | 'level', 1 | -1, Flip | null][]
		).map(([parameter, direction, flip]) => ({
			factor,
			parameter,
			direction,
			flip,
			now: settings.factors[factor]![parameter],
			at: (value: number): Settings =>
				changeFactor(
					settings,
					factor,
					parameter === 'weight' ? { weight: value } : { level: value, low: 0, high: 100 }
				),
			compiled
		}))
	);
}

describe('a flip', () => {
	test('is where the leader’s share equals the rival’s; another leads beyond, and none before', () => {
		always((made) => {
			const compiled = compile(made.model);
			const { leader } = evaluate(compiled, made.settings);
			for (const { flip, at, direction, now } of flips(made)) {
				if (!flip) continue;
				const { share } = evaluate(compiled, at(flip.at));
				// A hundred levels of impacts up to 3, times decisiveness 5: the share moves by under 1e-9 for 1e-12 of level.
				expect(Math.abs(share[leader]! - share[compiled.outcomes.indexOf(flip.rival)]!)).toBeLessThan(1e-9);
				expect((flip.at - now) * direction).toBeGreaterThanOrEqual(-1e-12);
				const beyond = Math.min(100, Math.max(0, flip.at + direction * 1e-6));
				expect(evaluate(compiled, at(beyond)).leader).not.toBe(leader);
				for (const part of [0.1, 0.5, 0.9, 0.999]) {
					const before = now + part * (flip.at - now);
					const shares = evaluate(compiled, at(before)).share;
					expect(shares[leader]! + 1e-9).toBeGreaterThanOrEqual(Math.max(...shares));
				}
			}
		});
	});

	test('that is not there leaves the lead as it is, all the way to the end', () => {
		always((made, seed) => {
			const compiled = compile(made.model);
			const { leader } = evaluate(compiled, made.settings);
			const next = stream(seed, 1);
			for (const { flip, at, direction, now, parameter } of flips(made)) {
				if (flip) continue;
				const end = direction === 1 ? 100 : 0;
				for (let n = 0; n < 4; n++) {
					const value = now + next() * (end - now);
					const { share } = evaluate(compiled, at(value));
					if (parameter === 'weight' && value === 0) continue;
					expect(share[leader]! + 1e-9).toBeGreaterThanOrEqual(Math.max(...share));
				}
			}
		});
	});

	test('of the core model’s kind stands where arithmetic puts it', () => {
		// Factor 0 promotes outcome 1 by up to 2, factor 1 promotes outcome 0 by 1 wherever it stands.
		const model = buildModel([
			{ impacts: [[0, 0], [0, 2]], weight: 50, range: [0, 25, 100] }, // prettier-ignore
			steady([1, 0], { weight: 50 })
		]);
		const [first, second] = flipPoints(compile(model), startingSettings(model));
		expect(first!.level).toEqual({ below: null, above: { at: 50, rival: 'o1' } });
		// At level 25 the factor gives 0.5 a weight: 100 would be needed, where the range ends.
		expect(first!.weight).toEqual({ below: null, above: null });
		expect(second!.weight).toEqual({ below: { at: 25, rival: 'o1' }, above: null });
		expect(second!.level).toEqual({ below: null, above: null });
	});

	test('is none where nothing depends on it: impacts all equal, no weight, decisiveness 0', () => {
		const none = { below: null, above: null };
		const equal = buildModel([steady([1, 1, 1]), { impacts: [[2, 2, 2], [-2, -2, -2]] }]); // prettier-ignore
		for (const settings of [startingSettings(equal), { ...startingSettings(equal), decisiveness: 0 }])
			for (const { weight, level } of flipPoints(compile(equal), settings))
				expect([weight, level]).toEqual([none, none]);
		const weightless = buildModel([steady([3, 0], { weight: 0 }), steady([0, 3], { weight: 0 })]);
		for (const { level } of flipPoints(compile(weightless), startingSettings(weightless))) expect(level).toEqual(none);
	});
});

describe('the robustness radius', () => {
	test('holds the lead for any reweighting within it, and not for the worst just beyond', () => {
		always((made, seed) => {
			const compiled = compile(made.model);
			const { settings } = made;
			const { leader } = evaluate(compiled, settings);
			const { radius, rival } = robustnessRadius(compiled, settings);
			expect(radius).toBeGreaterThanOrEqual(0);
			expect(radius).toBeLessThanOrEqual(1);
			const next = stream(seed, 2);
			const reweighted = (by: (factor: number) => number): Settings => ({
				...settings,
				factors: Object.fromEntries(
					compiled.factors.map((id, f) => [
						id,
						{ ...settings.factors[id]!, weight: settings.factors[id]!.weight * (1 + by(f)) }
					])
				)
			});
			for (let n = 0; n < 5; n++) {
				const { share } = evaluate(
					compiled,
					reweighted(() => radius * (2 * next() - 1))
				);
				expect(share[leader]! + 1e-9).toBeGreaterThanOrEqual(Math.max(...share));
			}
			if (rival === null) return;
			const o = compiled.outcomes.indexOf(rival);
			const lead = compiled.factors.map((id) => {
				// The factor alone: its own support for the leader against the rival, baselines included.
				const alone = Object.fromEntries(
					compiled.factors.map((each) => [each, { ...settings.factors[each]!, weight: each === id ? 1 : 0 }])
				);
				const { support } = evaluate(compiled, { ...settings, factors: alone });
				return support[leader]! - support[o]!;
			});
			const worst = evaluate(
				compiled,
				reweighted((f) => -(radius + 1e-6) * Math.sign(lead[f]!))
			);
			expect(worst.share[o]!).toBeGreaterThan(worst.share[leader]! - 1e-12);
		});
	});

	test('is 1, dominance, where every factor speaks for the leader, and 0 where two are level', () => {
		const dominant = buildModel([steady([2, 1]), steady([3, 0])]);
		expect(robustnessRadius(compile(dominant), startingSettings(dominant))).toEqual({ radius: 1, rival: null });
		const level = buildModel([steady([2, 0]), steady([0, 2])]);
		expect(robustnessRadius(compile(level), startingSettings(level))).toEqual({ radius: 0, rival: 'o1' });
	});

	test('is what the formula gives by hand', () => {
		const model = buildModel([steady([2, 0], { weight: 60 }), steady([0, 1], { weight: 40 })]);
		// (60·2 − 40·1) / (60·2 + 40·1) = 80/160.
		expect(robustnessRadius(compile(model), startingSettings(model))).toEqual({ radius: 0.5, rival: 'o1' });
	});
});
