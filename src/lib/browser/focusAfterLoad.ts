const key = 'focus-after-load';

/** Asks that an element take the focus once the next page of this tab has loaded. */
export function focusAfterLoad(id: string): void {
	try {
		sessionStorage.setItem(key, id);
	} catch {
		// Without storage the focus starts at the top of the next page.
	}
}

/** Gives the focus to the element that the page before asked it for, once. */
export function takeFocus(): void {
	try {
		const id = sessionStorage.getItem(key);
		if (id === null) return;
		sessionStorage.removeItem(key);
		document.getElementById(id)?.focus();
	} catch {
		// As above.
	}
}
