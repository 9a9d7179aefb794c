import { createHash } from 'node:crypto';
import type { Model, Settings } from '$lib/study';
import type { Database } from './database/open';
import { isDuplicate } from './database/StorageError';
import type { RevisionTable } from './database/tables';

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

/**
 * conflict: another has saved since `expected`; missing: there is no such scenario of this model; reused: the request has
 * saved something else before, as a page may ask that was left and came back.
 */
export type SaveAnswer =
	| { kind: 'saved'; revision: Revision; again: boolean }
	| { kind: 'conflict'; theirs: Revision }
	| { kind: 'missing' }
	| { kind: 'reused' };

function revisionOf(row: RevisionTable): Revision {
	return {
		scenario: row.scenario,
		number: Number(row.number),
		savedAt: row.saved_at,
		author: row.author,
		message: row.message,
		name: row.name,
		note: row.note,
		tags: JSON.parse(row.tags) as string[],
		archived: Number(row.archived) === 1,
		modelVersion: row.model_version,
		settings: JSON.parse(row.settings) as Settings
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

/** What a request has saved before; null where it has not been sent. */
async function savedBy(db: Database, asked: SaveRequest): Promise<SaveAnswer | null> {
	const row = await db.selectFrom('revision').selectAll().where('request', '=', asked.request).executeTakeFirst();
	if (!row) return null;
	const { saved_at: _, ...wanted } = rowOf(asked);
	const same = Object.entries(wanted).every(
		([column, value]) => String(row[column as keyof RevisionTable]) === `${value}`
	);
	return same ? { kind: 'saved', revision: revisionOf(row), again: true } : { kind: 'reused' };
}

/** A save within a transaction; throws where the same request, or the same new scenario, is being saved beside it. */
async function saveIn(transaction: Database, asked: SaveRequest): Promise<SaveAnswer> {
	const { scenario, expected, study, model, now } = asked;
	const before = await savedBy(transaction, asked);
	if (before) return before;
	if (expected === 0) {
		const row = { id: scenario, study, model: model.id, created_at: now, head: 1 };
		await transaction.insertInto('scenario').values(row).execute();
	} else {
		const { numUpdatedRows } = await transaction
			.updateTable('scenario')
			.set({ head: expected + 1 })
			.where('id', '=', scenario)
			.where('study', '=', study)
			.where('model', '=', model.id)
			.where('head', '=', expected)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) {
			const theirs = await readScenario(transaction, scenario);
			return theirs?.study === study && theirs.model === model.id ? { kind: 'conflict', theirs } : { kind: 'missing' };
		}
	}
	const { hash, document } = versionOf(model);
	await transaction
		.insertInto('model_version')
		.values({ hash, document })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const row = rowOf(asked);
	await transaction.insertInto('revision').values(row).execute();
	return { kind: 'saved', revision: revisionOf(row), again: false };
}

/**
 * Saves a revision, or says why not; acknowledged means on the disk. The first to save on top of a revision wins; a request
 * that was sent before gets its answer again. A new scenario whose id is taken by another is a conflict.
 */
export async function saveScenario(db: Database, asked: SaveRequest): Promise<SaveAnswer> {
	try {
		return await db.transaction().execute((transaction) => saveIn(transaction, asked));
	} catch (error) {
		if (!isDuplicate(error)) throw error;
		const before = await savedBy(db, asked);
		if (before) return before;
		const theirs = await readScenario(db, asked.scenario);
		if (theirs) return { kind: 'conflict', theirs };
		throw error;
	}
}

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
				const answer = await saveIn(transaction, asked);
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

/** Scenarios of a model as their newest revisions have them, the newest first. */
export async function listScenarios(db: Database, study: string, model: string): Promise<KeptScenario[]> {
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
	return rows.map((row) => ({
		...revisionOf(row),
		study: row.study,
		model: row.model,
		createdAt: row.created_at
	}));
}

/** A scenario at a revision, the newest where none is named; null where there is none. */
export async function readScenario(db: Database, id: string, number?: number): Promise<KeptScenario | null> {
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

/** Every revision of a scenario, the newest first. */
export async function listRevisions(db: Database, id: string): Promise<Revision[]> {
	const rows = await db
		.selectFrom('revision')
		.selectAll()
		.where('scenario', '=', id)
		.orderBy('number', 'desc')
		.execute();
	return rows.map(revisionOf);
}

/** The model that revisions with this version were made with, or null. */
export async function readModelVersion(db: Database, hash: string): Promise<Model | null> {
	const row = await db.selectFrom('model_version').selectAll().where('hash', '=', hash).executeTakeFirst();
	return row ? (JSON.parse(row.document) as Model) : null;
}
