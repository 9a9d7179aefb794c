import type { Factor, Model, Outcome, State } from './model';

/** Finds the parts of a model by their ids. */
export interface ModelIndex {
	factor(id: string | null): Factor | undefined;
	state(factor: string, id: string | undefined): State | undefined;
	outcome(id: string | null | undefined): Outcome | undefined;
	/** Place of an outcome among the model's; −1 if it has none of that id. */
	outcomeAt(id: string | null): number;
}

const indexes = new WeakMap<Model, ModelIndex>();

const byId = <Part extends { id: string }>(parts: readonly Part[]) => new Map(parts.map((part) => [part.id, part]));

function indexOf({ factors, outcomes }: Model): ModelIndex {
	const factorBy = byId(factors);
	const statesBy = new Map(factors.map(({ id, states }) => [id, byId(states)]));
	const outcomeBy = byId(outcomes);
	const places = new Map(outcomes.map(({ id }, at) => [id, at]));
	return {
		factor: (id) => factorBy.get(id ?? ''),
		state: (factor, id) => statesBy.get(factor)?.get(id ?? ''),
		outcome: (id) => outcomeBy.get(id ?? ''),
		outcomeAt: (id) => places.get(id ?? '') ?? -1
	};
}

/** Gives the index of a model, made once; a model is never changed in place. */
export function modelIndex(model: Model): ModelIndex {
	let index = indexes.get(model);
	if (!index) indexes.set(model, (index = indexOf(model)));
	return index;
}
