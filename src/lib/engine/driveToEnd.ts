/** Steps of a long method that are done, of how many; each method has steps of its own. */
export interface Progress {
	done: number;
	of: number;
}

/** Drives a long method, which yields its progress, to its end. */
export function driveToEnd<Answer>(slices: Generator<unknown, Answer>): Answer {
	for (;;) {
		const step = slices.next();
		if (step.done) return step.value;
	}
}
