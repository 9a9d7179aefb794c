import { factorsByVariety, leadersOf } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { modelNames } from '$lib/words/modelNames';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { shortName } from './names';

type World = Readonly<Record<string, string>>;

/** Worlds that belong together, and the factors that tell them apart. */
interface WorldGroup {
	/** Id of the outcome that leads, or of the state that they share. */
	id: string;
	name: string;
	/** Places in the list that was grouped, in its order. */
	at: number[];
	/** Ids of the factors in which all of them stand alike, and of those in which they differ, the most telling first. */
	shared: string[];
	apart: string[];
}

/** Gives the factor that tells worlds apart most, by which they are grouped where no outcome leads. */
const mostTelling = (model: Model, worlds: readonly World[]): string =>
	factorsByVariety(model.factors.map(({ id }) => id), worlds)[0]!.factor; // prettier-ignore

/** Groups worlds by the outcome that leads; where there are no outcomes, by the state of the factor that tells them apart most. The largest group first. */
export function worldGroups(
	model: Model,
	worlds: readonly World[],
	shares: readonly (readonly number[])[],
	locale: InterfaceLanguage
): WorldGroup[] {
	if (worlds.length === 0) return [];
	const names = modelNames(model, locale);
	const by = mostTelling(model, worlds);
	const keyOf = (at: number): { id: string; name: string } => {
		if (!hasOutcomes(model)) return { id: worlds[at]![by] ?? '', name: names.state(by, worlds[at]![by]) };
		const leaders = leadersOf({ share: shares[at]! });
		return {
			id: leaders.map((leader) => model.outcomes[leader]!.id).join('.'),
			name: numbersIn(locale).list(leaders.map((leader) => shortName(model.outcomes[leader], locale)))
		};
	};
	const groups = new Map<string, WorldGroup>();
	worlds.forEach((_, at) => {
		const { id, name } = keyOf(at);
		const group = groups.get(id) ?? { id, name, at: [], shared: [], apart: [] };
		groups.set(id, group);
		group.at.push(at);
	});
	for (const group of groups.values()) {
		const varied = factorsByVariety(model.factors.map(({ id }) => id), group.at.map((at) => worlds[at]!)); // prettier-ignore
		group.apart = varied.filter(({ states }) => states > 1).map(({ factor }) => factor);
		group.shared = model.factors.map(({ id }) => id).filter((id) => !group.apart.includes(id));
	}
	return [...groups.values()].sort((a, b) => b.at.length - a.at.length);
}

/** Says by what worlds are grouped. */
export const groupedBySaid = (model: Model, worlds: readonly World[], locale: InterfaceLanguage): string =>
	hasOutcomes(model)
		? m.doubt_groups_by({}, { locale })
		: m.doubt_groups_by_factor({ factor: modelNames(model, locale).factor(mostTelling(model, worlds)) }, { locale });

/** Says how many worlds a group has, and what they share. */
export const groupSaid = ({ name, at: { length: count } }: WorldGroup, locale: InterfaceLanguage): string =>
	m.doubt_group({ count, counted: numbersIn(locale).number(count), name }, { locale });
