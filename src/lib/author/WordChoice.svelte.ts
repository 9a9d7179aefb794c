import { quoteAt } from '$lib/study/author/quoteAt';
import { directionOf, type LanguageTag } from '$lib/study/language';
import { locate, paragraphsOf } from '$lib/study/passages';
import type { Quote } from '$lib/study/study';
import { bringIntoView, firstInView, paintRange, rangeWithin } from './chosenRange';
import { selectedQuote } from './selectedQuote';
import { chosenStretch, cursorFrom, moveCursor, stepOfKey, type WordCursor } from './wordCursor';

/** A text on the page, a child of `pane` each of its paragraphs. */
interface ShownText {
	pane: HTMLElement;
	text: string;
	language: LanguageTag;
}

/** So long a choice stays before it is said to who cannot see it, ms: keys that are held say the last. */
const pause = 250;
/** Room for the hint and a narrow window's strip, px. */
const roomOfHint = 210;

/** The words of a text that are chosen, by pointer or by keys, and the quote that is made of them. */
export class WordChoice {
	readonly #shown: () => ShownText;
	readonly #paragraphs = $derived.by(() => paragraphsOf(this.#shown().text));
	/** The words that keys walk over. */
	cursor = $state.raw<WordCursor | null>(null);
	/** The words that something is to be made of. */
	quote = $state.raw<Quote | null>(null);
	/** Whether the words in hand can be no quote. */
	refused = $state(false);
	/** The chosen words as they are read out. */
	said = $state('');
	/** Whether the quote was made by a key: then no selection ends it. */
	#byKey = false;
	#wait: ReturnType<typeof setTimeout> | undefined;

	constructor(shown: () => ShownText) {
		this.#shown = shown;
	}

	/** The chosen words: a paragraph and the stretch of it. */
	#chosen(cursor = this.cursor): { paragraph: number; start: number; end: number } | null {
		const { text, language } = this.#shown();
		if (this.quote) {
			const place = locate(text, this.quote);
			if (!('start' in place)) return null;
			const paragraph = text.slice(0, place.start).split('\n').length - 1;
			const from = text.lastIndexOf('\n', place.start - 1) + 1;
			return { paragraph, start: place.start - from, end: place.end - from };
		}
		const stretch = cursor && chosenStretch(this.#paragraphs, language, cursor);
		return stretch && { paragraph: cursor.paragraph, ...stretch };
	}

	#range(cursor = this.cursor): Range | null {
		const chosen = this.#chosen(cursor);
		const paragraph = chosen && this.#shown().pane.children[chosen.paragraph];
		return paragraph ? rangeWithin(paragraph, chosen.start, chosen.end) : null;
	}

	/** Paints the chosen words; to be asked again when the text is drawn anew. */
	paint(): void {
		paintRange(this.#range());
	}

	/** Brings the words in hand into view, with so much room below them (px); of a choice that grows, its growing end. */
	show(below: number): void {
		const range = this.#range(this.cursor && { ...this.cursor, anchor: this.cursor.head });
		if (range) bringIntoView(range, below);
	}

	/** Takes what a pointer has selected, where the focus is not where something is being made of it. */
	look(): void {
		const { pane, text, language } = this.#shown();
		const quote = selectedQuote(pane, text, language);
		if (quote) [this.quote, this.cursor, this.#byKey, this.refused] = [quote, null, false, false];
		else if (!this.#byKey) this.quote = null;
	}

	/** Ends it: nothing is chosen any more. */
	clear(): void {
		clearTimeout(this.#wait);
		[this.cursor, this.quote, this.#byKey, this.refused, this.said] = [null, null, false, false, ''];
	}

	/** Lets go of what is to be made of the words, not of the words. */
	close(): void {
		[this.quote, this.#byKey] = [null, false];
		document.getSelection()?.removeAllRanges();
	}

	/** Follows a key in the text; says whether a quote is to be worked on now. */
	press(event: KeyboardEvent): boolean {
		if (event.altKey || event.ctrlKey || event.metaKey) return false;
		const { language } = this.#shown();
		const step = stepOfKey(event.key, directionOf(language));
		if (step) {
			event.preventDefault();
			this.#move((cursor) => moveCursor(this.#paragraphs, language, cursor, step, event.shiftKey));
		} else if (event.key === 'Enter') {
			event.preventDefault();
			return this.#open();
		} else if (event.key === 'Escape') this.clear();
		return false;
	}

	/** Makes a quote of the words that keys have chosen. */
	#open(): boolean {
		if (this.quote) return true;
		const { text, language } = this.#shown();
		const chosen = this.#chosen();
		if (!chosen) return false;
		const before = this.#paragraphs.slice(0, chosen.paragraph).reduce((sum, { length }) => sum + length + 1, 0);
		this.quote = quoteAt(text, before + chosen.start, before + chosen.end, language);
		[this.#byKey, this.refused] = [true, this.quote === null];
		return this.quote !== null;
	}

	#move(step: (cursor: WordCursor) => WordCursor): void {
		const { pane, language } = this.#shown();
		this.close();
		this.refused = false;
		this.cursor = this.cursor ? step(this.cursor) : cursorFrom(this.#paragraphs, language, firstInView(pane.children));
		this.show(roomOfHint);
		clearTimeout(this.#wait);
		this.#wait = setTimeout(() => (this.said = this.#range()?.toString() ?? ''), pause);
	}
}
