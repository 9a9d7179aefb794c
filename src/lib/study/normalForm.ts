import { foldText, type Folded } from './folding';

const noBreak = /[\u00a0\u2007\u202f]/g;

/** A text with one form of each letter (Unicode NFC) and of the space: what a quote and its text are compared in. */
export const inNormalForm = (text: string): string => text.normalize('NFC').replace(noBreak, ' ');

/** Letters with their marks; one that is in normal form already falls into its units, so that places within it are told. */
function* lettersOf(text: string): Generator<string> {
	for (const [letter] of text.matchAll(/[\u1100-\u11ff]+|[^\p{M}\s]\p{M}*|\p{M}+|\s/gu)) {
		if (letter.normalize('NFC') === letter) yield* letter.split('');
		else yield letter;
	}
}

/** A text in normal form; `map` leads back to it, null where each unit keeps its place. */
interface Normal {
	text: string;
	map: Folded | null;
}

function normalOf(text: string): Normal {
	if (text.normalize('NFC') === text) return { text: text.replace(noBreak, ' '), map: null };
	const map = foldText(text, lettersOf(text), inNormalForm);
	return { text: map.text, map };
}

const most = 64;
const known = new Map<string, Normal>();

/** A text in normal form, made once for the texts in use: every passage of a text asks for it. */
export function normalForm(text: string): Normal {
	let normal = known.get(text);
	if (!normal) {
		if (known.size >= most) known.clear();
		known.set(text, (normal = normalOf(text)));
	}
	return normal;
}
