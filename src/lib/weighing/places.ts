/** Factors by places, what matters most first; those of one place tie. */
export type Places = readonly (readonly string[])[];

/** Finds the place of a factor; −1 if it has none. */
export const placeOf = (places: Places, id: string): number => places.findIndex((place) => place.includes(id));

/** Puts a factor alone before what stands at a place, without a hole where it stood. */
function putBefore(places: Places, id: string, at: number): string[][] {
	const without = places.map((place) => place.filter((each) => each !== id));
	return [...without.slice(0, at), [id], ...without.slice(at)].filter((place) => place.length > 0);
}

const isShared = (places: Places, at: number) => (places[at]?.length ?? 0) > 1;

/** Moves a factor up: out of a place that it shares, else above the next place. */
export function moveUp(places: Places, id: string): Places {
	const at = placeOf(places, id);
	if (isShared(places, at)) return putBefore(places, id, at);
	return at > 0 ? putBefore(places, id, at - 1) : places;
}

/** Moves a factor down: out of a place that it shares, else beneath the next place. */
export function moveDown(places: Places, id: string): Places {
	const at = placeOf(places, id);
	if (isShared(places, at)) return putBefore(places, id, at + 1);
	return at < places.length - 1 ? putBefore(places, id, at + 2) : places;
}

/** Lets a factor share the place above, or, where it shares one with a factor above it, stand alone beneath. */
export function tieOrPart(places: Places, id: string): Places {
	const at = placeOf(places, id);
	const place = places[at] ?? [];
	if (place.indexOf(id) > 0) return putBefore(places, id, at + 1);
	if (at <= 0) return places;
	const without = places.map((each) => each.filter((other) => other !== id));
	return without.map((each, nth) => (nth === at - 1 ? [...each, id] : each)).filter((each) => each.length > 0);
}

/** Gives the places of factors by their weights, the largest first; equal weights tie. */
export function placesByWeight(ids: readonly string[], weights: Readonly<Record<string, number>>): Places {
	const values = [...new Set(ids.map((id) => weights[id] ?? 0))].sort((a, b) => b - a);
	return values.map((value) => ids.filter((id) => (weights[id] ?? 0) === value));
}
