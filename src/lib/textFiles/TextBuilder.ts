import type { ParagraphKind } from '$lib/study/paragraphKinds';
import { isSeen } from '$lib/study/cleanText';
import { TextFileError } from './fault';
import { guessLanguage } from './guessLanguage';
import { mendLetters } from './letters';
import type { TextLimits } from './limits';
import type { DroppedKind, ReadParagraph, ReadText } from './textShape';

/** Holds what a file says of itself. */
export type FileAbout = Pick<ReadText, 'title' | 'author' | 'date'> & {
	/** The language that the file names, taken where its letters do not speak against it. */
	language?: string | null;
	encoding?: string | null;
};

const wordsIn = (text: string) => text.match(/\S+/g)?.length ?? 0;

/** Collects the paragraphs of a text and what is left out, within bounds: beyond one of them the reading ends. */
export class TextBuilder {
	readonly #limits: TextLimits;
	readonly #paragraphs: ReadParagraph[] = [];
	readonly #dropped = new Map<DroppedKind, number>();
	#words = 0;

	constructor(limits: TextLimits) {
		this.#limits = limits;
	}

	/** Adds a paragraph; one without anything to be seen is none. */
	add(raw: string, kind: ParagraphKind = 'text'): void {
		const { text, forms, overrides, lost } = mendLetters(raw);
		if (!isSeen(text)) return;
		this.drop('letter-form', forms);
		this.drop('override', overrides);
		this.drop('lost-letter', lost);
		this.#words += wordsIn(text);
		const { words, paragraphs } = this.#limits;
		if (this.#words > words) throw new TextFileError('too-many-words', { most: words });
		if (this.#paragraphs.length >= paragraphs) throw new TextFileError('too-many-paragraphs', { most: paragraphs });
		this.#paragraphs.push({ text, kind });
	}

	/** Notes that something was left out or mended. */
	drop(what: DroppedKind, count = 1): void {
		if (count > 0) this.#dropped.set(what, (this.#dropped.get(what) ?? 0) + count);
	}

	get isEmpty(): boolean {
		return this.#paragraphs.length === 0;
	}

	/** Gives what was read, with what the file says of itself. */
	end({ language, encoding, ...about }: FileAbout = { title: null, author: null, date: null }): ReadText {
		return {
			paragraphs: this.#paragraphs,
			title: said(about.title),
			author: said(about.author),
			date: dateSaid(about.date),
			language: guessLanguage(this.#paragraphs.map(({ text }) => text), language ?? null), // prettier-ignore
			encoding: encoding ?? null,
			dropped: [...this.#dropped].map(([what, count]) => ({ what, count }))
		};
	}
}

const mostSaid = 300;

/** What a file says of itself in a line, or null. */
function said(words: string | null): string | null {
	const { text } = mendLetters(words ?? '');
	return isSeen(text) ? text.slice(0, mostSaid) : null;
}

const writtenDate = /^\s*(?:D:)?([1-9]\d{3})(?:-?(0[1-9]|1[0-2])(?:-?(0[1-9]|[12]\d|3[01]))?)?/;

/** The day of a date as files write it: "2024-03-05T10:00:00Z", "D:20240305100000"; null for what is none. */
function dateSaid(date: string | null): string | null {
	const found = writtenDate.exec(date ?? '');
	return found ? found.slice(1).filter(Boolean).join('-') : null;
}
