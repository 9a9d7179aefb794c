import type { Block, SlideContent } from '$lib/briefing/content';
import type { Deck } from '$lib/briefing/deck';
import type { TextInLanguage } from '$lib/study';
import { languageOf } from '$lib/study/languageOf';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { readLogo } from '$lib/study/logo';
import { studyCredit } from '../credit';
import type { Box, Canvas } from './canvas';
import { SlideColumn } from './column';
import { linesOf, textWidth } from './measure';
import { heightOf, type Paragraph } from './paragraph';
import { palette, sans, serif } from './tokens';

/** The margin of a slide, in. */
const margin = 0.5;
/** The small print at the foot of each slide, in. */
const footHeight = 0.66;
const gutter = 0.4;
const headTop = 0.36;
/** Sizes of a heading, pt: the largest at which it stands in two lines, where that is not small, else the largest that has room. */
const headingSizes = [24, 22, 20, 18, 16, 14, 12, 10];
const smallestTwoLines = 18;
/** Notes on a figure that would shrink below this part of their size go to the speaker's notes. */
const legible = 0.85;

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

/** The greatest logo at the foot of a slide, in; on the title's there is more room. */
const logoRoom = { width: 1.4, height: 0.3 };
const logoRoomOfTitle = { width: 2.2, height: 0.5 };

/** The house's logo and name, before the number of the slide; gives the width that they take. */
function drawHouse(canvas: Canvas, { kind }: SlideContent, deck: Deck, end: number): number {
	const { house, language } = deck.briefing;
	const picture = house?.logo ? readLogo(house.logo) : null;
	if (!house || (house.name === '' && !picture)) return 0;
	const { width, height } = canvas.page;
	const top = height - footHeight + 0.07;
	const room = kind === 'title' ? logoRoomOfTitle : logoRoom;
	const scale = picture ? Math.min(room.width / picture.width, room.height / picture.height) : 0;
	const logo = picture ? { width: picture.width * scale, height: picture.height * scale } : { width: 0, height: 0 };
	const named = house.name === '' ? 0 : Math.min(2.4, (textWidth(house.name) * 9) / 72 + 0.2);
	const from = width - margin - end - named;
	if (named > 0)
		canvas.text([print(house.name, deck, 9, { language: languageOf(house.name, language), align: 'end' })], {
			...{ from, top, width: named, height: footHeight - 0.17 }
		});
	if (house.logo && picture)
		canvas.picture(
			house.logo,
			{ from: from - logo.width, top, ...logo },
			house.name || m.house_logo({}, { locale: deck.locale })
		);
	return named + logo.width + 0.1;
}

/** Where the numbers come from, what they are, and the number of the slide. */
function drawFoot(canvas: Canvas, content: SlideContent, deck: Deck, number: number): void {
	const { source, kind } = content;
	const { width, height } = canvas.page;
	const { locale } = deck;
	const top = height - footHeight;
	const inner = width - 2 * margin;
	const bound = source !== '';
	const lines = [
		...(bound ? [print(source, deck, 8)] : []),
		print(
			bound
				? m.slide_sentences({ first: `${studyCredit(deck.study, locale)}.`, second: content.note }, { locale })
				: studyCredit(deck.study, locale),
			deck,
			kind === 'title' ? 10 : 8
		)
	];
	canvas.rule(margin, top, inner);
	const end = 0.5;
	const taken = drawHouse(canvas, content, deck, end);
	canvas.text(lines, { from: margin, top: top + 0.07, width: inner - end - 0.1 - taken, height: footHeight - 0.17 });
	const place = { from: width - margin - end, top: top + 0.07, width: end, height: footHeight - 0.17 };
	canvas.text([print(numbersIn(locale).number(number), deck, 9, { align: 'end' })], place);
}

/** What the slide is about, and how the briefing is classified: at the head of every slide, as on the stage. */
function drawHead(canvas: Canvas, { kicker, kind }: SlideContent, deck: Deck): void {
	const { width, height } = canvas.page;
	const { classification, language, house } = deck.briefing;
	const accent = house?.accent?.slice(1).toUpperCase() ?? null;
	if (accent) canvas.band(accent, 0.07);
	const inner = width - 2 * margin;
	const box = { from: margin, top: headTop, width: inner, height: 0.26 };
	const classified = classification === '' ? 0 : Math.min(inner * 0.4, (textWidth(classification) * 10) / 72 + 0.2);
	const about = { ...box, top: kind === 'title' ? height * 0.17 : headTop, width: inner - classified };
	canvas.text([print(kicker, deck, 10.5, { colour: accent ?? palette.accent, strong: true })], about);
	if (classification === '') return;
	const words = {
		language: languageOf(classification, language),
		align: 'end',
		strong: true,
		colour: palette.ink
	} as const;
	canvas.text([print(classification, deck, 10, words)], {
		...box,
		from: margin + inner - classified,
		width: classified
	});
}

/**
 * Draws a slide: what it is about, its one message, its blocks (with what stands aside where there is any), and its foot.
 * Gives the notes on its figure that would be too small to be read there: the speaker has them.
 */
export function drawSlide(canvas: Canvas, content: SlideContent, deck: Deck, number: number): TextInLanguage[] {
	const { width, height } = canvas.page;
	const first = content.kind === 'title';
	const inner = width - 2 * margin;
	const start = first ? height * 0.17 : headTop;
	drawHead(canvas, content, deck);
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
	const isNote = (block: Block) => block.kind === 'points' && block.quiet === true;
	const columnsOf = (blocks: readonly Block[]) =>
		[
			{ blocks, box: { ...body, width: aside === 0 ? inner : inner - gutter - aside } },
			...(aside === 0 ? [] : [{ blocks: content.aside, box: { ...body, from: margin + inner - aside, width: aside } }])
		].map((column) => new SlideColumn(canvas, column.blocks, column.box, deck));
	let columns = columnsOf(content.blocks);
	const crowded = content.blocks.some(isNote) && columns.some((column) => column.scale < legible);
	if (crowded) columns = columnsOf(content.blocks.filter((block) => !isNote(block)));
	const scale = Math.min(...columns.map((column) => column.scale));
	for (const column of columns) column.draw(scale);
	drawFoot(canvas, content, deck, number);
	return crowded
		? content.blocks
				.flatMap((block) => (block.kind === 'points' && isNote(block) ? block.items : []))
				.map(({ said }) => said)
		: [];
}
