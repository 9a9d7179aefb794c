/** A cell of a table by ids that differs between two states of it; what a state lacks is undefined. */
interface ChangedCell {
	path: string;
	from: number | undefined;
	to: number | undefined;
}

const isTable = (value: unknown): value is object => typeof value === 'object' && value !== null;
const numberIn = (value: unknown) => (typeof value === 'number' ? value : undefined);

/** Lists the cells of nested tables that differ, by path; tables that are one object are not looked into. */
export function changedCells(from: unknown, to: unknown, path = ''): ChangedCell[] {
	if (from === to) return [];
	const [before, now] = [isTable(from) ? Object.entries(from) : [], isTable(to) ? Object.entries(to) : []];
	if (before.length === 0 && now.length === 0) {
		const cell = { path, from: numberIn(from), to: numberIn(to) };
		return cell.from === cell.to ? [] : [cell];
	}
	const [was, is] = [new Map<string, unknown>(before), new Map<string, unknown>(now)];
	return [...new Set([...was.keys(), ...is.keys()])].flatMap((key) =>
		changedCells(was.get(key), is.get(key), path === '' ? key : `${path}.${key}`)
	);
}
