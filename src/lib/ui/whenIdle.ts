/** Waits longest for a page that is never idle, ms. */
const longest = 1000;

/** Waits until the page has nothing else to do. */
export function whenIdle(): Promise<void> {
	return new Promise((done) => {
		// WebKit does not say when it is idle.
		if (typeof requestIdleCallback === 'undefined') setTimeout(done, longest / 10);
		else requestIdleCallback(() => done(), { timeout: longest });
	});
}
