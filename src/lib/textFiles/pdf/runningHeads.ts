import type { Line } from './lines';

/** Holds the lines of a page, in the order of reading. */
export interface LinedPage {
	width: number;
	height: number;
	lines: Line[];
}

/** The part of a page, above and below, in which running heads and page numbers stand. */
const margin = 0.12;
/** So many lines of a margin are looked at. */
const deepest = 3;

/** What a line says on every page, whatever number it has there. */
const keyOf = ({ text }: Line) => text.replace(/[\p{Nd}]+/gu, '#').replace(/\s+/g, '');

const isRoman = (text: string) => /^[ivxlc]{1,7}$/.test(text);

/** Lines that stand alone at the upper or the lower edge of a page. */
function edgesOf({ lines, height }: LinedPage): { line: Line; edge: string }[] {
	const sorted = [...lines].sort((a, b) => a.base - b.base);
	const above = sorted.filter(({ base }) => base < height * margin).slice(0, deepest);
	const below = sorted.filter(({ base }) => base > height * (1 - margin)).slice(-deepest);
	return [...above.map((line) => ({ line, edge: 'above' })), ...below.map((line) => ({ line, edge: 'below' }))];
}

/**
 * Takes away what stands at the edge of several pages with the same words, or with nothing but a number: running heads, page
 * numbers. Gives how many lines were taken.
 */
export function withoutRunningHeads(pages: readonly LinedPage[]): { pages: LinedPage[]; dropped: number } {
	const seen = new Map<string, number>();
	const edges = pages.map(edgesOf);
	const keyed = ({ line, edge }: { line: Line; edge: string }) => `${edge} ${isRoman(line.text) ? '#' : keyOf(line)}`;
	for (const page of edges) for (const key of new Set(page.map(keyed))) seen.set(key, (seen.get(key) ?? 0) + 1);
	const least = Math.max(2, Math.ceil(pages.length / 10));
	let dropped = 0;
	const kept = pages.map((page, at) => {
		const heads = new Set(edges[at]!.filter((each) => (seen.get(keyed(each)) ?? 0) >= least || isLoneNumber(each, pages.length)).map(({ line }) => line)); // prettier-ignore
		dropped += heads.size;
		return { ...page, lines: page.lines.filter((line) => !heads.has(line)) };
	});
	return { pages: kept, dropped };
}

/** The number of a text's only page. */
const isLoneNumber = ({ line, edge }: { line: Line; edge: string }, pages: number): boolean =>
	pages === 1 && edge === 'below' && /^[-–—\s]*1[-–—\s]*$/.test(line.text);
