import type { CrossImpacts } from '../model/crossImpacts';
import { stream } from '../numbers/stream';
import { doubtOf } from './cellDoubt';

/** One reading of a matrix and how much it counts for. */
export interface MatrixReading {
	matrix: Int32Array;
	times: number;
}

/** The strongest cross-impact that a file may hold: no reading is stronger. */
const strongest = 99;

/** The deviation of a cell that may be wrong by so many points: triangular, in whole numbers (±1: 1, 2, 1 of 4; ±2: 1, 2, 3, 2, 1 of 9). */
function deviation(reach: number, uniform: number): number {
	if (reach === doubtOf.fairly) return uniform < 0.25 ? -1 : uniform < 0.75 ? 0 : 1;
	const ninth = Math.floor(uniform * 9);
	return ninth < 1 ? -2 : ninth < 3 ? -1 : ninth < 6 ? 0 : ninth < 8 ? 1 : 2;
}

/** Draws readings: a number a cell, sure ones too, so that a cell deviates as it did where another one's confidence changes. */
export function* drawReadings(
	{ matrix }: CrossImpacts,
	reach: Uint8Array,
	count: number,
	seed: number
): Generator<MatrixReading> {
	const read = matrix.slice();
	for (let reading = 0; reading < count; reading++) {
		const next = stream(seed, reading);
		for (let cell = 0; cell < read.length; cell++) {
			const uniform = next();
			if (reach[cell] === 0) continue;
			read[cell] = Math.min(strongest, Math.max(-strongest, matrix[cell]! + deviation(reach[cell]!, uniform)));
		}
		yield { matrix: read, times: 1 };
	}
}
