import { compile, evaluate, leadersOf } from '$lib/engine';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import type { Model } from '$lib/study/model';
import type { Settings } from '$lib/study/settings';
import { carryOver, modelChanges, type ModelChange } from './carryOver';

/** An outcome's share as a scenario stands and as it would stand with another version of its model; null where there is none. */
interface CarriedShare {
	id: string;
	name: Readonly<Record<string, string>>;
	before: number | null;
	after: number | null;
}

/** What a scenario would become with another version of its model. */
export interface Carried {
	shares: CarriedShare[];
	/** Ids of the outcomes that lead; null where several are level. */
	leads: { before: string | null; after: string | null };
	/** What of the scenario has nothing to stand on any longer. */
	drops: ModelChange[];
	/** How many judgements that it tries fall away. */
	tried: number;
}

/** The shares of a model's outcomes at some settings, and the one that leads; null where several are level, or there are none. */
function sharesOf(model: Model, settings: Settings): { by: ReadonlyMap<string, number>; leads: string | null } {
	if (!hasOutcomes(model)) return { by: new Map(), leads: null };
	const { share } = evaluate(compile(model), settings);
	const [first, second] = leadersOf({ share });
	return {
		by: new Map(model.outcomes.map(({ id }, at) => [id, share[at]!])),
		leads: second === undefined ? model.outcomes[first!]!.id : null
	};
}

const dropped: readonly ModelChange['kind'][] = ['factor-removed', 'states', 'outcome-removed'];

/** Gives what a scenario's settings would become with another version of the model that they were made with. */
export function carriedShares(from: Model, settings: Settings, to: Model): Carried {
	const carried = carryOver(to, settings);
	const [before, after] = [sharesOf(from, settings), sharesOf(to, carried)];
	const present = new Set(to.outcomes.map(({ id }) => id));
	const outcomes = [...to.outcomes, ...from.outcomes.filter(({ id }) => !present.has(id))];
	const count = ({ judgements = {} }: Settings) => Object.keys(judgements).length;
	return {
		shares: outcomes.map(({ id, name, shortName }) => ({
			...{ id, name: shortName ?? name },
			...{ before: before.by.get(id) ?? null, after: after.by.get(id) ?? null }
		})),
		leads: { before: before.leads, after: after.leads },
		drops: modelChanges(from, to).filter(({ kind }) => dropped.includes(kind)),
		tried: count(settings) - count(carried)
	};
}
