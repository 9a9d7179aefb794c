import type { Ratio } from '$lib/study';

/** A rectangle in inches; `from` runs from the side where reading starts. */
export interface Box {
	from: number;
	top: number;
	width: number;
	height: number;
}

/** A slide's measures in inches. */
export interface Page {
	width: number;
	height: number;
	direction: 'ltr' | 'rtl';
}

/** Sets the margin of a slide, inches. */
export const margin = 0.5;
/** The small print at the foot of each slide. */
export const footHeight = 0.66;

/** The page of a briefing's form: PowerPoint's own sizes. */
export function pageOf(ratio: Ratio, direction: Page['direction']): Page {
	return { width: 10, height: ratio === '4:3' ? 7.5 : 5.625, direction };
}

/** Where a box stands on a page, mirrored where it is read from the right. */
export function placed({ from, top, width, height }: Box, page: Page): { x: number; y: number; w: number; h: number } {
	return { x: page.direction === 'rtl' ? page.width - from - width : from, y: top, w: width, h: height };
}
