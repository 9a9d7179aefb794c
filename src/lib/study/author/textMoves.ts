import type { StudyContents } from '../contents';
import { quoteFaults } from '../passages';
import { quoteSchema, type Quote } from '../study';
import { dropQuote, moveQuote } from './passages';
import { addTranslation, removeTranslation, renameText } from './translations';

/** A quote as a button of a form sends it; null where it is none. */
function sentQuote(typed: string): Quote | null {
	try {
		return quoteSchema.safeParse(JSON.parse(typed)).data ?? null;
	} catch {
		return null;
	}
}

/** Quotes a passage at the place that a person chose, where that still stands. */
function place(contents: StudyContents, [id = '', language = '']: readonly string[], typed: string): boolean {
	const quote = sentQuote(typed);
	const source = contents.study.passages.find((passage) => passage.id === id)?.source ?? '';
	const text = contents.texts[source]?.[language];
	const isPlace = quote !== null && typeof text === 'string' && quoteFaults(text, quote, language).length === 0;
	return isPlace && moveQuote(contents, id, language, quote);
}

/**
 * Makes a move about texts: `add translations.<source>`, `name texts.<source>.<language>`, `remove texts.…`, and of a passage's quote in a text
 * `place quotes.<passage>.<language>` and `remove quotes.…`. Null for every other move, false where it cannot be made.
 */
export function makeTextMove(contents: StudyContents, word: string, path: string, typed: string): boolean | null {
	const [root, ...keys] = path.split('.');
	const [first = '', second = ''] = keys;
	switch (`${word} ${root}`) {
		case 'add translations':
			return addTranslation(contents, first, typed);
		case 'remove texts':
			return removeTranslation(contents, first, second);
		case 'name texts':
			return renameText(contents, first, second, typed);
		case 'remove quotes':
			return dropQuote(contents, first, second);
		case 'place quotes':
			return place(contents, keys, typed);
		default:
			return null;
	}
}
