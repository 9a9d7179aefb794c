import type { Database } from '../database/open';
import type { RevisionColumns } from '../database/tables';

/** Does something with all that is saved. Throws StorageError where the place is full, read-only, locked or away. */
export type Documents = <Answer>(act: (db: Database) => Promise<Answer>) => Promise<Answer>;

/** A row of a table of revisions: what all kinds have, and the columns of one kind. */
export interface RevisionRow extends RevisionColumns {
	[column: string]: string | number | null;
}

/** What a document belongs to, by column: its study, and its model where it has one. */
export type Parent = Readonly<Record<string, string>>;

/**
 * A kind of document: the tables that hold it, and how its content stands in their columns.
 * `Written` is what a save brings, `Read` what a revision gives back.
 */
export interface DocumentKind<Written, Read, Of extends Parent> {
	/** The table of the documents, whose columns are id, the parent's, created_at and head. */
	table: string;
	/** The table of their revisions, and its column that names the document. */
	revisions: { table: string; document: string };
	/** The columns of what a document belongs to. */
	parent: readonly (keyof Of & string)[];
	columns(content: Written): Record<string, string | number | null>;
	/** Reads a revision's content. Throws StorageError (unreadable) for a damaged row. */
	content(row: RevisionRow): Read;
	/** What a document is called where it cannot be read. */
	nameOf(row: RevisionRow): string;
	/** Writes what the revision refers to. */
	writeReferred?(db: Database, content: Written): Promise<unknown>;
}

/** A revision of a document. */
export interface Revision<Read> {
	id: string;
	/** From 1. */
	number: number;
	/** ISO 8601, UTC. */
	savedAt: string;
	author: string;
	message: string;
	archived: boolean;
	content: Read;
}

/** A document at one of its revisions, with what it belongs to. */
export interface Document<Read, Of extends Parent> extends Revision<Read> {
	parent: Of;
	createdAt: string;
}

/** A revision that is to be saved. */
export interface DocumentSave<Written, Of extends Parent> {
	/** Made by the page, anew for each save; sent again it saves nothing twice. */
	request: string;
	id: string;
	parent: Of;
	/** The revision that the author has before them; 0 for a new document. */
	expected: number;
	archived: boolean;
	content: Written;
	author: string;
	message: string;
	/** ISO 8601, UTC. */
	now: string;
}

/**
 * What came of saving a revision. conflict: another has saved since the author's; missing: there is no such document here;
 * reused: the request has saved something else before, as a page may ask that was left and came back.
 */
export type SaveAnswer<Saved> =
	| { kind: 'saved'; revision: Saved; again: boolean }
	| { kind: 'conflict'; theirs: Saved }
	| { kind: 'missing' }
	| { kind: 'reused' };

/** Gives an answer with its revision as a kind of document shows it. */
export function mapAnswer<From, To>(answer: SaveAnswer<From>, to: (revision: From) => To): SaveAnswer<To> {
	if (answer.kind === 'saved') return { ...answer, revision: to(answer.revision) };
	if (answer.kind === 'conflict') return { ...answer, theirs: to(answer.theirs) };
	return answer;
}
