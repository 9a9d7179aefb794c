import { preferences } from './preferences';

/** A page that one was at: its path without the language, its name, and what it belongs to. */
interface Recent {
	path: string;
	name: string;
	within: string;
	/** Ms since 1970. */
	time: number;
}

const key = 'recent';
const most = 8;

const isRecent = (value: unknown): value is Recent => {
	if (typeof value !== 'object' || value === null) return false;
	const { path, name, within, time } = value as Partial<Recent>;
	// A path of ours alone: what another page of this origin wrote leads nowhere else.
	return (
		/^\/studies\//.test(path ?? '') && typeof name === 'string' && typeof within === 'string' && Number.isFinite(time)
	);
};

/** Reads the pages that one was at in this browser, the newest first; a browser that keeps nothing has none. */
export function recentPages(): Recent[] {
	try {
		const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
		return Array.isArray(kept) ? kept.filter(isRecent) : [];
	} catch {
		return [];
	}
}

/** Remembers a page as the newest; the same path stands once. */
export function rememberPage(page: Omit<Recent, 'time'>): void {
	try {
		const others = recentPages().filter(({ path }) => path !== page.path);
		const pages = [{ ...page, time: Date.now() }, ...others].slice(0, most);
		localStorage.setItem(key, JSON.stringify(pages));
		// The server leaves room for them on the first page: what came after would push it down.
		preferences.write('recent', String(pages.length));
	} catch {
		// Storage is full or forbidden: nothing is remembered.
	}
}
