import { exactUpTo, tellingFew, type TellingFew, type UncertainWorlds } from '$lib/engine';
import type { Model } from '$lib/study';

/** The telling few of what was found: places in its list, and among how many of which worlds they were chosen. */
interface ChosenFew extends TellingFew {
	of: { count: number; written: boolean };
}

/** Chooses among the worlds of the matrix as written; where those are fewer than asked for, among those that hang together most often. */
export function chosenFew(model: Model, { worlds }: Pick<UncertainWorlds, 'worlds'>, few: number): ChosenFew {
	const places = [...worlds.keys()];
	const own = places.filter((at) => worlds[at]!.written);
	const written = own.length >= few;
	const among = written ? own : places.slice(0, exactUpTo);
	const states = among.map((at) => worlds[at]!.states);
	const chosen = tellingFew(model.factors.map(({ id }) => id), states, few); // prettier-ignore
	return { ...chosen, chosen: chosen.chosen.map((at) => among[at]!), of: { count: among.length, written } };
}
