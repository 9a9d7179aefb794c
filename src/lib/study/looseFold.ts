import type { Fold } from './folding';

/** Letters, digits and signs that people type for one another, by the one they are compared as. */
const alike: Record<string, string> = {
	ا: 'ٱ',
	ي: 'یىېۍےئ',
	ك: 'کڪګ',
	ه: 'ةہۂۃەھۀ',
	و: 'ؤۆۇۈۋ',
	'"': '“”„‟«»＂″',
	"'": '‘’‚‛ʼʹʻ`´′‹›＇',
	'-': '‐‑‒–—―−﹘﹣－',
	'.': '٫',
	',': '٬،',
	';': '؛',
	'?': '؟',
	'%': '٪',
	oe: 'œ',
	ae: 'æ',
	ss: 'ß',
	o: 'ø',
	d: 'đð',
	l: 'ł',
	i: 'ı',
	th: 'þ'
};
const same = new Map(Object.entries(alike).flatMap(([one, others]) => [...others].map((other) => [other, one])));
for (let digit = 0; digit < 10; digit++)
	for (const zero of [0x660, 0x6f0]) same.set(String.fromCharCode(zero + digit), String(digit));

/** Vowel marks, tatweel, and characters that cannot be seen: marks of direction, joiners, soft hyphens. */
const dropped = /[\p{M}\p{Cf}\u0640\u00ad]/u;
const hamzas = new Set('أإآؤئء');
const space = /\s/;

/** The letters of a text with hamza, which a reader who types one means. */
export const hasHamza = (text: string): boolean => [...text.normalize('NFC')].some((letter) => hamzas.has(letter));

function folding(keepsHamza: boolean): Fold {
	const known = new Map<string, string>();
	function fold(letter: string): string {
		if (dropped.test(letter)) return '';
		if (space.test(letter)) return ' ';
		const lower = letter.toLowerCase();
		// A letter in one of its joined forms is told by its plain one.
		const plain = lower.length === 1 && lower >= '\ufb50' ? lower.normalize('NFKC') : lower;
		if (plain !== lower) return [...plain].map(once).join('');
		if (keepsHamza && hamzas.has(plain)) return plain;
		const direct = same.get(plain);
		if (direct !== undefined) return direct;
		const parts = [...plain.normalize('NFKD').toLowerCase()].filter((part) => !dropped.test(part));
		return parts.map((part) => (space.test(part) ? ' ' : (same.get(part) ?? part))).join('');
	}
	function once(letter: string): string {
		let form = known.get(letter);
		if (form === undefined) known.set(letter, (form = fold(letter)));
		return form;
	}
	return once;
}

/**
 * A letter as a search compares it: no case, accent, vowel mark, tatweel or invisible sign; one form of alef, ya, kaf, ha
 * and waw, of the digits, quotation marks, dashes and the signs of numbers.
 */
export const looseFold: Fold = folding(false);

/** The same, but letters that carry a hamza stay apart from those that do not. */
export const hamzaFold: Fold = folding(true);
