import { describe, expect, test } from 'vitest';
import { compile, whatItTakes } from '../../src/lib/engine';
import { buildModel, startingSettings } from '../../src/lib/engine/testing/buildModel';
import { record } from './record';
import { logistic, twoByTwo } from './workedByHand';

const note = (reference: string, quantity: string, known: number | string, ours: number | string) =>
	record({ method: 'What it takes', reference, quantity, known, ours });

describe('what it takes, worked by hand', () => {
	// o1 leads below the level 205/3 = 68.3 of f0 (7 from its 75) or below 50/3 = 16.7 of f1 (14 from its 30): f0 to 68 is
	// the least. There d = −2 + 2.72 = 0.72, so M = 43.2 − 44 = −0.8 and o1 has L(0.8/100).
	test('is one factor, moved past its nearest flip', () => {
		const { compiled, settings } = twoByTwo();
		const { moves, share } = whatItTakes(compiled, settings, 'o1')!;
		note('two factors by hand', 'factors moved', 1, moves.length);
		note('two factors by hand', 'level of f0', 68, moves[0]!.to);
		note('two factors by hand', 'share of o1', logistic(0.008), share);
		expect(moves).toEqual([{ factor: 'f0', from: 75, to: 68 }]);
		expect(share).toBeCloseTo(logistic(0.008), 14);
	});

	// d = 1 − x/50 for both, weights equal, both at 0: o1 leads where (1 − x/50) + (1 − y/50) < 0, so x + y > 100. One alone
	// reaches a tie at 100; two together need 101 whole levels. o1 then leads by 1/50 · 50 of 100, so it has L(0.01).
	test('is two factors, where each alone reaches but a tie', () => {
		const falling = { impacts: [[1, 0], [0, 1]], weight: 50, range: [0, 0, 0] as [number, number, number] }; // prettier-ignore
		const model = buildModel([falling, falling]);
		const { moves, share } = whatItTakes(compile(model), startingSettings(model), 'o1')!;
		const movement = moves.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
		note('a tie by hand', 'factors moved', 2, moves.length);
		note('a tie by hand', 'levels moved together', 101, movement);
		note('a tie by hand', 'share of o1', logistic(0.01), share);
		expect([moves.length, movement]).toEqual([2, 101]);
		expect(share).toBeCloseTo(logistic(0.01), 14);
	});
});
