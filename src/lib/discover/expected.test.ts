import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenly, expectedFields, expectKey, readExpected, setOneOf } from './expected';

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
const modelOf = (count: number) => ({
	outcomes: Array.from({ length: count }, (_, at) => ({ id: `o${at}` }))
}) as unknown as Parameters<typeof readExpected>[0]; // prettier-ignore
const asked = (model: ReturnType<typeof modelOf>, values: readonly string[]) =>
	new URLSearchParams(values.map((value, at) => [expectKey(model.outcomes[at]!.id), value]));

describe('what somebody expects', () => {
	test('goes on adding up to 100, in the others’ proportions, whatever is set', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 8 }),
				fc.array(fc.tuple(fc.nat(7), fc.integer({ min: 0, max: 100 })), { minLength: 1, maxLength: 12 }),
				(count, moves) => {
					let percents = evenly(count);
					if (sumOf(percents) !== 100) percents = setOneOf(percents, 0, percents[0]!);
					for (const [which, to] of moves) {
						const at = which % count;
						const before = percents;
						percents = setOneOf(percents, at, to);
						expect(percents[at]).toBe(to);
						expect(sumOf(percents)).toBe(100);
						expect(percents.every((each) => Number.isInteger(each) && each >= 0)).toBe(true);
						const others = sumOf(before) - before[at]!;
						for (const [nth, each] of percents.entries())
							if (nth !== at && others > 0)
								expect(Math.abs(each - (before[nth]! / others) * (100 - to))).toBeLessThan(1);
					}
				}
			),
			{ seed: 22, numRuns: 300 }
		);
	});

	test('is read as it was said, and taken in its proportions where it does not add up', () => {
		const model = modelOf(3);
		expect(readExpected(model, asked(model, ['20', '20', '40'])).expected).toEqual([0.25, 0.25, 0.5]);
		expect(readExpected(model, asked(model, ['٥٠', '30 %', ''])).expected).toEqual([0.625, 0.375, 0]);
		const said = [0.123, 0.377, 0.5];
		const back = readExpected(model, new URLSearchParams(expectedFields(model, said))).expected!;
		back.forEach((each, at) => expect(each).toBeCloseTo(said[at]!, 10));
	});

	test('is nothing where nothing is said, and hostile numbers are named', () => {
		const model = modelOf(2);
		expect(readExpected(model, new URLSearchParams())).toEqual({ expected: null, problems: [] });
		expect(readExpected(model, asked(model, ['0', '0']))).toEqual({ expected: null, problems: [] });
		const { expected, problems } = readExpected(model, asked(model, ['1e9', '<script>']));
		expect(expected).toBeNull();
		expect(problems.map(({ code }) => code)).toEqual(['out-of-range', 'not-a-number']);
	});
});
