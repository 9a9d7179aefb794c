/** Drives a long method, which yields its progress, to its end. */
export function finish<Answer>(slices: Generator<unknown, Answer>): Answer {
	for (;;) {
		const step = slices.next();
		if (step.done) return step.value;
	}
}
