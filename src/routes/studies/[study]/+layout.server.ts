import { studyOf } from '$lib/server/gate';
import type { LayoutServerLoad } from './$types';

/** What every page of a study says of its files where they have faults; 404 if there is no such study. */
export const load: LayoutServerLoad = async (event) => {
	const { mending, home } = await studyOf(event);
	if (!mending) return { mending: null };
	const { since, isOld, old, left, orphans } = mending;
	return { mending: { since, isOld, old, left, orphans: orphans.length, folder: home } };
};
