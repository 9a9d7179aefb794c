/** Lines of a long list that are drawn: from `first` on, until before `end`. */
interface DrawnLines {
	first: number;
	end: number;
}

/** So many lines are drawn before and after those in sight, so that the next key or the next frame finds them. */
const beside = 4;

/**
 * Gives which lines of a list are drawn: those in sight, and a few beside them.
 * @param offset how far the list is scrolled, px
 * @param length how much of it is in sight, px
 * @param size of a line, px
 */
export function linesInSight(offset: number, length: number, size: number, count: number): DrawnLines {
	const first = Math.floor(Math.max(0, offset) / size) - beside;
	const end = Math.ceil((Math.max(0, offset) + length) / size) + beside;
	return { first: Math.max(0, Math.min(first, count)), end: Math.min(count, end) };
}

/** Gives how far a list is scrolled once a line of it stands wholly in sight; no farther than it takes, px. */
export function scrolledTo(line: number, { offset, length, size }: { offset: number; length: number; size: number }) {
	const start = line * size;
	return start < offset ? start : Math.max(offset, start + size - length);
}
