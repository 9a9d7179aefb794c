import type { StudyContents } from '$lib/study';

/** A study under work kept on this device, with the revision that it goes on top of. */
interface KeptStudyDraft {
	base: number;
	contents: StudyContents;
}

/** How long a draft waits for the next key before it is written, ms. */
const patience = 250;

function open(): Promise<IDBDatabase | null> {
	return new Promise((resolve) => {
		try {
			const asked = indexedDB.open('workbench', 1);
			asked.onupgradeneeded = () => asked.result.createObjectStore('study-draft');
			asked.onsuccess = () => resolve(asked.result);
			asked.onerror = () => resolve(null);
		} catch {
			resolve(null);
		}
	});
}

/** Keeps unsaved work on a study in the browser, however long its texts; a browser that keeps nothing has none. */
export function studyDraft(study: string) {
	let waiting: ReturnType<typeof setTimeout> | undefined;
	const within = async <Answer>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<Answer>) => {
		const database = await open();
		if (!database) return undefined;
		return new Promise<Answer | undefined>((resolve) => {
			const asked = act(database.transaction('study-draft', mode).objectStore('study-draft'));
			asked.onsuccess = () => resolve(asked.result);
			asked.onerror = () => resolve(undefined);
		}).finally(() => database.close());
	};
	return {
		read: () => within<KeptStudyDraft>('readonly', (store) => store.get(study) as IDBRequest<KeptStudyDraft>),
		write(kept: KeptStudyDraft): void {
			clearTimeout(waiting);
			waiting = setTimeout(() => void within('readwrite', (store) => store.put(kept, study)), patience);
		},
		clear(): void {
			clearTimeout(waiting);
			void within('readwrite', (store) => store.delete(study));
		}
	};
}
