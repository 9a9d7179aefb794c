import {
	EngineError,
	type ConsistentWorlds,
	type Simulation,
	type SimulationOptions,
	type WorldsOptions
} from '$lib/engine';
import type { Model, Settings } from '$lib/study';
import type { ToWorker } from './engine.worker';

interface FromWorker {
	request: number;
	answer?: unknown;
	fault?: { code: EngineError['code'] | null; values: Record<string, string | number> };
}

/** A request without its number; each kind has its own answer. */
type Asked = ToWorker extends infer Message
	? Message extends { request: number }
		? Omit<Message, 'request'>
		: never
	: never;

/** Computes in a worker of the page, so that no draw blocks a slider. */
export function workerRunner(model: Model, options: SimulationOptions, worlds: WorldsOptions) {
	const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (reason: unknown) => void }>();
	let last = 0;
	const send = (message: ToWorker) => worker.postMessage(message);
	worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
		const waiter = waiting.get(data.request);
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
	const ask = (asked: Asked): Promise<unknown> => {
		const request = ++last;
		return new Promise((resolve, reject) => {
			waiting.set(request, { resolve, reject });
			send({ ...asked, request });
		});
	};
	return {
		simulate: (settings: Settings) => ask({ kind: 'simulate', settings, options }) as Promise<Simulation>,
		worlds: () => ask({ kind: 'worlds', options: worlds }) as Promise<ConsistentWorlds>,
		close: () => worker.terminate()
	};
}
