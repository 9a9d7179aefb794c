/** Gives the middle of two numbers; of whole ones the whole number next to it, on the side of 0. */
export function middle(one: number, other: number, whole: boolean): number {
	const mean = (one + other) / 2;
	// Adding 0 makes 0 of −0.
	return whole ? Math.trunc(mean) + 0 : mean;
}
