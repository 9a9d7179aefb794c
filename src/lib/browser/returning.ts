/** Whether the document has been asked already if it is one that the browser went back to. */
let asked = false;

/** Whether the browser went back or forward to this document, and may have drawn it from its cache; true once. */
function wentBack(): boolean {
	if (asked) return false;
	asked = true;
	const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	return navigation?.type === 'back_forward';
}

/** Calls back each time the browser brings the page back as it was left, so that the newest can be shown. Gives what ends it. */
export function onReturn(act: () => void): () => void {
	const shown = ({ persisted }: PageTransitionEvent) => {
		if (persisted) act();
	};
	addEventListener('pageshow', shown);
	if (wentBack()) act();
	return () => removeEventListener('pageshow', shown);
}

/**
 * The query of the address bar. After Back it is not the one that the page was loaded for, if the page had written another:
 * Kit loads what it knows of, and the bar is what people see. On the server, the one that was asked for.
 */
export const shownQuery = (asked: URLSearchParams): URLSearchParams =>
	typeof location === 'undefined' ? asked : new URLSearchParams(location.search);
