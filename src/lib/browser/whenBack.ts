/** How often a server that could not be reached is asked again, ms. */
const patience = 10_000;

/** Asks before a page is closed: what waits to be sent would be lost with it. */
const askFirst = (event: BeforeUnloadEvent) => event.preventDefault();

/** Calls back when the network is back, and every ten seconds until then, since a server may be away alone. Gives what ends it. */
export function whenBack(again: () => void): () => void {
	addEventListener('online', again);
	addEventListener('beforeunload', askFirst);
	const timer = setInterval(again, patience);
	return () => {
		removeEventListener('online', again);
		removeEventListener('beforeunload', askFirst);
		clearInterval(timer);
	};
}
