import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutsWord, locate, segments } from './passages';
import type { Passage } from './study';
import { readStudy } from './testing/readStudy';

const seed = 20261124;

/** A text of Arabic and Latin words in paragraphs, each word once, and passages over random stretches of its words. */
const textAndPassages = fc
	.tuple(
		fc.uniqueArray(
			fc.string({ unit: fc.constantFrom(...'abzابتثجحخ', '\u064f', '\u0651'), minLength: 1, maxLength: 6 }),
			{ minLength: 2, maxLength: 30 }
		),
		fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }),
		fc.array(fc.constantFrom(' ', '\n'), { minLength: 30, maxLength: 30 })
	)
	.map(([words, stretches, gaps]) => {
		const starts: number[] = [];
		let text = '';
		words.forEach((word, at) => {
			starts.push(text.length);
			text += `${word}${at}` + (at < words.length - 1 ? gaps[at]! : '');
		});
		const passages: Passage[] = stretches.map(([a, b], id) => {
			const [from, to] = [a % words.length, b % words.length].sort((x, y) => x - y) as [number, number];
			const start = starts[from]!;
			const end = starts[to]! + words[to]!.length + String(to).length;
			return {
				id: `p${id}`,
				source: 's',
				quotes: { ar: { prefix: text.slice(0, start), exact: text.slice(start, end), suffix: text.slice(end) } }
			};
		});
		return { text, passages };
	});

test('the pieces of a text’s paragraphs give the text back, and each names exactly the passages that cover it', () => {
	fc.assert(
		fc.property(textAndPassages, ({ text, passages }) => {
			const { paragraphs, orphans } = segments(text, passages, 'ar');
			expect(orphans).toEqual([]);
			expect(paragraphs.map((pieces) => pieces.map((piece) => piece.text).join('')).join('\n')).toBe(text);
			let offset = 0;
			for (const pieces of paragraphs) {
				for (const piece of pieces) {
					const [start, end] = [offset, offset + piece.text.length];
					const covering = passages.filter(({ quotes }) => {
						const from = quotes.ar!.prefix.length;
						return from <= start && from + quotes.ar!.exact.length >= end && end > start;
					});
					if (end > start) expect(new Set(piece.passages)).toEqual(new Set(covering.map(({ id }) => id)));
					offset = end;
				}
				offset += 1;
			}
		}),
		{ seed, numRuns: 300 }
	);
});

test('the shortest of overlapping passages comes first', () => {
	const quote = (exact: string) => ({ en: { prefix: '', exact, suffix: '' } });
	const passages = [
		{ id: 'long', source: 's', quotes: quote('one two three') },
		{ id: 'short', source: 's', quotes: quote('two') }
	];
	const [pieces] = segments('one two three four', passages, 'en').paragraphs;
	expect(pieces?.map(({ passages: ids }) => ids)).toEqual([['long'], ['short', 'long'], ['long'], []]);
});

test('a quote that stands nowhere or twice is an orphan, never moved to a lookalike', () => {
	const quote = (exact: string) => ({ en: { prefix: '', exact, suffix: '' } });
	const passages = [
		{ id: 'gone', source: 's', quotes: quote('five') },
		{ id: 'twice', source: 's', quotes: quote('two') }
	];
	expect(segments('two and two', passages, 'en')).toEqual({
		paragraphs: [[{ text: 'two and two', passages: [] }]],
		orphans: ['gone', 'twice']
	});
	expect(locate('two and two', { prefix: 'and ', exact: 'two', suffix: '' })).toEqual({ start: 8, end: 11 });
});

test('a cut between a letter and its mark, or between joined letters, cuts a word', () => {
	const word = 'متراخٍ';
	for (let at = 1; at < word.length; at++) expect(cutsWord(word, at, 'ar')).toBe(true);
	expect(cutsWord(`${word}، ثم`, word.length, 'ar')).toBe(false);
	expect(cutsWord(word, 0, 'ar')).toBe(false);
	expect(cutsWord('𐤀𐤁', 2, 'phn')).toBe(true);
	expect(cutsWord('😀a', 2, 'en')).toBe(false);
});

describe('the bundled passages', () => {
	const { study, texts } = readStudy();
	test.each(['ar', 'en'] as const)('all stand once in the %s text, in whole words', (language) => {
		const text = texts['editorial']?.[language] ?? '';
		const { paragraphs, orphans } = segments(text, study.passages, language);
		expect(orphans).toEqual([]);
		let offset = 0;
		for (const pieces of paragraphs) {
			for (const { text: piece } of pieces) {
				expect(cutsWord(text, offset, language)).toBe(false);
				offset += piece.length;
			}
			offset += 1;
		}
	});
});
