/** Days of a month (1–12) of the Gregorian calendar, which holds for every year here. */
function daysIn(year: number, month: number): number {
	if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
	return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Year, month (1–12) and day of a date as precise as the text states it; null for what it leaves open. */
function partsOf(date: string): { year: number; month: number | null; day: number | null } {
	const [year = 0, month = null, day = null] = date.split('-').map(Number);
	return { year, month, day };
}

/** The last day of the month where a date names a day after it ("2021-02-31" → "2021-02-28"); null for a date that exists. */
export function lastDayInstead(date: string): string | null {
	const { year, month, day } = partsOf(date);
	if (month === null || day === null) return null;
	const last = daysIn(year, month);
	return day > last ? `${date.slice(0, 8)}${last}` : null;
}

/** A stretch of time in years, its end not part of it: the day 7 April 1992 goes from 1992.265 to 1992.268. */
interface Span {
	start: number;
	end: number;
}

/** The span of a date as precise as the text states it: a day, "1992-12" a month, "1992" the whole year. */
export function spanOf(date: string): Span {
	const { year, month, day } = partsOf(date);
	if (month === null) return { start: year, end: year + 1 };
	const before = (upTo: number) =>
		Array.from({ length: upTo - 1 }, (_, at) => daysIn(year, at + 1)).reduce((sum, days) => sum + days, 0);
	const inYears = (days: number) => year + days / before(13);
	if (day === null) return { start: inYears(before(month)), end: inYears(before(month + 1)) };
	return { start: inYears(before(month) + day - 1), end: inYears(before(month) + day) };
}

/** Whether a period ends before it begins, as far as its dates tell: May 2016 may well lie in a period that ends in 2016. */
export function endsBeforeItBegins(from: string, to: string): boolean {
	return spanOf(from).start >= spanOf(to).end;
}
