/**
 * Holds columns of equal length one after another in one array. A loop over several columns reads that one, since in
 * Node 20 an array that a loop reads is looked up anew in every turn: with eight arrays that takes longer than the sums.
 */
export interface Columns {
	all: Float64Array;
	/** From the start of one column to the start of the next. */
	stride: number;
	/** The same memory, column by column. */
	each: Float64Array[];
}

/** Makes so many columns of zeros. */
export function makeColumns(count: number, stride: number): Columns {
	const all = new Float64Array(count * stride);
	return { all, stride, each: Array.from({ length: count }, (_, at) => all.subarray(at * stride, (at + 1) * stride)) };
}
