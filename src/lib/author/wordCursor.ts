import type { LanguageTag } from '$lib/study/language';
import { isUnspaced } from '$lib/study/passages';

/** Words chosen by keys: a paragraph of a text, and the places among its words where the choice began and where it goes on. */
export interface WordCursor {
	paragraph: number;
	anchor: number;
	head: number;
}

/** A step of the choice, in the order of the text. */
export type WordStep = 'back' | 'forward' | 'up' | 'down' | 'start' | 'end';

/** Offsets of a stretch within a paragraph, UTF-16 units. */
interface Stretch {
	start: number;
	end: number;
}

/** A word where spaces part words: letters, marks, digits and joiners, with what stands between two of them ("don't", "3.5"). */
const spacedWord = /[\p{L}\p{M}\p{N}\u200c\u200d]+(?:['’\-‐.,:/·][\p{L}\p{M}\p{N}\u200c\u200d]+)*/gu;

/** The words of the paragraph that was asked for last: a key walks through one paragraph for long. */
let last: { paragraph: string; language: LanguageTag; words: Stretch[] } | null = null;

/** Lists the words of a paragraph. */
export function wordPlaces(paragraph: string, language: LanguageTag): readonly Stretch[] {
	if (last?.paragraph === paragraph && last.language === language) return last.words;
	const found = isUnspaced(language)
		? [...new Intl.Segmenter(language, { granularity: 'word' }).segment(paragraph)]
				.filter(({ isWordLike }) => isWordLike)
				.map(({ index, segment }) => ({ start: index, end: index + segment.length }))
		: [...paragraph.matchAll(spacedWord)].map(({ index, 0: word }) => ({ start: index, end: index + word.length }));
	last = { paragraph, language, words: found };
	return found;
}

/** Puts the cursor on the first word of a paragraph or of the next after it that has any; null where none has. */
export function cursorFrom(
	paragraphs: readonly string[],
	language: LanguageTag,
	from: number,
	towards: 1 | -1 = 1
): WordCursor | null {
	for (let paragraph = from; paragraph >= 0 && paragraph < paragraphs.length; paragraph += towards)
		if (wordPlaces(paragraphs[paragraph]!, language).length > 0) return { paragraph, anchor: 0, head: 0 };
	return null;
}

/** The word before the first or after the last of a paragraph: in the paragraph beside. */
function across(
	paragraphs: readonly string[],
	language: LanguageTag,
	paragraph: number,
	towards: 1 | -1
): WordCursor | null {
	const beside = cursorFrom(paragraphs, language, paragraph + towards, towards);
	if (!beside || towards === 1) return beside;
	const end = wordPlaces(paragraphs[beside.paragraph]!, language).length - 1;
	return { ...beside, anchor: end, head: end };
}

/**
 * Moves the words that are chosen by a step: one word on, a paragraph, or to an end of its own. `extend` lets the choice grow or
 * shrink instead, within its paragraph, since a passage stands in one. At an end of the text it stays.
 */
export function moveCursor(
	paragraphs: readonly string[],
	language: LanguageTag,
	cursor: WordCursor,
	step: WordStep,
	extend: boolean
): WordCursor {
	const { paragraph, anchor, head } = cursor;
	const end = wordPlaces(paragraphs[paragraph] ?? '', language).length - 1;
	const isUpOrDown = step === 'up' || step === 'down';
	const heads: Record<WordStep, number> = { back: head - 1, forward: head + 1, up: 0, down: end, start: 0, end };
	const next = heads[step];
	if (extend) return { paragraph, anchor, head: Math.min(end, Math.max(0, next)) };
	if (isUpOrDown) return cursorFrom(paragraphs, language, paragraph + (step === 'up' ? -1 : 1), step === 'up' ? -1 : 1) ?? cursor; // prettier-ignore
	if (next < 0 || next > end) return across(paragraphs, language, paragraph, next < 0 ? -1 : 1) ?? cursor;
	return { paragraph, anchor: next, head: next };
}

/** Gives the stretch of its paragraph that a cursor has chosen; null where the text has changed under it. */
export function chosenStretch(
	paragraphs: readonly string[],
	language: LanguageTag,
	{ paragraph, anchor, head }: WordCursor
): Stretch | null {
	const words = wordPlaces(paragraphs[paragraph] ?? '', language);
	const [first, final] = [words[Math.min(anchor, head)], words[Math.max(anchor, head)]];
	return first && final ? { start: first.start, end: final.end } : null;
}

/** Names the step that a key asks for in a text of a direction: arrows move as they point. */
export function stepOfKey(key: string, direction: 'ltr' | 'rtl'): WordStep | null {
	const forward = direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
	switch (key) {
		case 'ArrowLeft':
		case 'ArrowRight':
			return key === forward ? 'forward' : 'back';
		case 'ArrowUp':
			return 'up';
		case 'ArrowDown':
			return 'down';
		case 'Home':
			return 'start';
		case 'End':
			return 'end';
		default:
			return null;
	}
}
