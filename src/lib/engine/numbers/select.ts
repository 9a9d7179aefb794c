const bins = 256;
const fewEnoughToSort = 40;

function sortFew(values: Float64Array): void {
	for (let i = 1; i < values.length; i++) {
		const value = values[i]!;
		let at = i;
		for (; at > 0 && values[at - 1]! > value; at--) values[at] = values[at - 1]!;
		values[at] = value;
	}
}

/** A bin that holds wanted places: where it starts in sorted order, and where its values are gathered. */
interface Room {
	places: number[];
	start: number;
	end: number;
}

/** The rooms of the given places, and for each bin where its next value goes, or −1 if none of its places is wanted. */
function planRooms(counts: Int32Array, places: readonly number[]): { rooms: Room[]; next: Int32Array; length: number } {
	const next = new Int32Array(counts.length).fill(-1);
	const rooms: Room[] = [];
	let bin = 0;
	let before = 0;
	let length = 0;
	for (const place of places) {
		while (before + counts[bin]! <= place) before += counts[bin++]!;
		if (next[bin] === -1) {
			next[bin] = length;
			rooms.push({ places: [], start: length, end: length + counts[bin]! });
			length += counts[bin]!;
		}
		rooms.at(-1)!.places.push(place - before);
	}
	return { rooms, next, length };
}

function gather(values: Float64Array, binOf: Uint16Array, next: Int32Array, into: Float64Array): void {
	for (let n = 0; n < values.length; n++) {
		const bin = binOf[n]!;
		const at = next[bin]!;
		if (at < 0) continue;
		into[at] = values[n]!;
		next[bin] = at + 1;
	}
}

/**
 * The values that stand at the given places (ascending, from 0) when sorted, found without sorting all: `binOf` names
 * each value's bin, in the order of values, `counts` how many fell into each; only bins that hold a wanted place are
 * looked into.
 */
export function selectFromBins(
	values: Float64Array,
	binOf: Uint16Array,
	counts: Int32Array,
	places: readonly number[]
): number[] {
	const { rooms, next, length } = planRooms(counts, places);
	const gathered = new Float64Array(length);
	gather(values, binOf, next, gathered);
	return rooms.flatMap(({ places, start, end }) => select(gathered.subarray(start, end), places));
}

/** The values at the given places (ascending, from 0) of finite values in ascending order; may reorder the values. */
export function select(values: Float64Array, places: readonly number[]): number[] {
	let least = Infinity;
	let most = -Infinity;
	for (let n = 0; n < values.length; n++) {
		least = Math.min(least, values[n]!);
		most = Math.max(most, values[n]!);
	}
	if (least === most) return places.map(() => least);
	const scale = bins / (most - least);
	if (values.length <= fewEnoughToSort) sortFew(values);
	else if (!Number.isFinite(scale)) values.sort();
	else {
		const binOf = new Uint16Array(values.length);
		const counts = new Int32Array(bins + 1);
		for (let n = 0; n < values.length; n++) {
			const bin = ((values[n]! - least) * scale) | 0;
			binOf[n] = bin;
			counts[bin]!++;
		}
		return selectFromBins(values, binOf, counts, places);
	}
	return places.map((place) => values[place]!);
}
