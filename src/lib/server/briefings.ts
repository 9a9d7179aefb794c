import type { Briefing } from '$lib/study';
import type { Database } from './database/open';
import type { BriefingRevisionTable } from './database/tables';
import { isId, readHeld, readRows } from './readable';
import type { Part } from './pages';
import { saveOnTop, type OnTop, type OnTopAnswer } from './onTop';

/** A briefing as one of its revisions has it. */
export interface KeptBriefing {
	briefing: string;
	/** From 1. */
	number: number;
	/** ISO 8601, UTC. */
	savedAt: string;
	author: string;
	message: string;
	archived: boolean;
	document: Briefing;
}

export interface BriefingRequest {
	/** Made by the page, anew for each save; sent again it saves nothing twice. */
	request: string;
	briefing: string;
	/** The revision that the author has before them; 0 for a new briefing. */
	expected: number;
	archived: boolean;
	document: Briefing;
	author: string;
	message: string;
	/** ISO 8601, UTC. */
	now: string;
}

export type BriefingAnswer = OnTopAnswer<KeptBriefing>;

function keptOf(row: BriefingRevisionTable): KeptBriefing {
	return {
		briefing: row.briefing,
		number: Number(row.number),
		savedAt: readHeld('time', row.saved_at),
		author: row.author,
		message: row.message,
		archived: Number(row.archived) === 1,
		document: readHeld('briefing', row.document)
	};
}

function rowOf({ request, briefing, expected, archived, document, author, message, now }: BriefingRequest) {
	return {
		...{ briefing, number: expected + 1, request, saved_at: now, author, message },
		archived: archived ? 1 : 0,
		document: JSON.stringify(document)
	} satisfies BriefingRevisionTable;
}

/** The steps of a save; a briefing belongs to its study. */
function onTop(asked: BriefingRequest): OnTop<BriefingRevisionTable, KeptBriefing> {
	const { briefing, expected, document, now } = asked;
	const row = rowOf(asked);
	return {
		row,
		expected,
		revisionOf: keptOf,
		sent: (db) =>
			db.selectFrom('briefing_revision').selectAll().where('request', '=', asked.request).executeTakeFirst(),
		create: (db) =>
			db.insertInto('briefing').values({ id: briefing, study: document.study, created_at: now, head: 1 }).execute(),
		advance: async (db) => {
			const { numUpdatedRows } = await db
				.updateTable('briefing')
				.set({ head: expected + 1 })
				.where('id', '=', briefing)
				.where('study', '=', document.study)
				.where('head', '=', expected)
				.executeTakeFirst();
			return numUpdatedRows;
		},
		write: (db) => db.insertInto('briefing_revision').values(row).execute(),
		newest: (db) => readBriefing(db, document.study, briefing),
		belongs: () => true
	};
}

/** Saves a revision of a briefing, or says why not; the first to save on top of a revision wins. */
export const saveBriefing = (db: Database, asked: BriefingRequest): Promise<BriefingAnswer> =>
	saveOnTop(db, onTop(asked));

/** Briefings of a study as their newest revisions have them, the newest first; those that cannot be read are named in `unread`. */
export async function listBriefings(db: Database, study: string, unread: string[] = []): Promise<KeptBriefing[]> {
	const rows = await db
		.selectFrom('briefing')
		.innerJoin('briefing_revision', (join) =>
			join
				.onRef('briefing_revision.briefing', '=', 'briefing.id')
				.onRef('briefing_revision.number', '=', 'briefing.head')
		)
		.selectAll('briefing_revision')
		.where('briefing.study', '=', study)
		.orderBy('briefing_revision.saved_at', 'desc')
		.orderBy('briefing.id')
		.execute();
	return readRows(rows, keptOf, ({ briefing }) => briefing, unread);
}

/** A briefing of a study at a revision, the newest where none is named; null where there is none. */
export async function readBriefing(
	db: Database,
	study: string,
	id: string,
	number?: number
): Promise<KeptBriefing | null> {
	if (!isId(id)) return null;
	const row = await db
		.selectFrom('briefing')
		.innerJoin('briefing_revision', 'briefing_revision.briefing', 'briefing.id')
		.selectAll('briefing_revision')
		.where('briefing.id', '=', id)
		.where('briefing.study', '=', study)
		.$if(number !== undefined, (query) => query.where('briefing_revision.number', '=', number!))
		.orderBy('briefing_revision.number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? keptOf(row) : null;
}

/** The number of a briefing's newest revision, whether that can be read or not; 0 where there is no such briefing. */
export async function newestRevision(db: Database, id: string): Promise<number> {
	const row = await db.selectFrom('briefing').select('head').where('id', '=', id).executeTakeFirst();
	return Number(row?.head ?? 0);
}

/**
 * Revisions of a briefing, the newest first: all of them, or some from a place on (from 0). The numbers of those that cannot be
 * read are put into `unread`.
 */
export async function listBriefingRevisions(
	db: Database,
	id: string,
	part?: Part,
	unread: number[] = []
): Promise<KeptBriefing[]> {
	const rows = await db
		.selectFrom('briefing_revision')
		.selectAll()
		.where('briefing', '=', id)
		.orderBy('number', 'desc')
		.$if(part !== undefined, (query) => query.limit(part!.count).offset(part!.from))
		.execute();
	return readRows(rows, keptOf, ({ number }) => Number(number), unread);
}
