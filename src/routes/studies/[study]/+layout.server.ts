import { library } from '$lib/server/library';
import type { LayoutServerLoad } from './$types';

/** What every page of a study says of its files where they have faults. */
export const load: LayoutServerLoad = async ({ params }) => {
	const study = (await library()).studies.find((each) => each.study.id === params.study);
	if (!study?.mending) return { mending: null };
	const { since, isOld, old, left, orphans } = study.mending;
	return { mending: { since, isOld, old, left, orphans: orphans.length, folder: study.home } };
};
