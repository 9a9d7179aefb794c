import { error } from '@sveltejs/kit';
import { attachment } from '$lib/export/attachment';
import { deckFile, withoutNotes } from '$lib/export/deckFile';
import { deckTemplate } from '$lib/server/deckTemplate';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { openDeck } from '../../openDeck';
import type { RequestHandler } from './$types';

/** A briefing (`?revision=`, else its newest) as one HTML file that needs nothing else (`?notes=0`: without what the speaker says); it opens in the language of the path. */
export const GET: RequestHandler = async (event) => {
	const notes = event.url.searchParams.get('notes') ?? '1';
	// A word that is not understood would give notes away.
	if (notes !== '0' && notes !== '1') error(400, m.file_notes_unread());
	const { deck, texts } = await openDeck(event);
	const shown = notes === '0' ? withoutNotes(deck) : deck;
	const template = await deckTemplate();
	if (template === null) error(503, m.file_deck_needs_build());
	return new Response(deckFile(template, { deck: shown, texts }, getLocale()), {
		headers: attachment('text/html; charset=utf-8', deck.briefing.title, 'html')
	});
};
