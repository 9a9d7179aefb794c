/** Unsaved work kept on this device: the address that gives it back, and when it was kept (ms since 1970). */
export interface Draft {
	query: string;
	time: number;
	/** What the page's model and ready scenarios were known by. */
	edition: string;
}

/** What a draft starts from: a model, and a scenario of it, a saved one with its revision (`…@3`); null for the model's defaults. */
interface DraftBase {
	study: string;
	model: string;
	start: string | null;
}

const keyOf = ({ study, model, start }: DraftBase) => `draft/${study}/${model}/${start ?? ''}`;

function read(key: string): Draft | null {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
		if (typeof kept !== 'object' || kept === null) return null;
		const { query, time, edition = '' } = kept as Partial<Draft>;
		return typeof query === 'string' && typeof time === 'number' ? { query, time, edition } : null;
	} catch {
		return null;
	}
}

/** The draft of one base in the browser's storage; a browser that keeps nothing has none. */
export function draftOf(base: DraftBase) {
	const key = keyOf(base);
	return {
		read: () => read(key),
		/** Returns whether it is kept. */
		write(draft: Omit<Draft, 'time'>): boolean {
			try {
				localStorage.setItem(key, JSON.stringify({ ...draft, time: Date.now() } satisfies Draft));
				return true;
			} catch {
				// Storage is full or forbidden: the address still holds the work.
				return false;
			}
		},
		clear(): void {
			try {
				localStorage.removeItem(key);
			} catch {
				// Storage is forbidden: there is nothing to clear.
			}
		}
	};
}

/** Revisions of a saved scenario, other than the one that is open, with unsaved work of this device on them. */
export function draftsOnOthers({ study, model, start }: DraftBase): number[] {
	const [scenario, open] = start?.split('@') ?? [];
	if (scenario === undefined || open === undefined) return [];
	const prefix = keyOf({ study, model, start: `${scenario}@` });
	try {
		return Object.keys(localStorage)
			.filter((key) => key.startsWith(prefix) && key !== prefix + open && read(key))
			.map((key) => Number(key.slice(prefix.length)))
			.filter((number) => Number.isInteger(number))
			.sort((a, b) => b - a);
	} catch {
		return [];
	}
}
