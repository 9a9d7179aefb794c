import { error } from '@sveltejs/kit';
import { attachment } from '$lib/export/attachment';
import { risType, sourceRis } from '$lib/export/ris';
import { studyOf } from '$lib/server/gate';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import type { RequestHandler } from './$types';

/** A source of a study for reference managers; `?source=…` names it by its id. */
export const GET: RequestHandler = async (event) => {
	const { study } = await studyOf(event);
	const named = event.url.searchParams.get('source');
	const source = study.sources.find(({ id }) => id === named);
	if (!source) error(404, m.cite_no_source());
	const locale = getLocale();
	return new Response(sourceRis(source, locale), {
		headers: attachment(risType, localize(source.title, locale).text, 'ris', 'citation')
	});
};
