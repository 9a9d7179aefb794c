/** Too much is asked just now; the same request may be sent again after some seconds. */
export class Busy extends Error {
	readonly seconds = 5;

	constructor() {
		super('too much is being computed');
	}
}

/** Nobody waits for the answer any more. */
export class Cancelled extends Error {
	constructor() {
		super('cancelled');
	}
}

/** A worker thread broke down; `reason` is for the log. */
export class Failed extends Error {
	constructor(reason: string) {
		super(`a worker thread failed: ${reason}`);
	}
}
