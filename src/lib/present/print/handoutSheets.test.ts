import { expect, test } from 'vitest';
import { handoutSheets } from './handoutSheets';

const bare = { notes: '', quotes: 0 };
const whole = (...slides: { notes: string; quotes: number }[]) => handoutSheets(slides).map(({ isWhole }) => isWhole);

test('two slides a sheet, and a last one alone', () => {
	expect(handoutSheets([bare, bare, bare]).map(({ slides }) => slides.length)).toEqual([2, 1]);
	expect(handoutSheets([])).toEqual([]);
});

test('a sheet is the two slides’ own where what stands beneath them is brief', () => {
	expect(whole(bare, bare)).toEqual([true]);
	expect(whole(bare, { notes: '', quotes: 1 })).toEqual([false]);
	expect(whole({ notes: 'Say this.', quotes: 0 }, { notes: 'And this.', quotes: 0 })).toEqual([true]);
	expect(whole(bare, { notes: 'x'.repeat(500), quotes: 0 })).toEqual([false]);
	expect(whole(bare, { notes: '\n'.repeat(8), quotes: 0 })).toEqual([false]);
});
