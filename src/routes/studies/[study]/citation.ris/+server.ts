import { error } from '@sveltejs/kit';
import { attachment } from '$lib/export/attachment';
import { risType, sourceRis } from '$lib/export/ris';
import { studyOf } from '$lib/server/gate';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import type { RequestHandler } from './$types';

/** The sources of a study for reference managers, or the one that `?source=…` names by its id. */
export const GET: RequestHandler = async (event) => {
	const { study } = await studyOf(event);
	const named = event.url.searchParams.get('source');
	const sources = study.sources.filter(({ id }) => named === null || id === named);
	if (sources.length === 0) error(404, m.cite_no_source());
	const locale = getLocale();
	const { title } = sources.length === 1 ? sources[0]! : study;
	return new Response(sources.map((source) => sourceRis(source, locale)).join(''), {
		headers: attachment(risType, localize(title, locale).text, 'ris', 'citation')
	});
};
