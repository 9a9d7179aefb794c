import { createHash } from 'node:crypto';
import type { Model, Settings } from '$lib/study';
import type { Database } from './database/open';
import type { RevisionTable } from './database/tables';
import { isId, readHeld, readRows } from './readable';
import type { Part } from './pages';
import { saveOnTop, saveOnTopIn, type OnTop, type OnTopAnswer } from './onTop';

/** What a revision says; every change of any of it is a revision of its own. */
export interface Content {
	name: string;
	note: string;
	tags: string[];
	archived: boolean;
	settings: Settings;
}

export interface Revision extends Content {
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
export interface KeptScenario extends Revision {
	study: string;
	model: string;
	createdAt: string;
}

export interface SaveRequest {
	/** Made by the page, anew for each save; sent again it saves nothing twice. */
	request: string;
	scenario: string;
	/** The revision that the author has before them; 0 for a new scenario. */
	expected: number;
	study: string;
	model: Model;
	content: Content;
	author: string;
	message: string;
	/** ISO 8601, UTC. */
	now: string;
}

export type SaveAnswer = OnTopAnswer<Revision>;

function revisionOf(row: RevisionTable): Revision {
	return {
		scenario: row.scenario,
		number: Number(row.number),
		savedAt: readHeld('time', row.saved_at),
		author: row.author,
		message: row.message,
		name: row.name,
		note: row.note,
		tags: readHeld('tags', row.tags),
		archived: Number(row.archived) === 1,
		modelVersion: row.model_version,
		settings: readHeld('settings', row.settings)
	};
}

const versions = new WeakMap<Model, { hash: string; document: string }>();

/** A model's document and what it is known by; models are never changed in place, so each is read once. */
function versionOf(model: Model) {
	let version = versions.get(model);
	if (!version) {
		const document = JSON.stringify(model);
		version = { hash: createHash('sha256').update(document).digest('hex'), document };
		versions.set(model, version);
	}
	return version;
}

/** What a model is known by in the revisions made with it: SHA-256 of its document. */
export const modelVersion = (model: Model): string => versionOf(model).hash;

/** The row that a save makes. */
function rowOf({ request, scenario, expected, model, content, author, message, now }: SaveRequest): RevisionTable {
	return {
		scenario,
		number: expected + 1,
		request,
		saved_at: now,
		author,
		message,
		name: content.name,
		note: content.note,
		tags: JSON.stringify(content.tags),
		archived: content.archived ? 1 : 0,
		model_version: versionOf(model).hash,
		settings: JSON.stringify(content.settings)
	};
}

/** The steps of a save; a scenario belongs to its study and model. */
function onTop(asked: SaveRequest): OnTop<RevisionTable, Revision, KeptScenario> {
	const { scenario, expected, study, model, now } = asked;
	const row = rowOf(asked);
	return {
		row,
		expected,
		revisionOf,
		sent: (db) => db.selectFrom('revision').selectAll().where('request', '=', asked.request).executeTakeFirst(),
		create: (db) =>
			db.insertInto('scenario').values({ id: scenario, study, model: model.id, created_at: now, head: 1 }).execute(),
		advance: async (db) => {
			const { numUpdatedRows } = await db
				.updateTable('scenario')
				.set({ head: expected + 1 })
				.where('id', '=', scenario)
				.where('study', '=', study)
				.where('model', '=', model.id)
				.where('head', '=', expected)
				.executeTakeFirst();
			return numUpdatedRows;
		},
		write: async (db) => {
			const { hash, document } = versionOf(model);
			await db
				.insertInto('model_version')
				.values({ hash, document })
				.onConflict((conflict) => conflict.doNothing())
				.execute();
			await db.insertInto('revision').values(row).execute();
		},
		newest: (db) => readScenario(db, scenario),
		belongs: (theirs) => theirs.study === study && theirs.model === model.id
	};
}

/** Saves a revision of a scenario, or says why not. */
export const saveScenario = (db: Database, asked: SaveRequest): Promise<SaveAnswer> => saveOnTop(db, onTop(asked));

/** Ends a transaction whose answer is none. */
class Undone extends Error {
	readonly answer: Exclude<SaveAnswer, { kind: 'saved' }>;

	constructor(answer: Undone['answer']) {
		super(answer.kind);
		this.answer = answer;
	}
}

/** Saves several new scenarios or none: the first answer that is no save undoes all. A file that is sent again saves nothing twice. */
export async function saveAll(
	db: Database,
	all: readonly SaveRequest[]
): Promise<{ kind: 'saved'; added: number } | Undone['answer']> {
	try {
		return await db.transaction().execute(async (transaction) => {
			let added = 0;
			for (const asked of all) {
				const answer = await saveOnTopIn(transaction, onTop(asked));
				if (answer.kind !== 'saved') throw new Undone(answer);
				if (!answer.again) added++;
			}
			return { kind: 'saved', added };
		});
	} catch (error) {
		if (error instanceof Undone) return error.answer;
		throw error;
	}
}

/** Scenarios of a model as their newest revisions have them, the newest first; those that cannot be read are named in `unread`. */
export async function listScenarios(
	db: Database,
	study: string,
	model: string,
	unread: string[] = []
): Promise<KeptScenario[]> {
	const rows = await db
		.selectFrom('scenario')
		.innerJoin('revision', (join) =>
			join.onRef('revision.scenario', '=', 'scenario.id').onRef('revision.number', '=', 'scenario.head')
		)
		.selectAll('revision')
		.select(['scenario.study', 'scenario.model', 'scenario.created_at'])
		.where('scenario.study', '=', study)
		.where('scenario.model', '=', model)
		.orderBy('revision.saved_at', 'desc')
		.orderBy('scenario.id')
		.execute();
	const read = (row: (typeof rows)[number]) => ({
		...revisionOf(row),
		study: row.study,
		model: row.model,
		createdAt: row.created_at
	});
	return readRows(rows, read, ({ name, scenario }) => name || scenario, unread);
}

/** Counts the scenarios that were saved with a model, also those that cannot be read. */
export async function countScenarios(db: Database, study: string, model: string): Promise<number> {
	const { count } = await db
		.selectFrom('scenario')
		.select((of) => of.fn.countAll().as('count'))
		.where('study', '=', study)
		.where('model', '=', model)
		.executeTakeFirstOrThrow();
	return Number(count);
}

/** A scenario at a revision, the newest where none is named; null where there is none. */
export async function readScenario(db: Database, id: string, number?: number): Promise<KeptScenario | null> {
	if (!isId(id)) return null;
	const row = await db
		.selectFrom('scenario')
		.innerJoin('revision', 'revision.scenario', 'scenario.id')
		.selectAll('revision')
		.select(['scenario.study', 'scenario.model', 'scenario.created_at'])
		.where('scenario.id', '=', id)
		.$if(number !== undefined, (query) => query.where('revision.number', '=', number!))
		.orderBy('revision.number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? { ...revisionOf(row), study: row.study, model: row.model, createdAt: row.created_at } : null;
}

/**
 * Revisions of a scenario, the newest first: all of them, or some from a place on (from 0). The numbers of those that cannot be
 * read are put into `unread`.
 */
export async function listRevisions(db: Database, id: string, part?: Part, unread: number[] = []): Promise<Revision[]> {
	const rows = await db
		.selectFrom('revision')
		.selectAll()
		.where('scenario', '=', id)
		.orderBy('number', 'desc')
		.$if(part !== undefined, (query) => query.limit(part!.count).offset(part!.from))
		.execute();
	return readRows(rows, revisionOf, ({ number }) => Number(number), unread);
}

/** The model that revisions with this version were made with, or null. Throws StorageError (unreadable) for a damaged one. */
export async function readModelVersion(db: Database, hash: string): Promise<Model | null> {
	const row = await db.selectFrom('model_version').selectAll().where('hash', '=', hash).executeTakeFirst();
	return row ? readHeld('model', row.document) : null;
}
