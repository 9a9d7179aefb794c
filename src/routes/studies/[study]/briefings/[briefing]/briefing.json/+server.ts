import { deckOf } from '$lib/briefing/deck';
import { attachment } from '$lib/export/attachment';
import { everything } from '$lib/export/everything';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { computedDeck } from '../../computedDeck';
import { openDeck } from '../../openDeck';
import type { RequestHandler } from './$types';

/** All that a briefing is made of as JSON: itself, its scenarios with their shares, models and study; `?revision=3` picks a revision. */
export const GET: RequestHandler = async (event) => {
	const { kept, deck: opened } = await openDeck(event);
	const deck = await computedDeck(event, opened);
	return new Response(`${JSON.stringify(everything(deckOf(deck, getLocale())), null, '\t')}\n`, {
		headers: attachment('application/json; charset=utf-8', kept.document.title, 'json')
	});
};
