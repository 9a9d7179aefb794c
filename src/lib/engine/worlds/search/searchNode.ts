import type { Pairs } from './constraints';
import type { StateSet } from './domains';

/** What is left at a node of the search. */
export interface SearchNode {
	/** By factor: the states that are left. */
	sets: StateSet[];
	/** By pair: lower bound of rival minus chosen, the sum of the least that the factors' states allow; `struckBound` where the chosen state is struck. */
	bound: Int32Array;
}

/** So far below every bound that no rise leads above a tolerance. */
const struckBound = -(2 ** 29);

/** The node at which every state is left. */
export function rootNode(whole: readonly StateSet[], { own, touched }: Pairs): SearchNode {
	const bound = own.slice();
	for (const { factor, least } of whole) for (const p of touched[factor]!) bound[p]! += least[p]!;
	return { sets: [...whole], bound };
}

export function copyNode(from: SearchNode, to: SearchNode): void {
	for (let f = 0; f < from.sets.length; f++) to.sets[f] = from.sets[f]!;
	to.bound.set(from.bound);
}

/** Takes a state's pairs out of the search. */
export function strikePairs({ bound }: SearchNode, { from }: Pairs, state: number): void {
	bound.fill(struckBound, from[state], from[state + 1]);
}
