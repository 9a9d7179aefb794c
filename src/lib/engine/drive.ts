import type { Progress } from './driveToEnd';

/** A long method under way. A slice that knows no progress yields nothing. */
export type Slices<Answer> = Generator<Progress | undefined, Answer>;

/** Follows and ends work: `progress` hears the part that is done, 0–1; the signal ends it. */
export interface TaskControl {
	progress: (part: number) => void;
	signal: AbortSignal;
}

/** How work shares its thread with what else is to be done there. */
export interface Pace {
	/** Work between two pauses, ms. */
	atATime: number;
	/** Lets whatever waits have its turn. */
	pause: () => Promise<unknown>;
	/** Whether nobody waits for the answer any more; looked at before the first slice and after each pause. */
	ended: () => boolean;
	/** Hears the part that is done, 0–1, before each pause. */
	progress?: (part: number) => void;
}

/** Nobody waits for the answer any more. */
export class Ended extends Error {
	constructor() {
		super('cancelled');
		this.name = 'Ended';
	}
}

/** Drives a long method to its end, with pauses; rejects with Ended once nobody waits for it. */
export async function drive<Answer>(
	slices: Slices<Answer>,
	{ atATime, pause, ended, progress }: Pace
): Promise<Answer> {
	for (;;) {
		if (ended()) throw new Ended();
		const rest = performance.now() + atATime;
		let step = slices.next();
		while (!step.done && performance.now() < rest) step = slices.next();
		if (step.done) return step.value;
		if (step.value) progress?.(step.value.done / step.value.of);
		await pause();
	}
}
