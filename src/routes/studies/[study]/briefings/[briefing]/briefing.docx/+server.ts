import { attachment } from '$lib/export/attachment';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { computedAlone } from '../../../../../computed';
import { openDeck } from '../../openDeck';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A briefing as Word: its handout, in the language of the address; `?revision=3` picks a revision. */
export const GET: RequestHandler = async (event) => {
	const { kept, deck: data } = await openDeck(event);
	const file = await computedAlone(event, 'docx', { data, locale: getLocale() });
	return new Response(new Uint8Array(file), { headers: attachment(type, kept.document.title, 'docx') });
};
