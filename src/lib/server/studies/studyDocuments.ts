import type { StudyContents } from '$lib/study';
import { canonicalJson } from '../canonicalJson';
import type { Database } from '../database/open';
import { readDocument, saveDocument } from '../documents/documents';
import type { Document, DocumentKind, DocumentSave, Revision, SaveAnswer } from '../documents/kind';
import type { Part } from '../pages';
import { readHeld } from '../readable';

/** A study belongs to nothing. */
type OfNothing = Record<string, never>;

/** Studies that are kept here: the content is the study's contents as one document, which is judged where it is opened. */
const studyKind: DocumentKind<StudyContents, StudyContents, OfNothing> = {
	table: 'study',
	revisions: { table: 'study_revision', document: 'study' },
	parent: [],
	columns: ({ study, texts, models, readyScenarios }) => {
		// What was found in judging it is found anew.
		const passages = study.passages.map(({ orphan: _, ...passage }) => passage);
		return { document: canonicalJson({ study: { ...study, passages }, texts, models, readyScenarios }) };
	},
	content: (row) => readHeld('study', String(row['document'])),
	nameOf: (row) => String(row['study'])
};

/** Asks for a revision of a study to be saved; its id is the study's own. */
export type StudySave = Omit<DocumentSave<StudyContents, OfNothing>, 'id' | 'parent'>;

/** Saves a revision of a study, or says why not; the first to save on top of a revision wins. */
export const saveStudy = (db: Database, asked: StudySave): Promise<SaveAnswer<Revision<StudyContents>>> =>
	saveDocument(db, studyKind, { ...asked, id: asked.content.study.id, parent: {} });

/** Reads a study at a revision, the newest if none is named; null if it is not kept here. */
export const readStudy = (
	db: Database,
	id: string,
	number?: number
): Promise<Document<StudyContents, OfNothing> | null> => readDocument(db, studyKind, id, number);

/** A revision of a study without its contents, which may be large. */
export type StudyRevision = Omit<Revision<StudyContents>, 'id' | 'content'>;

/** Lists a part of a study's revisions, the newest first. */
export async function listStudyRevisions(db: Database, id: string, { from, count }: Part): Promise<StudyRevision[]> {
	const rows = await db
		.selectFrom('study_revision')
		.select(['number', 'saved_at', 'author', 'message', 'archived'])
		.where('study', '=', id)
		.orderBy('number', 'desc')
		.limit(count)
		.offset(from)
		.execute();
	return rows.map(({ number, saved_at: savedAt, author, message, archived }) => ({
		...{ number: Number(number), savedAt, author, message },
		archived: Number(archived) === 1
	}));
}

/** What a study that is kept here is known by, without its contents. */
export interface KeptStudy {
	id: string;
	number: number;
	/** Of its newest revision: no other has the same. */
	request: string;
	archived: boolean;
	/** ISO 8601, UTC. */
	savedAt: string;
}

/** Lists what is kept here, at the newest revisions, by id; of one study where it is named. */
export async function listKeptStudies(db: Database, id?: string): Promise<KeptStudy[]> {
	const rows = await db
		.selectFrom('study')
		.innerJoin('study_revision', (join) =>
			join.onRef('study_revision.study', '=', 'study.id').onRef('study_revision.number', '=', 'study.head')
		)
		.select(['study.id', 'study_revision.number', 'request', 'archived', 'saved_at'])
		.$if(id !== undefined, (query) => query.where('study.id', '=', id!))
		.orderBy('study.id')
		.execute();
	return rows.map(({ saved_at: savedAt, archived, number, ...row }) => ({
		...row,
		number: Number(number),
		archived: Number(archived) === 1,
		savedAt
	}));
}
