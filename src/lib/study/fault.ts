/** What can be wrong with a study's files; `words/problems` says each in the reader's language. */
export type FaultCode =
	| 'not-json'
	| 'wrong-format'
	| 'shape'
	| 'ambiguous-number'
	| 'unknown-key'
	| 'out-of-range'
	| 'one-outcome'
	| 'no-language'
	| 'missing-file'
	| 'too-large'
	| 'paragraphs-differ'
	| 'kind-without-paragraph'
	| 'too-many-kinds'
	| 'duplicate-id'
	| 'unknown-factor'
	| 'unknown-state'
	| 'unknown-outcome'
	| 'unknown-passage'
	| 'unknown-source'
	| 'unknown-study'
	| 'unknown-model'
	| 'states-out-of-order'
	| 'states-not-spanning'
	| 'low-above-level'
	| 'high-below-level'
	| 'quote-not-found'
	| 'quote-found-twice'
	| 'quote-cuts-a-word'
	| 'quote-spans-paragraphs'
	| 'about-nothing'
	| 'judged-twice'
	| 'basis-without-passage'
	| 'exclusion-alone'
	| 'excluded-twice'
	| 'missing-settings'
	| 'impossible-date'
	| 'period-reversed'
	| 'horizon-before-date'
	| 'file-name-differs'
	| 'not-utf8'
	| 'missing-column'
	| 'unknown-column'
	| 'repeated-column'
	| 'cell-without-column'
	| 'quote-open'
	| 'quote-stray'
	| 'unknown-language'
	| 'language-twice'
	| 'text-not-utf8'
	| 'text-utf16'
	| 'study-twice'
	| 'study-stored-too'
	| 'not-zip'
	| 'zip-many'
	| 'zip-large'
	| 'zip-damaged'
	| 'not-xlsx'
	| 'sheet-missing'
	| 'sheet-large'
	| 'cells-merged'
	| 'cell-unnamed'
	| 'unknown-part'
	| 'unknown-owner'
	| 'not-matrix'
	| 'row-twice'
	| 'model-altered'
	| 'unknown-version'
	| 'revision-missing'
	| 'unreadable'
	| 'failed'
	| NoteCode;

/** What is not wrong, but seldom meant: said beside the faults, and hides nothing. */
export type NoteCode =
	| 'cells-missing'
	| 'blank-lines'
	| 'same-name'
	| 'passage-unused'
	| 'passage-twice'
	| 'no-signposts'
	| 'letters-lost'
	| 'exclusion-redundant';

/** One fault: the file, the path inside it (`impacts.proximity.watched.quiet`), what is wrong, and the words to say it with. */
export interface Fault {
	file: string;
	path: string;
	code: FaultCode;
	values: Record<string, string | number>;
	/** The path as people read it: members by their ids, or counted from 1 (`passages.silt.quotes.en`); the path where left out. */
	where?: string;
	/** In a table, where it stands instead: the row as a spreadsheet counts it, and the name of the column where it is one's. */
	cell?: { row: number; column: string };
}

/** A parsed value, or all faults at once. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; faults: Fault[] };
