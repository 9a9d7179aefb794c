import type { Database } from './database/open';
import { listDocuments, readDocument, saveDocument } from './documents/documents';
import { mapAnswer, type Document, type DocumentKind, type DocumentSave, type SaveAnswer } from './documents/kind';
import { readHeld } from './readable';

/** How what is compared is seen. */
type KeptView = ReturnType<typeof readHeld<'comparisonView'>>;

/** What a comparison says: its name, its scenarios as an address names them for good, and how they are seen. */
interface Content {
	name: string;
	tokens: string[];
	view: KeptView;
}

/** What a comparison belongs to. */
interface OfModel extends Record<string, string> {
	study: string;
	model: string;
}

/** Comparisons: each belongs to a model of a study, and is an address under a name. */
const comparisonKind: DocumentKind<Content, Content, OfModel> = {
	table: 'comparison',
	revisions: { table: 'comparison_revision', document: 'comparison' },
	parent: ['study', 'model'],
	columns: ({ name, tokens, view }) => ({ name, tokens: JSON.stringify(tokens), view: JSON.stringify(view) }),
	content: (row) => ({
		name: String(row['name']),
		tokens: readHeld('tokens', String(row['tokens'])),
		view: readHeld('comparisonView', String(row['view']))
	}),
	nameOf: (row) => String(row['name'] || row['comparison'])
};

/** A comparison as one of its revisions has it. */
export interface SavedComparison extends Content {
	comparison: string;
	/** From 1. */
	number: number;
	/** ISO 8601, UTC. */
	savedAt: string;
	author: string;
	archived: boolean;
}

/** Asks for a revision of a comparison to be saved. */
interface ComparisonRequest extends Omit<DocumentSave<Content, OfModel>, 'id' | 'parent' | 'content'>, Content {
	comparison: string;
	study: string;
	model: string;
}

const keptOf = ({
	id,
	number,
	savedAt,
	author,
	archived,
	content
}: Omit<Document<Content, OfModel>, 'parent' | 'createdAt'>): SavedComparison => ({
	...{ comparison: id, number, savedAt, author, archived },
	...content
});

/** Saves a revision of a comparison, or says why not; the first to save on top of a revision wins. */
export async function saveComparison(
	db: Database,
	{ comparison: id, study, model, name, tokens, view, ...asked }: ComparisonRequest
): Promise<SaveAnswer<SavedComparison>> {
	const content = { name, tokens, view };
	return mapAnswer(await saveDocument(db, comparisonKind, { ...asked, id, content, parent: { study, model } }), keptOf);
}

/** Lists comparisons of a model as their newest revisions have them, the newest first; `unread` gets the names of damaged ones. */
export const listComparisons = async (
	db: Database,
	study: string,
	model: string,
	unread: string[] = []
): Promise<SavedComparison[]> => (await listDocuments(db, comparisonKind, { study, model }, unread)).map(keptOf);

/** Reads a comparison of a model as its newest revision has it; null if there is no such comparison. */
export async function readComparison(
	db: Database,
	study: string,
	model: string,
	id: string
): Promise<SavedComparison | null> {
	const found = await readDocument(db, comparisonKind, id);
	return found?.parent.study === study && found.parent.model === model ? keptOf(found) : null;
}
