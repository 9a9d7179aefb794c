import type { Constraints } from './constraints';
import type { Domain } from './domains';

/** Holds what is left at a node of the search. */
export interface SearchNode {
	/** By factor: the states that are left. */
	domains: Domain[];
	/** By constraint: lower bound of rival minus chosen, the sum of the least that the factors' states allow; `droppedBound` where the chosen state is pruned. */
	bound: Int32Array;
}

/** So far below every bound that no rise leads above a tolerance. */
const droppedBound = -(2 ** 29);

/** Makes the node at which every state is left. */
export function rootNode(whole: readonly Domain[], { own, touched }: Constraints): SearchNode {
	const bound = own.slice();
	for (const { factor, least } of whole) for (const p of touched[factor]!) bound[p]! += least[p]!;
	return { domains: [...whole], bound };
}

/** Copies one node into another of the same search. */
export function copyNode(from: SearchNode, to: SearchNode): void {
	for (let f = 0; f < from.domains.length; f++) to.domains[f] = from.domains[f]!;
	to.bound.set(from.bound);
}

/** Takes a state's constraints out of the search. */
export function dropConstraints({ bound }: SearchNode, { from }: Constraints, state: number): void {
	bound.fill(droppedBound, from[state], from[state + 1]);
}
