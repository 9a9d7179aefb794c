import type { DeckData } from '$lib/briefing/deck';
import type { InterfaceLanguage, StudyContents } from '$lib/study';
import { directionOf } from '$lib/words/languages';
import { m } from '$lib/words/paraglide/messages.js';

/** What the one-file deck holds: it reads nothing else. */
export interface DeckFile {
	deck: DeckData;
	/** The study's texts by source and language, so that a passage can be followed to its place. */
	texts: StudyContents['texts'];
}

/** JSON that can stand within a script element: nothing in it ends the element or opens a comment. */
function inScript(value: unknown): string {
	return JSON.stringify(value).replace(
		/[<\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
}

const inHtml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The file holds the briefing's revisions and no newer ones: nobody has decided to show those; of the judgements, those behind shares, which alone a deck shows. */
function ofItself(deck: DeckData): DeckData {
	const scenarios = Object.fromEntries(
		Object.entries(deck.scenarios).map(([token, scenario]) => [token, { ...scenario, newer: null }])
	);
	const versions = new Set(Object.values(scenarios).map(({ version }) => version));
	const models = Object.fromEntries(
		Object.entries(deck.models)
			.filter(([version]) => versions.has(version))
			.map(([version, model]) => [
				version,
				{ ...model, judgements: model.judgements.filter(({ about }) => !about.startsWith('crossImpacts.')) }
			])
	);
	return { ...deck, scenarios, models };
}

/** The deck without what the speaker says: a file that is passed on shows it to whoever looks. */
export function withoutNotes(deck: DeckData): DeckData {
	const { briefing } = deck;
	return { ...deck, briefing: { ...briefing, slides: briefing.slides.map((slide) => ({ ...slide, notes: '' })) } };
}

/** A briefing as one HTML file that opens in a language: `template` is the page that `src/standalone` builds. */
export function deckFile(template: string, { deck, texts }: DeckFile, locale: InterfaceLanguage): string {
	const places: Record<string, string> = {
		lang: locale,
		dir: directionOf(locale),
		title: inHtml(deck.briefing.title),
		noscript: inHtml(m.file_deck_needs_script({}, { locale })),
		deck: inScript({ deck: ofItself(deck), texts })
	};
	// One pass, and each once: what is put in is not looked at again.
	const open = new Set(Object.keys(places));
	return template.replace(/%(lang|dir|title|noscript|deck)%/g, (whole, place: string) =>
		open.delete(place) ? places[place]! : whole
	);
}
