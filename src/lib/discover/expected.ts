import type { Model } from '$lib/study';
import { Reader, type AddressProblem } from '$lib/settings/addressReader';
import { wholeShares } from '$lib/words/wholeShares';

/** The key of an outcome in an address that says what somebody expects. */
export const expectKey = (outcome: string): string => `expect.${outcome}`;

/** What is expected of each outcome before anything is said, percent: of all the same. */
export const evenly = (count: number): number[] => wholeShares(Array.from({ length: count }, () => 1 / count));

/**
 * Reads what somebody expects of each outcome, as parts of 1 in the model's order; null if the address says nothing. Numbers
 * that do not add up to 100 are taken in their proportions; what is no number is among the problems, and nothing is read.
 */
export function readExpected(
	{ outcomes }: Pick<Model, 'outcomes'>,
	params: URLSearchParams
): { expected: number[] | null; problems: AddressProblem[] } {
	const reader = new Reader(params);
	const given = outcomes.map(({ id }) => {
		const isEmpty = reader.text(expectKey(id))?.trim() === '';
		return isEmpty ? 0 : (reader.number(expectKey(id), { min: 0, max: 100 }) ?? 0);
	});
	const sum = given.reduce((total, each) => total + each, 0);
	const { problems } = reader;
	return { expected: problems.length > 0 || sum === 0 ? null : given.map((each) => each / sum), problems };
}

/** Says what is expected (parts of 1) as keys and values of an address; `readExpected` reads them back. */
export const expectedFields = (
	{ outcomes }: Pick<Model, 'outcomes'>,
	expected: readonly number[]
): [string, string][] => outcomes.map(({ id }, at) => [expectKey(id), String(Math.round(expected[at]! * 1e4) / 100)]);

/**
 * Sets one of some whole percents to another; the others share what is left in their proportions, so that all of them go on
 * adding up to 100. Where the others are 0 they share it alike.
 */
export function setOneOf(percents: readonly number[], at: number, to: number): number[] {
	const left = 100 - to;
	const others = percents.reduce((sum, each, nth) => (nth === at ? sum : sum + each), 0);
	const parts = percents.map((each, nth) => {
		if (nth === at) return 0;
		return others > 0 ? each / others : 1 / (percents.length - 1);
	});
	const units = wholeParts(parts, left);
	return percents.map((_, nth) => (nth === at ? to : units[nth]!));
}

/** Whole units in the proportions of some parts that add up to `whole`; what rounding leaves goes to the largest remainders. */
function wholeParts(parts: readonly number[], whole: number): number[] {
	const units = parts.map((part) => Math.floor(part * whole + 1e-9));
	const left = whole - units.reduce((sum, each) => sum + each, 0);
	const order = parts
		.map((part, at) => ({ at, rest: part * whole - units[at]! }))
		.filter(({ at }) => parts[at]! > 0)
		.sort((a, b) => b.rest - a.rest || a.at - b.at);
	for (const { at } of order.slice(0, left)) units[at]!++;
	return units;
}
