import type { Language } from '$lib/study';
import { languageFacts } from './languages';
import { m } from './paraglide/messages.js';

/** Numbers and dates as a language writes them. Shares are 0–1, points are differences of shares, dates ISO. */
export interface Numbers {
	/** A share as a whole percentage: 0.4953 → "50%". */
	percent(share: number): string;
	/** A share with one decimal, for tables: "49.5%". */
	percentInTable(share: number): string;
	/** A stretch of shares that no line breaks: "20–45%". */
	percentRange(low: number, high: number): string;
	/** A difference of shares in whole percentage points, signed: "+18". */
	points(difference: number): string;
	/** The same with one decimal, for tables. */
	pointsInTable(difference: number): string;
	/** A plain number with at most `decimals` decimals (default 0). */
	number(value: number, decimals?: number): string;
	/** A judgement with its sign: "+2", "−1", "0". */
	signed(value: number): string;
	/** An ISO date in words: "24 November 2026". */
	date(iso: string): string;
	/** A date that may lack its day or month, in words: "2010", "December 1992". */
	when(iso: string): string;
	/** A moment (ms since 1970) as day and time where the reader is: "24 November, 14:02". */
	time(moment: number): string;
	/** A moment (ISO 8601) as day and time in UTC, the same on the server and in every page: "24 Nov 2026, 14:02 UTC". */
	moment(iso: string): string;
	/** Names joined as the language joins them: "a, b and c". */
	list(items: string[]): string;
}

/** The figures that `percent` shows are rounded so; two shares with equal rounding look level to a reader. */
export const shownPercent = (share: number): number => Math.round(share * 100);

function build(language: Language): Numbers {
	const { numbers, dates } = languageFacts[language];
	const percent = new Intl.NumberFormat(numbers, { style: 'percent' });
	const percentOne = new Intl.NumberFormat(numbers, {
		style: 'percent',
		minimumFractionDigits: 1,
		maximumFractionDigits: 1
	});
	const signed = new Intl.NumberFormat(numbers, { signDisplay: 'exceptZero', maximumFractionDigits: 0 });
	const signedOne = new Intl.NumberFormat(numbers, {
		signDisplay: 'exceptZero',
		minimumFractionDigits: 1,
		maximumFractionDigits: 1
	});
	const plain = [0, 1, 2, 3, 4].map((decimals) => new Intl.NumberFormat(numbers, { maximumFractionDigits: decimals }));
	const day = new Intl.DateTimeFormat(dates, { dateStyle: 'long', timeZone: 'UTC' });
	const month = new Intl.DateTimeFormat(dates, { year: 'numeric', month: 'long', timeZone: 'UTC' });
	const moments = new Intl.DateTimeFormat(dates, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
	const utc = new Intl.DateTimeFormat(dates, {
		dateStyle: 'medium',
		timeStyle: 'short',
		hourCycle: 'h23',
		timeZone: 'UTC'
	});
	const list = new Intl.ListFormat(numbers, { type: 'conjunction' });
	const number = (value: number, decimals = 0) => (plain[decimals] ?? percent).format(value);
	return {
		percent: (share) => percent.format(share),
		percentInTable: (share) => percentOne.format(share),
		percentRange: (low, high) => `${number(low * 100)}–\u2060${percent.format(high)}`,
		points: (difference) => signed.format(difference * 100),
		pointsInTable: (difference) => signedOne.format(difference * 100),
		number,
		signed: (value) => signed.format(value),
		date: (iso) => day.format(new Date(`${iso}T00:00:00Z`)),
		when: (iso) =>
			iso.length === 4
				? iso
				: (iso.length === 7 ? month : day).format(new Date(`${`${iso}-01`.slice(0, 10)}T00:00:00Z`)),
		time: (moment) => moments.format(moment),
		moment: (iso) => `${utc.format(new Date(iso))} UTC`,
		list: (items) => list.format(items)
	};
}

const built = new Map<Language, Numbers>();

/** The number and date formats of a language, made once. */
export function numbersIn(language: Language): Numbers {
	let numbers = built.get(language);
	if (!numbers) built.set(language, (numbers = build(language)));
	return numbers;
}

/**
 * Writes a count: whole up to 2^53, where numbers are exact; beyond as "about 6.4 × 10³³", since its further digits would
 * be made up. The power is isolated, so that it reads from left to right in either language.
 */
export function countIn(locale: Language, count: number): string {
	if (count <= Number.MAX_SAFE_INTEGER) return numbersIn(locale).number(count);
	const [digits = '', power = ''] = count.toExponential(1).split('e+');
	const raised = [...power].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
	return m.count_about({ count: `\u2066${digits.replace('.0', '')} × 10${raised}\u2069` }, { locale });
}
