import { impactBalances, type CrossImpacts } from '../model/crossImpacts';
import type { MatrixReading } from './drawReadings';
import { readingSearch } from './search/readingSearch';

/** Worlds that are told apart at most; those met beyond are counted as stopped readings. */
const mostWorlds = 200_000;

/** Whether a world hangs together in a matrix. */
function holdsIn(impacts: CrossImpacts, world: ArrayLike<number>): boolean {
	const { first } = impacts;
	const balances = impactBalances(impacts, world);
	for (let f = 0; f < world.length; f++)
		for (let s = first[f]!; s < first[f + 1]!; s++) if (balances[s]! > balances[first[f]! + world[f]!]!) return false;
	return true;
}

/** What is counted of one world. */
export interface Counted {
	world: Int32Array;
	holds: number;
	written: boolean;
}

/**
 * Counts in how many readings each world hangs together. Where a search is ended by its limit, the worlds of the matrix as
 * written are looked at one by one all the same, so that their counts are those of every reading.
 */
export function* countInReadings(
	impacts: CrossImpacts,
	readings: Iterable<MatrixReading>,
	{ each, effort, count }: { each: number; effort: number; count: number }
) {
	const search = readingSearch(impacts);
	const known = new Map<string, Counted>();
	let full = false;
	const meet = (world: Int32Array, times: number, written: boolean) => {
		const name = String.fromCharCode(...world);
		const met = known.get(name);
		if (met) met.holds += times;
		else if (known.size < mostWorlds) known.set(name, { world: world.slice(), holds: times, written });
		else full = true;
	};
	const complete = search.worlds(impacts.matrix, each, (world) => meet(world, 0, true)) >= 0;
	const written = [...known.values()];
	let [made, none, stopped, spent] = [0, 0, 0, 0];
	for (const { matrix, times } of readings) {
		const found: Int32Array[] = [];
		full = false;
		const nodes = search.worlds(matrix, each, (world) => found.push(world.slice()));
		const ended = nodes < 0;
		for (const world of found) meet(world, times, false);
		if (ended) {
			const names = new Set(found.map((world) => world.join()));
			for (const one of written)
				if (!names.has(one.world.join()) && holdsIn({ ...impacts, matrix }, one.world)) one.holds += times;
		}
		made += times;
		if (ended || full) stopped += times;
		else if (found.length === 0) none += times;
		spent += ended ? each : nodes + 1;
		yield { done: made, of: count };
		if (spent >= effort) break;
	}
	return { known: [...known.values()], complete: complete && !full, written: written.length, made, none, stopped };
}
