/** What a text was read as, or why it is no number: nothing stands there, or it could be two numbers, or none. */
type NumberRead =
	| { ok: true; value: number }
	| { ok: false; why: 'empty' | 'not-a-number' }
	/** Both readings, written so that each can be read in one way alone. */
	| { ok: false; why: 'ambiguous'; readings: [string, string] };

/** Says how a number may be written where it stands. */
export interface NumberGrammar {
	/** Whether a percent sign may stand with it; 35% is read as 35. */
	percent?: boolean;
	/** Whether only whole numbers belong here, so that a comma before three digits can only part thousands. */
	whole?: boolean;
	/** Whether the file that it stands in writes its other numbers with a decimal comma. */
	decimalComma?: boolean;
}

const none = { ok: false, why: 'not-a-number' } as const;

/** Digits of Arabic, of Persian and Urdu, and of full width; the last four bits of each are its value. */
const digits = /[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g;

/** Signs by the one that they are read as; ٫ stays, since it can be nothing but the decimal mark. */
const signs: Record<string, string> = { '،': ',', '，': ',', '．': '.', '٪': '%', '％': '%', '＋': '+', '\u3000': ' ' };
for (const apostrophe of '٬’ʼ＇') signs[apostrophe] = "'";
for (const minus of '−–—‐‑‒﹣－') signs[minus] = '-';

/** Writes digits of every script as Latin ones. */
export const latinDigits = (text: string): string => text.replace(digits, (digit) => String(digit.charCodeAt(0) % 16));

/** The text with digits and signs as ASCII has them, and without what shows nothing (direction marks, joiners). */
function folded(text: string): string {
	return latinDigits(text.replace(/\p{Cf}/gu, ''))
		.replace(/\s/g, ' ')
		.trim()
		.replace(/[^ -~]/g, (sign) => signs[sign] ?? sign);
}

/** A whole part without what parts its thousands (one sign, before each three digits), or null where that is not so. */
function ungrouped(text: string): string | null {
	if (/^\d*$/.test(text)) return text;
	const grouped = /^[1-9]\d{0,2}([ ,.'])\d{3}(?:\1\d{3})*$/.test(text);
	return grouped ? text.replace(/\D/g, '') : null;
}

/** Where the decimal mark stands: ٫ always; a comma or point that stands once, with no other sign behind it. */
function decimalAt(body: string): number {
	const arabic = body.indexOf('٫');
	if (arabic >= 0) return arabic;
	const last = body.search(/[ ,.'](?=\d*$)/);
	const sign = body[last];
	return (sign === ',' || sign === '.') && body.indexOf(sign) === last ? last : -1;
}

/** Parts a text into its sign, digits with what parts them, and exponent, and counts its percent signs; null without digits. */
function partsOf(plain: string): { minus: '' | '-'; body: string; exponent: string; percents: number } | null {
	const found = /^(%? ?)([+-]?) ?([\d ,.'٫]*?)(e[+-]?\d{1,3})?( ?%?)$/i.exec(plain);
	const [, before = '', sign = '', body = '', exponent = '', after = ''] = found ?? [];
	const percents = (before + after).replaceAll(' ', '').length;
	return /\d/.test(body) ? { minus: sign === '-' ? '-' : '', body, exponent, percents } : null;
}

/** Gives digits with a point as JavaScript writes them; null for signs that part nothing. `undivided`: no sign is the decimal mark. */
function digitsOf(body: string, undivided: boolean): string | null {
	const at = undivided ? -1 : decimalAt(body);
	const [wholePart, fraction] = at < 0 ? [body, ''] : [body.slice(0, at), body.slice(at + 1)];
	const integer = ungrouped(wholePart);
	return integer === null || !/^\d*$/.test(fraction) ? null : `${integer || '0'}.${fraction || '0'}`;
}

/**
 * Reads a number as people write it: 35, ٤٥, 6,5, 1٫5, .5, +3, −2, 1٬234.5, 35 %, ٪٣٥, with or without marks that show
 * nothing. ٫ is the decimal mark, ٬, apostrophes and spaces part thousands. A point is the decimal mark, and so is a comma,
 * but a comma before exactly three digits could also part thousands: that is refused, with both readings, and never guessed.
 * Two different signs, or one that stands twice, tell by themselves. No digit is ever dropped; what is beyond every number
 * is infinite.
 */
export function readNumber(text: string, { percent, whole, decimalComma }: NumberGrammar = {}): NumberRead {
	const plain = folded(text);
	if (plain === '') return { ok: false, why: 'empty' };
	const read = partsOf(plain);
	if (!read || read.percents > (percent ? 1 : 0)) return none;

	const { minus, body, exponent } = read;
	const [, thousands, mark, three] = /^([1-9]\d{0,2})([,.])(\d{3})$/.exec(body) ?? [];
	if (mark !== undefined && mark === (whole || decimalComma ? '.' : ','))
		return { ok: false, why: 'ambiguous', readings: [`${minus}${thousands}.${three}`, `${minus}${thousands}${three}`] };
	const digits = digitsOf(body, whole === true && mark === ',');
	// −0 would be shown with its sign.
	return digits === null ? none : { ok: true, value: Number(`${minus}${digits}${exponent}`) + 0 };
}

/** Larger ones are never asked for; a database's column holds this one. */
const mostOrdinal = 9_999_999;

/** Reads the number that an address or a form calls a page, a slide or a revision by, from 1; null for what is none. */
export function readOrdinal(text: string | null | undefined): number | null {
	const read = readNumber(text ?? '', { whole: true });
	return read.ok && Number.isInteger(read.value) && read.value >= 1 && read.value <= mostOrdinal ? read.value : null;
}

/** Whether a number tells for certain that a comma, or that a point, is its decimal mark; null where it tells neither. */
export function decimalMarkOf(text: string): ',' | '.' | null {
	const [, mark] = /^[^.,]*([.,])[^.,]*$/.exec(folded(text)) ?? [];
	const twofold = /^\D*[1-9]\d{0,2}[.,]\d{3}\D*$/.test(folded(text));
	return mark !== undefined && !twofold && readNumber(text, { percent: true }).ok ? (mark as ',' | '.') : null;
}
