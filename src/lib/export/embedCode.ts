import type { Figure } from '$lib/charts/figure';

const signs: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };
const attribute = (text: string) => text.replace(/[&"<>]/g, (sign) => signs[sign]!);

/** Room for title, sentence and source around the rows of a figure, and for a row, px, in a column of some 600. */
const around = 330;
const row = 64;

/** HTML that shows a figure of this workbench in another page: a frame of its page at `address`, as tall as it needs in a usual column. */
export function embedCode({ title, rows }: Pick<Figure, 'title' | 'rows'>, address: string): string {
	const height = around + row * rows.length;
	return `<iframe src="${attribute(address)}" title="${attribute(title)}" width="100%" height="${height}" loading="lazy" style="border: 0"></iframe>`;
}
