import type { KeptObservation, Observation, Resolution } from '$lib/study/observation';
import { ticksAmong, type Tick } from '$lib/study/tickedSignposts';
import type { Database } from './database/open';
import { listDocuments, readDocument, saveDocument } from './documents/documents';
import { mapAnswer, type Document, type DocumentKind, type DocumentSave, type SaveAnswer } from './documents/kind';
import { readHeld } from './readable';
import { sha256 } from './sha256';

/** What an observation belongs to. */
interface OfModel extends Record<string, string> {
	study: string;
	model: string;
}

/** Observations: each belongs to a model of a study; one that is withdrawn is an archived revision. */
const observationKind: DocumentKind<Observation, Observation, OfModel> = {
	table: 'observation',
	revisions: { table: 'observation_revision', document: 'observation' },
	parent: ['study', 'model'],
	columns: (observation) => ({ document: JSON.stringify(observation) }),
	content: (row) => readHeld('observation', String(row['document'])),
	nameOf: (row) => String(row['observation'])
};

/** An observation as one of its revisions has it. */
interface SavedObservation extends KeptObservation {
	study: string;
	model: string;
	/** ISO 8601, UTC. */
	savedAt: string;
	message: string;
	/** Whether it was withdrawn. */
	archived: boolean;
}

const keptOf = ({ content, parent, createdAt: _, ...revision }: Document<Observation, OfModel>): SavedObservation => ({
	...revision,
	...{ study: parent.study, model: parent.model },
	observed: content
});

/** Asks for a revision of an observation to be saved. */
interface ObservationRequest extends Omit<DocumentSave<Observation, OfModel>, 'parent' | 'content'> {
	study: string;
	model: string;
	observed: Observation;
}

/** Names the document of a model's resolution: one a model, so that two who declare at once meet. */
export const resolutionId = (study: string, model: string): string =>
	`resolution-${sha256(`${study}\n${model}`).slice(0, 40)}`;

/** Saves a revision of an observation, or says why not; the first to save on top of a revision wins. */
export async function saveObservation(
	db: Database,
	{ study, model, observed, ...asked }: ObservationRequest
): Promise<SaveAnswer<SavedObservation>> {
	const parent = { study, model };
	const answer = await saveDocument(db, observationKind, { ...asked, content: observed, parent });
	return mapAnswer(answer, (revision) => keptOf({ ...revision, parent, createdAt: '' }));
}

/** Lists the observations of a model that stand, the newest first; `unread` gets the ids of damaged ones. */
export const listObservations = async (
	db: Database,
	study: string,
	model: string,
	unread: string[] = []
): Promise<SavedObservation[]> =>
	(await listDocuments(db, observationKind, { study, model }, unread))
		.filter(({ archived }) => !archived)
		.map(keptOf)
		.sort((a, b) => (a.observed.date < b.observed.date ? 1 : a.observed.date > b.observed.date ? -1 : 0));

/** Lists what was observed of a model's signposts, as pages show it. */
export const listTicks = async (db: Database, study: string, model: string, unread: string[] = []): Promise<Tick[]> =>
	ticksAmong(await listObservations(db, study, model, unread)).map(({ id, number, author, observed }) => ({
		...{ id, number, author, observed }
	}));

/** Holds a declared outcome with the document that declares it. */
export type SavedResolution = SavedObservation & { observed: Resolution };

/** Tells whether an observation declares an outcome. */
export const isResolution = (kept: SavedObservation): kept is SavedResolution => kept.observed.of === 'outcome';

/** Lists what has been declared of all models of all studies; damaged ones are left out. */
export const listResolutions = async (db: Database): Promise<SavedResolution[]> =>
	(await listDocuments(db, observationKind, {}))
		.filter(({ archived }) => !archived)
		.map(keptOf)
		.filter(isResolution);

/** Reads an observation of a model as its newest revision has it, withdrawn or not; null if there is none. */
export async function readObservation(
	db: Database,
	study: string,
	model: string,
	id: string
): Promise<SavedObservation | null> {
	const found = await readDocument(db, observationKind, id);
	return found?.parent.study === study && found.parent.model === model ? keptOf(found) : null;
}
