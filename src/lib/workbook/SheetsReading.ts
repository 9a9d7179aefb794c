import type { Fault, InterfaceLanguage } from '$lib/study';
import { interfaceLanguages } from '$lib/study/interfaceLanguages';
import { foldedName } from '$lib/study/foldedName';
import { columnLetters, type Cell, type CellPlace, type ReadSheet } from './cells';
import { said } from './heads';
import type { Named } from './sheets';

/** A sheet that was found: its own name, and its rows. */
export interface FoundSheet {
	name: string;
	rows: Cell[][];
}

/** A workbook while it is read: its sheets, where everything stands, and all that is wrong. */
export class SheetsReading {
	readonly faults: Fault[] = [];
	/** By paths into what a workbook holds. */
	readonly places = new Map<string, CellPlace>();
	readonly locale: InterfaceLanguage;
	readonly #sheets: readonly ReadSheet[];

	constructor(sheets: readonly ReadSheet[], locale: InterfaceLanguage) {
		this.#sheets = sheets;
		this.locale = locale;
	}

	/** The sheet of a name in whatever language; complains where there is none that has to be, and of cells that are merged. */
	sheet(named: Named, optional = false): FoundSheet | null {
		const names = interfaceLanguages.map((locale) => foldedName(said(named, locale)));
		const found = this.#sheets.find(({ name }) => names.includes(foldedName(name)));
		if (!found && optional) return null;
		if (!found) {
			this.faults.push({ file: said(named, this.locale), path: '', code: 'sheet-missing', values: {} });
			return null;
		}
		for (const cells of found.merged.slice(0, 20))
			this.faults.push({ file: found.name, path: '', code: 'cells-merged', values: { cells } });
		return found;
	}

	/** Notes where the thing at a path stands. */
	stands(path: string, sheet: string, row: number, column?: number): void {
		this.places.set(path, { sheet, row, column: column === undefined ? '' : columnLetters(column) });
	}

	/** Complains of a cell, or of a whole row. */
	complain(
		{ sheet, row, column }: { sheet: string; row: number; column?: number },
		code: Fault['code'],
		values: Fault['values']
	): void {
		const cell = { row, column: column === undefined ? '' : columnLetters(column) };
		this.faults.push({ file: sheet, path: '', code, values, cell });
	}
}
