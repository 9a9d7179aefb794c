import type { Fault } from '$lib/study';
import { idSchema } from '$lib/study/text';
import type { BrokenStudy, Library, OpenStudy, Studies } from './Studies';

/** What is wrong with a study that is kept in the database where a folder holds one of the same id. */
function twinOf({ study, home }: OpenStudy, folder: string): BrokenStudy {
	const fault: Fault = { file: study.id, path: '', code: 'study-stored-too', values: { id: study.id, folder } };
	return { folder: home, id: study.id, isShown: false, faults: [fault], notes: [], since: null };
}

function joined(folders: Library, stored: Library): Library {
	const homes = new Map(folders.studies.map(({ study, home }) => [study.id, home]));
	const alone = stored.studies.filter(({ study }) => !homes.has(study.id));
	const twins = stored.studies
		.filter(({ study, stored }) => homes.has(study.id) && !stored?.archived)
		.map((each) => twinOf(each, homes.get(each.study.id)!));
	return {
		studies: [...folders.studies, ...alone],
		broken: [...folders.broken, ...stored.broken.filter(({ id }) => !homes.has(id ?? '')), ...twins],
		making: stored.making.filter(({ id }) => !homes.has(id)),
		isMissing: folders.isMissing,
		storage: stored.storage
	};
}

/**
 * Opens the studies of the folder and of the database as one. Where both hold one id the folder's is shown and the other is
 * named with its fault. A study of the folder is found without the database.
 */
export function allStudies(folders: Studies, stored: Studies): Studies {
	return {
		list: async () => {
			const [ours, theirs] = await Promise.all([folders.list(), stored.list()]);
			return joined(ours, theirs);
		},
		find: async (id) => (await folders.find(id)) ?? (idSchema.safeParse(id).success ? await stored.find(id) : null),
		revision: async (id, number) =>
			(await folders.find(id)) ? folders.revision(id, number) : await stored.revision(id, number)
	};
}
