import type { StudyContents } from '$lib/study';
import { checkContents, uncheckedOf } from '$lib/study/checkContents';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { isolated } from '$lib/words/named';
import { sayFaults } from '$lib/words/problems';
import { Refusal, refusalOf, type SaveWords } from '../action';
import { nullIfUnreadable } from '../readable';
import type { Asking } from '../saveForm';
import { readAdded } from './readAdded';
import { readStudy, saveStudy } from './studyDocuments';
import { isProjectFile, readWizardStudy, type WizardStudy } from './wizardStudy';

/** What a change of a study says if it was not saved. */
export const studyWords: SaveWords = { missing: m.study_gone, conflict: m.study_conflict };

/** So many faults of a file are said. */
const mostSaid = 200;

/** Why a new study cannot have an id; null if it can. */
async function takenBy(studies: App.Locals['studies'], id: string): Promise<Refusal | null> {
	const found = await studies.find(id);
	const { broken, making } = await studies.list();
	const folder = found && !found.stored ? found.home : broken.find((each) => each.id === id)?.folder;
	const number = found?.stored?.number ?? making.find((each) => each.id === id)?.number;
	if (number !== undefined) return new Refusal(409, m.study_add_there({ id: isolated(id), number }));
	return folder === undefined
		? null
		: new Refusal(409, m.study_add_in_folder({ id: isolated(id), folder: isolated(folder) }));
}

/** What was added: its contents, and a list of solutions that its worlds are to be checked against, if one was sent. */
interface Added {
	contents: StudyContents;
	solutions: WizardStudy['solutions'];
	/** What came, as the revision says where its author says nothing. */
	came: string;
}

const sentFile = (data: FormData, name: string): File | null => {
	const file = data.get(name);
	return file instanceof File && file.size > 0 ? file : null;
};

/** Reads a project of ScenarioWizard as a study, with the list of solutions that came beside it. */
async function readProject(locals: App.Locals, file: File, beside: File | null) {
	const made = await readWizardStudy(file, beside, locals);
	if (made instanceof Refusal) return made;
	const { contents, faults } = checkContents(uncheckedOf(made.contents));
	return { contents, faults, came: '', solutions: made.solutions };
}

/** Reads a file on top of the study that is named, or as one of its own. */
async function readFile({ documents }: App.Locals, data: FormData, file: File, onto: string | null) {
	const kept = onto === null ? null : await documents((db) => readStudy(db, onto).catch(nullIfUnreadable));
	const model = data.get('model');
	const base = kept?.content ?? null;
	const added = await readAdded(file, { base, model: typeof model === 'string' ? model : '' });
	return added instanceof Refusal ? added : { ...added, solutions: null };
}

/** Reads the study that was sent: a project of ScenarioWizard where it is a new one, else what `readAdded` takes. */
async function readSent(locals: App.Locals, data: FormData, onto: string | null): Promise<Added | Refusal> {
	const file = sentFile(data, 'file');
	if (!file) return new Refusal(400, m.study_add_none());
	const beside = onto === null ? sentFile(data, 'solutions') : null;
	const isProject = onto === null && isProjectFile(file);
	if (beside && !isProject) return new Refusal(400, m.wizard_sl_alone());
	const read = isProject ? await readProject(locals, file, beside) : await readFile(locals, data, file, onto);
	if (read instanceof Refusal) return read;
	const { contents, faults, came, solutions } = read;
	return contents && faults.length === 0
		? { contents, came, solutions }
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
	const sent = await readSent(locals, data, onto);
	if (sent instanceof Refusal) return sent;
	const { contents, came } = sent;
	const { id } = contents.study;
	if (onto !== null && id !== onto)
		return new Refusal(400, m.study_add_other({ id: isolated(id), expected: isolated(onto) }));
	const taken = onto === null ? await takenBy(studies, id) : null;
	if (taken) return taken;
	const { request, message } = form;
	const answer = await documents((db) =>
		saveStudy(db, {
			...{ request, expected: onto === null ? 0 : form.expected, archived: false },
			content: { ...contents, published: true },
			...{ author: form.author || user.name, message: message || came, now }
		})
	);
	return answer.kind === 'saved' ? sent : refusalOf(answer, studyWords);
}
