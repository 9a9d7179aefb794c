import { compile } from '../../src/lib/engine';
import { buildModel, startingSettings } from '../../src/lib/engine/testing/buildModel';

/**
 * Two factors, two outcomes, small enough to work by hand. What o0 gains over o1 from a factor at level x, d(x), is linear:
 *
 *     f0: d = −2 + 4x/100, weight W = 60, level 75, so d = 1
 *     f1: d = −2 + 3x/100, weight V = 40, level 30, so d = −11/10
 *
 * The margin of o0 is M = W·d(f0) + V·d(f1) = 60 − 44 = 16: o0 leads. With decisiveness 1 its share is the logistic
 * function L(M / (W + V)) = L(0.16), where L(z) = 1 / (1 + e^−z).
 */
export function twoByTwo() {
	const model = buildModel([
		{ impacts: [[0, 2], [2, 0]], weight: 60, range: [50, 75, 100] }, // prettier-ignore
		{ impacts: [[0, 2], [1, 0]], weight: 40, range: [0, 30, 60] } // prettier-ignore
	]);
	return { compiled: compile(model), settings: startingSettings(model) };
}

export const logistic = (z: number) => 1 / (1 + Math.exp(-z));
