/** Text as it is compared, and for each of its UTF-16 units where the letter it came from begins and ends. */
export interface Folded {
	text: string;
	starts: number[];
	ends: number[];
}

/** What a letter becomes in comparing; '' where nothing is left of it. */
export type Fold = (letter: string) => string;

/** Folds a text, letter by letter as `letters` cuts it, and remembers where each unit came from. */
export function foldText(text: string, letters: Iterable<string>, fold: Fold): Folded {
	const starts: number[] = [];
	const ends: number[] = [];
	let folded = '';
	let at = 0;
	for (const letter of letters) {
		const form = fold(letter);
		for (let unit = 0; unit < form.length; unit++) {
			starts.push(at);
			ends.push(at + letter.length);
		}
		folded += form;
		at += letter.length;
	}
	return { text: folded, starts, ends };
}

/** Each place of whole letters at which a folded query stands in a folded text, as offsets in the text itself. */
export function placesOf({ text, starts, ends }: Folded, query: string): { start: number; end: number }[] {
	const places: { start: number; end: number }[] = [];
	if (query === '') return places;
	for (let at = text.indexOf(query); at >= 0;) {
		const last = at + query.length - 1;
		// A letter that became two is found whole or not at all.
		const whole = starts[at] !== starts[at - 1] && ends[last] !== ends[last + 1];
		if (whole) places.push({ start: starts[at]!, end: ends[last]! });
		at = text.indexOf(query, whole ? last + 1 : at + 1);
	}
	return places;
}
