import { error } from '@sveltejs/kit';
import { readStored, studyOf } from '$lib/server/gate';
import { writeStudyZip } from '$lib/server/studies/studyZip';
import { readOrdinal } from '$lib/study/readNumber';
import { m } from '$lib/words/paraglide/messages.js';
import type { RequestHandler } from './$types';

/** A study as a ZIP of its folder, from which it can be added again; `?revision=3` picks a revision of one that is kept here. */
export const GET: RequestHandler = async (event) => {
	const { url, locals } = event;
	const newest = await studyOf(event);
	const { id } = newest.study;
	const named = url.searchParams.get('revision');
	const number = named === null ? null : readOrdinal(named);
	if (named !== null && number === null) error(404, m.study_no_revision());
	const study = number === null ? newest : await readStored(locals, () => locals.studies.revision(id, number));
	if (!study) error(404, m.study_no_revision());
	return new Response(await writeStudyZip(study), {
		headers: {
			'content-type': 'application/zip',
			'content-disposition': `attachment; filename="${id}${number === null ? '' : `-${number}`}.zip"`,
			'cache-control': 'no-store'
		}
	});
};
