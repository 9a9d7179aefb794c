import { sql, type Kysely } from 'kysely';
import type { Database } from '../database/open';
import type { DocumentColumns } from '../database/tables';
import { isDuplicate } from '../database/StorageError';
import type { Part } from '../pages';
import { isId, readHeld, readRows } from '../readable';
import type { Document, DocumentKind, DocumentSave, Parent, Revision, RevisionRow, SaveAnswer } from './kind';

/** A document as its table has it. */
interface DocumentRow extends DocumentColumns {
	[parent: string]: string | number;
}

type Kind<Written, Read, Of extends Parent> = DocumentKind<Written, Read, Of>;

/** The tables of all kinds alike; which they are is said by the kind. */
const tablesOf = (db: Database) => db as unknown as Kysely<{ document: DocumentRow; revision: RevisionRow }>;

/** The two tables of a kind, under the names that all kinds share in a query. */
function under<Written, Read, Of extends Parent>({ table, revisions }: Kind<Written, Read, Of>) {
	return {
		document: `${table} as document` as 'document',
		revision: `${revisions.table} as revision` as 'revision',
		/** To write to, where nothing is named anew. */
		documents: table as 'document',
		revisions: revisions.table as 'revision',
		owner: revisions.document
	};
}

function revisionOf<Written, Read, Of extends Parent>(kind: Kind<Written, Read, Of>, row: RevisionRow): Revision<Read> {
	return {
		id: String(row[kind.revisions.document]),
		number: Number(row.number),
		savedAt: readHeld('time', row.saved_at),
		author: row.author,
		message: row.message,
		archived: Number(row.archived) === 1,
		content: kind.content(row)
	};
}

type Joined = RevisionRow & DocumentRow;

function documentOf<Written, Read, Of extends Parent>(kind: Kind<Written, Read, Of>, row: Joined): Document<Read, Of> {
	const parent = Object.fromEntries(kind.parent.map((column) => [column, String(row[column])])) as unknown as Of;
	return { ...revisionOf(kind, row), parent, createdAt: row.created_at };
}

/** Documents with revisions of theirs, as one row each. */
function joined<Written, Read, Of extends Parent>(db: Database, kind: Kind<Written, Read, Of>) {
	const { document, revision, owner } = under(kind);
	return tablesOf(db)
		.selectFrom(document)
		.innerJoin(revision, `revision.${owner}`, 'document.id')
		.selectAll('revision')
		.select(['document.created_at', ...kind.parent.map((column) => `document.${column}` as const)])
		.$castTo<Joined>();
}

function rowOf<Written, Read, Of extends Parent>(
	kind: Kind<Written, Read, Of>,
	{ request, id, expected, archived, content, author, message, now }: DocumentSave<Written, Of>
): RevisionRow {
	return {
		[kind.revisions.document]: id,
		...{ number: expected + 1, request, saved_at: now, author, message, archived: archived ? 1 : 0 },
		...kind.columns(content)
	};
}

/** Gives the answer to a request that was sent before; null if it was not. */
async function savedBefore<Written, Read, Of extends Parent>(
	db: Database,
	kind: Kind<Written, Read, Of>,
	asked: DocumentSave<Written, Of>
): Promise<SaveAnswer<Revision<Read>> | null> {
	const { revisions } = under(kind);
	const row = await tablesOf(db)
		.selectFrom(revisions)
		.selectAll()
		.$castTo<RevisionRow>()
		.where('request', '=', asked.request)
		.executeTakeFirst();
	if (!row) return null;
	// The time alone may differ where the same request is sent again.
	const { saved_at: _, ...wanted } = rowOf(kind, asked);
	const same = Object.entries(wanted).every(([column, value]) => String(row[column]) === `${value}`);
	return same ? { kind: 'saved', revision: revisionOf(kind, row), again: true } : { kind: 'reused' };
}

/** Makes a document with its first revision as the newest, or moves its newest on; says whether there was one to move on. */
async function moveHead<Written, Read, Of extends Parent>(
	db: Database,
	kind: Kind<Written, Read, Of>,
	{ id, parent, expected, now }: DocumentSave<Written, Of>
): Promise<boolean> {
	const { documents } = under(kind);
	if (expected === 0) {
		await tablesOf(db)
			.insertInto(documents)
			.values({ id, ...parent, created_at: now, head: 1 })
			.execute();
		return true;
	}
	let update = tablesOf(db)
		.updateTable(documents)
		.set({ head: expected + 1 })
		.where('id', '=', id)
		.where('head', '=', expected);
	for (const column of kind.parent) update = update.where(sql.ref(column), '=', parent[column]);
	return (await update.executeTakeFirst()).numUpdatedRows > 0n;
}

/** Saves within a transaction. Throws if the same request, or the same new document, is being saved beside it. */
async function saveIn<Written, Read, Of extends Parent>(
	transaction: Database,
	kind: Kind<Written, Read, Of>,
	asked: DocumentSave<Written, Of>
): Promise<SaveAnswer<Revision<Read>>> {
	const before = await savedBefore(transaction, kind, asked);
	if (before) return before;
	if (!(await moveHead(transaction, kind, asked))) {
		const theirs = await readDocument(transaction, kind, asked.id);
		const belongs = theirs && kind.parent.every((column) => theirs.parent[column] === asked.parent[column]);
		return belongs ? { kind: 'conflict', theirs } : { kind: 'missing' };
	}
	await kind.writeReferred?.(transaction, asked.content);
	const row = rowOf(kind, asked);
	await tablesOf(transaction).insertInto(under(kind).revisions).values(row).execute();
	return { kind: 'saved', revision: revisionOf(kind, row), again: false };
}

/**
 * Saves a revision, or says why not; acknowledged means on the disk. The first to save on top of a revision wins; a request
 * that was sent before gets its answer again. A new document whose id is taken by another is a conflict.
 */
export async function saveDocument<Written, Read, Of extends Parent>(
	db: Database,
	kind: Kind<Written, Read, Of>,
	asked: DocumentSave<Written, Of>
): Promise<SaveAnswer<Revision<Read>>> {
	try {
		return await db.transaction().execute((transaction) => saveIn(transaction, kind, asked));
	} catch (error) {
		if (!isDuplicate(error)) throw error;
		const before = await savedBefore(db, kind, asked);
		if (before) return before;
		const theirs = await readDocument(db, kind, asked.id);
		if (theirs) return { kind: 'conflict', theirs };
		throw error;
	}
}

/** Ends a transaction whose answer saves nothing. */
class Undone<Read> extends Error {
	readonly answer: Exclude<SaveAnswer<Revision<Read>>, { kind: 'saved' }>;

	constructor(answer: Undone<Read>['answer']) {
		super(answer.kind);
		this.answer = answer;
	}
}

/** Saves several documents or none: the first answer that saves nothing undoes all. `added` counts what was not there yet. */
export async function saveDocuments<Written, Read, Of extends Parent>(
	db: Database,
	kind: Kind<Written, Read, Of>,
	all: readonly DocumentSave<Written, Of>[]
): Promise<{ kind: 'saved'; added: number } | Undone<Read>['answer']> {
	try {
		return await db.transaction().execute(async (transaction) => {
			let added = 0;
			for (const asked of all) {
				const answer = await saveIn(transaction, kind, asked);
				if (answer.kind !== 'saved') throw new Undone<Read>(answer);
				if (!answer.again) added++;
			}
			return { kind: 'saved', added };
		});
	} catch (error) {
		if (error instanceof Undone) return (error as Undone<Read>).answer;
		throw error;
	}
}

/** Lists documents of a parent, or of all that a part of one names, as their newest revisions have them, the newest first; `unread` gets the names of damaged ones. */
export async function listDocuments<Written, Read, Of extends Parent>(
	db: Database,
	kind: Kind<Written, Read, Of>,
	parent: Partial<Of>,
	unread: string[] = []
): Promise<Document<Read, Of>[]> {
	let query = joined(db, kind).whereRef('revision.number', '=', 'document.head');
	for (const column of kind.parent)
		if (parent[column] !== undefined) query = query.where(sql.ref(`document.${column}`), '=', parent[column]);
	const rows = await query.orderBy('revision.saved_at', 'desc').orderBy('document.id').execute();
	return readRows(rows, (row) => documentOf(kind, row), kind.nameOf, unread);
}

/** Lists every revision of the documents of a parent, each document's together and the first one first; damaged ones are left out. */
export async function listAllRevisions<Written, Read, Of extends Parent>(
	db: Database,
	kind: Kind<Written, Read, Of>,
	parent: Of
): Promise<Document<Read, Of>[]> {
	let query = joined(db, kind);
	for (const column of kind.parent) query = query.where(sql.ref(`document.${column}`), '=', parent[column]);
	const rows = await query.orderBy('document.id').orderBy('revision.number').execute();
	return readRows(rows, (row) => documentOf(kind, row), kind.nameOf, []);
}

/** Finds the number of the revision that a request has saved; null where it has saved none. */
export async function savedBy<Written, Read, Of extends Parent>(
	db: Database,
	kind: Kind<Written, Read, Of>,
	request: string
): Promise<number | null> {
	const row = await tablesOf(db)
		.selectFrom(under(kind).revisions)
		.select('number')
		.$castTo<{ number: number }>()
		.where('request', '=', request)
		.executeTakeFirst();
	return row ? Number(row.number) : null;
}

/** Counts the documents of a parent, damaged ones too. */
export async function countDocuments<Written, Read, Of extends Parent>(
	db: Database,
	kind: Kind<Written, Read, Of>,
	parent: Of
): Promise<number> {
	let query = tablesOf(db)
		.selectFrom(under(kind).documents)
		.select(({ fn }) => fn.countAll().as('count'));
	for (const column of kind.parent) query = query.where(sql.ref(column), '=', parent[column]);
	return Number((await query.executeTakeFirstOrThrow()).count);
}

/** Reads a document at a revision, the newest if none is named; null if there is no such document or revision. */
export async function readDocument<Written, Read, Of extends Parent>(
	db: Database,
	kind: Kind<Written, Read, Of>,
	id: string,
	number?: number
): Promise<Document<Read, Of> | null> {
	if (!isId(id)) return null;
	const row = await joined(db, kind)
		.where('document.id', '=', id)
		.$if(number !== undefined, (query) => query.where('revision.number', '=', number!))
		.orderBy('revision.number', 'desc')
		.limit(1)
		.executeTakeFirst();
	return row ? documentOf(kind, row) : null;
}

/** Gives the number of a document's newest revision, damaged or not; 0 if there is no such document. */
export async function newestNumber<Written, Read, Of extends Parent>(
	db: Database,
	kind: Kind<Written, Read, Of>,
	id: string
): Promise<number> {
	const row = await tablesOf(db)
		.selectFrom(under(kind).documents)
		.select('head')
		.where('id', '=', id)
		.executeTakeFirst();
	return Number(row?.head ?? 0);
}

/** Lists revisions of a document, the newest first: all, or a part of them; `unread` gets the numbers of damaged ones. */
export async function listRevisionsOf<Written, Read, Of extends Parent>(
	db: Database,
	kind: Kind<Written, Read, Of>,
	id: string,
	part?: Part,
	unread: number[] = []
): Promise<Revision<Read>[]> {
	const { revisions, owner } = under(kind);
	const rows = await tablesOf(db)
		.selectFrom(revisions)
		.selectAll()
		.$castTo<RevisionRow>()
		.where(owner, '=', id)
		.orderBy('number', 'desc')
		.$if(part !== undefined, (query) => query.limit(part!.count).offset(part!.from))
		.execute();
	return readRows(
		rows,
		(row) => revisionOf(kind, row),
		({ number }) => Number(number),
		unread
	);
}
