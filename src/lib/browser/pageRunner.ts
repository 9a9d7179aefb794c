import { beginMethod, compile, drive, type RunMethod } from '$lib/engine';
import type { Model } from '$lib/study';

/** Work between two looks at what the page has to do, ms: half a frame, so that a slider never waits for a draw. */
const atATime = 8;

/** Computes in the page itself, a slice at a time, where there can be no worker: a file on a disk may start none from a module. */
export function pageRunner(model: Model) {
	const compiled = compile(model);
	let closed = false;

	const run: RunMethod = async (method, asked, control) => {
		// What moved the settings is drawn first.
		await pause();
		return drive(beginMethod(method, compiled, asked), {
			atATime,
			pause,
			ended: () => closed || control?.signal.aborted === true,
			progress: control?.progress
		});
	};
	return {
		run,
		close: () => {
			closed = true;
		}
	};
}

/** Lets what waits run: input and drawing come before the next slice. */
const pause = () => new Promise((resolve) => setTimeout(resolve));
