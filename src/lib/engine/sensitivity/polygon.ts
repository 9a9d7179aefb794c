/** A convex polygon in a plane: x and y of its corners by turns, in the order of a walk around it; empty where nothing is left. */
export type Polygon = readonly number[];

/** A function that is affine over a plane: its value at the origin, and what it gains along each axis. */
export interface Affine {
	at: number;
	along: number;
	up: number;
}

/** Gives the value of an affine function at a point. */
export const affineAt = ({ at, along, up }: Affine, x: number, y: number): number => at + along * x + up * y;

/** Cuts a convex polygon down to where an affine function is not below 0 (Sutherland & Hodgman 1974); empty if that is no area. */
export function clip(polygon: Polygon, half: Affine): Polygon {
	const kept: number[] = [];
	let [x, y] = [polygon.at(-2)!, polygon.at(-1)!];
	let value = affineAt(half, x, y);
	for (let at = 0; at < polygon.length; at += 2) {
		const [fromX, fromY, before] = [x, y, value];
		x = polygon[at]!;
		y = polygon[at + 1]!;
		value = affineAt(half, x, y);
		if (before * value < 0) {
			const part = before / (before - value);
			kept.push(fromX + part * (x - fromX), fromY + part * (y - fromY));
		}
		if (value >= 0) kept.push(x, y);
	}
	return kept.length < 6 ? [] : kept;
}

/** Gives the area of a polygon by the shoelace formula; 0 of an empty one. */
export function areaOf(polygon: Polygon): number {
	let twice = 0;
	for (let at = 0, last = polygon.length - 2; at < polygon.length; last = at, at += 2)
		twice += polygon[last]! * polygon[at + 1]! - polygon[at]! * polygon[last + 1]!;
	return Math.abs(twice) / 2;
}
