/** A row a line; entry [i][j] ≥ 0. */
export type Matrix = readonly (readonly number[])[];

interface Perron {
	/** The largest eigenvalue. */
	value: number;
	/** Its eigenvector, positive, adding up to 1. */
	vector: number[];
}

/** Solves (shift·I − matrix) y = x by elimination; an M-matrix needs no pivoting. */
function solveShifted(matrix: Matrix, shift: number, x: readonly number[]): number[] {
	const rows = matrix.map((row, i) => [...row.map((each, j) => (i === j ? shift - each : -each)), x[i]!]);
	const n = rows.length;
	for (let k = 0; k < n; k++) {
		const own = rows[k]!;
		// Near the eigenvalue the last pivot is rounding, of either sign; its size alone scales the answer.
		if (!(own[k]! > 0)) own[k] = Number.EPSILON * shift;
		for (let i = k + 1; i < n; i++) {
			const row = rows[i]!;
			const times = row[k]! / own[k]!;
			for (let j = k; j <= n; j++) row[j]! -= times * own[j]!;
		}
	}
	const y = new Array<number>(n).fill(0);
	for (let i = n - 1; i >= 0; i--) {
		const row = rows[i]!;
		let left = row[n]!;
		for (let j = i + 1; j < n; j++) left -= row[j]! * y[j]!;
		y[i] = left / row[i]!;
	}
	return y;
}

/** (matrix · x)_i / x_i: the least and the largest of these enclose the eigenvalue (Collatz 1942). */
const quotients = (matrix: Matrix, x: readonly number[]) =>
	matrix.map((row, i) => row.reduce((sum, each, j) => sum + each * x[j]!, 0) / x[i]!);

/**
 * Finds the largest eigenvalue of a nonnegative irreducible matrix and its positive eigenvector, by Noda's iteration (Noda 1971,
 * Numerische Mathematik 17), which converges quadratically from any positive start; exact to rounding.
 */
export function perronVector(matrix: Matrix): Perron {
	let x = matrix.map(() => 1 / matrix.length);
	for (let round = 0; ; round++) {
		const enclosing = quotients(matrix, x);
		const [least, most] = [Math.min(...enclosing), Math.max(...enclosing)];
		const value = (least + most) / 2;
		if (round === 60 || most - least <= 4e-15 * most) return { value, vector: x };
		const y = solveShifted(matrix, most, x);
		const sum = y.reduce((all, each) => all + each, 0);
		const next = y.map((each) => each / sum);
		if (!next.every((each) => each > 0)) return { value, vector: x };
		x = next;
	}
}
