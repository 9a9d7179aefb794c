/** A document under work kept on this device, with the revision that it goes on top of. */
export interface KeptDocument<Document> {
	base: number;
	document: Document;
}

/** Unsaved work on a document in the browser's storage; a browser that keeps nothing has none. */
export function documentDraft<Document>(name: string) {
	const key = `document/${name}`;
	return {
		read(): KeptDocument<Document> | null {
			try {
				const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
				return typeof kept === 'object' && kept !== null && 'base' in kept && 'document' in kept
					? (kept as KeptDocument<Document>)
					: null;
			} catch {
				return null;
			}
		},
		write(kept: KeptDocument<Document>): void {
			try {
				localStorage.setItem(key, JSON.stringify(kept));
			} catch {
				// Storage is full or forbidden: the page still holds the work.
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
