import { describe, expect, test } from 'vitest';
import { contentOf } from '$lib/briefing/contentOf';
import { buildDeck, first, second } from '$lib/briefing/testing/buildDeck';
import type { Curve } from '$lib/charts/figure';
import type { InterfaceLanguage } from '$lib/study';
import { newSlide } from '$lib/study/slideKinds';
import { openPptx, textIn, xmlFault } from './testing/openPptx';

const slide = { ...newSlide('curve', 'c', { of: second, other: first, passage: '' }), along: 'level-proximity' };

async function opened(locale: InterfaceLanguage) {
	const deck = buildDeck({ language: locale, slides: [slide] }, locale);
	const block = contentOf(slide, deck).blocks.find(({ kind }) => kind === 'lines')!;
	return { figure: (block as { figure: Curve }).figure, ...(await openPptx(deck)) };
}

/** The lines of a chart: the name, places and shares of each, and what draws it. */
const seriesOf = (chart: string) =>
	[...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(([xml]) => {
		const numbers = (tag: string) =>
			[...(new RegExp(`<c:${tag}>.*</c:${tag}>`, 's').exec(xml)?.[0] ?? '').matchAll(/<c:v>([^<]*)</g)].map(
				([, value]) => Number(value)
			);
		return { xml, name: /<c:tx>.*?<c:v>([^<]*)</s.exec(xml)![1], x: numbers('xVal'), y: numbers('yVal') };
	});

describe.each(['en', 'ar'] as const)('a curve as PowerPoint’s own chart, in %s', (locale) => {
	test('has a line an outcome through the figure’s points, with what its sheet holds', async () => {
		const { figure, charts, sheets, slides } = await opened(locale);
		expect(charts).toHaveLength(1);
		expect([xmlFault(charts[0]!), xmlFault(slides[0]!)]).toEqual([null, null]);
		expect(charts[0]).toContain('<c:scatterChart>');
		const series = seriesOf(charts[0]!);
		for (const { name, points, now } of figure.curves) {
			const [line, dot] = series.filter((each) => each.name === name);
			expect(line!.x).toEqual(points.map(({ at }) => at));
			expect(line!.y).toEqual(points.map(({ share }) => share));
			expect(line!.xml.match(/<c:dPt>/g)).toHaveLength(figure.stops.length);
			expect([dot!.x, dot!.y]).toEqual([[figure.now], [now]]);
			expect(sheets[0]).toContain(String(points[7]!.share));
		}
		const upright = series.filter(({ x }) => x.length === 2);
		expect(upright.map(({ x }) => x)).toEqual([...figure.flips.map(({ at }) => at), figure.now].map((at) => [at, at]));
		// Nothing stands in the sheet where a column has no number, so that Excel has nothing to mend.
		expect(sheets[0]).not.toMatch(/<v><\/v>|null|NaN/);
	});

	test('reads from the side where reading starts, and names lines, places and flips as text', async () => {
		const { figure, charts, slides } = await opened(locale);
		const [along] = charts[0]!.match(/<c:valAx>.*?<\/c:valAx>/s)!;
		expect(along).toContain(`<c:orientation val="${locale === 'ar' ? 'maxMin' : 'minMax'}"/>`);
		const said = textIn(slides[0]!);
		for (const { name, value } of figure.curves) expect(said).toContain(`${value} ${name}`);
		for (const { state } of figure.stops) expect(said).toContain(state!.text);
		for (const { label } of figure.flips) expect(said).toContain(label);
		expect(said).toContain(figure.legend);
	});
});
