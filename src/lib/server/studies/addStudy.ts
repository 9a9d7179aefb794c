import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { isolated } from '$lib/words/named';
import { sayFaults } from '$lib/words/problems';
import { Refusal, refusalOf, type SaveWords } from '../action';
import { nullIfUnreadable } from '../readable';
import type { Asking } from '../saveForm';
import { readAdded } from './readAdded';
import { readStudy, saveStudy } from './studyDocuments';

/** What a change of a study says if it was not saved. */
export const studyWords: SaveWords = { missing: m.study_gone, conflict: m.study_conflict };

/** So many faults of a file are said. */
const mostSaid = 200;

/** Why a new study cannot have an id; null if it can. */
async function takenBy(studies: App.Locals['studies'], id: string): Promise<Refusal | null> {
	const found = await studies.find(id);
	const { broken } = await studies.list();
	const folder = found && !found.stored ? found.home : broken.find((each) => each.id === id)?.folder;
	if (found?.stored) return new Refusal(409, m.study_add_there({ id: isolated(id), number: found.stored.number }));
	return folder === undefined
		? null
		: new Refusal(409, m.study_add_in_folder({ id: isolated(id), folder: isolated(folder) }));
}

/**
 * Adds the study that a file holds: a new one, or a revision of the one that is named (`onto`), on top of the revision that
 * the form was drawn from. Gives its id, or says all that is wrong with the file.
 */
export async function addStudy(
	{ user, now, studies, documents }: App.Locals,
	form: Asking,
	data: FormData,
	onto: string | null
): Promise<string | Refusal> {
	const file = data.get('file');
	if (!(file instanceof File) || file.size === 0) return new Refusal(400, m.study_add_none());
	const kept = onto === null ? null : await documents((db) => readStudy(db, onto).catch(nullIfUnreadable));
	const model = data.get('model');
	const added = await readAdded(file, { base: kept?.content ?? null, model: typeof model === 'string' ? model : '' });
	if (added instanceof Refusal) return added;
	const { contents, faults, came } = added;
	if (!contents || faults.length > 0)
		return new Refusal(400, [m.study_add_faults(), ...sayFaults(faults, getLocale()).slice(0, mostSaid)]);
	const { id } = contents.study;
	if (onto !== null && id !== onto)
		return new Refusal(400, m.study_add_other({ id: isolated(id), expected: isolated(onto) }));
	const taken = onto === null ? await takenBy(studies, id) : null;
	if (taken) return taken;
	const { request, message } = form;
	const answer = await documents((db) =>
		saveStudy(db, {
			...{
				request,
				expected: onto === null ? 0 : form.expected,
				archived: false,
				content: { ...contents, published: true }
			},
			...{ author: form.author || user.name, message: message || came, now }
		})
	);
	return answer.kind === 'saved' ? id : refusalOf(answer, studyWords);
}
