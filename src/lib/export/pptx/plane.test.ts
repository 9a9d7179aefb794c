import { describe, expect, test } from 'vitest';
import { contentOf } from '$lib/briefing/contentOf';
import { buildDeck, first, second } from '$lib/briefing/testing/buildDeck';
import type { Plane } from '$lib/charts/figure';
import type { InterfaceLanguage } from '$lib/study';
import { newSlide } from '$lib/study/slideKinds';
import { openPptx, textIn, xmlFault } from './testing/openPptx';

const slide = { ...newSlide('map', 'map', { of: second, other: first, passage: '' }), x: 'gulf', y: 'proximity' };

async function opened(locale: InterfaceLanguage) {
	const deck = buildDeck({ language: locale, slides: [slide] }, locale);
	const block = contentOf(slide, deck).blocks.find(({ kind }) => kind === 'plane')!;
	return { figure: (block as { figure: Plane }).figure, ...(await openPptx(deck)) };
}

/** The freeforms of a slide: their fill, and the corners of each polygon in parts of the shape, from its left and its foot. */
const freeforms = (xml: string) =>
	[
		...xml.matchAll(
			/<a:custGeom>.*?<a:path w="(\d+)" h="(\d+)">(.*?)<\/a:path>.*?<\/a:custGeom>(<a:solidFill>.*?val="(\w{6})")?/gs
		)
	].map(([, wide, high, way, , fill]) => ({
		fill,
		polygons: way!
			.split('<a:moveTo>')
			.slice(1)
			.map((part) =>
				[...part.matchAll(/<a:pt x="(\d+)" y="(\d+)"/g)].flatMap(([, x, y]) => [
					Number(x) / Number(wide),
					1 - Number(y) / Number(high)
				])
			)
	}));

describe.each(['en', 'ar'] as const)('a leader map as PowerPoint’s own shapes, in %s', (locale) => {
	test('has each tone as one freeform whose corners are the regions’, from the side where reading starts', async () => {
		const { figure, slides } = await opened(locale);
		expect(xmlFault(slides[0]!)).toBeNull();
		const filled = freeforms(slides[0]!).slice(0, figure.layers.length);
		figure.layers.forEach(({ polygons }, nth) => {
			expect(filled[nth]!.fill).toMatch(/^[0-9A-F]{6}$/);
			expect(filled[nth]!.polygons).toHaveLength(polygons.length);
			filled[nth]!.polygons.forEach((found, at) =>
				found.forEach((value, corner) => {
					const expected = polygons[at]![corner]!;
					expect(value).toBeCloseTo(locale === 'ar' && corner % 2 === 0 ? 1 - expected : expected, 4);
				})
			);
		});
		expect(new Set(filled.map(({ fill }) => fill)).size).toBe(figure.layers.length);
	});

	test('says its letters, what they are, and the states along both axes as text', async () => {
		const { figure, slides } = await opened(locale);
		const said = textIn(slides[0]!);
		for (const { letter, name, value } of figure.key)
			for (const text of [letter, name, value]) expect(said).toContain(text);
		for (const { state } of [...figure.axes!.x.stops, ...figure.axes!.y.stops]) expect(said).toContain(state!.text);
		for (const text of [figure.legend, figure.axes!.x.name, figure.axes!.y.name]) expect(said).toContain(text);
	});
});
