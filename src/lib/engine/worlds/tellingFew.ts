/** Some worlds of many that differ most: their places, and how far apart the nearest two are. */
export interface TellingFew {
	/** Places in the list that was given, ascending. */
	chosen: number[];
	/** The smallest number of factors in which two of them differ; 0 where there are fewer than two. */
	distance: number;
	/** The largest that this could be: the distance itself where the choice is exact. */
	atMost: number;
}

/** Up to so many worlds the choice is the best; beyond, it is at least half as good. */
export const exactUpTo = 25;

type World = Readonly<Record<string, string>>;

function distancesOf(factors: readonly string[], worlds: readonly World[]): number[][] {
	return worlds.map((one) =>
		worlds.map((other) => factors.reduce((sum, id) => sum + (one[id] === other[id] ? 0 : 1), 0))
	);
}

/** The first `count` places that are pairwise at least so far apart, in the order of the list; null where there are none. */
function placesApart(distances: number[][], count: number, least: number): number[] | null {
	const chosen: number[] = [];
	const extend = (candidates: number[]): boolean => {
		if (chosen.length === count) return true;
		for (let at = 0; candidates.length - at >= count - chosen.length; at++) {
			const place = candidates[at]!;
			chosen.push(place);
			if (extend(candidates.slice(at + 1).filter((other) => distances[place]![other]! >= least))) return true;
			chosen.pop();
		}
		return false;
	};
	return extend([...distances.keys()]) ? chosen : null;
}

/** The best choice: the largest distance at which so many places are found, halving what is left to try. */
function best(distances: number[][], count: number, factors: number): number[] {
	let found = [...distances.keys()].slice(0, count);
	let [low, high] = [1, factors];
	while (low <= high) {
		const middle = (low + high) >> 1;
		const apart = placesApart(distances, count, middle);
		if (apart) {
			found = apart;
			low = middle + 1;
		} else high = middle - 1;
	}
	return found;
}

/** Farthest first: from the first of the list, each time the world whose nearest chosen one is farthest. */
function farthestFirst(factors: readonly string[], worlds: readonly World[], count: number): number[] {
	const apart = (a: number, b: number) =>
		factors.reduce((sum, id) => sum + (worlds[a]![id] === worlds[b]![id] ? 0 : 1), 0);
	const chosen = [0];
	const nearest = worlds.map((_, at) => apart(0, at));
	while (chosen.length < count) {
		let next = 0;
		nearest.forEach((distance, at) => {
			if (distance > nearest[next]!) next = at;
		});
		chosen.push(next);
		worlds.forEach((_, at) => (nearest[at] = Math.min(nearest[at]!, apart(next, at))));
	}
	return chosen.sort((a, b) => a - b);
}

/**
 * Chooses worlds that differ most: the largest smallest number of factors in which any two differ (max-min dispersion). Up to
 * 25 worlds the choice is the best there is; of as good ones that which comes first in the list. Beyond, farthest first,
 * whose smallest distance is at least half the best (Ravi, Rosenkrantz & Tayi 1994, Operations Research 42(2)). The worlds
 * have to differ from one another.
 */
export function tellingFew(factors: readonly string[], worlds: readonly World[], count: number): TellingFew {
	const few = Math.min(count, worlds.length);
	if (few < 2) return { chosen: [...worlds.keys()].slice(0, few), distance: 0, atMost: 0 };
	const exact = worlds.length <= exactUpTo;
	const chosen = exact ? best(distancesOf(factors, worlds), few, factors.length) : farthestFirst(factors, worlds, few);
	const distances = distancesOf(factors, chosen.map((at) => worlds[at]!)); // prettier-ignore
	const distance = Math.min(...distances.flatMap((row, a) => row.filter((_, b) => a !== b)));
	return { chosen, distance, atMost: exact ? distance : Math.min(factors.length, 2 * distance) };
}

/** A factor, and into how many states and how evenly it parts some worlds. */
interface Variety {
	factor: string;
	states: number;
	/** Shannon entropy of its states among the worlds, in bits: 0 where all stand at one. */
	variety: number;
}

/** Orders factors by how much they tell worlds apart (entropy of their states; Shannon 1948), those of the same states last. */
export function factorsByVariety(factors: readonly string[], worlds: readonly World[]): Variety[] {
	return factors
		.map((factor) => {
			const counts = new Map<string | undefined, number>();
			for (const world of worlds) counts.set(world[factor], (counts.get(world[factor]) ?? 0) + 1);
			let variety = 0;
			for (const count of counts.values()) variety -= (count / worlds.length) * Math.log2(count / worlds.length);
			return { factor, states: counts.size, variety: counts.size < 2 ? 0 : variety };
		})
		.sort((a, b) => b.variety - a.variety);
}

/** Few factors whose states alone tell all worlds from one another: each time the one that parts most of them further. */
export function factorsApart(factors: readonly string[], worlds: readonly World[]): string[] {
	const apart = (some: readonly string[]) => new Set(worlds.map((world) => some.map((id) => world[id]).join('.'))).size;
	const chosen: string[] = [];
	while (apart(chosen) < worlds.length) {
		const rest = factorsByVariety(factors, worlds).filter(({ factor }) => !chosen.includes(factor));
		let [next, most] = ['', apart(chosen)];
		for (const { factor } of rest) {
			const parts = apart([...chosen, factor]);
			if (parts > most) [next, most] = [factor, parts];
		}
		if (!next) break;
		chosen.push(next);
	}
	return factors.filter((id) => chosen.includes(id));
}
