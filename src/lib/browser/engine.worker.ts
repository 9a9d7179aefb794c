import {
	compile,
	consistentWorlds,
	EngineError,
	simulate,
	type CompiledModel,
	type SimulationOptions,
	type WorldsOptions
} from '$lib/engine';
import type { Model, Settings } from '$lib/study';

/** The model is sent once; each request names its settings and gets one answer under the same number. */
export type ToWorker =
	| { kind: 'model'; model: Model }
	| { kind: 'simulate'; request: number; settings: Settings; options: SimulationOptions }
	| { kind: 'worlds'; request: number; options: WorldsOptions };

let compiled: CompiledModel | null = null;

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
	if (data.kind === 'model') {
		compiled = compile(data.model);
		return;
	}
	try {
		if (!compiled) throw new Error('no model was sent');
		const answer =
			data.kind === 'worlds'
				? consistentWorlds(compiled, data.options)
				: simulate(compiled, data.settings, data.options);
		postMessage({ request: data.request, answer });
	} catch (error) {
		const fault =
			error instanceof EngineError ? { code: error.code, values: error.values } : { code: null, values: {} };
		postMessage({ request: data.request, fault });
	}
});
