import type { Fault, InterfaceLanguage, LocalizedText, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { columnLetters, isBlank, type Cell, type CellPlace } from './cells';
import { finderOf, type Finder } from './finder';
import { isCalled, said } from './heads';
import { readCell, cellText } from './kinds';
import { noMembers, putAt, type Members } from './paths';

/** Names a matrix as the model does. */
export type MatrixKind = 'impacts' | 'crossImpacts';

type Grid = (string | number)[][];

/** What rows and columns of a matrix may name. */
interface MatrixNames {
	factor: Finder;
	/** Of a factor by its id. */
	state: (factor: string) => Finder;
	outcome: Finder;
}

/** Makes the finders of a model's factors, states and outcomes. */
export function matrixNames(factors: readonly Members[], outcomes: readonly Members[]): MatrixNames {
	const states = new Map(
		factors.map((factor) => [String(factor['id']), finderOf((factor['states'] ?? []) as Members[])])
	);
	const none = finderOf([]);
	return { factor: finderOf(factors), state: (factor) => states.get(factor) ?? none, outcome: finderOf(outcomes) };
}

const rowHeads = [m.workbook_factor, m.workbook_state, m.workbook_name] as const;

/** A state with the factor that it is of. */
const statesOf = ({ factors }: Model) => factors.flatMap((factor) => factor.states.map((state) => ({ factor, state })));

/**
 * Writes a matrix: a row a state, named by factor and state, its name beside; a column an outcome, or a state with its factor
 * above. Ids stand first, names below them. What nobody has judged is blank, which is not 0.
 */
export function matrixGrid(kind: MatrixKind, model: Model, locale: InterfaceLanguage): Grid {
	const name = (text: LocalizedText) => localize(text, locale).text;
	const states = statesOf(model);
	const rowOf = ({ factor, state }: (typeof states)[number]) => [
		...[factor.id, state.id, `${name(factor.name)}: ${name(state.name)}`]
	];
	const corner = rowHeads.map((head) => said(head, locale));
	const below = rowHeads.map(() => '');
	if (kind === 'impacts') {
		const { outcomes, impacts } = model;
		return [
			[...corner, ...outcomes.map(({ id }) => id)],
			[...below, ...outcomes.map((outcome) => name(outcome.name))],
			...states.map((each) => [
				...rowOf(each),
				...outcomes.map(({ id }) => impacts[each.factor.id]?.[each.state.id]?.[id] ?? '')
			])
		];
	}
	return [
		[...corner, ...states.map(({ factor }) => factor.id)],
		[...below, ...states.map(({ state }) => state.id)],
		[...below, ...states.map(({ state }) => name(state.name))],
		...states.map((each) => {
			const row = model.crossImpacts[each.factor.id]?.[each.state.id];
			return [...rowOf(each), ...states.map(({ factor, state }) => row?.[factor.id]?.[state.id] ?? '')];
		})
	];
}

/** A matrix as it is read: its numbers by ids, where each stands, and all that is wrong. */
export interface MatrixRead {
	values: Members;
	/** By the path below the model. */
	places: Map<string, CellPlace>;
	faults: Fault[];
}

/** Where a matrix stands: its sheet or file, and the row that its first is there. */
interface Standing {
	sheet: string;
	first?: number;
}

/** Reads one matrix; knows where its cells stand, and collects what is wrong. */
class MatrixReader {
	readonly faults: Fault[] = [];
	readonly rows: readonly (readonly Cell[])[];
	readonly names: MatrixNames;
	readonly #standing: Standing;

	constructor(rows: readonly (readonly Cell[])[], names: MatrixNames, standing: Standing) {
		this.rows = rows;
		this.names = names;
		this.#standing = standing;
	}

	place(row: number, column: number): CellPlace {
		const { sheet, first = 1 } = this.#standing;
		return { sheet, row: first + row, column: columnLetters(column) };
	}

	complain(row: number, column: number, code: Fault['code'], values: Fault['values']): null {
		const { sheet, ...cell } = this.place(row, column);
		this.faults.push({ file: sheet, path: '', code, values, cell });
		return null;
	}

	said(row: number, column: number): string {
		return cellText(this.rows[row]?.[column] ?? null).trim();
	}

	/** The columns of factor and state, and where the numbers begin; null where the first row names neither. */
	corner(): { factor: number; state: number; from: number } | null {
		const called = rowHeads.map((head) => (this.rows[0] ?? []).findIndex((cell) => isCalled(cellText(cell), head)));
		const [factor = -1, state = -1, name = -1] = called;
		return factor < 0 || state < 0 ? null : { factor, state, from: Math.max(factor, state, name) + 1 };
	}

	/** The factor and state that two cells name; of a blank factor that of the cell before. */
	stateAt(at: { factor: [number, number]; state: [number, number] }, before: string | null): [string, string] | null {
		const named = this.said(...at.factor);
		const factor = named === '' ? before : this.names.factor(named);
		if (factor === null) return this.complain(...at.factor, 'unknown-factor', { factor: named.slice(0, 60) });
		const asked = this.said(...at.state);
		const state = this.names.state(factor)(asked);
		return state === null
			? this.complain(...at.state, 'unknown-state', { state: asked.slice(0, 60), factor })
			: [factor, state];
	}

	outcomeAt(column: number, named: string): string[] | null {
		const outcome = this.names.outcome(named);
		return outcome === null ? this.complain(0, column, 'unknown-outcome', { outcome: named.slice(0, 60) }) : [outcome];
	}

	/** What each column is of, by its place; blank heads are of nothing. */
	columns(kind: MatrixKind, from: number): (string[] | undefined)[] {
		const taken = new Set<string>();
		let before: string | null = null;
		return Array.from({ length: this.rows[0]?.length ?? 0 }, (_, at) => {
			if (at < from) return undefined;
			const named = this.said(0, at);
			if (named === '' && (kind === 'impacts' || this.said(1, at) === '')) return undefined;
			let ids =
				kind === 'impacts' ? this.outcomeAt(at, named) : this.stateAt({ factor: [0, at], state: [1, at] }, before);
			before = ids?.[0] ?? before;
			const key = ids?.join('.') ?? '';
			if (ids && taken.has(key)) ids = this.complain(0, at, 'repeated-column', { column: key });
			taken.add(key);
			return ids ?? [];
		});
	}
}

/** Whether the heads of a table are those of a matrix, and of which. */
export function matrixKindOf(rows: readonly (readonly Cell[])[], names: MatrixNames): MatrixKind | null {
	const reader = new MatrixReader(rows, names, { sheet: '' });
	const corner = reader.corner();
	if (!corner) return null;
	const heads = (rows[0] ?? []).slice(corner.from).map((cell) => cellText(cell).trim());
	const known = (finder: Finder) => heads.filter((head) => head !== '' && finder(head) !== null).length;
	const [outcomes, factors] = [known(names.outcome), known(names.factor)];
	return outcomes + factors === 0 ? null : outcomes >= factors ? 'impacts' : 'crossImpacts';
}

/** Reads a matrix as it is written, its rows and columns in any order, by ids or names. */
export function readMatrix(
	kind: MatrixKind,
	rows: readonly (readonly Cell[])[],
	names: MatrixNames,
	standing: Standing
): MatrixRead {
	const reader = new MatrixReader(rows, names, standing);
	const read: MatrixRead = { values: noMembers(), places: new Map(), faults: reader.faults };
	const corner = reader.corner();
	if (!corner) {
		reader.complain(0, 0, 'not-matrix', {});
		return read;
	}
	const columns = reader.columns(kind, corner.from);
	const taken = new Set<string>();
	let before: string | null = null;
	for (let row = 1; row < rows.length; row++) {
		const cells = rows[row]!;
		const isHead = isBlank(cells[corner.factor]) && isBlank(cells[corner.state]);
		// Rows of names below the heads, and blank ones.
		if (isHead && (row <= (kind === 'impacts' ? 1 : 2) || cells.every(isBlank))) continue;
		const ids = reader.stateAt({ factor: [row, corner.factor], state: [row, corner.state] }, before);
		before = ids?.[0] ?? before;
		if (!ids) continue;
		if (taken.has(ids.join('.'))) reader.complain(row, corner.state, 'row-twice', { id: ids.join('.') });
		taken.add(ids.join('.'));
		cells.forEach((cell, at) => {
			if (at < corner.from || isBlank(cell)) return;
			const column = columns[at];
			if (!column) reader.complain(row, at, 'cell-unnamed', { found: cellText(cell).slice(0, 40) });
			if (!column || column.length === 0) return;
			const path = [...ids, ...column];
			putAt(read.values, path, readCell('number', cell));
			read.places.set([kind, ...path].join('.'), reader.place(row, at));
		});
	}
	return read;
}
