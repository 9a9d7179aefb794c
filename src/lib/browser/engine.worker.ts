import {
	beginMethod,
	compile,
	drive,
	Ended,
	EngineError,
	type CompiledModel,
	type MethodAsked,
	type MethodName
} from '$lib/engine';
import type { Model } from '$lib/study';

/** The model is sent once; each request gets one answer under its number, and none once it is cancelled. */
export type ToWorker =
	| { kind: 'model'; model: Model }
	| { kind: 'cancel'; request: number }
	| { kind: 'run'; request: number; method: MethodName; asked: readonly unknown[] };

/** Work between two looks at what else has been asked, ms: a short request never waits longer. */
const atATime = 25;

let compiled: CompiledModel | null = null;
const cancelled = new Set<number>();

/** Drives work to its end, or to its cancel; reports progress and hears messages between slices. */
async function answer({ request, method, asked }: Extract<ToWorker, { kind: 'run' }>): Promise<void> {
	try {
		if (!compiled) throw new Error('no model was sent');
		const found = await drive(beginMethod(method, compiled, asked as MethodAsked<MethodName>), {
			atATime,
			pause: () => new Promise((resolve) => setTimeout(resolve)),
			ended: () => cancelled.delete(request),
			progress: (part) => postMessage({ request, progress: part })
		});
		postMessage({ request, answer: found });
	} catch (error) {
		if (error instanceof Ended) return;
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
