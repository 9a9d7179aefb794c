import { looseFold } from './looseFold';

/** Folds a text as a search compares it. */
const folded = (text: string) => [...text.normalize('NFC')].map(looseFold).join('');

/** Tells whether a text holds every word of a query, however either is written; an empty query is held by all. */
export function holdsWords(text: string, query: string): boolean {
	const words = folded(query).split(' ').filter(Boolean);
	if (words.length === 0) return true;
	const within = folded(text);
	return words.every((word) => within.includes(word));
}
