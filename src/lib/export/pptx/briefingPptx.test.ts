import { describe, expect, test } from 'vitest';
import { contentOf } from '$lib/briefing/contentOf';
import { deckOf } from '$lib/briefing/deck';
import { buildDeck, first, second } from '$lib/briefing/testing/buildDeck';
import { evaluate, simulate } from '$lib/engine';
import type { Figure } from '$lib/charts/figure';
import type { InterfaceLanguage, Slide } from '$lib/study';
import { logoFrom } from '$lib/study/logo';
import { newSlide } from '$lib/study/slideKinds';
import { png } from '$lib/study/testing/pictures';
import { m } from '$lib/words/paraglide/messages.js';
import { nativeChart } from './toNative';
import { plain } from './plain';
import { everyKind } from './testing/everyKind';
import { openPptx, textIn, xmlFault } from './testing/openPptx';
import { palette } from './tokens';

const start = { of: second, other: first, passage: 'second-customer' };
const languages: InterfaceLanguage[] = ['en', 'ar'];
const opened = async (slides: Slide[], locale: InterfaceLanguage = 'en', model = 'core') => {
	const deck = buildDeck({ model, language: locale, slides }, locale);
	return { deck, ...(await openPptx(deck)) };
};
/** The numbers of a series of a chart, by its name. */
function valuesOf(chart: string, name: string): number[] {
	const series = [...chart.matchAll(/<c:ser>.*?<\/c:ser>/gs)]
		.map(([xml]) => xml)
		.find((xml) => xml.includes(`<c:v>${name}</c:v>`));
	const values = /<c:val>.*<\/c:val>/s.exec(series ?? '')?.[0] ?? '';
	return [...values.matchAll(/<c:pt idx="\d+"><c:v>([^<]*)<\/c:v>/g)].map(([, value]) => Number(value));
}

describe.each(languages)('a briefing as PowerPoint in %s', (locale) => {
	test.each(['core', 'extended'])(
		'holds a slide of every kind with its message, well formed, on the %s model',
		async (model) => {
			const deck = deckOf(everyKind(locale, model), locale);
			const { parts, slides, notes } = await openPptx(deck);
			expect([...parts].map(([path, xml]) => [path, xmlFault(xml)]).filter(([, fault]) => fault !== null)).toEqual([]);
			expect(
				[...parts]
					.filter(([, xml]) => />[^<]*\b(undefined|NaN|null|Infinity)\b[^<]*<|"(undefined|NaN|Infinity)"/.test(xml))
					.map(([path]) => path)
			).toEqual([]);
			expect(slides).toHaveLength(deck.briefing.slides.length);
			expect(notes).toHaveLength(slides.length);
			deck.briefing.slides.forEach((slide, at) => {
				const said = textIn(slides[at]!);
				const content = contentOf(slide, deck);
				expect(said).toContain(plain(content.heading.text));
				expect(said).toContain(content.kicker);
				expect(slides[at]!.match(/<p:ph type="title"\/>/g)).toHaveLength(1);
			});
		}
	);

	test('carries the name, the logo and the colour of the house on every slide', async () => {
		const deck = buildDeck({ language: locale }, locale);
		const house = { name: 'Institute & Co.', accent: '#7a0019', logo: logoFrom(png) };
		const { parts, slides } = await openPptx({ ...deck, briefing: { ...deck.briefing, house } });
		expect(slides).toHaveLength(8);
		for (const slide of slides) {
			expect(xmlFault(slide)).toBeNull();
			expect(textIn(slide)).toContain(house.name);
			expect(slide).toMatch(/<p:pic>.*descr="Institute &amp; Co\."/s);
			expect(slide.match(/<a:srgbClr val="7A0019"/g)!.length).toBeGreaterThan(1);
		}
		const held = [...parts].filter(
			([path, xml]) => /slides\/_rels\/.*\.rels$/.test(path) && /media\/[^"]*\.png/.test(xml)
		);
		expect(held).toHaveLength(8);
		const plain = await openPptx(deck);
		expect(plain.slides.some((slide) => slide.includes('<p:pic>'))).toBe(false);
	});

	test('names each shape once, and each paragraph’s properties once', async () => {
		const { slides } = await openPptx(deckOf(everyKind(locale), locale));
		for (const slide of slides) {
			const ids = [...slide.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
			expect(new Set(ids).size).toBe(ids.length);
			for (const [paragraph] of slide.matchAll(/<a:p>.*?<\/a:p>/gs))
				expect(paragraph.match(/<a:pPr\b/g)?.length ?? 0).toBeLessThanOrEqual(1);
		}
	});

	test('says on each bound slide the scenario, revision, study and what shares are', async () => {
		const { deck, slides } = await opened([newSlide('outcomes', 'o', start)], locale);
		const said = textIn(slides[0]!);
		expect(said).toContain(contentOf(deck.briefing.slides[0]!, deck).source);
		const { publisher, author } = deck.study.sources[0]!;
		expect(said).toContain(publisher[locale]);
		expect(said).toContain(author[locale]);
		expect(said).toContain({ en: 'not forecasts', ar: 'وليست تنبؤات' }[locale]);
	});
});

describe('the charts', () => {
	test('are native, with the engine’s shares and bands in their sheets', async () => {
		const { deck, charts, sheets } = await opened([newSlide('outcomes', 'o', start)]);
		const { compiled, settings } = deck.basisOf(second)!;
		const { share } = evaluate(compiled, settings);
		const { outcomes } = simulate(compiled, settings, { draws: 10_000, seed: 20261124, weights: 'around' });
		const order = share.map((_, at) => at).sort((a, b) => share[b]! - share[a]!);
		expect(charts).toHaveLength(1);
		expect(valuesOf(charts[0]!, 'Share')).toEqual(order.map((at) => share[at]));
		const tick = valuesOf(charts[0]!, 'Median (tick)')[0]!;
		const edgesOf = (outcome: number) => {
			const { 5: low, 25: begin, 50: median, 75: end, 95: high } = outcomes[outcome]!.quantiles;
			return [low, begin, median - tick / 2, median + tick / 2, end, high];
		};
		const parts = [
			'Start (not drawn)',
			'Lower outer part of the band',
			'Middle half, up to the median',
			'Median (tick)',
			'Middle half, beyond the median',
			'Upper outer part of the band'
		];
		parts.forEach((part, at) => {
			const values = valuesOf(charts[0]!, part);
			expect(values).toHaveLength(order.length);
			values.forEach((value, row) => {
				const edges = edgesOf(order[row]!);
				expect(value).toBeCloseTo(edges[at]! - (edges[at - 1] ?? 0), 9);
			});
		});
		for (const at of order) expect(sheets[0]).toContain(`<v>${share[at]}</v>`);
		expect(sheets[0]).not.toContain('tablePart');
	});

	test('show what varies as a band, never as a line on a bar', async () => {
		const { charts } = await openPptx(deckOf(everyKind('en'), 'en'));
		expect(charts.filter((chart) => chart.includes('errBars'))).toEqual([]);
		const shares = charts[0]!;
		const [bars, marks] = [...shares.matchAll(/<c:barChart>.*?<\/c:barChart>/gs)].map(([xml]) => xml);
		expect(bars).toContain('<c:axId val="111"/>');
		expect(marks).toContain('<c:axId val="113"/>');
		const ends = (id: number, end: string) =>
			Number(new RegExp(`<c:axId val="${id}"/><c:scaling>.*?<c:${end} val="([^"]*)"`).exec(shares)![1]);
		const width = valuesOf(shares, 'Mark')[0]!;
		for (const end of ['min', 'max']) expect(ends(114, end) - ends(112, end)).toBeCloseTo(width / 2, 12);
	});

	test('show the median as a tick in ink, and say it in the legend and to who does not see it', async () => {
		const { deck, charts, slides } = await opened([newSlide('outcomes', 'o', start)]);
		const [tick] = [...charts[0]!.matchAll(/<c:ser>.*?<\/c:ser>/gs)].flatMap(([xml]) =>
			xml.includes('<c:v>Median (tick)</c:v>') ? [xml] : []
		);
		expect(tick).toContain(`<a:srgbClr val="${palette.ink}"/>`);
		expect(textIn(slides[0]!)).toContain('Tick: their median.');
		const rows = contentOf(deck.briefing.slides[0]!, deck).blocks.flatMap((block) =>
			block.kind === 'figure' ? block.figure.rows : []
		);
		const spoken = /<p:cNvPr[^>]* descr="([^"]*)"/.exec(slides[0]!)![1]!;
		expect(rows).not.toHaveLength(0);
		for (const { said } of rows) expect(spoken).toContain(said);
	});

	test('let the tick of a median within a mark part the mark, so that neither hides the other', () => {
		const rows = [0.3, 0.304, 0.4].map((tick, at) => ({
			id: `${at}`,
			name: `Row ${at}`,
			language: 'en' as const,
			value: '',
			dot: { at: 0.3, tone: at },
			band: { start: 0.2, end: 0.5, tone: at, half: { start: 0.25, end: 0.45 } },
			tick
		}));
		const ends = [0, 1].map((value) => ({ value, label: `${value * 100}%` }));
		const { bars, marks } = nativeChart(
			{ id: 'shares', rows, axis: { min: 0, max: 1, ticks: ends, unit: 'share' } },
			'en'
		);
		const at = (row: number) => marks!.bars.map(({ values }) => values[row]!);
		const ticked = bars.find(({ name }) => name === 'Median (tick)')!.values[0]!;
		const side = (marks!.width - ticked) / 2;
		[
			[0.3, side, ticked, side],
			[0.3, side + 0.004, ticked, side - 0.004],
			[0.3, marks!.width, 0, 0]
		].forEach((parts, row) => parts.forEach((part, place) => expect(at(row)[place]).toBeCloseTo(part, 12)));
	});

	test('have a line of the share as set through every row of what moves it', async () => {
		const { deck, charts } = await opened([newSlide('turns', 't', start)]);
		const tornado = charts.find((chart) => chart.includes('<c:v>Share as set</c:v>'))!;
		const { share, leader } = deck.basisOf(second)!.evaluation;
		for (const value of valuesOf(tornado, 'Share as set')) expect(value).toBeCloseTo(share[leader]!, 12);
		const [, line] = [...tornado.matchAll(/<c:barChart>.*?<\/c:barChart>/gs)].map(([xml]) => xml);
		expect(line).toContain('<c:gapWidth val="0"/>');
		expect(line).toContain(`<a:srgbClr val="${palette.ink}"/>`);
		expect(valuesOf(tornado, 'Line')).toHaveLength(valuesOf(tornado, 'Share as set').length);
	});

	test.each(languages)('have no text below ten points, in %s', { timeout: 60_000 }, async (locale) => {
		const { charts } = await openPptx(deckOf(everyKind(locale, 'extended'), locale));
		const sizes = charts.flatMap((chart) => [...chart.matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size)));
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1000);
	});

	test('have bars that float where the figure’s do: parts of a difference stand on what came before', async () => {
		const { deck, charts } = await opened([newSlide('comparison', 'c', start)]);
		const [from, to] = [first, second].map((bound) => deck.basisOf(bound)!.evaluation);
		const leader = to!.leader;
		const [begin, length] = ['Start (not drawn)', 'Length of the bar'].map((name) => valuesOf(charts[0]!, name));
		expect(begin![0]).toBe(0);
		expect(length![0]).toBeCloseTo(from!.share[leader]!, 12);
		expect(length!.at(-1)).toBeCloseTo(to!.share[leader]!, 12);
		expect(begin![1]! + length![1]!).toBeCloseTo(Math.max(from!.share[leader]!, to!.share[leader]!), 12);
		expect(charts[0]).toContain('<c:grouping val="stacked"/>');
	});

	test('show pushes in points, up and down by colour', async () => {
		const { deck, charts } = await opened([newSlide('why', 'w', start)]);
		const figure = contentOf(deck.briefing.slides[0]!, deck).blocks.find((block) => block.kind === 'figure')!.figure;
		const values = valuesOf(charts[0]!, 'Value');
		expect(values.map((value) => Math.round(value))).toEqual(
			figure.rows.map(({ value }) => Number(value.replace('−', '-')))
		);
		expect(charts[0]).toContain('0E7397');
		expect(charts[0]).toContain('AF5A21');
	});

	test('have the words for down and up at either side of the zero line', async () => {
		for (const locale of languages) {
			const { deck, slides, charts } = await opened([newSlide('why', 'w', start)], locale);
			const block = contentOf(deck.briefing.slides[0]!, deck).blocks.find(({ kind }) => kind === 'figure');
			const { ends, axis } = (block as { figure: Figure }).figure;
			const boxOf = (found: (shape: string) => boolean) => {
				const shape = [...slides[0]!.matchAll(/<p:(sp|graphicFrame)>.*?<\/p:\1>/gs)].find(([xml]) => found(xml))![0];
				const [x, width] = ['<a:off x', '<a:ext cx'].map((name) =>
					Number(new RegExp(`${name}="(\\d+)"`).exec(shape)![1])
				);
				return { left: x!, right: x! + width!, width: width! };
			};
			const chart = boxOf((xml) => xml.includes('<p:graphicFrame>'));
			const [from, part] = ['x', 'w'].map((name) =>
				Number(new RegExp(`<c:${name} val="([^"]*)"`).exec(charts[0]!)![1])
			);
			const fraction = -axis.min / (axis.max - axis.min);
			const zero = chart.left + chart.width * (from! + part! * (locale === 'ar' ? 1 - fraction : fraction));
			const [down, up] = [ends!.down, ends!.up].map((word) => boxOf((xml) => textIn(xml) === word));
			const [left, right] = locale === 'ar' ? [up!, down!] : [down!, up!];
			for (const gap of [zero - left.right, right.left - zero]) expect(gap / 914_400).toBeCloseTo(0.07, 2);
		}
	});

	test('are set in both scripts, and mirrored where they are read from the right', async () => {
		for (const locale of languages) {
			const { charts } = await opened([newSlide('outcomes', 'o', start)], locale);
			expect(charts[0]).toContain('<a:cs typeface="IBM Plex Sans Arabic"/>');
			const value = /<c:valAx>.*?<\/c:valAx>/s.exec(charts[0]!)![0];
			expect(value).toContain(`<c:orientation val="${locale === 'ar' ? 'maxMin' : 'minMax'}"/>`);
			expect(charts[0]!.includes('<a:pPr rtl="1">')).toBe(locale === 'ar');
		}
	});
});

describe('what is read from the right', () => {
	const rowOf = (slide: string, at: number) =>
		[...[...slide.matchAll(/<a:tr .*?<\/a:tr>/gs)][at]![0].matchAll(/<a:tc>.*?<\/a:tc>/gs)].map(([cell]) =>
			textIn(cell)
		);

	test('has tables that run from the right, their cells filed as they are read', async () => {
		const slides = [newSlide('assumptions', 'a', start)];
		const [english, arabic] = await Promise.all(languages.map((locale) => opened(slides, locale)));
		const tableIn = ({ deck }: NonNullable<typeof arabic>) => {
			const block = contentOf(deck.briefing.slides[0]!, deck).blocks.find(({ kind }) => kind === 'table')!;
			return block.kind === 'table' ? block.table : null;
		};
		expect(rowOf(english!.slides[0]!, 1)).toEqual(tableIn(english!)!.rows[0]!.map(plain));
		expect(rowOf(arabic!.slides[0]!, 1)).toEqual(tableIn(arabic!)!.rows[0]!.map(plain));
		expect(arabic!.slides[0]).toContain('<a:tblPr rtl="1"');
		expect(english!.slides[0]).not.toContain('<a:tblPr rtl');
		const widths = ({ slides: [slide] }: typeof english & object) =>
			[...slide!.matchAll(/<a:gridCol w="(\d+)"/g)].map(([, width]) => Number(width));
		// The first column, of names, is the widest in both.
		for (const each of [english!, arabic!]) expect(widths(each)[0]).toBe(Math.max(...widths(each)));
		expect(/<a:tbl>.*<\/a:tbl>/s.exec(arabic!.slides[0]!)![0]).toMatch(/<a:pPr rtl="1"\s+algn="r"/);
	});

	test('names its shapes, ends its paragraphs and sets its columns in the language of the deck', async () => {
		const { slides } = await openPptx(deckOf(everyKind('ar'), 'ar'));
		for (const slide of slides) {
			expect(slide).not.toMatch(/rtlCol="0"|endParaRPr lang="en/);
			const names = [...slide.matchAll(/<p:cNvPr id="\d+" name="([^"]*)"/g)].map(([, name]) => name!);
			expect(names.filter((name) => /^(Text|Chart|Table|Shape|Object) \d/.test(name))).toEqual([]);
			expect(names).toContain(m.briefing_heading({}, { locale: 'ar' }));
		}
	});

	test('is told by the letters of typed words, whatever the language of the deck; Arabic is stressed without a slant', async () => {
		const slide = {
			...newSlide('text', 't', start),
			heading: 'ماذا نسأل؟',
			body: 'هذا *مهم* جدًّا.\n\nThis is *important*.'
		};
		const { slides } = await opened([slide as Slide]);
		const [body] = slides;
		const runOf = (text: string) => new RegExp(`<a:rPr([^>]*)>(?:(?!</a:rPr>).)*</a:rPr><a:t>${text}`).exec(body!)![1]!;
		expect(runOf('ماذا نسأل')).toContain('lang="ar-SA"');
		expect(runOf('مهم')).toContain('b="1"');
		expect(runOf('مهم')).not.toContain('i="1"');
		expect(runOf('important')).toContain('i="1"');
		expect(runOf('important')).toContain('lang="en-GB"');
	});

	test('is every Arabic paragraph, whatever the language of the deck, with a face for its letters', async () => {
		const { slides } = await opened([newSlide('quotation', 'q', start)]);
		const paragraphs = [...slides[0]!.matchAll(/<a:p>.*?<\/a:p>/gs)].map(([xml]) => xml);
		const arabic = paragraphs.filter((xml) => /[\u0600-\u06FF]/.test(textIn(xml)));
		expect(arabic).toHaveLength(1);
		expect(arabic[0]).toMatch(/<a:pPr rtl="1"\s+algn="r"/);
		expect(arabic[0]).toContain('lang="ar-SA"');
		expect(arabic[0]).toContain('<a:cs typeface="Noto Naskh Arabic"');
		expect(paragraphs.filter((xml) => xml.includes('rtl="1"'))).toEqual(arabic);
	});
});

describe('the speaker’s notes', () => {
	test('are the slide’s own, then its source and the passages that carry it, each in its direction', async () => {
		const slide = { ...newSlide('outcomes', 'o', start), notes: 'First this.\nThen that.' };
		const { deck, notes } = await opened([slide]);
		const lines = textIn(notes[0]!).split('\n');
		expect(lines.slice(0, 2)).toEqual(['First this.', 'Then that.']);
		const { source, passages } = contentOf(slide, deck);
		expect(lines[2]).toBe(`Source: ${source}`);
		const quoted = deck.study.passages.find(({ id }) => id === passages[0])!;
		expect(lines.join('\n')).toContain(quoted.quotes.en!.exact);
		const arabic = await opened([{ ...slide, notes: 'قل هذا أولًا' }], 'ar');
		expect(arabic.notes[0]).toContain('rtl="1"/><a:r><a:rPr lang="ar-SA" dirty="0"/><a:t>قل هذا أولًا</a:t>');
	});
});

describe('hostile text', () => {
	const hostile = `a\u0000b\u0008\u000B\uFFFF\uD800 ]]> & < > " ' <script>x</script> 👩‍👩‍👧 ${'long '.repeat(50)}`;
	const kept = 'ab ]]> & < > " \' <script>x</script> 👩‍👩‍👧';

	test('is kept as text wherever it stands, and breaks nothing', async () => {
		const data = everyKind('en');
		data.briefing.title = hostile;
		data.briefing.audience = hostile;
		data.briefing.classification = hostile;
		for (const slide of data.briefing.slides) {
			slide.notes = hostile;
			if (slide.kind === 'text') slide.body = `${hostile}\n\n- ${hostile}`;
			if (slide.kind === 'signposts') slide.heading = hostile.repeat(4);
		}
		for (const model of Object.values(data.models)) {
			model.factors[0]!.name = { en: hostile };
			model.outcomes[0]!.name = { en: hostile };
		}
		for (const scenario of Object.values(data.scenarios)) scenario.name = hostile;
		const { parts, slides, notes, sheets } = await openPptx(deckOf(data, 'en'));
		expect([...parts].map(([path, xml]) => [path, xmlFault(xml)]).filter(([, fault]) => fault !== null)).toEqual([]);
		expect(textIn(slides[0]!)).toContain(kept);
		expect(textIn(notes[0]!)).toContain(kept);
		expect(sheets.join('')).toContain('ab ]]&gt; &amp; &lt; &gt;');
	});

	test('that is very long stays on its slide: every shape stands within the page', async () => {
		const data = everyKind('en');
		for (const slide of data.briefing.slides) {
			slide.heading = 'heading '.repeat(37);
			if (slide.kind === 'text') slide.body = 'word '.repeat(800);
		}
		const { slides } = await openPptx(deckOf(data, 'en'));
		for (const slide of slides)
			for (const [, x, y, w, h] of slide.matchAll(
				/<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/g
			)) {
				expect(Number(x)).toBeGreaterThanOrEqual(0);
				expect(Number(y)).toBeGreaterThanOrEqual(0);
				// Sizes are whole EMU: up to two are lost in rounding.
				expect(Number(x) + Number(w)).toBeLessThanOrEqual(10 * 914_400 + 2);
				expect(Number(y) + Number(h)).toBeLessThanOrEqual(5.625 * 914_400 + 2);
			}
	});
});

describe('the page', () => {
	test('has the form of the briefing', async () => {
		for (const [ratio, size] of [
			['16:9', 'cx="9144000" cy="5143500"'],
			['4:3', 'cx="9144000" cy="6858000"']
		] as const) {
			const deck = buildDeck();
			const { parts } = await openPptx({ ...deck, briefing: { ...deck.briefing, ratio } });
			expect(parts.get('ppt/presentation.xml')).toContain(size);
		}
	});
});
