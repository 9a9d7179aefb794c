import type { ProseRun } from './content';

/** Holds a piece of a line: plain text, or a row of * or _ that may open or close stress. */
interface Piece {
	text: string;
	sign: '*' | '_' | null;
	/** Signs of the row that are not used yet, and how many there were. */
	left: number;
	of: number;
	opens: boolean;
	closes: boolean;
}

const parts = /\\[!-/:-@[-`{-~]|`+|\*+|_+|[^\\`*_]+|\\/g;
const space = /^[\s\p{Z}]$/u;
const mark = /^[\p{P}\p{S}]$/u;

const plain = (text: string): Piece => ({ text, sign: null, left: 0, of: 0, opens: false, closes: false });

/** Reads a row of signs between two characters, by CommonMark's rule of flanks. */
function rowOf(text: string, before: string, after: string): Piece {
	const [blankBefore, blankAfter] = [before === '' || space.test(before), after === '' || space.test(after)];
	const [markBefore, markAfter] = [mark.test(before), mark.test(after)];
	const leads = !blankAfter && (!markAfter || blankBefore || markBefore);
	const trails = !blankBefore && (!markBefore || blankAfter || markAfter);
	const inWord = text[0] === '_' && leads && trails;
	return {
		text,
		sign: text[0] as '*' | '_',
		left: text.length,
		of: text.length,
		opens: leads && (!inWord || markBefore),
		closes: trails && (!inWord || markAfter)
	};
}

/** Finds where rows of backticks stand, by their length, the last first. */
function backticksOf(found: readonly string[]): Map<number, number[]> {
	const rows = new Map<number, number[]>();
	for (let at = found.length - 1; at >= 0; at--) {
		const part = found[at]!;
		if (part[0] !== '`') continue;
		const same = rows.get(part.length);
		if (same) same.push(at);
		else rows.set(part.length, [at]);
	}
	return rows;
}

/** Takes away the places up to one, and gives the next, which stays; undefined if there is none. */
function nextAfter(places: number[], at: number): number | undefined {
	while (places.length > 0 && places.at(-1)! <= at) places.pop();
	return places.at(-1);
}

/** Parts a text; what stands between equal rows of backticks is one plain piece, as it was typed. */
function piecesOf(text: string): Piece[] {
	const found = text.match(parts) ?? [];
	const rows = backticksOf(found);
	const pieces: Piece[] = [];
	for (let at = 0; at < found.length; at++) {
		const part = found[at]!;
		if (part[0] === '*' || part[0] === '_') {
			const before = [...(found[at - 1]?.slice(-2) ?? '')].at(-1) ?? '';
			const after = String.fromCodePoint(found[at + 1]?.codePointAt(0) ?? 0).replace('\0', '');
			pieces.push(rowOf(part, before, after));
		} else if (part[0] === '`') {
			const end = nextAfter(rows.get(part.length)!, at) ?? at;
			pieces.push(plain(found.slice(at, end + 1).join('')));
			at = end;
		} else pieces.push(plain(part.length > 1 && part[0] === '\\' ? part.slice(1) : part));
	}
	return pieces;
}

/**
 * Pairs rows of signs as CommonMark does, and answers from where to where text is strong or emphasised. Each row is looked at
 * once from each kind of closing row, so that the time grows with the length alone.
 */
function pairsOf(pieces: Piece[]): { from: number; to: number; strong: boolean }[] {
	const pairs: { from: number; to: number; strong: boolean }[] = [];
	const open: number[] = [];
	/** Height of the stack beneath which there is nothing for a kind of closing row. */
	const floor = new Map<string, number>();
	pieces.forEach((closer, to) => {
		if (closer.sign === null) return;
		const kind = `${closer.sign}${closer.opens}${closer.of % 3}`;
		while (closer.closes && closer.left > 0) {
			const least = Math.min(floor.get(kind) ?? 0, open.length);
			let at = open.length - 1;
			while (at >= least && !fits(pieces[open[at]!]!, closer)) at--;
			if (at < least) {
				floor.set(kind, open.length);
				break;
			}
			const from = open[at]!;
			const opener = pieces[from]!;
			const used = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
			pairs.push({ from, to, strong: used === 2 });
			opener.left -= used;
			closer.left -= used;
			open.length = opener.left > 0 ? at + 1 : at;
		}
		if (closer.opens && closer.left > 0) open.push(to);
	});
	return pairs;
}

/** Tells whether a row may close what another opened. Rows that do both must not add up to a multiple of three. */
function fits(opener: Piece, closer: Piece): boolean {
	if (opener.sign !== closer.sign) return false;
	const both = opener.closes || closer.opens;
	return !both || (opener.of + closer.of) % 3 !== 0 || (opener.of % 3 === 0 && closer.of % 3 === 0);
}

/** Parts a text into runs, plain or with stress (*so* and **so**, or with _). All else stays as it was typed. */
export function runsOf(text: string): ProseRun[] {
	const pieces = piecesOf(text);
	const depth = pieces.map(() => ({ strong: 0, emphasis: 0 }));
	const change = (at: number, strong: boolean, by: number) => {
		const here = depth[at];
		if (here) here[strong ? 'strong' : 'emphasis'] += by;
	};
	for (const { from, to, strong } of pairsOf(pieces)) {
		change(from + 1, strong, 1);
		change(to, strong, -1);
	}
	const runs: ProseRun[] = [];
	const now = { strong: 0, emphasis: 0 };
	pieces.forEach((piece, at) => {
		now.strong += depth[at]!.strong;
		now.emphasis += depth[at]!.emphasis;
		const rest = piece.sign === null ? piece.text : piece.sign.repeat(piece.left);
		if (rest === '') return;
		const [strong, emphasis] = [now.strong > 0, now.emphasis > 0];
		const last = runs.at(-1);
		if (last?.strong === strong && last.emphasis === emphasis) last.text += rest;
		else runs.push({ text: rest, strong, emphasis });
	});
	return runs;
}
