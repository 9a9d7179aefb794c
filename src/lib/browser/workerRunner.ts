import {
	EngineError,
	type ConsistentWorlds,
	type PlacedTaking,
	type Simulation,
	type SimulationOptions,
	type SobolIndex,
	type SobolOptions,
	type WorldsOptions
} from '$lib/engine';
import type { Model, Settings } from '$lib/study';
import type { ToWorker } from './engine.worker';

interface FromWorker {
	request: number;
	progress?: number;
	answer?: unknown;
	fault?: { code: EngineError['code'] | null; values: Record<string, string | number> };
}

/** A question without its number; each kind has its own answer. */
type Asked = ToWorker extends infer Message
	? Message extends { kind: 'simulate' | 'worlds' | 'sobol' | 'takings' }
		? Omit<Message, 'request'>
		: never
	: never;

interface Watch {
	progress: (part: number) => void;
	signal: AbortSignal;
}

interface Waiter {
	resolve: (answer: unknown) => void;
	reject: (reason: unknown) => void;
	watch: Watch | undefined;
}

/** What each kind of question is asked with. */
interface Options {
	simulation: SimulationOptions;
	worlds: WorldsOptions;
	sobol: SobolOptions;
}

/** Computes in a worker of the page, so that no draw blocks a slider. */
export function workerRunner(model: Model, options: Options) {
	const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
	const waiting = new Map<number, Waiter>();
	let last = 0;
	const send = (message: ToWorker) => worker.postMessage(message);
	worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
		const waiter = waiting.get(data.request);
		if (data.progress !== undefined) {
			waiter?.watch?.progress(data.progress);
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
	const ask = (asked: Asked, watch?: Watch): Promise<unknown> => {
		const request = ++last;
		return new Promise((resolve, reject) => {
			waiting.set(request, { resolve, reject, watch });
			watch?.signal.addEventListener('abort', () => {
				if (waiting.delete(request)) send({ kind: 'cancel', request });
				reject(new Error('cancelled'));
			});
			send({ ...asked, request });
		});
	};
	return {
		simulate: (settings: Settings, weights: SimulationOptions['weights'], watch?: Watch) =>
			ask({ kind: 'simulate', settings, options: { ...options.simulation, weights } }, watch) as Promise<Simulation>,
		worlds: (watch?: Watch) => ask({ kind: 'worlds', options: options.worlds }, watch) as Promise<ConsistentWorlds>,
		sobol: async (settings: Settings, outcome: string, watch?: Watch) => {
			const indices = await ask({ kind: 'sobol', settings, outcome, options: options.sobol }, watch);
			return { base: options.sobol.base, indices: indices as SobolIndex[] };
		},
		takings: (settings: Settings, watch?: Watch) =>
			ask({ kind: 'takings', settings }, watch) as Promise<PlacedTaking[]>,
		close: () => worker.terminate()
	};
}
