import type { StudyContents } from '$lib/study';
import { canonicalJson } from '../canonicalJson';
import type { Database } from '../database/open';
import { readDocument, savedBy, saveDocument } from '../documents/documents';
import type { Document, DocumentKind, DocumentSave, Revision, SaveAnswer } from '../documents/kind';
import type { Part } from '../pages';
import { readHeld } from '../readable';

/** A study belongs to nothing. */
type OfNothing = Record<string, never>;

/** A study's contents as a revision holds them: what readers get, or what is still in the making. */
interface KeptContents extends StudyContents {
	published: boolean;
}

/** Studies that are kept here: the content is the study's contents as one document, which is judged where it is opened. */
const studyKind: DocumentKind<KeptContents, KeptContents, OfNothing> = {
	table: 'study',
	revisions: { table: 'study_revision', document: 'study' },
	parent: [],
	columns: ({ study, texts, models, readyScenarios, published }) => {
		// What was found in judging it is found anew.
		const passages = study.passages.map(({ orphan: _, ...passage }) => passage);
		return {
			document: canonicalJson({ study: { ...study, passages }, texts, models, readyScenarios }),
			published: published ? 1 : 0
		};
	},
	content: (row) => ({ ...readHeld('study', String(row['document'])), published: Number(row['published']) === 1 }),
	nameOf: (row) => String(row['study'])
};

/** Asks for a revision of a study to be saved; its id is the study's own. */
export type StudySave = Omit<DocumentSave<KeptContents, OfNothing>, 'id' | 'parent'>;

/** Saves a revision of a study, or says why not; the first to save on top of a revision wins. */
export const saveStudy = (db: Database, asked: StudySave): Promise<SaveAnswer<Revision<KeptContents>>> =>
	saveDocument(db, studyKind, { ...asked, id: asked.content.study.id, parent: {} });

/** Reads a study at a revision, the newest if none is named; null if it is not kept here. */
export const readStudy = (
	db: Database,
	id: string,
	number?: number
): Promise<Document<KeptContents, OfNothing> | null> => readDocument(db, studyKind, id, number);

/** Finds the newest revision of a study but that which a request has saved already: the one that it came upon. */
export async function readStudyMetBy(db: Database, id: string, request: string): ReturnType<typeof readStudy> {
	const saved = await savedBy(db, studyKind, request);
	return readStudy(db, id, saved === null ? undefined : saved - 1);
}

/** A revision of a study without its contents, which may be large. */
type StudyRevision = Omit<Revision<StudyContents>, 'id' | 'content'> & { published: boolean };

/** Lists a part of a study's revisions, the newest first. */
export async function listStudyRevisions(db: Database, id: string, { from, count }: Part): Promise<StudyRevision[]> {
	const rows = await db
		.selectFrom('study_revision')
		.select(['number', 'saved_at', 'author', 'message', 'archived', 'published'])
		.where('study', '=', id)
		.orderBy('number', 'desc')
		.limit(count)
		.offset(from)
		.execute();
	return rows.map(({ number, saved_at: savedAt, author, message, archived, published }) => ({
		...{ number: Number(number), savedAt, author, message },
		archived: Number(archived) === 1,
		published: Number(published) === 1
	}));
}

/** What a study that is kept here is known by, without its contents. */
export interface KeptStudy {
	id: string;
	/** Of its newest revision. */
	number: number;
	/** Of its newest revision: no other has the same. */
	request: string;
	archived: boolean;
	/** When its newest revision was saved, ISO 8601, UTC. */
	savedAt: string;
	/** The newest revision that readers get; null while all of it is in the making. */
	shown: number | null;
}

/** Lists what is kept here, by id; of one study where it is named. */
export async function listKeptStudies(db: Database, id?: string): Promise<KeptStudy[]> {
	const rows = await db
		.selectFrom('study')
		.innerJoin('study_revision', (join) =>
			join.onRef('study_revision.study', '=', 'study.id').onRef('study_revision.number', '=', 'study.head')
		)
		.select(['study.id', 'study_revision.number', 'request', 'archived', 'saved_at'])
		.select(({ selectFrom }) =>
			selectFrom('study_revision as earlier')
				.whereRef('earlier.study', '=', 'study.id')
				.where('earlier.published', '=', 1)
				.select(({ fn }) => fn.max('earlier.number').as('newest'))
				.as('shown')
		)
		.$if(id !== undefined, (query) => query.where('study.id', '=', id!))
		.orderBy('study.id')
		.execute();
	return rows.map(({ saved_at: savedAt, archived, number, shown, ...row }) => ({
		...row,
		number: Number(number),
		archived: Number(archived) === 1,
		savedAt,
		shown: shown === null ? null : Number(shown)
	}));
}
