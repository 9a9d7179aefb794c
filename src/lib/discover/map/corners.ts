import type { MapAxes } from '$lib/engine';
import { setLevel } from '$lib/settings/edits';
import type { InterfaceLanguage, Model, Settings } from '$lib/study';
import { localize } from '$lib/study/language';
import { modelIndex } from '$lib/study/modelIndex';
import { m } from '$lib/words/paraglide/messages.js';

/** A corner of a map: both factors at their first or last state, all else as set. */
interface MapCorner {
	/** "first-last": x at its first state, y at its last. */
	id: string;
	/** The two states' names. */
	name: string;
	settings: Settings;
}

const ends = ['first', 'last'] as const;

/** Lists the four corners of a map as one reads it: the upper two, then the lower. */
export function cornersOf(model: Model, settings: Settings, { x, y }: MapAxes, locale: InterfaceLanguage): MapCorner[] {
	const index = modelIndex(model);
	const stateOf = (factor: string, end: (typeof ends)[number]) =>
		index.factor(factor)!.states.at(end === 'first' ? 0 : -1)!;
	return [...ends].reverse().flatMap((up) =>
		ends.map((along) => {
			const [across, upwards] = [stateOf(x, along), stateOf(y, up)];
			const moved = structuredClone(settings);
			setLevel(moved.factors[x]!, across.level);
			setLevel(moved.factors[y]!, upwards.level);
			const names = { x: localize(across.name, locale).text, y: localize(upwards.name, locale).text };
			return { id: `${along}-${up}`, name: m.map_pair(names, { locale }), settings: moved };
		})
	);
}
