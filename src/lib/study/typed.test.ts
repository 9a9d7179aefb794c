import { describe, expect, test } from 'vitest';
import { cleanName, cleanText, isSeen } from './cleanText';
import { typedName } from './typed';

const arabic = 'مُحَمَّدٌ رَسُولُ ٱللَّٰهِ — «الرَّحْمَٰنِ»';

describe('text as it is kept', () => {
	test.each([
		['before\0after', 'beforeafter'],
		['a\u0001\u0008\u000b\u000c\u001f\u007f\u009fb', 'ab'],
		['tab\tline\nline\r\nend', 'tab\tline\nline\r\nend'],
		['half \ud800 and \udc00', 'half \ufffd and \ufffd'],
		['whole 😀', 'whole 😀'],
		['no\ufffe\uffffne', 'none'],
		['x\u202egnp.exe', 'xgnp.exe'],
		[`z${'\u0301'.repeat(110)}`, `z${'\u0301'.repeat(4)}`],
		[arabic, arabic],
		['می‌خواهم', 'می‌خواهم'],
		['\u200f12\u200e \u061c٣', '\u200f12\u200e \u061c٣']
	])('of %j is %j', (typed, kept) => {
		expect(cleanText(typed)).toBe(kept);
		expect(cleanText(kept)).toBe(kept);
	});

	test('keeps isolates in running text and leaves none in a name', () => {
		expect(cleanText('\u20671\u2069')).toBe('\u20671\u2069');
		expect(cleanName('\u202aa\u202bb\u202c\u2066c\u2067d\u2068e\u2069')).toBe('abcde');
	});
});

describe('a name', () => {
	test.each([
		'',
		' ',
		'\u200b',
		'\u200b\u200d\ufeff',
		'\u202e',
		'\u3164',
		'\u115f',
		'\u2800',
		'\u00ad',
		'\u034f',
		'\u0301',
		'\u{e0041}',
		'\u2003\u3000'
	])('%j cannot be seen and is refused', (name) => {
		expect(isSeen(name)).toBe(false);
		expect(typedName(120).safeParse(name).success).toBe(false);
	});

	test.each(['a', 'ب', '٣', '–', '😀', '\u200fاسم', '名'])('%j can be seen', (name) => {
		expect(typedName(120).parse(name)).toBe(name);
	});

	test('is measured as it is kept', () => {
		expect(typedName(3).parse(` a\0b\u202ec `)).toBe('abc');
		expect(typedName(3).safeParse('abcd').success).toBe(false);
	});
});
