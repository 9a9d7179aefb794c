import type { Model, Settings } from '$lib/study';
import type { Database } from './database/open';
import {
	countDocuments,
	listAllRevisions,
	listDocuments,
	listRevisionsOf,
	readDocument,
	savedBy,
	saveDocument,
	saveDocuments
} from './documents/documents';
import * as documents from './documents/kind';
import { modelVersion, writeModelVersion } from './modelVersions';
import type { Part } from './pages';
import { readHeld } from './readable';

/** What a revision says; every change of any of it is a revision of its own. */
export interface Content {
	name: string;
	note: string;
	tags: string[];
	archived: boolean;
	settings: Settings;
}

type Written = Omit<Content, 'archived'> & { model: Model };
type Read = Omit<Content, 'archived'> & { modelVersion: string };

/** What a scenario belongs to. */
interface OfModel extends Record<string, string> {
	study: string;
	model: string;
}

/** Scenarios: each belongs to a model of a study, and a revision names the version of the model that it was made with. */
const scenarioKind: documents.DocumentKind<Written, Read, OfModel> = {
	table: 'scenario',
	revisions: { table: 'revision', document: 'scenario' },
	parent: ['study', 'model'],
	columns: ({ name, note, tags, settings, model }) => ({
		name,
		note,
		tags: JSON.stringify(tags),
		model_version: modelVersion(model),
		settings: JSON.stringify(settings)
	}),
	content: (row) => ({
		name: String(row['name']),
		note: String(row['note']),
		tags: readHeld('tags', String(row['tags'])),
		modelVersion: String(row['model_version']),
		settings: readHeld('settings', String(row['settings']))
	}),
	nameOf: (row) => String(row['name'] || row['scenario']),
	writeReferred: (db, { model }) => writeModelVersion(db, model)
};

/** A scenario as one of its revisions has it. */
export interface ScenarioRevision extends Content {
	scenario: string;
	/** From 1. */
	number: number;
	/** ISO 8601, UTC. */
	savedAt: string;
	author: string;
	message: string;
	modelVersion: string;
}

/** A scenario as its newest revision has it. */
export interface SavedScenario extends ScenarioRevision {
	study: string;
	model: string;
	createdAt: string;
}

/** Asks for a revision of a scenario to be saved. */
export interface SaveRequest extends Omit<
	documents.DocumentSave<Written, OfModel>,
	'id' | 'parent' | 'archived' | 'content'
> {
	scenario: string;
	study: string;
	model: Model;
	content: Content;
}

/** Says what came of saving a scenario. */
export type ScenarioAnswer = documents.SaveAnswer<ScenarioRevision>;

function revisionOf({
	id,
	content,
	number,
	savedAt,
	author,
	message,
	archived
}: documents.Revision<Read>): ScenarioRevision {
	return { ...content, scenario: id, number, savedAt, author, message, archived };
}

function keptOf(document: documents.Document<Read, OfModel>): SavedScenario {
	return { ...revisionOf(document), ...document.parent, createdAt: document.createdAt };
}

function askedOf({ scenario, study, model, content, ...asked }: SaveRequest): documents.DocumentSave<Written, OfModel> {
	const { archived, ...written } = content;
	return { ...asked, id: scenario, parent: { study, model: model.id }, archived, content: { ...written, model } };
}

/** Saves a revision of a scenario, or says why not. */
export const saveScenario = async (db: Database, asked: SaveRequest): Promise<ScenarioAnswer> =>
	documents.mapAnswer(await saveDocument(db, scenarioKind, askedOf(asked)), revisionOf);

/** Saves several revisions, of new scenarios or of those that are there, or none: the first answer that is no save undoes all. A file that is sent again saves nothing twice. */
export const saveAll = (db: Database, all: readonly SaveRequest[]) => saveDocuments(db, scenarioKind, all.map(askedOf));

/** Lists scenarios of a model as their newest revisions have them, the newest first; `unread` gets the names of damaged ones. */
export const listScenarios = async (
	db: Database,
	study: string,
	model: string,
	unread: string[] = []
): Promise<SavedScenario[]> => (await listDocuments(db, scenarioKind, { study, model }, unread)).map(keptOf);

/** Lists every revision of the scenarios of a model, by scenario, the first one first; damaged ones are left out. */
export async function listHistories(
	db: Database,
	study: string,
	model: string
): Promise<Map<string, ScenarioRevision[]>> {
	const histories = new Map<string, ScenarioRevision[]>();
	for (const revision of await listAllRevisions(db, scenarioKind, { study, model })) {
		const before = histories.get(revision.id);
		if (before) before.push(revisionOf(revision));
		else histories.set(revision.id, [revisionOf(revision)]);
	}
	return histories;
}

/** Says whether a request has saved a revision of a scenario. */
export const hasSavedScenario = async (db: Database, request: string): Promise<boolean> =>
	(await savedBy(db, scenarioKind, request)) !== null;

/** Counts the scenarios that were saved with a model, also those that cannot be read. */
export const countScenarios = (db: Database, study: string, model: string): Promise<number> =>
	countDocuments(db, scenarioKind, { study, model });

/** Reads a scenario at a revision, the newest if none is named; null if there is no such scenario. */
export async function readScenario(db: Database, id: string, number?: number): Promise<SavedScenario | null> {
	const found = await readDocument(db, scenarioKind, id, number);
	return found && keptOf(found);
}

/** Lists revisions of a scenario, the newest first: all, or a part of them; `unread` gets the numbers of damaged ones. */
export const listRevisions = async (
	db: Database,
	id: string,
	part?: Part,
	unread: number[] = []
): Promise<ScenarioRevision[]> => (await listRevisionsOf(db, scenarioKind, id, part, unread)).map(revisionOf);
