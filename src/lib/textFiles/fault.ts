/** Says why a file gives no text; `words/textFiles` has a sentence for each. */
export type TextFileFaultCode =
	| 'empty'
	| 'too-large'
	| 'too-many-words'
	| 'too-many-paragraphs'
	| 'too-many-pages'
	| 'bomb'
	| 'damaged'
	| 'old-word'
	| 'unknown-kind'
	| 'not-text'
	| 'locked'
	| 'pictures-only'
	| 'no-text';

/** Holds why a file was not read, with what its sentence names. */
export interface TextFileFault {
	code: TextFileFaultCode;
	values: { name: string; most?: number; found?: number; kind?: string };
}

/** Ends the reading of a file from anywhere within it; `readTextFile` gives it as a fault. */
export class TextFileError extends Error {
	constructor(
		readonly code: TextFileFaultCode,
		readonly values: Omit<TextFileFault['values'], 'name'> = {}
	) {
		super(code);
	}
}
