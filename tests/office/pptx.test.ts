import { describe, expect, test } from 'vitest';
import { contentOf } from '../../src/lib/briefing/contentOf';
import { deckOf } from '../../src/lib/briefing/deck';
import { second } from '../../src/lib/briefing/testing/buildDeck';
import { briefingPptx } from '../../src/lib/export/pptx/briefingPptx';
import { palette } from '../../src/lib/export/pptx/tokens';
import { everyKind } from '../../src/lib/export/pptx/testing/everyKind';
import type { InterfaceLanguage, Ratio } from '../../src/lib/study';
import { across, convert } from './convert';
import { holds, needsOffice, wordsOf } from './said';

const forms: [InterfaceLanguage, Ratio][] = [
	['en', '16:9'],
	['ar', '4:3']
];
const deckIn = (locale: InterfaceLanguage, ratio: Ratio) => {
	const data = everyKind(locale);
	data.briefing.ratio = ratio;
	return deckOf(data, locale);
};

describe.each(forms)('a briefing in %s, %s', (locale, ratio) => {
	const deck = deckIn(locale, ratio);

	test('is written in one piece, however many slides it has', async () => {
		expect((await briefingPptx(deck)).length).toBeGreaterThan(50_000);
	});

	test(
		'opens in LibreOffice: each slide a page of its form, with its words and its charts',
		{ timeout: 120_000 },
		async (context) => {
			needsOffice(context);
			const { texts, pictures } = convert(await briefingPptx(deck), 'pptx');
			const { slides } = deck.briefing;
			expect(texts).toHaveLength(slides.length);
			expect(pictures).toHaveLength(slides.length);
			slides.forEach((slide, at) => {
				const { heading } = contentOf(slide, deck);
				for (const word of wordsOf(heading.text)) expect(holds(texts[at]!, word), `${slide.kind}: ${word}`).toBe(true);
			});
			const { width, height } = pictures[0]!;
			expect(width / height).toBeCloseTo(ratio === '4:3' ? 4 / 3 : 16 / 9, 1);

			const chart = pictures[slides.findIndex(({ kind }) => kind === 'outcomes')]!;
			const { share } = deck.basisOf(second)!.evaluation;
			// Marks stand at the shares, measured from the side where reading starts.
			const marks = share.map((_, at) => across(chart, palette.outcomes[at]!));
			for (const mark of marks) expect(mark.length).toBeGreaterThan(5);
			const places = marks.map((mark) => (Math.min(...mark) + Math.max(...mark)) / 2);
			const [most, least] = [share.indexOf(Math.max(...share)), share.indexOf(Math.min(...share))];
			const scale = (places[most]! - places[least]!) / (share[most]! - share[least]!);
			expect(scale > 0).toBe(locale === 'en');
			// A pixel at either end of a picture of 400.
			places.forEach((place, at) =>
				expect(Math.abs(place - places[least]! - (share[at]! - share[least]!) * scale)).toBeLessThan(0.01)
			);

			// A curve's lines run over all of its plot, each in its colour, and its names stand at the end of reading.
			const curve = pictures[slides.findIndex(({ kind }) => kind === 'curve')]!;
			for (const outcome of share.keys()) {
				const line = across(curve, palette.outcomes[outcome]!);
				expect(Math.max(...line) - Math.min(...line)).toBeGreaterThan(0.4);
			}

			const why = pictures[slides.findIndex(({ kind }) => kind === 'why')]!;
			const [up, down] = [across(why, palette.up), across(why, palette.down)];
			const middle = (places: number[]) => places.reduce((sum, each) => sum + each, 0) / places.length;
			expect(middle(up) > middle(down)).toBe(locale === 'en');
		}
	);
});
