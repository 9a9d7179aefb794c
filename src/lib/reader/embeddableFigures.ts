import type { Model, Study } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';

/** Gives the id of an indicator's figure. */
export const indicatorId = (indicator: string) => `indicator-${indicator}`;

/**
 * Lists the ids of figures that can be embedded, the first where none is asked for: the model's numbers and the study's facts.
 * Worlds are among them where they are the answer; else what they are drawn from takes longer than an answer may.
 */
export function embeddableFigures(
	model: Pick<Model, 'crossImpacts' | 'outcomes'>,
	{ facts }: Pick<Study, 'facts'>
): string[] {
	return [
		...(hasOutcomes(model) ? ['shares', 'contributions', 'tornado', 'sobol', 'ranks'] : ['worlds-found']),
		...(Object.keys(model.crossImpacts).length > 0 ? ['influence'] : []),
		...(facts.events.length > 0 ? ['timeline'] : []),
		...facts.indicators.map(({ id }) => indicatorId(id))
	];
}
