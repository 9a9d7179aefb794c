import { valueSaid } from '$lib/charts/moved';
import type { FigureRow } from '$lib/charts/figure';
import type { Deck } from '$lib/briefing/deck';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { leastSize } from './chartXml';
import { textWidth } from './measure';
import type { Paragraph, Run } from './paragraph';
import { palette, sans } from './tokens';

type Locale = Pick<Deck, 'locale'>;

/** What stands beside a row at its end: the number as said, what belongs to it, and the stretch of its variations. */
interface Beside {
	value: string;
	detail: string;
	interval: string;
}

/** Small print beside a number, pt. */
const small = (size: number) => Math.max(leastSize, size * 0.72);

/** The texts beside a row, from what the figure says of it and its band. */
export function besideRow(row: FigureRow, { locale }: Locale): Beside {
	const { percentRange } = numbersIn(locale);
	const { band } = row;
	const interval = band?.half ? m.pptx_interval({ range: percentRange(band.start, band.end) }, { locale }) : '';
	return { value: valueSaid(row), detail: row.valueDetail ?? row.detail ?? '', interval };
}

/** Which texts stand beside the number, in its line, and which beneath it. */
function arranged({ detail, interval }: Beside, tight: boolean): { after: string; beneath: string } {
	if (tight) return { after: [detail, interval].filter((text) => text !== '').join(' · '), beneath: '' };
	return interval === '' ? { after: '', beneath: detail } : { after: detail, beneath: interval };
}

/** How wide the texts beside rows want to stand, in: numbers unbroken, at most a good third of the figure. */
export function besideWidth(texts: readonly Beside[], size: number, tight: boolean, width: number): number {
	const inches = (text: string, points: number) => (textWidth(text) * points) / 72;
	const widths = texts.map((text) => {
		const { after, beneath } = arranged(text, tight);
		const first = inches(text.value, size * 1.15) + (after === '' ? 0 : inches(`  ${after}`, small(size)));
		return { first, beneath: Math.min(width * 0.22, inches(beneath, small(size))) };
	});
	const widest = Math.max(...widths.map(({ first, beneath }) => Math.max(first, beneath)));
	return Math.min(width * 0.36, widest + 0.15);
}

/** The texts as paragraphs: the number with what stands beside it, and what stands beneath. */
export function besideParagraphs(text: Beside, size: number, tight: boolean, { locale }: Locale): Paragraph[] {
	const common = { language: locale, face: sans, before: 0 };
	const { after, beneath } = arranged(text, tight);
	const runs: Run[] = [{ text: text.value, strong: true }];
	if (after !== '') runs.push({ text: `  ${after}`, colour: palette.quiet, size: small(size) });
	const more: Paragraph = { ...common, runs: [{ text: beneath }], size: small(size), colour: palette.quiet };
	return [{ ...common, runs, size, colour: palette.ink }, ...(beneath === '' ? [] : [more])];
}
