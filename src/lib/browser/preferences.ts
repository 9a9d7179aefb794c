import { preferenceCookie } from '$lib/study/preferenceCookie';

/** Small choices that a reader makes once for this device; a browser that keeps nothing starts anew each time. */
export const preferences = {
	read(name: string): string | null {
		try {
			return localStorage.getItem(`preference/${name}`);
		} catch {
			return null;
		}
	},
	write(name: string, value: string): void {
		// The server draws the next page by it: what came after would push the page down.
		document.cookie = `${preferenceCookie(name)}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
		try {
			localStorage.setItem(`preference/${name}`, value);
		} catch {
			// Storage is full or forbidden: the choice holds for this visit.
		}
	}
};
