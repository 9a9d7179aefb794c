import type { StudyContents } from '$lib/study';
import { checkContents, uncheckedOf } from '$lib/study/checkContents';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { isolated } from '$lib/words/named';
import { sayFaults } from '$lib/words/problems';
import { Refusal, refusalOf, type SaveWords } from '../action';
import type { Asking } from '../saveForm';
import { readStudyZip } from './studyZip';
import { saveStudy } from './studyDocuments';
import { isProjectFile, readWizardStudy, type WizardStudy } from './wizardStudy';

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

/** What was added: its contents, and a list of solutions that its worlds are to be checked against, if one was sent. */
interface Added {
	contents: StudyContents;
	solutions: WizardStudy['solutions'];
}

const sentFile = (data: FormData, name: string): File | null => {
	const file = data.get(name);
	return file instanceof File && file.size > 0 ? file : null;
};

/** Reads the study that was sent: a project of ScenarioWizard where it is a new one, else a ZIP of its folder. */
async function readSent(locals: App.Locals, data: FormData, isNew: boolean): Promise<Added | Refusal> {
	const file = sentFile(data, 'file');
	if (!file) return new Refusal(400, m.study_add_none());
	const beside = isNew ? sentFile(data, 'solutions') : null;
	const isProject = isNew && isProjectFile(file);
	if (beside && !isProject) return new Refusal(400, m.wizard_sl_alone());
	const made = isProject ? await readWizardStudy(file, beside, locals) : null;
	if (made instanceof Refusal) return made;
	const { contents, faults } = made
		? checkContents(uncheckedOf(made.contents))
		: await readStudyZip(file.name.slice(0, 80), new Uint8Array(await file.arrayBuffer()));
	return contents && faults.length === 0
		? { contents, solutions: made?.solutions ?? null }
		: new Refusal(400, [m.study_add_faults(), ...sayFaults(faults, getLocale()).slice(0, mostSaid)]);
}

/**
 * Adds the study that was sent: a new one, or a revision of the one that is named (`onto`), on top of the revision that the
 * form was drawn from. Gives what was added, or says all that is wrong with the file.
 */
export async function addStudy(
	locals: App.Locals,
	form: Asking,
	data: FormData,
	onto: string | null
): Promise<Added | Refusal> {
	const { user, now, studies, documents } = locals;
	const sent = await readSent(locals, data, onto === null);
	if (sent instanceof Refusal) return sent;
	const { contents } = sent;
	const { id } = contents.study;
	if (onto !== null && id !== onto)
		return new Refusal(400, m.study_add_other({ id: isolated(id), expected: isolated(onto) }));
	const taken = onto === null ? await takenBy(studies, id) : null;
	if (taken) return taken;
	const { request, message } = form;
	const answer = await documents((db) =>
		saveStudy(db, {
			...{ request, expected: onto === null ? 0 : form.expected, archived: false, content: contents },
			...{ author: form.author || user.name, message, now }
		})
	);
	return answer.kind === 'saved' ? sent : refusalOf(answer, studyWords);
}
