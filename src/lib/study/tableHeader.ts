import { complainInto } from './complain';
import type { Fault } from './fault';
import { foldedName } from './foldedName';
import { plainText } from './formulaText';
import type { Model } from './model';
import { decisivenessColumn, described, judgementsColumn, parameterColumns, readOnlyColumns } from './scenarioColumns';

/** The names of a table's columns, as it is exported, and where in the file they stand. */
interface TableHeader {
	/** Each column by the name that it is known by; as it stands where it is not. */
	columns: string[];
	faults: Fault[];
}

const plain = (cell: string) => plainText(cell).trim();

/** Reads the first row of a table of scenarios; complains of columns that are missing, there twice, or not known. */
export function readHeader(file: string, cells: readonly string[], row: number, model: Model): TableHeader {
	const needed = ['name', decisivenessColumn, ...parameterColumns(model).map(({ column }) => column)];
	const shares = model.outcomes.flatMap(({ name }) => Object.values(name).map(plain));
	const once = new Set<string>([...readOnlyColumns, ...described, ...needed, judgementsColumn]);
	const known = new Set([...once, ...shares]);
	const byFolded = new Map([...known].reverse().map((name) => [foldedName(name), name]));
	const columns = cells.map((cell) =>
		known.has(plain(cell)) ? plain(cell) : (byFolded.get(foldedName(cell)) ?? plain(cell))
	);

	const faults: Fault[] = [];
	const complain = complainInto(faults, file);
	for (const column of needed) if (!columns.includes(column)) complain('', 'missing-column', { column });
	columns.forEach((column, at) => {
		if (foldedName(column) === '') return;
		if (!known.has(column)) complain('', 'unknown-column', { column: column.slice(0, 60) });
		else if (once.has(column) && columns.indexOf(column) !== at) complain('', 'repeated-column', { column });
	});
	return { columns, faults: faults.map((fault) => ({ ...fault, cell: { row, column: '' } })) };
}
