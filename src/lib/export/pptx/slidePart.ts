import type { SlideContent } from '$lib/briefing/content';
import type { Deck } from '$lib/briefing/deck';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { studyCredit } from '../credit';
import type { Canvas } from './canvas';
import { Column } from './column';
import { sans, serif } from './faces';
import { linesOf } from './measure';
import { footHeight, margin, type Box } from './page';
import { palette } from './palette';
import { heightOf, type Paragraph } from './paragraph';

const gutter = 0.4;
/** Sizes of a heading, pt: the largest at which it stands in two lines, where that is not small, else the largest that has room. */
const headingSizes = [24, 22, 20, 18, 16, 14, 12, 10];
const smallestTwoLines = 18;

function headingOf({ heading }: SlideContent, size: number): Paragraph {
	return {
		runs: [{ text: heading.text }],
		language: heading.language,
		face: serif,
		size,
		colour: palette.ink,
		before: 0,
		strong: true
	};
}

function print(text: string, deck: Deck, size: number, changes: Partial<Paragraph> = {}): Paragraph {
	return { runs: [{ text }], language: deck.locale, face: sans, size, colour: palette.quiet, before: 0, ...changes };
}

/** Where the numbers come from, what they are, how the briefing is classified, and the number of the slide. */
function drawFoot(canvas: Canvas, { source, kind }: SlideContent, deck: Deck, number: number): void {
	const { width, height } = canvas.page;
	const { locale, briefing } = deck;
	const top = height - footHeight;
	const inner = width - 2 * margin;
	const bound = source !== '';
	const lines = [
		...(bound ? [print(source, deck, 8)] : []),
		print(
			bound
				? m.slide_sentences(
						{ first: `${studyCredit(deck.study, locale)}.`, second: m.credit_note({}, { locale }) },
						{ locale }
					)
				: studyCredit(deck.study, locale),
			deck,
			kind === 'title' ? 10 : 8
		)
	];
	canvas.rule(margin, top, inner);
	const end = briefing.classification === '' ? 0.5 : 2.2;
	canvas.text(lines, { from: margin, top: top + 0.07, width: inner - end - 0.1, height: footHeight - 0.17 });
	canvas.text(
		[
			print(numbersIn(locale).number(number), deck, 9, { align: 'end' }),
			...(briefing.classification === ''
				? []
				: [
						print(briefing.classification, deck, 8.5, {
							language: briefing.language,
							align: 'end',
							strong: true,
							colour: palette.ink
						})
					])
		],
		{ from: width - margin - end, top: top + 0.07, width: end, height: footHeight - 0.17 }
	);
}

/** Draws a slide: what it is about, its one message, its blocks (with what stands aside where there is any), and its foot. */
export function drawSlide(canvas: Canvas, content: SlideContent, deck: Deck, number: number): void {
	const { width, height } = canvas.page;
	const first = content.kind === 'title';
	const inner = width - 2 * margin;
	const start = first ? height * 0.17 : 0.36;
	canvas.text([print(content.kicker, deck, 10.5, { colour: palette.accent, strong: true })], {
		from: margin,
		top: start,
		width: inner,
		height: 0.26
	});
	const sizes = first ? [38, 34, 30, ...headingSizes] : headingSizes;
	const most = first ? 1.5 : height * 0.19;
	const fits = (size: number) => heightOf([headingOf(content, size)], inner) <= most;
	const inTwoLines = (size: number) =>
		size >= smallestTwoLines && linesOf(content.heading.text, inner, size * 1.05) <= 2;
	const size = sizes.find((each) => inTwoLines(each) && fits(each)) ?? sizes.find(fits) ?? sizes.at(-1)!;
	const heading = headingOf(content, size);
	const headingHeight = Math.min(heightOf([heading], inner), most) + 0.04;
	const top = start + 0.3;
	canvas.text([heading], { from: margin, top, width: inner, height: headingHeight }, { name: 'heading' });
	const body: Box = {
		from: margin,
		top: top + headingHeight + 0.17,
		width: inner,
		height: height - footHeight - 0.14 - (top + headingHeight + 0.17)
	};
	const aside = content.aside.length === 0 ? 0 : (inner - gutter) * 0.45;
	const columns = [
		{ blocks: content.blocks, box: { ...body, width: aside === 0 ? inner : inner - gutter - aside } },
		...(aside === 0 ? [] : [{ blocks: content.aside, box: { ...body, from: margin + inner - aside, width: aside } }])
	].map(({ blocks, box }) => new Column(canvas, blocks, box, deck));
	const scale = Math.min(...columns.map((column) => column.scale));
	for (const column of columns) column.draw(scale);
	drawFoot(canvas, content, deck, number);
}
