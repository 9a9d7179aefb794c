/** Unsaved work kept on this device: the address that gives it back, and when it was kept (ms since 1970). */
export interface Draft {
	query: string;
	time: number;
}

/** The draft of one model in the browser's storage; a browser that keeps nothing has none. */
export function draftOf(study: string, model: string) {
	const key = `draft/${study}/${model}`;
	return {
		read(): Draft | null {
			try {
				const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
				if (typeof kept !== 'object' || kept === null) return null;
				const { query, time } = kept as Partial<Draft>;
				return typeof query === 'string' && typeof time === 'number' ? { query, time } : null;
			} catch {
				return null;
			}
		},
		write(query: string): void {
			try {
				localStorage.setItem(key, JSON.stringify({ query, time: Date.now() } satisfies Draft));
			} catch {
				// Storage is full or forbidden: the address still holds the work.
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
