import type { ParagraphKind } from '$lib/study/paragraphKinds';
import type { TextBuilder } from './TextBuilder';

/** Holds the words of the paragraph in hand: a line end within it is a space, two of them end it. */
export class LineJoiner {
	#text = '';
	#breaks = 0;

	constructor(private readonly builder: TextBuilder) {}

	/** Adds words to the paragraph. */
	write(words: string, kind: ParagraphKind): void {
		if (this.#breaks > 1) this.end(kind);
		if (this.#breaks > 0 && words.trim() === '') return;
		if (this.#breaks > 0) this.#text += ' ';
		this.#breaks = 0;
		this.#text += words;
	}

	/** Notes a line end within the paragraph. */
	break(): void {
		if (this.#text !== '') this.#breaks++;
	}

	/** Ends the paragraph. */
	end(kind: ParagraphKind): void {
		this.builder.add(this.#text, kind);
		this.#text = '';
		this.#breaks = 0;
	}
}
