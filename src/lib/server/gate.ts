import { error } from '@sveltejs/kit';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { isolated } from '$lib/words/named';
import { sayStorageError } from '$lib/words/saving';
import type { Database } from './database/open';
import { StorageError } from './database/StorageError';
import type { Documents } from './documents/kind';
import { countScenarios } from './scenarios';
import { listKeptStudies, readStudy } from './studies/studyDocuments';
import { modelIn, type FoundModel, type OpenStudy } from './studies/Studies';

/** A request with the study that its path names. */
export interface StudyRequest {
	locals: Pick<App.Locals, 'studies' | 'documents'>;
	params: { study: string };
}

/** A request with the study and the model that its path names. */
interface ModelRequest extends StudyRequest {
	params: { study: string; model: string };
}

/** Answers 404 in a sentence for what is here and has faults; the page leads to where they are listed. */
function refuseFaulty(folder: string, study: string, model: string | null): never {
	const names = { study: isolated(study), model: isolated(model ?? '') };
	const message = model === null ? m.error_study_faulty(names) : m.error_model_faulty(names);
	error(404, { message, faulty: { folder, study, model } });
}

/** Finds the study that a path names. Answers 404 in a sentence if it is not here, or has faults. */
export async function studyOf({ locals, params }: StudyRequest): Promise<OpenStudy> {
	const study = await locals.studies.find(params.study).catch((cause: unknown) => {
		if (cause instanceof StorageError) error(503, sayStorageError(cause.code, getLocale()));
		throw cause;
	});
	if (study) return study;
	const { broken } = await locals.studies.list();
	const faulty = broken.find(({ isShown, folder, id }) => !isShown && [folder, id].includes(params.study));
	if (faulty) refuseFaulty(faulty.folder, params.study, null);
	error(404, m.error_no_study({ study: isolated(params.study) }));
}

/**
 * Finds the study that a path names as its newest revision has it, which may be in the making. Answers 404 in a sentence if it
 * is not kept in the database.
 */
export async function keptStudyOf({ locals, params }: StudyRequest) {
	const found = await readStored(locals, async (db) => {
		const [known] = await listKeptStudies(db, params.study);
		const kept = known && (await readStudy(db, params.study));
		return kept ? { kept, shown: known.shown } : null;
	});
	if (!found) error(404, m.edit_not_kept({ study: isolated(params.study) }));
	return found;
}

/** Finds one revision of a study that is kept in the database. Answers 404 in a sentence if there is none. */
export async function revisionOf({ locals, params }: StudyRequest, number: number) {
	const found = await readStored(locals, (db) => readStudy(db, params.study, number));
	if (!found) error(404, m.edit_history_none({ number }));
	return found;
}

/** Finds the model that a path names. Answers 404 in a sentence if the study has none, or has it no longer. */
export async function modelOf({ locals, params }: ModelRequest): Promise<FoundModel> {
	const study = await studyOf({ locals, params });
	const found = modelIn(study, params.model);
	if (found) return found;
	if (study.mending?.unsound.models.includes(params.model)) refuseFaulty(study.home, params.study, params.model);
	const count = await countSaved(locals.documents, params.study, params.model);
	const named = { study: isolated(params.study), model: isolated(params.model) };
	if (count === 0) error(404, m.error_no_model(named));
	const title = localize(study.study.title, getLocale()).text;
	error(404, m.error_model_removed({ ...named, study: isolated(title), count }));
}

/** Reads what is saved, for a page or a file. Answers 503 in a sentence if it cannot be reached. */
export async function readStored<Answer>(
	locals: Pick<App.Locals, 'documents'>,
	read: (db: Database) => Promise<Answer>
): Promise<Answer> {
	try {
		return await locals.documents(read);
	} catch (cause) {
		if (cause instanceof StorageError) error(503, sayStorageError(cause.code, getLocale()));
		throw cause;
	}
}

/**
 * Reads what a page shows with what is saved; where that cannot be reached, without it (null), and says so in a sentence for
 * the page to show.
 */
export async function readWithStored<Answer>(
	locals: Pick<App.Locals, 'documents'>,
	read: (db: Database | null) => Promise<Answer>
): Promise<{ answer: Answer; storage: string | null }> {
	try {
		return { answer: await locals.documents(read), storage: null };
	} catch (cause) {
		if (!(cause instanceof StorageError)) throw cause;
		return { answer: await read(null), storage: sayStorageError(cause.code, getLocale()) };
	}
}

/** Counts the scenarios that were saved with a model; 0 also if they cannot be reached. */
async function countSaved(documents: Documents, study: string, model: string): Promise<number> {
	try {
		return await documents((db) => countScenarios(db, study, model));
	} catch (cause) {
		if (cause instanceof StorageError) return 0;
		throw cause;
	}
}
