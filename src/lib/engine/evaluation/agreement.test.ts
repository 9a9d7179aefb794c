import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementFromDecisiveness, decisivenessFromAgreement } from './agreement';
import { compile } from '../model/compile';
import { evaluate } from './evaluate';
import { buildModel, startingSettings, steady } from '../testing/buildModel';

describe('agreement', () => {
	test('is 87 % at decisiveness 1 with four outcomes', () => {
		const power = Math.exp(3);
		expect(agreementFromDecisiveness(1, 4)).toBeCloseTo(power / (power + 3), 15);
		expect(agreementFromDecisiveness(1, 4)).toBeCloseTo(0.87005, 5);
	});

	test('is what the model says where every factor strongly favours one outcome', () => {
		for (const outcomes of [2, 3, 8])
			for (const decisiveness of [0, 0.3, 1, 2.5]) {
				const favoured = steady(Array.from({ length: outcomes }, (_, o) => (o === 0 ? 3 : 0)));
				const model = buildModel([favoured, favoured, favoured]);
				const { share } = evaluate(compile(model), { ...startingSettings(model), decisiveness });
				expect(agreementFromDecisiveness(decisiveness, outcomes)).toBeCloseTo(share[0]!, 14);
			}
	});

	test('is even at decisiveness 0, and certain at 50 without overflow', () => {
		expect(agreementFromDecisiveness(0, 5)).toBe(0.2);
		expect(agreementFromDecisiveness(1000, 8)).toBe(1);
	});

	test('gives back the decisiveness it came from', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 5, noNaN: true }), fc.integer({ min: 2, max: 8 }), (k, outcomes) => {
				const again = decisivenessFromAgreement(agreementFromDecisiveness(k, outcomes), outcomes);
				// 1 − p loses the digits that p's nearness to 1 hides: e^15 · 2^−53 at k = 5, over 3.
				expect(Math.abs(again - k)).toBeLessThan(1e-9);
			}),
			{ seed: 3 }
		);
	});

	test('below even belongs to a negative decisiveness', () => {
		expect(decisivenessFromAgreement(0.25, 4)).toBeCloseTo(0, 15);
		expect(decisivenessFromAgreement(0.1, 4)).toBeLessThan(0);
	});

	test('of 0, of 1 or among fewer than two outcomes has no decisiveness', () => {
		const refused = expect.objectContaining({ code: 'out-of-range' });
		for (const agreement of [0, 1, -0.1, 1.1, NaN])
			expect(() => decisivenessFromAgreement(agreement, 4)).toThrow(refused);
		for (const outcomes of [1, 0, NaN]) expect(() => decisivenessFromAgreement(0.5, outcomes)).toThrow(refused);
	});
});
