import type { Matrix } from './perronVector';

/** An answer about two factors, by their places: one matters so many times as much as the other. */
export interface PlacedPair {
	more: number;
	less: number;
	times: number;
}

/** Makes the reciprocal matrix of answers: [i][j] says how many times as much i matters as j; 0 where nobody has answered. */
export function pairMatrix(size: number, answers: readonly PlacedPair[]): number[][] {
	const matrix = Array.from({ length: size }, (_, i) =>
		Array.from({ length: size }, (_, j): number => (i === j ? 1 : 0))
	);
	for (const { more, less, times } of answers) {
		matrix[more]![less] = times;
		matrix[less]![more] = 1 / times;
	}
	return matrix;
}

/** Tells whether answers lead from each factor to every other, so that all can be weighed. */
export function isJoined(matrix: Matrix): boolean {
	const reached = new Set([0]);
	for (const from of reached) matrix[from]?.forEach((each, to) => each > 0 && reached.add(to));
	return reached.size === matrix.length;
}
