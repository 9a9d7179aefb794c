import { addressText } from '$lib/settings/address';
import type { Model, Settings } from '$lib/study';
import { modelIndex } from '$lib/study/modelIndex';

/** Gives the workbench's query for a world: of a query, its settings with each factor at the world's state and a range that follows. */
export function worldQuery(
	model: Model,
	{ factors }: Pick<Settings, 'factors'>,
	query: string,
	states: Readonly<Record<string, string>>
): string {
	const params = new URLSearchParams(query);
	for (const { id } of model.factors) {
		const state = modelIndex(model).state(id, states[id]);
		if (!state || factors[id]!.level === state.level) continue;
		for (const key of ['level', 'low', 'high']) params.delete(`${key}.${id}`);
		params.set(`state.${id}`, state.id);
	}
	return addressText(params);
}
