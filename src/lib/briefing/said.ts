import { shortName } from '$lib/findings/names';
import type { LocalizedText, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { languageOf } from '$lib/study/languageOf';
import { modelIndex } from '$lib/study/modelIndex';
import type { Said } from './content';
import type { BoundResults, Deck } from './deck';

/** Text of the interface: in the deck's language. */
export const said = ({ locale }: Pick<Deck, 'locale'>, text: string): Said => ({ text, language: locale });

/** Text of a study or model, in the language it comes in. */
export function inDeckLanguage({ locale }: Pick<Deck, 'locale'>, localized: LocalizedText): Said {
	return localize(localized, locale);
}

/** The author's own words, in the language of their letters, or what stands in for them. */
export function typedOr({ briefing }: Pick<Deck, 'briefing'>, typed: string, otherwise: Said): Said {
	return typed.trim() === '' ? otherwise : { text: typed, language: languageOf(typed, briefing.language) };
}

/** Index of the outcome that a slide speaks of: the one it names, else the leader. */
export function spokenOf({ model, evaluation }: BoundResults, outcome: string | null): number {
	const at = modelIndex(model).outcomeAt(outcome);
	return at < 0 ? evaluation.leader : at;
}

/** The short name of an outcome (index), for sentences. */
export const outcomeName = (model: Model, at: number, { locale }: Pick<Deck, 'locale'>) =>
	shortName(model.outcomes[at], locale);
