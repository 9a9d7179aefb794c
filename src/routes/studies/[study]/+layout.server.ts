import type { Frame } from '$lib/frame/frame';
import { studyOf } from '$lib/server/gate';
import type { LayoutServerLoad } from './$types';

/** What every page of a study shows of it in the bar, and says of its files where they have faults; 404 if there is no such study. */
export const load: LayoutServerLoad = async (event) => {
	const { study, models, readyScenarios, mending, home } = await studyOf(event);
	const frame: Frame = {
		id: study.id,
		title: study.title,
		models: models.map(({ id, title }) => ({
			...{ id, title },
			ready: readyScenarios.filter(({ model }) => model === id).map(({ id, name }) => ({ id, name }))
		}))
	};
	if (!mending) return { frame, mending: null };
	const { since, isOld, old, left, orphans } = mending;
	return { frame, mending: { since, isOld, old, left, orphans: orphans.length, folder: home } };
};
