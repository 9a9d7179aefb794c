import type { PairAnswer } from '$lib/study';

/** Two factors that are asked about, by their ids. */
export type Pair = readonly [string, string];

/** Lists all pairs in the order in which they are asked: neighbours first, so that weights follow as soon as they can. */
export function pairsInOrder(ids: readonly string[]): Pair[] {
	const pairs: Pair[] = [];
	for (let apart = 1; apart < ids.length; apart++)
		for (let at = 0; at + apart < ids.length; at++) pairs.push([ids[at]!, ids[at + apart]!]);
	return pairs;
}

/** Whether an answer is about a pair, whichever of the two matters more. */
export const isAbout = ({ more, less }: PairAnswer, [one, other]: Pair): boolean =>
	(more === one && less === other) || (more === other && less === one);
