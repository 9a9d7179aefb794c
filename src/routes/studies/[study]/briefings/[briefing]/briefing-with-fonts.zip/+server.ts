import { attachment } from '$lib/export/attachment';
import { withFonts } from '$lib/export/pptx/withFonts';
import { fontFiles } from './readFonts';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { computedAlone } from '../../../../../computed';
import { openDeck } from '../../openDeck';
import type { RequestHandler } from './$types';

/** A briefing as PowerPoint with the faces that it names, in the language of the address; `?revision=3` picks a revision. */
export const GET: RequestHandler = async (event) => {
	const { kept, deck: data } = await openDeck(event);
	const file = await computedAlone(event, 'pptx', { data, locale: getLocale() });
	const date = new Date(`${data.briefing.date}T00:00:00Z`);
	const zip = await withFonts('briefing.pptx', new Uint8Array(file), await fontFiles(), date);
	return new Response(new Uint8Array(zip), { headers: attachment('application/zip', kept.document.title, 'zip') });
};
