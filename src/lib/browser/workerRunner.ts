import { EngineError, type RunMethod, type TaskControl } from '$lib/engine';
import type { Model } from '$lib/study';
import type { ToWorker } from './engine.worker';

interface FromWorker {
	request: number;
	progress?: number;
	answer?: unknown;
	fault?: { code: EngineError['code'] | null; values: Record<string, string | number> };
}

interface Waiter {
	resolve: (answer: unknown) => void;
	reject: (reason: unknown) => void;
	control: TaskControl | undefined;
}

/** Computes in a worker of the page, so that no draw blocks a slider. */
export function workerRunner(model: Model) {
	const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, Waiter>();
	let last = 0;
	const send = (message: ToWorker) => worker.postMessage(message);
	worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
		const waiter = waiting.get(data.request);
		if (data.progress !== undefined) {
			waiter?.control?.progress(data.progress);
			return;
		}
		waiting.delete(data.request);
		if (data.answer !== undefined) waiter?.resolve(data.answer);
		else
			waiter?.reject(
				data.fault?.code ? new EngineError(data.fault.code, data.fault.values) : new Error('worker failed')
			);
	});
	worker.addEventListener('error', (event) => {
		event.preventDefault();
		for (const { reject } of waiting.values()) reject(new Error(event.message));
		waiting.clear();
	});
	send({ kind: 'model', model });
	const run: RunMethod = (method, asked, control) => {
		const request = ++last;
		return new Promise((resolve, reject) => {
			waiting.set(request, { resolve: resolve as (answer: unknown) => void, reject, control });
			control?.signal.addEventListener('abort', () => {
				if (waiting.delete(request)) send({ kind: 'cancel', request });
				reject(new Error('cancelled'));
			});
			send({ kind: 'run', request, method, asked });
		});
	};
	return { run, close: () => worker.terminate() };
}
