import type { RunMethod } from '$lib/engine';

/** Where long methods are computed: a worker of the page, or the page itself; in tests wherever they say. */
export interface Runner {
	run: RunMethod;
	close(): void;
}
