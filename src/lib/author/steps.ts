import type { StudyContents } from '$lib/study';
import { carriedBy } from '$lib/study/author/carried';
import { missingLabels } from '$lib/study/author/labels';
import { countImpacts } from '$lib/study/judgements';
import { canonicalTag, type LanguageTag } from '$lib/study/language';
import type { Model } from '$lib/study/model';
import { m } from '$lib/words/paraglide/messages.js';

/** The steps of making a study, in their order; they may be taken in any. */
export const steps = ['text', 'passages', 'question', 'factors', 'impacts', 'cross', 'languages', 'check'] as const;
/** Names a step of making a study. */
export type EditStep = (typeof steps)[number];

/** Gives the step that an address names; the first where it names none. */
export const stepIn = (asked: string): EditStep => steps.find((step) => step === asked.split('.')[0]) ?? steps[0];

/** Gives the language that the address of the step Languages asks for beside those in use: `languages.fr`. */
export const languageInStep = (asked: string): LanguageTag | null => canonicalTag(asked.split('.')[1] ?? '');

/** Asks for the rows of all factors at once, where one is asked for by its id: `cross.gulf`, `cross.*`. */
export const allRows = '*';
/** Gives whose rows the address of the step Cross-impacts asks for: a factor's id, or all; empty where it says nothing. */
export const rowsInStep = (asked: string): string => asked.split('.')[1] ?? '';

const names: Record<EditStep, () => string> = {
	text: m.edit_step_text,
	passages: m.edit_step_passages,
	question: m.edit_step_question,
	factors: m.edit_step_factors,
	impacts: m.edit_step_impacts,
	cross: m.edit_step_cross,
	languages: m.edit_step_languages,
	check: m.edit_step_check
};
/** Gives a step's name in the page's language. */
export const stepName = (step: EditStep): string => names[step]();

/** Gives the query that opens a step, as addresses name it, with the model in hand where it is not the first. */
export function stepQuery(step: string, { models }: StudyContents, model: Model): string {
	const query = new URLSearchParams({ step });
	if (models[0]?.id !== model.id) query.set('model', model.id);
	return `?${query.toString()}`;
}

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
		case 'languages':
			return missingLabels(contents);
		default:
			return 0;
	}
}
