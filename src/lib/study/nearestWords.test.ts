import { expect, test } from 'vitest';
import { nearestFinder } from './nearestWords';

test('what is nearest to a quote is found by its words, with how it differs', () => {
	const nearest = nearestFinder('The river rises in spring. The city’s wells fall dry in late summer.');
	expect(nearest('The river  rises')).toEqual({ words: 'The river rises', differs: 'spaces' });
	expect(nearest('wells run dry in late summer')?.words).toBe('wells fall dry in late summer');
	expect(nearest('nothing of the kind')).toBeNull();
});

test('a text that is long is read for few quotes alone, so that a study of a thousand lost ones is judged', () => {
	const long = nearestFinder('The river rises in spring. '.repeat(150_000));
	const found = Array.from({ length: 40 }, () => long('The rivers rise in spring'));
	expect(found.filter((each) => each !== null)).toHaveLength(4);
	const short = nearestFinder('The river rises in spring. '.repeat(100));
	expect(Array.from({ length: 40 }, () => short('The rivers rise in spring'))).not.toContain(null);
});
