/** What an export says of where its numbers come from, in lines for small print, in the reader's language. */
export interface Credit {
	/** Study, author and publisher. */
	study: string;
	/** Model, scenario, date. */
	scenario: string;
	/** That shares are relative likelihoods given judgements. */
	note: string;
}

/** A name for the file of a figure: words of the study and figure, parted by hyphens. */
export function fileName(parts: readonly string[], extension: string): string {
	return `${parts.join('-')}.${extension}`;
}
