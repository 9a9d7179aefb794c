/** What shows nothing, by the short name that Unicode gives it. */
const names: Record<string, string> = {
	'\u00a0': 'NBSP',
	'\u00ad': 'SHY',
	'\u061c': 'ALM',
	'\u200b': 'ZWSP',
	'\u200c': 'ZWNJ',
	'\u200d': 'ZWJ',
	'\u200e': 'LRM',
	'\u200f': 'RLM',
	'\u202a': 'LRE',
	'\u202b': 'RLE',
	'\u202c': 'PDF',
	'\u202d': 'LRO',
	'\u202e': 'RLO',
	'\u202f': 'NNBSP',
	'\u2060': 'WJ',
	'\u2066': 'LRI',
	'\u2067': 'RLI',
	'\u2068': 'FSI',
	'\u2069': 'PDI',
	'\ufeff': 'BOM'
};

const codeOf = (letter: string) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Text with what shows nothing said by its code and name, so that a reader sees what is wrong: "‎1" → "[U+200E LRM]1". */
export const visible = (text: string): string =>
	text.replace(
		/[\p{Cf}\p{Cc}\u00a0\u202f]/gu,
		(letter) => `[${[codeOf(letter), names[letter]].filter(Boolean).join(' ')}]`
	);
