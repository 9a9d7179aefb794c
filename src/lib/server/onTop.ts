import type { Database } from './database/open';
import { isDuplicate } from './database/StorageError';

/**
 * What came of saving a revision. conflict: another has saved since the author's; missing: there is nothing of that id here;
 * reused: the request has saved something else before, as a page may ask that was left and came back.
 */
export type OnTopAnswer<Revision> =
	| { kind: 'saved'; revision: Revision; again: boolean }
	| { kind: 'conflict'; theirs: Revision }
	| { kind: 'missing' }
	| { kind: 'reused' };

/** A revision to be saved on top of another, of whatever kind of thing; each step is one statement. */
export interface OnTop<Row extends object, Revision, Newest extends Revision = Revision> {
	/** The row to be written; `saved_at` alone may differ where the same request is sent again. */
	row: Row & { saved_at: string };
	/** The revision that the author has before them; 0 for a new thing. */
	expected: number;
	/** The row that the request has written before. */
	sent(db: Database): Promise<Row | undefined>;
	/** Makes the thing, with its first revision as the newest. */
	create(db: Database): Promise<unknown>;
	/** Moves the thing's newest revision on from the expected one; how many things that was, none or one. */
	advance(db: Database): Promise<bigint>;
	/** Writes the row, and what it refers to. */
	write(db: Database): Promise<unknown>;
	/** The newest revision of the thing of that id, wherever it belongs. */
	newest(db: Database): Promise<Newest | null>;
	/** Whether that belongs where this one is to be saved. */
	belongs(newest: Newest): boolean;
	revisionOf(row: Row): Revision;
}

/** What a request has saved before; null where it has not been sent. */
async function savedBy<Row extends object, Revision, Newest extends Revision>(
	db: Database,
	save: OnTop<Row, Revision, Newest>
): Promise<OnTopAnswer<Revision> | null> {
	const row = await save.sent(db);
	if (!row) return null;
	const { saved_at: _, ...wanted } = save.row;
	const same = Object.entries(wanted).every(([column, value]) => String(row[column as keyof Row]) === `${value}`);
	return same ? { kind: 'saved', revision: save.revisionOf(row), again: true } : { kind: 'reused' };
}

/** A save within a transaction; throws where the same request, or the same new thing, is being saved beside it. */
export async function saveOnTopIn<Row extends object, Revision, Newest extends Revision>(
	transaction: Database,
	save: OnTop<Row, Revision, Newest>
): Promise<OnTopAnswer<Revision>> {
	const before = await savedBy(transaction, save);
	if (before) return before;
	if (save.expected === 0) await save.create(transaction);
	else if ((await save.advance(transaction)) === 0n) {
		const theirs = await save.newest(transaction);
		return theirs && save.belongs(theirs) ? { kind: 'conflict', theirs } : { kind: 'missing' };
	}
	await save.write(transaction);
	return { kind: 'saved', revision: save.revisionOf(save.row), again: false };
}

/**
 * Saves a revision, or says why not; acknowledged means on the disk. The first to save on top of a revision wins; a request
 * that was sent before gets its answer again. A new thing whose id is taken by another is a conflict.
 */
export async function saveOnTop<Row extends object, Revision, Newest extends Revision>(
	db: Database,
	save: OnTop<Row, Revision, Newest>
): Promise<OnTopAnswer<Revision>> {
	try {
		return await db.transaction().execute((transaction) => saveOnTopIn(transaction, save));
	} catch (error) {
		if (!isDuplicate(error)) throw error;
		const before = await savedBy(db, save);
		if (before) return before;
		const theirs = await save.newest(db);
		if (theirs) return { kind: 'conflict', theirs };
		throw error;
	}
}
