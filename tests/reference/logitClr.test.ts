import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '../../src/lib/engine';
import { buildModel, changeFactor, startingSettings, steady } from '../../src/lib/engine/testing/buildModel';
import { record } from './record';
import { referenceFile } from './referenceFile';

interface LogitClr {
	cases: { support: number[]; decisiveness: number; share: number[]; centredLogRatio: number[] }[];
	difference_two_parameters: { from: number; to: number };
}

const file = referenceFile<LogitClr>('logit-clr.json');
const cases = file.cases;

/** The file's numbers are rounded to doubles, and so are ours: some units in the last place of numbers up to 3. */
const digits = 14;

describe('multinomial logit and centred log-ratio, cases of logit-clr.json', () => {
	test.each(cases)(
		'supports $support at decisiveness $decisiveness, as baselines',
		({ support, decisiveness, share }) => {
			const model = buildModel([steady(support.map(() => 0))], support);
			const evaluation = evaluate(compile(model), { ...startingSettings(model), decisiveness });
			expect(evaluation.support).toEqual(support);
			evaluation.share.forEach((each, o) => {
				record({
					method: 'Multinomial logit',
					reference: `supports ${support.join(', ')} at decisiveness ${decisiveness}`,
					quantity: `share ${o + 1}`,
					known: share[o]!,
					ours: each
				});
				expect(each).toBeCloseTo(share[o]!, digits);
			});
		}
	);

	test.each(cases)('supports $support at decisiveness $decisiveness, as one factor', (each) => {
		const { support, decisiveness, share, centredLogRatio } = each;
		const model = buildModel([steady(support)]);
		const evaluation = evaluate(compile(model), { ...startingSettings(model), decisiveness });
		evaluation.share.forEach((own, o) => expect(own).toBeCloseTo(share[o]!, digits));
		// A mean of supports near 700 rounds to 13 digits after the point.
		evaluation.contributions[0]!.forEach((own, o) => expect(own).toBeCloseTo(centredLogRatio[o]!, 11));
		expect(evaluation.leader).toBe(share.indexOf(Math.max(...share)));
	});

	test('two factors against each other, before and after both have moved', () => {
		const { from, to } = file.difference_two_parameters;
		const model = buildModel([
			{ impacts: [[-3, 0], [3, 0]] }, // prettier-ignore
			{ impacts: [[3, 0], [-3, 0]] } // prettier-ignore
		]);
		const before = startingSettings(model);
		const moved = changeFactor(before, 'f0', { weight: 80, level: 75 });
		const after = changeFactor(moved, 'f1', { level: 25 });
		expect(evaluate(compile(model), before).share[0]).toBeCloseTo(from, digits);
		expect(evaluate(compile(model), after).share[0]).toBeCloseTo(to, digits);
	});
});
