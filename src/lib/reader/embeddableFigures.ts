import type { Model, Study } from '$lib/study';

/** The id of an indicator's figure. */
export const indicatorId = (indicator: string) => `indicator-${indicator}`;

/**
 * The ids of the figures that can be shown alone: of the model's numbers, and of the facts that the study states. Worlds
 * are none of them: what they are drawn from takes longer than an answer may.
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
