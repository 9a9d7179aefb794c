import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locate } from '../passages';
import type { Passage } from '../study';
import { readStudy } from '../testing/readStudy';
import { quoteAt } from './quoteAt';
import { fallenIn, placesFinder, standingIn } from './standing';

const { study, texts } = readStudy();
const [source] = study.sources;
const quoteOf = (exact: string, prefix = '', suffix = '') => ({ exact, prefix, suffix });

describe('passages in a new version of a text', () => {
	test.each(['ar', 'en'])('are never listed where they stand in it once (%s)', (language) => {
		const text = texts[source!.id]![language]!;
		const paragraphs = text.split('\n');
		fc.assert(
			fc.property(fc.nat(text.length - 1), fc.nat(200), fc.shuffledSubarray(paragraphs), (from, length, kept) => {
				const quote = quoteAt(text, from, Math.min(text.length, from + length), language);
				if (!quote) return;
				const later = kept.join('\n');
				const { stand, fallen } = standingIn(later, [{ id: 'it', source: 'it', quotes: { [language]: quote } }], 'it', language); // prettier-ignore
				expect(stand + fallen.length).toBe(1);
				expect(stand).toBe('start' in locate(later, quote) ? 1 : 0);
			}),
			{ numRuns: 200, seed: 23 }
		);
	});

	test('are of one source and one language', () => {
		const passages: Passage[] = [
			{ id: 'a', source: 'one', quotes: { fr: quoteOf('eau') } },
			{ id: 'b', source: 'one', quotes: { de: quoteOf('Wasser') } },
			{ id: 'c', source: 'two', quotes: { de: quoteOf('Regen') } }
		];
		expect(standingIn('Regen', passages, 'one', 'de')).toEqual({ stand: 0, fallen: [{ id: 'b', quote: quoteOf('Wasser') }] }); // prettier-ignore
	});

	test('are fallen where any of their quotes is, in whichever text', () => {
		const passages: Passage[] = [
			{ id: 'a', source: 'one', quotes: { fr: quoteOf('eau'), de: quoteOf('Wasser') } },
			{ id: 'b', source: 'one', quotes: { fr: quoteOf('eau') } },
			{ id: 'c', source: 'two', quotes: { de: quoteOf('Regen') } }
		];
		const texts = { one: { fr: 'De l’eau.', de: 'Kein Tropfen.' }, two: { de: 'Regen und Regen.' } };
		expect([...fallenIn(texts, passages)]).toEqual(['a', 'c']);
	});

	test.each(['ar', 'en'])('are found again, nearest first, where a word of them was changed (%s)', (language) => {
		const text = texts[source!.id]![language]!;
		let [tried, found] = [0, 0];
		for (const { quotes } of study.passages) {
			const quote = quotes[language];
			if (!quote) continue;
			const place = locate(text, quote) as { start: number; end: number };
			const words = quote.exact.split(' ');
			if (words.length < 4) continue;
			const changed = words.with(Math.floor(words.length / 2), 'Xyzzy').join(' ');
			const later = `${text.slice(0, place.start)}${changed}${text.slice(place.end)}`;
			const places = placesFinder(later, language)(quote);
			expect(places.length).toBeLessThanOrEqual(3);
			tried++;
			const there = locate(later, places[0]!) as { start: number; end: number };
			expect(there.start < place.start + changed.length && there.end > place.start).toBe(true);
			if (places[0]!.exact === changed) found++;
		}
		expect(tried).toBeGreaterThan(10);
		// Word for word in most: where the next words repeat those of the quote, the place may end with them.
		expect(found / tried).toBeGreaterThan(0.8);
	});
});

describe('the nearest places', () => {
	const find = (text: string, quote: ReturnType<typeof quoteOf>, language = 'en') =>
		placesFinder(text, language)(quote);

	test('of words that stand several times now are those, by what stands around them', () => {
		const text = 'The council met in May.\nNobody came.\nThe council met in June, and agreed.';
		const places = find(text, quoteOf('The council met', '', ' in June'));
		expect(places.map(({ exact }) => exact)).toEqual(['The council met', 'The council met']);
		expect(locate(text, places[0]!)).toMatchObject({ start: text.lastIndexOf('The council') });
	});

	test('are whole quotes that stand once, with letters that people type for one another taken as one', () => {
		const [place] = find('قال المجلس إنّ السدّ يمتلئ بسرعة كبيرة.\nوانتهى.', quoteOf('إن السد يمتلئ بسرعه'), 'ar');
		expect(place).toEqual(quoteOf('إنّ السدّ يمتلئ بسرعة'));
	});

	test('are found in scripts without spaces', () => {
		expect(find('他们说水是人的生命。\n完了。', quoteOf('水是生命啊'), 'zh')[0]?.exact).toContain('是人的生命');
	});

	test('are none where nothing of the words is left, or the text is empty', () => {
		expect(find('Nothing of the kind.', quoteOf('drought feared'))).toEqual([]);
		expect(find('', quoteOf('drought'))).toEqual([]);
	});

	test('are those of rare words before those of common ones', () => {
		const text =
			'It was in the town of the king, and the people of the land were there.\nA drought of the land is feared now.';
		expect(find(text, quoteOf('the drought of the year'))[0]?.exact).toContain('drought');
	});
});
