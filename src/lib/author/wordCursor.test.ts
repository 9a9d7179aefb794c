import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteAt } from '$lib/study/author/quoteAt';
import { paragraphsOf } from '$lib/study/passages';
import { readStudy } from '$lib/study/testing/readStudy';
import { chosenStretch, cursorFrom, moveCursor, stepOfKey, wordPlaces, type WordStep } from './wordCursor';

const text = 'One two,  three.\n\n— …\nDon’t pay 3.5 percent';
const paragraphs = paragraphsOf(text);
const saidOf = (of: readonly string[], language: string, cursor: Parameters<typeof chosenStretch>[2]) => {
	const { start, end } = chosenStretch(of, language, cursor)!;
	return of[cursor.paragraph]!.slice(start, end);
};
/** What is chosen after each of some steps; those with a + extend. */
function walk(of: readonly string[], language: string, steps: string): string[] {
	let cursor = cursorFrom(of, language, 0)!;
	return steps.split(' ').map((step) => {
		cursor = moveCursor(of, language, cursor, step.replace('+', '') as WordStep, step.startsWith('+'));
		return saidOf(of, language, cursor);
	});
}

test('a step goes a word on, over what is no word and from paragraph to paragraph, and stays at the ends', () => {
	expect(walk(paragraphs, 'en', 'back forward forward forward forward forward forward forward back')).toEqual(
		['One', 'two', 'three', 'Don’t', 'pay', '3.5', 'percent', 'percent', '3.5'] // prettier-ignore
	);
	expect(walk(paragraphs, 'en', 'down back up end start down down')).toEqual(
		['Don’t', 'three', 'three', 'three', 'One', 'Don’t', 'Don’t'] // prettier-ignore
	);
});

test('extending grows and shrinks from where it began, within its paragraph', () => {
	expect(walk(paragraphs, 'en', 'forward +forward +forward +back +back +back +down +up down')).toEqual(
		['two', 'two,  three', 'two,  three', 'two', 'One two', 'One two', 'two,  three', 'One two', 'Don’t'] // prettier-ignore
	);
});

test('arrows move as they point: to the right is forward in English and back in Arabic', () => {
	expect(['ArrowRight', 'ArrowLeft'].map((key) => stepOfKey(key, 'ltr'))).toEqual(['forward', 'back']);
	expect(['ArrowRight', 'ArrowLeft'].map((key) => stepOfKey(key, 'rtl'))).toEqual(['back', 'forward']);
	expect(['ArrowDown', 'Home', 'x'].map((key) => stepOfKey(key, 'rtl'))).toEqual(['down', 'start', null]);
});

test('words of scripts without spaces are told apart', () => {
	expect(wordPlaces('我喜欢水', 'zh').length).toBeGreaterThan(1);
	expect(wordPlaces('می‌شود', 'fa')).toEqual([{ start: 0, end: 6 }]);
	expect(cursorFrom(['', ' … '], 'en', 0)).toBeNull();
});

test.each(['ar', 'en'])('what is chosen is quoted as it is, whatever the steps (%s)', (language) => {
	const { study, texts } = readStudy();
	const whole = texts[study.sources[0]!.id]![language]!;
	const of = paragraphsOf(whole);
	const step = fc.constantFrom<WordStep>('back', 'forward', 'up', 'down', 'start', 'end');
	fc.assert(
		fc.property(fc.nat(of.length - 1), fc.array(fc.tuple(step, fc.boolean()), { maxLength: 12 }), (from, steps) => {
			let cursor = cursorFrom(of, language, from);
			for (const [each, extend] of steps) cursor &&= moveCursor(of, language, cursor, each, extend);
			if (!cursor) return;
			const before = of.slice(0, cursor.paragraph).reduce((sum, { length }) => sum + length + 1, 0);
			const { start, end } = chosenStretch(of, language, cursor)!;
			const quote = quoteAt(whole, before + start, before + end, language);
			if (quote) expect(quote.exact).toBe(saidOf(of, language, cursor));
			else expect(end - start).toBeGreaterThan(0);
		}),
		{ numRuns: 150, seed: 21 }
	);
});
