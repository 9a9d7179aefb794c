import {
	compile,
	consistentWorldsInSlices,
	EngineError,
	simulateInSlices,
	sobolIndicesInSlices,
	takingsInSlices,
	type CompiledModel,
	type Progress,
	type SimulationOptions,
	type SobolOptions,
	type WorldsOptions
} from '$lib/engine';
import type { Model, Settings } from '$lib/study';

/** The model is sent once; each request gets one answer under its number, and none once it is cancelled. */
export type ToWorker =
	| { kind: 'model'; model: Model }
	| { kind: 'cancel'; request: number }
	| { kind: 'simulate'; request: number; settings: Settings; options: SimulationOptions }
	| { kind: 'worlds'; request: number; options: WorldsOptions }
	| { kind: 'sobol'; request: number; settings: Settings; outcome: string; options: SobolOptions }
	| { kind: 'takings'; request: number; settings: Settings };

type Question = Exclude<ToWorker, { kind: 'model' | 'cancel' }>;

/** Work between two looks at what else has been asked, ms: a short request never waits longer. */
const atATime = 25;

let compiled: CompiledModel | null = null;
const cancelled = new Set<number>();

function begin(model: CompiledModel, asked: Question): Generator<Progress, unknown> {
	switch (asked.kind) {
		case 'simulate':
			return simulateInSlices(model, asked.settings, asked.options);
		case 'worlds':
			return consistentWorldsInSlices(model, asked.options);
		case 'sobol':
			return sobolIndicesInSlices(model, asked.settings, asked.outcome, asked.options);
		case 'takings':
			return takingsInSlices(model, asked.settings);
	}
}

/** Drives work to its end, or to its cancel; reports progress and hears messages between slices. */
async function answer(asked: Question): Promise<void> {
	const { request } = asked;
	try {
		if (!compiled) throw new Error('no model was sent');
		const slices = begin(compiled, asked);
		let rest = performance.now() + atATime;
		for (;;) {
			const step = slices.next();
			if (step.done) {
				postMessage({ request, answer: step.value });
				return;
			}
			if (performance.now() < rest) continue;
			postMessage({ request, progress: step.value.done / step.value.of });
			await new Promise((resolve) => setTimeout(resolve));
			if (cancelled.delete(request)) return;
			rest = performance.now() + atATime;
		}
	} catch (error) {
		const fault =
			error instanceof EngineError ? { code: error.code, values: error.values } : { code: null, values: {} };
		postMessage({ request, fault });
	}
}

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	if (data.kind === 'model') compiled = compile(data.model);
	else if (data.kind === 'cancel') cancelled.add(data.request);
	else void answer(data);
});
