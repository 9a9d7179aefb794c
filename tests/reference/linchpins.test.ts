import { describe, expect, test } from 'vitest';
import { evidenceOf, leaveOut, nearestChange } from '../../src/lib/engine';
import { record } from './record';
import { logistic, twoByTwo } from './workedByHand';

// At level 75 the first factor, of weight 60, stands a quarter in s0 and three quarters in s1; at 30 the second, of weight 40,
// stands 7/10 in s0 and 3/10 in s1. What o0 gains over o1, in hundredths of a point, with all judgements:
//
//     60 · (3/4 · 2 − 1/4 · 2) + 40 · (3/10 · 1 − 7/10 · 2) = 60 − 44 = 16
//
// and without some: the effect of f0 at s1 on o0 is 90 of it, that of f0 at s0 on o1 −30, that of f1 at s0 on o1 −56.
// At level 50 f0 parts the outcomes by 0; with the weight 40, that of the other factor, 40 − 44 over 80.
const without = [
	{ what: 'f0 at s1 on o0', paths: ['impacts.f0.s1.o0'], logit: 0.16 - 0.9 },
	{ what: 'f0 at s0 on o1', paths: ['impacts.f0.s0.o1'], logit: 0.16 + 0.3 },
	{ what: 'the level of f0', paths: ['factors.f0.level'], logit: -0.44 },
	{ what: 'the weight of f0', paths: ['factors.f0.weight'], logit: -4 / 80 },
	{ what: 'f0 at s1 on o0 and f1 at s0 on o1', paths: ['impacts.f0.s1.o0', 'impacts.f1.s0.o1'], logit: 0.16 - 0.9 + 0.56 }
]; // prettier-ignore

/** Some units in the last place of shares. */
const digits = 13;
const reference = 'two factors by hand';

describe('what hangs on judgements, worked by hand', () => {
	const { compiled, settings } = twoByTwo();

	test('the share of o0 is the logistic function of what is left of its margin', () => {
		leaveOut(compiled, settings, without.map(({ paths }) => paths)).forEach(({ share }, at) => {
			const { what, logit } = without[at]!;
			const [known, ours] = [logistic(logit), share[0]!];
			record({ method: 'Judgements left out', reference, quantity: `share of o0 without ${what}`, known, ours });
			expect(ours).toBeCloseTo(known, digits);
		});
	}); // prettier-ignore

	test('what rests on both says 0.9 for o0 and 0.56 for o1', () => {
		const [row] = evidenceOf(compiled, settings, [without.at(-1)!.paths]);
		[0.9, 0.56].forEach((known, o) => {
			record({ method: 'Evidence', reference, quantity: `what both say for o${o}`, known, ours: row![o]! });
			expect(row![o]).toBeCloseTo(known, digits);
		});
	});

	test('a point on one judgement of four is more than the margin: 0.45 at s1 of f0, 0.28 at s0 of f1, no other', () => {
		const movable = ['f0', 'f1'].flatMap((f) =>
			['s0', 's1'].flatMap((s) => ['o0', 'o1'].map((o) => ({ path: `impacts.${f}.${s}.${o}`, least: -3, most: 3 })))
		);
		const found = nearestChange(compiled, settings, movable);
		expect(found.map(({ moves: [move] }) => `${move!.path} ${move!.to}`).sort()).toEqual(
			['impacts.f0.s1.o0 1', 'impacts.f0.s1.o1 1', 'impacts.f1.s0.o0 -1', 'impacts.f1.s0.o1 3'] // prettier-ignore
		);
		const known = logistic(0.45 - 0.16);
		const ours = found[0]!.share[1]!;
		record({ method: 'Nearest change', reference, quantity: 'share of o1 after the largest', known, ours });
		record({ method: 'Nearest change', reference, quantity: 'judgements that do alone', known: 4, ours: found.length });
		expect(ours).toBeCloseTo(known, digits);
	});
});
