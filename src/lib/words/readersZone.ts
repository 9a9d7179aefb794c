import { createSubscriber } from 'svelte/reactivity';

let known = false;
let tell = () => {};
const subscribe = createSubscriber((update) => {
	tell = update;
	return () => {};
});

/**
 * Whether times may be said where the reader is. What the server writes is in UTC, and so is a page until it has taken
 * that over; then the page says so here, and every time on it is said anew.
 */
export const readersZone = {
	isKnown(): boolean {
		subscribe();
		return known;
	},
	make(isKnown: boolean): void {
		known = isKnown;
		tell();
	}
};
