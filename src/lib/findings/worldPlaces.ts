import type { ConsistentWorlds, MapAxes } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import type { LanguageTag } from '$lib/study/language';
import { modelIndex } from '$lib/study/modelIndex';
import { modelNames } from '$lib/words/modelNames';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';

/** How many worlds have these states of a map's two factors. */
interface WorldPlace {
	x: string;
	y: string;
	count: number;
}

/** Worlds that hang together, by their places on a map. */
export interface PlacedWorlds {
	/** The place of most worlds first. */
	places: WorldPlace[];
	found: number;
	/** Whether the search came to its end, so that there are no others. */
	complete: boolean;
}

/** A point of a map with a label, and what that stands for. */
export interface MarkedPoint {
	label: string;
	name: { text: string; language: LanguageTag };
	/** From 0 to 1. */
	x: number;
	y: number;
	/** Whether other levels than the map's two differ. */
	hollow: boolean;
}

/** So many places have a label on a map. */
const mostMarked = 12;

/** Counts worlds by their states of a map's two factors. */
export function placeWorlds({ worlds, complete }: ConsistentWorlds, axes: MapAxes): PlacedWorlds {
	const places = new Map<string, WorldPlace>();
	for (const { states } of worlds) {
		const [x, y] = [states[axes.x]!, states[axes.y]!];
		const place = places.get(`${x} ${y}`) ?? { x, y, count: 0 };
		place.count++;
		places.set(`${x} ${y}`, place);
	}
	return { places: [...places.values()].sort((a, b) => b.count - a.count), found: worlds.length, complete };
}

/** Makes points of the places of worlds, each with how many it has, and says of all what they are. */
export function markWorlds(
	model: Model,
	axes: MapAxes,
	{ places, found, complete }: PlacedWorlds,
	locale: InterfaceLanguage
): { points: MarkedPoint[]; said: string[] } {
	const names = modelNames(model, locale);
	const { number } = numbersIn(locale);
	const levelOf = (factor: string, state: string) =>
		modelIndex(model)
			.factor(factor)!
			.states.find(({ id }) => id === state)!.level / 100;
	const left = places.slice(mostMarked).reduce((sum, { count }) => sum + count, 0);
	return {
		points: places.slice(0, mostMarked).map(({ x, y, count }, nth) => ({
			label: m.map_world_label({ number: nth + 1 }, { locale }),
			name: {
				text: m.map_world_place(
					{
						...{ count, counted: number(count), all: number(found) },
						...{ x: names.state(axes.x, x), y: names.state(axes.y, y) }
					},
					{ locale }
				),
				language: locale
			},
			...{ x: levelOf(axes.x, x), y: levelOf(axes.y, y) },
			hollow: true
		})),
		said: [
			found === 0 ? m.map_worlds_none({}, { locale }) : m.map_legend_worlds({}, { locale }),
			...(left > 0 ? [m.map_worlds_more({ count: left, counted: number(left) }, { locale })] : []),
			...(complete ? [] : [m.map_worlds_ended({}, { locale })])
		]
	};
}
