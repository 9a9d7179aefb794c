import type { Frame } from '$lib/frame/frame';
import { studyOf } from '$lib/server/gate';
import type { LayoutServerLoad } from './$types';

/** What every page of a study shows of it in the bar, and says of it: that it is archived, what is wrong with its files; 404 if there is no such study. */
export const load: LayoutServerLoad = async (event) => {
	const { study, models, readyScenarios, mending, home, stored } = await studyOf(event);
	const frame: Frame = {
		id: study.id,
		title: study.title,
		models: models.map(({ id, title }) => ({
			...{ id, title },
			ready: readyScenarios.filter(({ model }) => model === id).map(({ id, name }) => ({ id, name }))
		}))
	};
	const archived = stored?.archived ?? false;
	if (!mending) return { frame, archived, mending: null };
	const { since, isOld, old, left, orphans } = mending;
	return { frame, archived, mending: { since, isOld, old, left, orphans: orphans.length, folder: home } };
};
