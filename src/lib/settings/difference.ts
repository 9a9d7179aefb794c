import type { Model } from '$lib/study/model';
import type { FactorSettings, Settings } from '$lib/study/settings';

type Parameter = keyof FactorSettings | 'decisiveness';

/** One parameter that differs; `factor` is null for the decisiveness. */
export interface Change {
	factor: string | null;
	parameter: Parameter;
	from: number;
	to: number;
}

const inFormOrder = ['level', 'low', 'high', 'weight', 'spread'] as const;

/** What differs between two settings of a model, in the order of the form. */
export function difference(model: Model, a: Settings, b: Settings): Change[] {
	const changes: Change[] = [];
	for (const { id } of model.factors) {
		for (const parameter of inFormOrder) {
			const from = a.factors[id]?.[parameter];
			const to = b.factors[id]?.[parameter];
			if (from !== undefined && to !== undefined && from !== to) changes.push({ factor: id, parameter, from, to });
		}
	}
	if (a.decisiveness !== b.decisiveness)
		changes.push({ factor: null, parameter: 'decisiveness', from: a.decisiveness, to: b.decisiveness });
	return changes;
}
