import type { Briefing } from '$lib/study';
import type { Database } from './database/open';
import { listDocuments, listRevisionsOf, newestNumber, readDocument, saveDocument } from './documents/documents';
import { mapAnswer, type DocumentKind, type DocumentSave, type Revision, type SaveAnswer } from './documents/kind';
import { readHeld } from './readable';
import type { Part } from './pages';

/** What a briefing belongs to. */
interface OfStudy extends Record<string, string> {
	study: string;
}

/** Briefings: each belongs to a study, and its content is one document. */
const briefingKind: DocumentKind<Briefing, Briefing, OfStudy> = {
	table: 'briefing',
	revisions: { table: 'briefing_revision', document: 'briefing' },
	parent: ['study'],
	columns: (document) => ({ document: JSON.stringify(document) }),
	content: (row) => readHeld('briefing', String(row['document'])),
	nameOf: (row) => String(row['briefing'])
};

/** A briefing as one of its revisions has it. */
export interface SavedBriefing extends Omit<Revision<Briefing>, 'id' | 'content'> {
	briefing: string;
	document: Briefing;
}

/** Asks for a revision of a briefing to be saved. */
export interface BriefingRequest extends Omit<DocumentSave<Briefing, OfStudy>, 'id' | 'parent' | 'content'> {
	briefing: string;
	document: Briefing;
}

/** Says what came of saving a briefing. */
export type BriefingAnswer = SaveAnswer<SavedBriefing>;

const keptOf = ({ id, number, savedAt, author, message, archived, content }: Revision<Briefing>): SavedBriefing => ({
	...{ briefing: id, number, savedAt, author, message, archived },
	document: content
});

/** Saves a revision of a briefing, or says why not; the first to save on top of a revision wins. */
export async function saveBriefing(
	db: Database,
	{ briefing: id, document: content, ...asked }: BriefingRequest
): Promise<BriefingAnswer> {
	const parent = { study: content.study };
	return mapAnswer(await saveDocument(db, briefingKind, { ...asked, id, content, parent }), keptOf);
}

/** Lists briefings of a study as their newest revisions have them, the newest first; `unread` gets the names of damaged ones. */
export const listBriefings = async (db: Database, study: string, unread: string[] = []): Promise<SavedBriefing[]> =>
	(await listDocuments(db, briefingKind, { study }, unread)).map(keptOf);

/** Reads a briefing of a study at a revision, the newest if none is named; null if there is no such briefing. */
export async function readBriefing(
	db: Database,
	study: string,
	id: string,
	number?: number
): Promise<SavedBriefing | null> {
	const found = await readDocument(db, briefingKind, id, number);
	return found?.parent.study === study ? keptOf(found) : null;
}

/** Gives the number of a briefing's newest revision, damaged or not; 0 if there is no such briefing. */
export const newestRevision = (db: Database, id: string): Promise<number> => newestNumber(db, briefingKind, id);

/** Lists revisions of a briefing, the newest first: all, or a part of them; `unread` gets the numbers of damaged ones. */
export const listBriefingRevisions = async (
	db: Database,
	id: string,
	part?: Part,
	unread: number[] = []
): Promise<SavedBriefing[]> => (await listRevisionsOf(db, briefingKind, id, part, unread)).map(keptOf);
