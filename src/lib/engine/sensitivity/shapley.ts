import { stream } from '../numbers/stream';

/** The value of a coalition: bit i of the mask tells whether player i is in. */
export type CoalitionValue = (mask: number) => number;

/**
 * The exact Shapley value of each of n ≤ 20 players (Shapley 1953): the mean over all orders of what a player adds on
 * coming. Every coalition is valued once.
 */
export function shapley(players: number, value: CoalitionValue): number[] {
	const size = 1 << players;
	const worth = new Float64Array(size);
	for (let mask = 0; mask < size; mask++) worth[mask] = value(mask);
	// |S|!·(n − |S| − 1)!/n! by the size of S.
	const share = new Float64Array(players);
	share[0] = 1 / players;
	for (let s = 1; s < players; s++) share[s] = (share[s - 1]! * s) / (players - s);
	const parts = new Array<number>(players).fill(0);
	for (let mask = 0; mask < size; mask++) {
		let inside = 0;
		for (let bits = mask; bits !== 0; bits &= bits - 1) inside++;
		const part = share[inside]!;
		for (let i = 0; i < players; i++)
			if (!(mask & (1 << i))) parts[i]! += part * (worth[mask | (1 << i)]! - worth[mask]!);
	}
	return parts;
}

/**
 * Shapley values by sampled orders, for players named 0 … n − 1 in a set: each order's parts sum to the whole, so the
 * means do, too. Gives the largest standard error of any mean. (Castro, Gómez & Tejada 2009)
 */
export function shapleySampled(
	players: number,
	value: (inside: Uint8Array) => number,
	orders: number,
	seed: number
): { parts: number[]; standardError: number } {
	const next = stream(seed, 0);
	const sums = new Float64Array(players);
	const squares = new Float64Array(players);
	const order = Array.from({ length: players }, (_, i) => i);
	const inside = new Uint8Array(players);
	for (let n = 0; n < orders; n++) {
		for (let i = players - 1; i > 0; i--) {
			const j = Math.floor(next() * (i + 1));
			[order[i], order[j]] = [order[j]!, order[i]!];
		}
		inside.fill(0);
		let before = value(inside);
		for (const player of order) {
			inside[player] = 1;
			const after = value(inside);
			sums[player]! += after - before;
			squares[player]! += (after - before) ** 2;
			before = after;
		}
	}
	const parts = Array.from(sums, (sum) => sum / orders);
	const variance = parts.map((part, i) => Math.max(0, squares[i]! / orders - part * part) / Math.max(1, orders - 1));
	return { parts, standardError: Math.sqrt(Math.max(0, ...variance)) };
}
