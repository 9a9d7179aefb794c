import { complainInto } from './complain';
import type { Fault, Parsed } from './fault';
import { plainText } from './formulaText';
import { languages } from './language';
import type { Model } from './model';
import { parseScenario } from './parseScenario';
import { readTable } from './readTable';
import { betweenTags, decisivenessColumn, described, parameterColumns, told } from './scenarioColumns';
import type { Settings } from './settings';

/** What a file says of a scenario that is to be kept. */
export interface BroughtScenario {
	name: string;
	note: string;
	author: string;
	tags: string[];
	settings: Settings;
	/** Its row in a table, its place in a list. */
	place: number;
}

/** A number as a spreadsheet writes it; what is none stays text, and nothing stays nothing, so that the schema can say so. */
function numberIn(cell: string, decimalComma: boolean): number | string | undefined {
	const text = decimalComma ? cell.trim().replace(/^(-?\d+),(\d+)$/, '$1.$2') : cell.trim();
	if (text === '') return undefined;
	const number = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
	return Number.isFinite(number) ? number : cell;
}

/** Complains of columns that are missing, are there twice, or say nothing that is known. */
function headerFaults(file: string, header: readonly string[], model: Model): Fault[] {
	const faults: Fault[] = [];
	const complain = complainInto(faults, file);
	const needed = ['name', decisivenessColumn, ...parameterColumns(model).map(({ column }) => column)];
	const shares = model.outcomes.flatMap(({ name }) => languages.map((language) => plainHeader(name[language] ?? '')));
	const known = new Set<string>([...told, ...described, ...needed, ...shares]);
	for (const column of needed) if (!header.includes(column)) complain('', 'missing-column', { column });
	header.forEach((column, at) => {
		if (column === '') return;
		if (!known.has(column)) complain('', 'unknown-column', { column: column.slice(0, 60) });
		else if (header.indexOf(column) !== at) complain('', 'repeated-column', { column });
	});
	return faults.map((fault) => ({ ...fault, cell: { row: 1, column: '' } }));
}

const plainHeader = (cell: string) => plainText(cell).trim();

/** The column that a part of a scenario stands in: `settings.factors.gulf.level` → "gulf level". */
function columnOf(path: string): string {
	const [first, second, factor, parameter] = path.split('.');
	if (first !== 'settings') return first ?? '';
	return second === 'factors' ? [factor, parameter].filter(Boolean).join(' ') : (second ?? '');
}

/**
 * Parses saved scenarios of a model from a table as it is exported (CSV), a row a scenario: all of them, or every fault at
 * once with its row, as a spreadsheet counts them, and its column. Ids, times and shares are for the reader and not read.
 */
export function parseScenarioTable(file: string, text: string, model: Model): Parsed<BroughtScenario[]> {
	const table = readTable(file, text);
	if (!table.ok) return table;
	const { rows, decimalComma } = table.value;
	const header = (rows[0] ?? []).map(plainHeader);
	const faults: Fault[] = rows.length > 1 ? headerFaults(file, header, model) : [];
	if (faults.length > 0) return { ok: false, faults };
	const brought: BroughtScenario[] = [];
	rows.slice(1).forEach((cells, at) => {
		if (cells.every((cell) => cell.trim() === '')) return;
		const row = at + 2;
		const extra = cells.findIndex((cell, place) => !header[place] && cell.trim() !== '');
		if (extra >= 0) {
			const values = { found: cells[extra]!.slice(0, 40) };
			faults.push({ file, path: '', code: 'cell-without-column', values, cell: { row, column: String(extra + 1) } });
			return;
		}
		const cell = (column: string) => cells[header.indexOf(column)] ?? '';
		const said = (column: (typeof described)[number]) => plainText(cell(column)).trim();
		const [name, note, author] = [said('name'), said('note'), said('author')];
		const factors: Record<string, Record<string, unknown>> = {};
		for (const { factor, parameter, column } of parameterColumns(model))
			(factors[factor] ??= {})[parameter] = numberIn(cell(column), decimalComma);
		const scenario = {
			...{ format: 'scenario/1', id: `row-${row}`, study: model.study, model: model.id },
			name: { en: name },
			...(note && { note: { en: note } }),
			...(author && { author: { en: author } }),
			settings: { decisiveness: numberIn(cell(decisivenessColumn), decimalComma), factors }
		};
		const parsed = parseScenario(file, JSON.stringify(scenario), model.study, [model]);
		if (!parsed.ok) {
			const placed = parsed.faults.map((fault) => ({ ...fault, cell: { row, column: columnOf(fault.path) } }));
			// A name that is missing is a note that is missing too, where there is none.
			faults.push(...placed.filter(({ cell: { column } }) => column !== 'note' || note !== ''));
			return;
		}
		const tags = said('tags')
			.split(betweenTags)
			.map((tag) => tag.trim());
		const { settings } = parsed.value;
		brought.push({ name, note, author, tags: [...new Set(tags.filter((tag) => tag !== ''))], settings, place: row });
	});
	return faults.length > 0 ? { ok: false, faults } : { ok: true, value: brought };
}
