import {
	compile,
	consistentWorldsInSlices,
	simulateInSlices,
	sobolIndicesInSlices,
	takingsInSlices,
	type Progress,
	type SimulationOptions,
	type SobolOptions,
	type WorldsOptions
} from '$lib/engine';
import type { Model, Settings } from '$lib/study';

/** Work between two looks at what the page has to do, ms: half a frame, so that a slider never waits for a draw. */
const atATime = 8;

interface Watch {
	progress: (part: number) => void;
	signal: AbortSignal;
}

/** Computes in the page itself, a slice at a time, where there can be no worker: a file on a disk may start none from a module. */
export function pageRunner(
	model: Model,
	options: { simulation: SimulationOptions; worlds: WorldsOptions; sobol: SobolOptions }
) {
	const compiled = compile(model);
	let closed = false;

	async function drive<Answer>(slices: Generator<Progress, Answer>, watch?: Watch): Promise<Answer> {
		// What moved the settings is drawn first.
		await pause();
		let rest = performance.now() + atATime;
		for (;;) {
			if (closed || watch?.signal.aborted) throw new Error('cancelled');
			const step = slices.next();
			if (step.done) return step.value;
			if (performance.now() < rest) continue;
			watch?.progress(step.value.done / step.value.of);
			await pause();
			rest = performance.now() + atATime;
		}
	}

	return {
		simulate: (settings: Settings, weights: SimulationOptions['weights'], watch?: Watch) =>
			drive(simulateInSlices(compiled, settings, { ...options.simulation, weights }), watch),
		worlds: (watch?: Watch) => drive(consistentWorldsInSlices(compiled, options.worlds), watch),
		sobol: async (settings: Settings, outcome: string, watch?: Watch) => {
			const indices = await drive(sobolIndicesInSlices(compiled, settings, outcome, options.sobol), watch);
			return { base: options.sobol.base, indices };
		},
		takings: (settings: Settings, watch?: Watch) => drive(takingsInSlices(compiled, settings), watch),
		close: () => {
			closed = true;
		}
	};
}

/** Lets what waits run: input and drawing come before the next slice. */
const pause = () => new Promise((resolve) => setTimeout(resolve));
