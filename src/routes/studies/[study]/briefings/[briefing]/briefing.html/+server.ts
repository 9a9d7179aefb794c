import { error } from '@sveltejs/kit';
import { attachment } from '$lib/export/attachment';
import { deckFile } from '$lib/export/deckFile';
import { deckTemplate } from '$lib/server/deckTemplate';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { openDeck } from '../../openDeck';
import type { RequestHandler } from './$types';

/** A briefing (`?revision=`, else its newest) as one HTML file that needs nothing else; it opens in the language of the path. */
export const GET: RequestHandler = async ({ params, url }) => {
	const { deck, texts } = await openDeck(params, url);
	const template = await deckTemplate();
	if (template === null) error(503, m.file_deck_needs_build());
	return new Response(deckFile(template, { deck, texts }, getLocale()), {
		headers: attachment('text/html; charset=utf-8', deck.briefing.title, 'html')
	});
};
