/** A stretch of time in years: 2016 is [2016, 2017), December 1992 [1992.92, 1993). */
export interface Stretch {
	from: number;
	to: number;
}

/** Days from the start of the year to a date, in UTC. */
function yearsAt(year: number, month: number, day: number): number {
	const start = Date.UTC(year, 0, 1);
	return year + (Date.UTC(year, month - 1, day) - start) / (Date.UTC(year + 1, 0, 1) - start);
}

/** What a date stands for that may lack its month or day ("2010", "1992-12", "1992-04-07"): the whole year, month or day. */
export function stretchOf(date: string): Stretch {
	const [year = 0, month, day] = date.split('-').map(Number);
	if (month === undefined) return { from: year, to: year + 1 };
	if (day === undefined) return { from: yearsAt(year, month, 1), to: yearsAt(year, month + 1, 1) };
	return { from: yearsAt(year, month, day), to: yearsAt(year, month, day + 1) };
}
