import { shortName } from '$lib/findings/names';
import type { LocalizedText, Model, TextInLanguage } from '$lib/study';
import { localize } from '$lib/study/language';
import { languageOf } from '$lib/study/languageOf';
import { modelIndex } from '$lib/study/modelIndex';
import type { BoundResults, Deck } from './deck';

/** Marks text of the interface as being in the deck's language. */
export const interfaceText = ({ locale }: Pick<Deck, 'locale'>, text: string): TextInLanguage => ({
	text,
	language: locale
});

/** Picks a text of a study or model in the deck's language, else in the study's own. */
export function inDeckLanguage({ locale }: Pick<Deck, 'locale'>, localized: LocalizedText): TextInLanguage {
	return localize(localized, locale);
}

/** Gives the author's own words, or a text instead if there are none. Words are in the language of their letters. */
export function typedOr(
	{ briefing }: Pick<Deck, 'briefing'>,
	typed: string,
	otherwise: TextInLanguage
): TextInLanguage {
	return typed.trim() === '' ? otherwise : { text: typed, language: languageOf(typed, briefing.language) };
}

/** Finds the outcome (index) that a slide speaks of: the one it names, else the leader. */
export function spokenOf({ model, evaluation }: BoundResults, outcome: string | null): number {
	const at = modelIndex(model).outcomeAt(outcome);
	return at < 0 ? evaluation.leader : at;
}

/** Gives the short name of an outcome (index), for sentences. */
export const outcomeName = (model: Model, at: number, { locale }: Pick<Deck, 'locale'>) =>
	shortName(model.outcomes[at], locale);
