/** A source's text as the workbench shows it, and what was passed over in reading it. */
interface SourceText {
	/** Paragraphs joined by line ends. */
	text: string;
	/** Blank lines between paragraphs. */
	blank: number;
	/** Replacement characters: letters that were lost before the file was saved. */
	lost: number;
}

/** Reads a source's text: one form of line end, no byte-order mark, no blank lines, so that paragraphs of translations agree. */
export function readSourceText(text: string): SourceText {
	const lines = text
		.replace(/^\ufeff/, '')
		.replace(/\r\n?/g, '\n')
		.replace(/\s+$/, '')
		.split('\n');
	const paragraphs = lines.filter((line) => line.trim() !== '');
	return {
		text: paragraphs.join('\n'),
		blank: lines.length - paragraphs.length,
		lost: text.split('\ufffd').length - 1
	};
}
