import { paragraphsOf } from '../passages';
import { wordTokens } from '../placedWords';
import { alignLists } from './alignLists';

/** A piece of a paragraph that was changed: words of both versions, or of one. */
interface ChangedPiece {
	of: 'both' | 'before' | 'after';
	text: string;
}

/** What has become of a paragraph; `at` is its place in the later text, in the earlier one where it is gone. */
type ParagraphChange =
	{ kind: 'added' | 'removed'; at: number; text: string } | { kind: 'changed'; at: number; pieces: ChangedPiece[] };

/** So far ahead a paragraph is sought that another came of. */
const lookahead = 20;

/** How much two paragraphs share, from 0 to 1, by their words. */
function likeness(before: readonly string[], after: readonly string[]): number {
	const counts = new Map<string, number>();
	for (const token of before) counts.set(token.trim(), (counts.get(token.trim()) ?? 0) + 1);
	let shared = 0;
	for (const token of after) {
		const left = counts.get(token.trim()) ?? 0;
		if (left > 0) shared++;
		counts.set(token.trim(), left - 1);
	}
	return (2 * shared) / (before.length + after.length || 1);
}

function piecesOf(before: readonly string[], after: readonly string[]): ChangedPiece[] {
	const pieces: ChangedPiece[] = [];
	const put = (of: ChangedPiece['of'], text: string) => {
		const last = pieces.at(-1);
		if (last?.of === of) last.text += text;
		else if (text !== '') pieces.push({ of, text });
	};
	let [here, there] = [0, 0];
	for (const [at, then] of [...alignLists(before, after), [before.length, after.length] as const]) {
		put('before', before.slice(here, at).join(''));
		put('after', after.slice(there, then).join(''));
		put('both', after[then] ?? '');
		[here, there] = [at + 1, then + 1];
	}
	return pieces;
}

/** A stretch of paragraphs between two that stayed: which came of which, in their order. */
function changesBetween(removed: readonly [number, string][], added: readonly [number, string][]): ParagraphChange[] {
	const changes: ParagraphChange[] = [];
	const tokens = removed.map(([, text]) => wordTokens(text));
	let next = 0;
	const gone = (to: number) =>
		removed.slice(next, to).forEach(([at, text]) => changes.push({ kind: 'removed', at, text }));
	for (const [at, text] of added) {
		const now = wordTokens(text);
		const near = tokens.slice(next, next + lookahead).map((each) => likeness(each, now));
		const best = near.indexOf(Math.max(...near));
		if (best < 0 || near[best]! < 0.4) {
			changes.push({ kind: 'added', at, text });
			continue;
		}
		gone(next + best);
		changes.push({ kind: 'changed', at, pieces: piecesOf(tokens[next + best]!, now) });
		next += best + 1;
	}
	gone(removed.length);
	return changes;
}

/** Says what has become of a text's paragraphs in a later version, in their order; those that stayed are left out. */
export function paragraphChanges(before: string, after: string): ParagraphChange[] {
	const [then, now] = [paragraphsOf(before), paragraphsOf(after)];
	const placed = (lines: readonly string[], from: number, to: number) =>
		lines.slice(from, to).map((text, at): [number, string] => [from + at, text]);
	const changes: ParagraphChange[] = [];
	let [here, there] = [0, 0];
	for (const [at, later] of [...alignLists(then, now), [then.length, now.length] as const]) {
		changes.push(...changesBetween(placed(then, here, at), placed(now, there, later)));
		[here, there] = [at + 1, later + 1];
	}
	return changes;
}
