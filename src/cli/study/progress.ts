import type { Progress } from '../../lib/engine';

const width = 30;
const every = 100;

/** Drives work to its end; on a terminal with a bar on the error stream, once it takes longer than a blink. */
export function driveWithBar<Answer>(slices: Generator<Progress, Answer>): Answer {
	const terminal = process.stderr.isTTY;
	let shown = performance.now() + 2 * every;
	let bar = false;
	for (;;) {
		const step = slices.next();
		if (step.done) {
			if (bar) process.stderr.write('\r\u001b[K');
			return step.value;
		}
		if (!terminal || performance.now() < shown) continue;
		const part = Math.min(1, step.value.done / step.value.of);
		const full = Math.round(part * width);
		process.stderr.write(`\r[${'#'.repeat(full)}${' '.repeat(width - full)}] ${Math.round(part * 100)} %`);
		bar = true;
		shown = performance.now() + every;
	}
}
