import { error } from '@sveltejs/kit';
import { deckFile } from '$lib/export/deckFile';
import { titledFile } from '$lib/export/titledFile';
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
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'content-disposition': titledFile(deck.briefing.title, 'html')
		}
	});
};
