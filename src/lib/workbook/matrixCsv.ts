import { rowsCsv } from '$lib/export/csv';
import type { InterfaceLanguage, Model, StudyContents } from '$lib/study';
import { readTable } from '$lib/study/readTable';
import { judgeMatrix, type Judged } from './judgeWorkbook';
import { matrixGrid, matrixKindOf, matrixNames, readMatrix, type MatrixKind } from './matrices';

/** Writes a matrix of a model as CSV, with ids and names. */
export function matrixCsv(kind: MatrixKind, model: Model, locale: InterfaceLanguage): string {
	const [first = [], ...rows] = matrixGrid(kind, model, locale);
	return rowsCsv(first.map(String), rows);
}

/**
 * Reads a matrix of a model from CSV, whatever parts its cells and whatever digits they have, into a study; the matrix alone
 * changes. All faults at once, with line and column.
 */
export function readMatrixCsv(
	file: string,
	text: string,
	{ base, model }: { base: StudyContents; model: Model }
): Judged {
	const table = readTable(file, text);
	if (!table.ok) return { contents: null, faults: table.faults };
	const { rows, first } = table.value;
	const names = matrixNames(model.factors, model.outcomes);
	const kind = matrixKindOf(rows, names);
	if (!kind) return { contents: null, faults: [{ file, path: '', code: 'not-matrix', values: {} }] };
	return judgeMatrix(kind, readMatrix(kind, rows, names, { sheet: file, first }), { base, model });
}
