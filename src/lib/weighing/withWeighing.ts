import type { Judgement, LocalizedText, Model, Weighing } from '$lib/study';
import { interfaceLanguages } from '$lib/study/interfaceLanguages';
import { modelNames } from '$lib/words/modelNames';
import { sayWeighing } from '$lib/words/sayWeighing';
import { ratioOf } from './ratioOf';

/** Says, in every language of the interface, by which answers a factor got its weight. */
function reasonOf(model: Model, weighing: Weighing, factor: string): LocalizedText {
	const ids = model.factors.map(({ id }) => id);
	const ratio = ratioOf(weighing, ids);
	return Object.fromEntries(
		interfaceLanguages.map((language) => {
			const { factor: nameOf } = modelNames(model, language);
			return [language, sayWeighing(weighing, { nameOf, ratio, only: factor }, language)];
		})
	);
}

/**
 * Gives a model weights (raw, by factor) and keeps the answers that they come from: as data, so that the question can be opened
 * again, and in words as the reason of each weight, the analyst's own. Passages that stood with a weight's judgement stay.
 */
export function withWeighing(model: Model, weights: Readonly<Record<string, number>>, weighing: Weighing): Model {
	const isWeight = ({ about }: Judgement) => model.factors.some(({ id }) => about === `factors.${id}.weight`);
	const judged = model.factors.map(({ id }): Judgement => {
		const about = `factors.${id}.weight`;
		const passages = model.judgements.find((each) => each.about === about)?.passages ?? [];
		return { about, basis: 'analyst', reason: reasonOf(model, weighing, id), passages };
	});
	return {
		...model,
		factors: model.factors.map((factor) => ({
			...factor,
			weight: { ...factor.weight, value: weights[factor.id] ?? factor.weight.value }
		})),
		judgements: [...model.judgements.filter((each) => !isWeight(each)), ...judged],
		weighing
	};
}
