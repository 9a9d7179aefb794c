import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readStudy } from './testing/readStudy';
import { findInText } from './findInText';
import { looseFold } from './looseFold';

const found = (paragraphs: string[], query: string) =>
	findInText(paragraphs, query).map(({ paragraph, start, end }) => paragraphs[paragraph]!.slice(start, end));

describe('find in text', () => {
	test('gives each place in reading order', () => {
		expect(findInText(['Iran and Iran', 'none', 'iran'], 'iran')).toEqual([
			{ paragraph: 0, start: 0, end: 4 },
			{ paragraph: 0, start: 9, end: 13 },
			{ paragraph: 2, start: 0, end: 4 }
		]);
	});

	test('passes over vowel marks, tatweel and the forms of alef, ya and ta marbuta', () => {
		expect(found(['إِيرَان والقوّة'], 'ايران')).toEqual(['إِيرَان']);
		expect(found(['طهـــران'], 'طهران')).toEqual(['طهـــران']);
		expect(found(['القوّة'], 'قوه')).toEqual(['قوّة']);
		expect(found(['إلى'], 'الي')).toEqual(['إلى']);
	});

	test('passes over case and Latin accents, and letters that become two', () => {
		expect(found(['Café, ﬁn'], 'cafe')).toEqual(['Café']);
		expect(found(['a ﬁn b'], 'fin')).toEqual(['ﬁn']);
	});

	test.each([
		['direction marks', 'مع أذربيجان\u200f و', 'أذربيجان', 'أذربيجان'],
		['isolates', '\u2067أذربيجان\u2069', 'أذربيجان', 'أذربيجان'],
		['direction marks in the query', 'مع أذربيجان', '\u202bأذربيجان\u202c', 'أذربيجان'],
		['a joiner that joins', 'مشكل\u200cها', 'مشكلها', 'مشكل\u200cها'],
		['a joiner as a space', 'شکل\u200cگیری', 'شکل گیری', 'شکل\u200cگیری'],
		['Persian kaf and ya', 'كتاب الذي تبريز', 'کتاب الذی', 'كتاب الذي'],
		['Arabic for Persian', 'کتاب تبریز', 'كتاب تبريز', 'کتاب تبریز'],
		['Urdu ha', 'الله', 'اللہ', 'الله'],
		['Arabic digits', 'عام ٢٠١١', '2011', '٢٠١١'],
		['digits the other way', 'عام 2016.', '٢٠١٦', '2016'],
		['Persian digits', 'سال ۲۰۱۱', '2011', '۲۰۱۱'],
		['percent', '69% من', '٦٩٪', '69%'],
		['the decimal sign', '1.5', '١٫٥', '1.5'],
		['apostrophes', 'l’eau don’t', "don't", 'don’t'],
		['quotation marks', 'في «دولة» ما', '"دولة"', '«دولة»'],
		['quotation marks around the query alone', 'مع إسرائيل', '«إسرائيل»', 'إسرائيل'],
		['dashes', '2011–2016', '2011-2016', '2011–2016'],
		['a soft hyphen', 'coop\u00aderation', 'cooperation', 'coop\u00aderation'],
		['ligatures that are letters', 'l’œuvre', 'oeuvre', 'œuvre'],
		['runs of spaces', 'a \t b', 'a b', 'a \t b'],
		['runs of spaces in the query', 'a b', 'a   b', 'a b'],
		['no-break spaces', 'a\u00a0\u202fb', 'a b', 'a\u00a0\u202fb'],
		['letters typed as two', 'cafe\u0301 noir', 'café', 'cafe\u0301'],
		['joined forms', '\ufea7\ufefc\ufed1', 'خلاف', '\ufea7\ufefc\ufed1']
	])('passes over %s', (_, text, query, expected) => {
		expect(found([text], query)).toEqual([expected]);
	});

	test('prefers places with the hamza that was typed, and takes those without where there are none', () => {
		expect(found(['مئة ومية وميه'], 'مئة')).toEqual(['مئة']);
		expect(found(['إلخ والخير'], 'إلخ')).toEqual(['إلخ']);
		expect(found(['والقول وسؤال'], 'ؤ')).toEqual(['ؤ']);
		expect(found(['ايران'], 'إيران')).toEqual(['ايران']);
		expect(found(['إيران'], 'ايران')).toEqual(['إيران']);
	});

	test('finds in the bundled text what stands in it once, once', () => {
		const paragraphs = readStudy().texts['editorial']!.ar!.split('\n');
		for (const query of ['مئة', 'إلخ']) expect(findInText(paragraphs, query), query).toHaveLength(1);
		expect(findInText(paragraphs, '٢٠١٦').length).toBe(findInText(paragraphs, '2016').length);
		expect(findInText(paragraphs, '٦٩٪')).toHaveLength(1);
	});

	test('gives every place of many', () => {
		expect(findInText(['a '.repeat(1204)], 'a')).toHaveLength(1204);
	});

	test('finds nothing for an empty query or one of marks alone', () => {
		expect(findInText(['a b'], '  ')).toEqual([]);
		expect(findInText(['a b'], '\u064e')).toEqual([]);
	});

	test('finds every stretch of a text that is asked for', () => {
		const letters = fc.constantFrom('a', 'b', 'ا', 'أ', 'ى', '\u064e', ' ', '𐐷');
		fc.assert(
			fc.property(
				fc.array(letters, { minLength: 1, maxLength: 12 }),
				fc.nat(11),
				fc.integer({ min: 1, max: 4 }),
				(all, from, length) => {
					const text = all.join('');
					const query = all.slice(from, from + length).join('');
					const matches = findInText([text], query);
					if (query.replace(/\u064e/g, '').trim() !== '') expect(matches.length).toBeGreaterThan(0);
					for (const { start, end } of matches) {
						expect(end).toBeGreaterThan(start);
						expect(findInText([text.slice(start, end)], query)).toHaveLength(1);
					}
				}
			),
			{ seed: 20261124 }
		);
	});

	test('marks letters that, compared, are those of the query', () => {
		const letters = fc.constantFrom(...'aAoeœßé\u0301ﬁ اأإىيیكکهةهۃ\u064e\u0640\u200c\u200f\u00a0٢2۲’\'“"–-𐐷ﷲﻻ');
		const compared = (text: string) => [...text.normalize('NFC')].map(looseFold).join('').replace(/ +/g, ' ').trim();
		const joined = (text: string) => compared(text).replaceAll(' ', '');
		fc.assert(
			fc.property(fc.array(letters, { maxLength: 30 }), fc.array(letters, { maxLength: 4 }), (all, some) => {
				const [text, query] = [all.join(''), some.join('')];
				let last = 0;
				for (const { start, end } of findInText([text], query)) {
					expect(start).toBeGreaterThanOrEqual(last);
					last = end;
					expect([joined(query), joined(query).replace(/^["']+|["']+$/g, '')]).toContain(
						joined(text.slice(start, end))
					);
				}
			}),
			{ seed: 20261125, numRuns: 2000 }
		);
	});
});
