import type { StudyContents } from '$lib/study';
import { carriedBy } from '$lib/study/author/carried';
import { countImpacts } from '$lib/study/judgements';
import type { Model } from '$lib/study/model';
import { m } from '$lib/words/paraglide/messages.js';

/** The steps of making a study, in their order; they may be taken in any. */
export const steps = ['text', 'passages', 'question', 'factors', 'impacts', 'cross', 'check'] as const;
/** Names a step of making a study. */
export type EditStep = (typeof steps)[number];

/** Tells whether an address names a step. */
export const isStep = (name: string): name is EditStep => steps.some((step) => step === name);

const names: Record<EditStep, () => string> = {
	text: m.edit_step_text,
	passages: m.edit_step_passages,
	question: m.edit_step_question,
	factors: m.edit_step_factors,
	impacts: m.edit_step_impacts,
	cross: m.edit_step_cross,
	check: m.edit_step_check
};
/** Gives a step's name in the page's language. */
export const stepName = (step: EditStep): string => names[step]();

const isBlank = (text: Record<string, string>) => Object.keys(text).length === 0;

function openPassages(contents: StudyContents): number {
	const carried = carriedBy(contents);
	return contents.study.passages.filter(({ id }) => !carried.has(id)).length;
}

/** Counts what is still open in a step: fields without a word, passages without use, cells that nobody judged. */
export function openIn(step: EditStep, contents: StudyContents, model: Model): number {
	switch (step) {
		case 'text':
			return contents.study.sources.filter(({ id, language }) => (contents.texts[id]?.[language] ?? '').trim() === '')
				.length;
		case 'passages':
			return openPassages(contents);
		case 'question': {
			const missing = Math.max(0, 2 - model.outcomes.length) + (isBlank(model.question.text) ? 1 : 0);
			return missing + model.outcomes.filter(({ name, test }) => isBlank(name) || isBlank(test)).length;
		}
		case 'factors':
			return (
				(model.factors.length === 0 ? 1 : 0) +
				model.factors.filter(({ name, states }) => isBlank(name) || states.some((state) => isBlank(state.name))).length
			);
		case 'impacts': {
			const { judged, all } = countImpacts(model);
			return all - judged;
		}
		default:
			return 0;
	}
}
