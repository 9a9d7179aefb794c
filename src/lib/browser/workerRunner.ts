import { EngineError, type Simulation, type SimulationOptions } from '$lib/engine';
import type { Model, Settings } from '$lib/study';
import type { ToWorker } from './engine.worker';

interface FromWorker {
	request: number;
	simulation?: Simulation;
	fault?: { code: EngineError['code'] | null; values: Record<string, string | number> };
}

/** Computes in a worker of the page, so that no draw blocks a slider. */
export function workerRunner(model: Model, options: SimulationOptions) {
	const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, { resolve: (simulation: Simulation) => void; reject: (reason: unknown) => void }>();
	let last = 0;
	const send = (message: ToWorker) => worker.postMessage(message);
	worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
		const waiter = waiting.get(data.request);
		waiting.delete(data.request);
		if (data.simulation) waiter?.resolve(data.simulation);
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
	return {
		simulate(settings: Settings): Promise<Simulation> {
			const request = ++last;
			return new Promise((resolve, reject) => {
				waiting.set(request, { resolve, reject });
				send({ kind: 'simulate', request, settings, options });
			});
		},
		close: () => worker.terminate()
	};
}
