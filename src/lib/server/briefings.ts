import type { Briefing } from '$lib/study';
import type { Database } from './database/open';
import { listDocuments, listRevisionsOf, newestNumber, readDocument, saveDocument } from './documents/documents';
import { mapAnswer, type DocumentKind, type DocumentSave, type Revision, type SaveAnswer } from './documents/kind';
import { readHeld } from './readable';
import { studyVersion, writeStudyVersion, type StudyText } from './studyVersions';
import type { Part } from './pages';

/** What a briefing belongs to. */
interface OfStudy extends Record<string, string> {
	study: string;
}

/** What a save brings: the briefing, and the text that it quotes from, or the version of one that is kept. */
interface Written {
	document: Briefing;
	text: StudyText | string;
}

interface Read {
	document: Briefing;
	/** The version of the text that it quotes from; null if it was saved before texts were kept. */
	studyVersion: string | null;
}

/** Briefings: each belongs to a study, its content is one document, and a revision names the text that it quotes from. */
const briefingKind: DocumentKind<Written, Read, OfStudy> = {
	table: 'briefing',
	revisions: { table: 'briefing_revision', document: 'briefing' },
	parent: ['study'],
	columns: ({ document, text }) => ({
		document: JSON.stringify(document),
		study_version: typeof text === 'string' ? text : studyVersion(text)
	}),
	content: (row) => ({
		document: readHeld('briefing', String(row['document'])),
		studyVersion: row['study_version'] === null ? null : String(row['study_version'])
	}),
	nameOf: (row) => String(row['briefing']),
	writeReferred: (db, { text }) => (typeof text === 'string' ? Promise.resolve() : writeStudyVersion(db, text))
};

/** A briefing as one of its revisions has it. */
export interface SavedBriefing extends Omit<Revision<Read>, 'id' | 'content'>, Read {
	briefing: string;
}

/** Asks for a revision of a briefing to be saved. */
export interface BriefingRequest extends Omit<DocumentSave<Written, OfStudy>, 'id' | 'parent' | 'content'>, Written {
	briefing: string;
}

/** Says what came of saving a briefing. */
export type BriefingAnswer = SaveAnswer<SavedBriefing>;

const keptOf = ({ id, number, savedAt, author, message, archived, content }: Revision<Read>): SavedBriefing => ({
	...{ briefing: id, number, savedAt, author, message, archived },
	...content
});

/** Saves a revision of a briefing, or says why not; the first to save on top of a revision wins. */
export async function saveBriefing(
	db: Database,
	{ briefing: id, document, text, ...asked }: BriefingRequest
): Promise<BriefingAnswer> {
	const parent = { study: document.study };
	const content = { document, text };
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

/** Finds when a briefing first quoted from a text, ISO 8601; null if none of its revisions does. */
export async function quotedSince(db: Database, briefing: string, version: string): Promise<string | null> {
	const row = await db
		.selectFrom('briefing_revision')
		.select(({ fn }) => fn.min('saved_at').as('since'))
		.where('briefing', '=', briefing)
		.where('study_version', '=', version)
		.executeTakeFirst();
	return row?.since ?? null;
}
