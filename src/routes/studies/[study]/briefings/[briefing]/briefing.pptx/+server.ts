import { deckOf } from '$lib/briefing/deck';
import { attachment } from '$lib/export/attachment';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { openDeck } from '../../openDeck';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** A briefing as PowerPoint, in the language of the address; `?revision=3` picks a revision. */
export const GET: RequestHandler = async ({ params, url }) => {
	const { kept, deck } = await openDeck(params, url);
	const { briefingPptx } = await import('$lib/export/pptx/briefingPptx');
	const file = await briefingPptx(deckOf(deck, getLocale()));
	return new Response(new Uint8Array(file), { headers: attachment(type, kept.document.title, 'pptx') });
};
