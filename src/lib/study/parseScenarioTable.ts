import { addFaults } from './complain';
import type { Parsed } from './fault';
import { plainText } from './formulaText';
import { typedIn } from './languageOf';
import type { Model } from './model';
import { parseScenario } from './parseScenario';
import { decimalMarkOf } from './readNumber';
import { readTable } from './readTable';
import {
	betweenTags,
	decisivenessColumn,
	judgementsColumn,
	parameterColumns,
	readJudgementsCell,
	type described
} from './scenarioColumns';
import type { Settings } from './settings';
import { readHeader } from './tableHeader';

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

/** What stands in a cell that a number belongs in; nothing where the cell shows nothing, so that the schema can say so. */
const shown = (cell: string): string | undefined => (cell.replace(/[\s\p{Cf}]/gu, '') === '' ? undefined : cell.trim());

/** Whether numbers of a table have a decimal comma: one tells so for certain, and none the contrary. */
function hasDecimalComma(cells: readonly string[]): boolean {
	const marks = new Set(cells.map(decimalMarkOf));
	return marks.has(',') && !marks.has('.');
}

/** The column that a part of a scenario stands in: `settings.factors.gulf.level` → "gulf level". */
function columnOf(path: string): string {
	const [first, second, factor, parameter] = path.split('.');
	if (first !== 'settings') return first ?? '';
	if (second === 'judgements') return second;
	return second === 'factors' ? [factor, parameter].filter(Boolean).join(' ') : (second ?? '');
}

/**
 * Parses saved scenarios of a model from a table as it is exported (CSV), a row a scenario: all of them, or every fault at
 * once with its row, as a spreadsheet counts them, and its column. Ids, times and shares are for the reader and not read.
 */
export function parseScenarioTable(file: string, text: string, model: Model): Parsed<BroughtScenario[]> {
	const table = readTable(file, text);
	if (!table.ok) return table;
	const { rows, first } = table.value;
	if (rows.length < 2) return { ok: true, value: [] };
	const { columns: header, faults } = readHeader(file, rows[0]!, first, model);
	if (faults.length > 0) return { ok: false, faults };
	const placeOf = (column: string) => header.indexOf(column);
	const numeric = [decisivenessColumn, ...parameterColumns(model).map(({ column }) => column)].map(placeOf);
	const decimalComma = hasDecimalComma(rows.slice(1).flatMap((cells) => numeric.map((place) => cells[place] ?? '')));
	const brought: BroughtScenario[] = [];
	rows.slice(1).forEach((cells, at) => {
		if (cells.every((cell) => cell.trim() === '')) return;
		const row = first + at + 1;
		const extra = cells.findIndex((cell, place) => !header[place] && cell.trim() !== '');
		if (extra >= 0) {
			const values = { found: cells[extra]!.slice(0, 40) };
			faults.push({ file, path: '', code: 'cell-without-column', values, cell: { row, column: String(extra + 1) } });
			return;
		}
		const cell = (column: string) => cells[placeOf(column)] ?? '';
		const said = (column: (typeof described)[number]) => plainText(cell(column)).trim();
		const [name, note, author] = [said('name'), said('note'), said('author')];
		const factors: Record<string, Record<string, string | undefined>> = {};
		for (const { factor, parameter, column } of parameterColumns(model))
			(factors[factor] ??= {})[parameter] = shown(cell(column));
		const scenario = {
			...{ format: 'scenario/1', id: `row-${row}`, study: model.study, model: model.id },
			name: typedIn(name),
			...(note && { note: typedIn(note) }),
			...(author && { author: typedIn(author) }),
			settings: {
				...{ decisiveness: shown(cell(decisivenessColumn)), factors },
				judgements: readJudgementsCell(plainText(cell(judgementsColumn)))
			}
		};
		const parsed = parseScenario(file, JSON.stringify(scenario), model.study, [model], { decimalComma });
		if (!parsed.ok) {
			const placed = parsed.faults.map((fault) => ({ ...fault, cell: { row, column: columnOf(fault.path) } }));
			// A name that is missing is a note that is missing too, where there is none.
			addFaults(
				faults,
				placed.filter(({ cell: { column } }) => column !== 'note' || note !== '')
			);
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
