import type { InterfaceLanguage } from '$lib/study';
import { datesIn, type Dates } from './dates';
import { interfaceFacts } from '$lib/study/interfaceLanguages';
import { directionOf } from '$lib/study/language';

/** Numbers as a language writes them; it is their one home. Shares are 0–1, points are differences of shares, dates ISO. */
interface Numbers extends Dates {
	/** A share as a whole percentage: 0.4953 → "50%". */
	percent(share: number): string;
	/** A share with one decimal, for tables: "49.5%". */
	percentInTable(share: number): string;
	/** A stretch of shares that no line breaks: "20–45%". */
	percentRange(low: number, high: number): string;
	/** The same with one decimal, for tables: "22.9–31.8%". */
	percentRangeInTable(low: number, high: number): string;
	/** A stretch of plain numbers that no line breaks: "35–100", with at most `decimals` decimals (default 0). */
	range(low: number, high: number, decimals?: number): string;
	/** A number that is a percentage already, with at most one decimal: 86.5 → "86.5%". */
	percentOf(value: number): string;
	/** How far to either side, a share in whole percent and never more than it is: 0.568 → "±56%". */
	within(radius: number): string;
	/** A factor that multiplies: "×1.23". */
	times(factor: number): string;
	/** A number with the range that it lies in: "35 (10–60)". */
	valueInRange(value: number, low: number, high: number): string;
	/** A difference of shares in whole percentage points, signed: "+18". */
	points(difference: number): string;
	/** The same with one decimal, for tables. */
	pointsInTable(difference: number): string;
	/** A plain number with at most `decimals` decimals (default 0). */
	number(value: number, decimals?: number): string;
	/** A number with exactly so many decimals, at most four: "0.130". */
	decimals(value: number, decimals: number): string;
	/** A judgement with its sign and at most two decimals: "+2", "−1.5", "0". */
	signed(value: number): string;
	/** Names joined as the language joins them: "a, b and c". */
	list(items: string[]): string;
}

/** The figures that `percent` shows are rounded so; two shares with equal rounding look level to a reader. */
export const shownPercent = (share: number): number => Math.round(share * 100);

/**
 * A number with its sign, or a range, as one run that stands from left to right in either direction of text (LRI … PDI),
 * its minus U+2212. English needs no isolation.
 */
function oneRun(text: string, language: InterfaceLanguage): string {
	const plain = text.replace(/[\u200e\u200f\u061c]/g, '').replaceAll('-', '\u2212');
	const set = directionOf(language) === 'rtl' && /[^\d.,]/.test(plain);
	return set ? `\u2066${plain}\u2069` : plain;
}

/** No line breaks within a range. */
const to = '–\u2060';

function build(language: InterfaceLanguage): Numbers {
	const { numbers } = interfaceFacts[language];
	/** A format is made when it is first asked for: each costs a page that opens a millisecond. */
	const bareFormat = (options: Intl.NumberFormatOptions) => {
		let made: Intl.NumberFormat | undefined;
		return (value: number) =>
			(made ??= new Intl.NumberFormat(numbers, { signDisplay: 'negative', ...options })).format(value);
	};
	const format = (options: Intl.NumberFormatOptions) => {
		const said = bareFormat(options);
		return (value: number) => oneRun(said(value), language);
	};
	const bare = bareFormat({ maximumFractionDigits: 0 });
	const bareOne = bareFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
	const percent = format({ style: 'percent' });
	const percentOne = format({ style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
	const signedWhole = format({ signDisplay: 'exceptZero', maximumFractionDigits: 0 });
	const signedOne = format({ signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 });
	const plain = [0, 1, 2, 3, 4].map((decimals) => format({ maximumFractionDigits: decimals }));
	const exact = [0, 1, 2, 3, 4].map((decimals) =>
		format({ minimumFractionDigits: decimals, maximumFractionDigits: decimals })
	);
	let joined: Intl.ListFormat | undefined;
	const number = (value: number, decimals = 0) => (plain[decimals] ?? plain[0]!)(value);
	const run = (text: string) => oneRun(text, language);
	return {
		percent,
		percentInTable: percentOne,
		percentRange: (low, high) => run(`${bare(low * 100)}${to}${bare(high * 100)}%`),
		percentRangeInTable: (low, high) => run(`${bareOne(low * 100)}${to}${bareOne(high * 100)}%`),
		range: (low, high, decimals = 0) =>
			run(`${(plain[decimals] ?? plain[0]!)(low)}${to}${(plain[decimals] ?? plain[0]!)(high)}`),
		percentOf: (value) => run(`${plain[1]!(value)}%`),
		within: (radius) => run(`±${bare(Math.floor(radius * 100 + 1e-9))}%`),
		times: (factor) => run(`×${plain[2]!(factor)}`),
		valueInRange: (value, low, high) => run(`${number(value)} (${number(low)}${to}${number(high)})`),
		points: (difference) => signedWhole(difference * 100),
		pointsInTable: (difference) => signedOne(difference * 100),
		number,
		decimals: (value, decimals) => (exact[decimals] ?? exact[0]!)(value),
		signed: format({ signDisplay: 'exceptZero', maximumFractionDigits: 2 }),
		list: (items) => (joined ??= new Intl.ListFormat(numbers, { type: 'conjunction' })).format(items),
		...datesIn(language, run)
	};
}

const built = new Map<InterfaceLanguage, Numbers>();

/** The number and date formats of a language, made once. */
export function numbersIn(language: InterfaceLanguage): Numbers {
	let numbers = built.get(language);
	if (!numbers) built.set(language, (numbers = build(language)));
	return numbers;
}

/** Writes a number for a program to read: no exponent, and ten decimals at most, since beyond them is rounding. */
export const plainNumber = (value: number): string =>
	value
		.toFixed(10)
		.replace(/\.?0+$/, '')
		.replace(/^-0$/, '0');
