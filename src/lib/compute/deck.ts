import { contentOf } from '$lib/briefing/contentOf';
import { deckOf, type DeckData, type DeckResults } from '$lib/briefing/deck';
import { briefingPptx } from '$lib/export/pptx/briefingPptx';
import type { InterfaceLanguage } from '$lib/study';

/** Computes all that a deck's slides ask of the engine, so that they are drawn from results that are there. */
export function* computeDeck(_: unknown, { data }: { data: DeckData }): Generator<undefined, DeckResults> {
	const deck = deckOf(data, data.briefing.language);
	for (const bound of Object.values(data.scenarios)) {
		deck.basisOf(bound);
		yield;
	}
	for (const slide of data.briefing.slides) {
		if ('of' in slide) contentOf(slide, deck);
		yield;
	}
	return deck.computed();
}

/** Writes a deck as a PowerPoint file. */
export const computePptx = (_: unknown, { data, locale }: { data: DeckData; locale: InterfaceLanguage }) =>
	briefingPptx(deckOf(data, locale));

/** Writes a deck's handout as a Word file. */
export async function computeDocx(
	_: unknown,
	{ data, locale }: { data: DeckData; locale: InterfaceLanguage }
): Promise<Uint8Array> {
	const { briefingDocx } = await import('$lib/export/docx/briefingDocx');
	return briefingDocx(deckOf(data, locale));
}
