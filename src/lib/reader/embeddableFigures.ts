import type { Model, Study } from '$lib/study';

/** Gives the id of an indicator's figure. */
export const indicatorId = (indicator: string) => `indicator-${indicator}`;

/**
 * Lists the ids of figures that can be embedded: the model's numbers and the study's facts. Worlds are not among them: what
 * they are drawn from takes longer than an answer may.
 */
export function embeddableFigures(model: Pick<Model, 'crossImpacts'>, { facts }: Pick<Study, 'facts'>): string[] {
	return [
		'shares',
		'contributions',
		'tornado',
		'sobol',
		'ranks',
		...(Object.keys(model.crossImpacts).length > 0 ? ['influence'] : []),
		...(facts.events.length > 0 ? ['timeline'] : []),
		...facts.indicators.map(({ id }) => indicatorId(id))
	];
}
