import { untrack } from 'svelte';
import type { StudyContents } from '$lib/study';
import { partAt } from '$lib/study/author/fields';

/** The path of what holds every cell of a row; all its cells are impacts, or all are cross-impacts. Null where it has none. */
function sharedPath(cells: readonly (string | null)[]): string | null {
	const paths = cells.filter((cell) => cell !== null);
	let shared = paths[0] ?? '';
	const shorten = () => (shared = shared.slice(0, Math.max(0, shared.lastIndexOf('.'))));
	shorten();
	for (const path of paths) while (shared !== '' && !path.startsWith(`${shared}.`)) shorten();
	return shared === '' ? null : shared;
}

/**
 * A row of cells and the part of a study that holds them. A key makes a study anew, which would ask every field of a grid
 * what it holds; the part is another only where one of the row's own cells is.
 */
export class HeldRow {
	readonly #path: string | null;
	/** Undefined until it follows a study. */
	#part = $state.raw<object | null>();

	/** `cells` are the paths of its cells below the model; null where it has none in a column. */
	constructor(cells: readonly (string | null)[]) {
		this.#path = sharedPath(cells);
	}

	/** Reads one of its cells: who reads hears where a cell of the row changes, and of nothing else. */
	read(cell: () => string): string {
		return this.#part === undefined ? '' : untrack(cell);
	}

	/** Follows the contents of a study; `start` is the path of the model. */
	follow(contents: StudyContents, start: string): void {
		if (this.#path !== null) this.#part = partAt(contents, `${start}${this.#path}`);
	}
}
