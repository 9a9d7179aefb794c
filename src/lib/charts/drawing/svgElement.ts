/** Rounds to hundredths of a px, so that no file is longer than what is seen. */
export const px = (value: number): number => Math.round(value * 100) / 100;

/** Writes an element; what has no value is left out. */
export function element(
	name: string,
	attributes: Record<string, string | number | undefined>,
	within?: string
): string {
	const written = Object.entries(attributes)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => ` ${key}="${typeof value === 'number' ? px(value) : value}"`)
		.join('');
	return within === undefined ? `<${name}${written}/>` : `<${name}${written}>${within}</${name}>`;
}

type Point = readonly [x: number, y: number];

/** Draws a straight line of a kind. */
export const line = (kind: string, [x1, y1]: Point, [x2, y2]: Point, stroke: string, width = 1): string =>
	element('line', { class: kind, x1, y1, x2, y2, stroke, 'stroke-width': width });

/** How far a sign at the end of a line, a diamond or a hollow dot reaches, px. */
export const reach = 6;

/** Draws lines from point to point. */
export const path = (kind: string, points: readonly Point[], style: object, closed = true) =>
	element('path', {
		class: kind,
		d: `M${points.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}${closed ? 'Z' : ''}`,
		...style
	});

/** Draws a square on its corner around a point. */
export const rhombus = (kind: string, x: number, y: number, style: object, size = reach) =>
	path(
		kind,
		[
			[x, y - size],
			[x + size, y],
			[x, y + size],
			[x - size, y]
		],
		style
	);
