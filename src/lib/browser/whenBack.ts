/** How often a server that could not be reached is asked again, ms. */
const patience = 10_000;

/** Calls back when the network is back, and every ten seconds until then, since a server may be away alone. Gives what ends it. */
export function whenBack(again: () => void): () => void {
	addEventListener('online', again);
	const timer = setInterval(again, patience);
	return () => {
		removeEventListener('online', again);
		clearInterval(timer);
	};
}
