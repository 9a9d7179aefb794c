import type { Worker } from 'node:worker_threads';
import type { JobKind } from '$lib/compute/jobs';
import { EngineError } from '$lib/engine';
import type { Model } from '$lib/study';
import { Busy, Cancelled, Failed } from './failures';
import type { FromThread, ToThread } from './messages';

/** A question to a worker thread. */
export interface Question {
	kind: JobKind;
	/** What the model is known by; null where no model is asked of. */
	version: string | null;
	model: Model | null;
	asked: unknown;
	/** Long work lets short work pass. */
	long: boolean;
}

interface Waiting extends Question {
	id: number;
	resolve: (answer: unknown) => void;
	reject: (reason: unknown) => void;
	timer: NodeJS.Timeout;
}

type Lane = 'short' | 'long';

/** One thread: at most one long question and one short at a time, which take turns. */
interface Thread {
	worker: Worker;
	/** Versions of the models that it has. */
	known: Set<string>;
	busy: Record<Lane, Waiting | null>;
}

/** Sets how many threads compute, and how much may wait. */
export interface PoolOptions {
	size: number;
	/** Questions of a lane that wait at most; more are refused. */
	mostWaiting: number;
	/** How long one waits for its turn, and how long it may take, ms. */
	longestWait: number;
	longestWork: number;
	/** Starts a thread. */
	start: () => Worker;
}

/** Models that a thread keeps; then it begins anew. */
const mostModels = 32;

/**
 * Worker threads with a bounded queue. A thread that breaks down is replaced, and what it was asked fails; one whose work takes
 * too long is replaced too, and what ran beside that work is asked anew.
 */
export class Pool {
	readonly #options: PoolOptions;
	readonly #threads: Thread[] = [];
	readonly #waiting: Record<Lane, Waiting[]> = { short: [], long: [] };
	#last = 0;
	#closed = false;

	constructor(options: PoolOptions) {
		this.#options = options;
	}

	/** Starts every thread that is not there, so that the first question finds one. */
	warm(): void {
		while (!this.#closed && this.#threads.length < this.#options.size) this.#start();
	}

	/** Resolves with the answer. Rejects with Busy where too much waits or the work takes too long, Cancelled where the signal says so, Failed where a thread broke down, EngineError as the engine throws it. */
	ask(question: Question, signal?: AbortSignal): Promise<unknown> {
		const lane: Lane = question.long ? 'long' : 'short';
		return new Promise((resolve, reject) => {
			if (signal?.aborted) return reject(new Cancelled());
			if (this.#closed || this.#waiting[lane].length >= this.#options.mostWaiting) return reject(new Busy());
			const id = ++this.#last;
			const timer = setTimeout(() => this.#leave(waiting, new Busy()), this.#options.longestWait).unref();
			const waiting: Waiting = { ...question, id, resolve, reject, timer };
			signal?.addEventListener('abort', () => this.#leave(waiting, new Cancelled()), { once: true });
			this.#waiting[lane].push(waiting);
			this.#dispatch();
		});
	}

	/** How many questions wait for a thread. */
	get waiting(): number {
		return this.#waiting.short.length + this.#waiting.long.length;
	}

	async close(): Promise<void> {
		this.#closed = true;
		for (const lane of ['short', 'long'] as const)
			for (const waiting of this.#waiting[lane].splice(0)) waiting.reject(new Cancelled());
		const threads = this.#threads.splice(0);
		for (const thread of threads) for (const waiting of Object.values(thread.busy)) waiting?.reject(new Cancelled());
		await Promise.all(threads.map(({ worker }) => worker.terminate()));
	}

	/** Gives each free place the oldest question of its lane; one that nothing else runs beside first. */
	#dispatch(): void {
		for (const lane of ['short', 'long'] as const)
			while (this.#waiting[lane].length > 0) {
				this.warm();
				const free = this.#threads.filter(({ busy }) => busy[lane] === null);
				const thread = free.find(({ busy }) => busy.short === null && busy.long === null) ?? free[0];
				if (!thread) break;
				this.#give(thread, lane, this.#waiting[lane].shift()!);
			}
	}

	#give(thread: Thread, lane: Lane, waiting: Waiting): void {
		const { id, kind, version, model, asked } = waiting;
		clearTimeout(waiting.timer);
		waiting.timer = setTimeout(() => this.#endOverdue(thread, waiting), this.#options.longestWork).unref();
		thread.busy[lane] = waiting;
		if (thread.known.size >= mostModels) {
			thread.known.clear();
			this.#send(thread, { kind: 'forget' });
		}
		const sent = version !== null && thread.known.has(version);
		try {
			this.#send(thread, { kind, id, version, model: sent ? null : model, asked });
			if (version !== null) thread.known.add(version);
		} catch (error) {
			this.#settle(thread, id)?.reject(error);
		}
	}

	#send(thread: Thread, message: ToThread): void {
		thread.worker.postMessage(message);
	}

	#start(): void {
		const worker = this.#options.start();
		const thread: Thread = { worker, known: new Set(), busy: { short: null, long: null } };
		worker.unref();
		worker.on('message', (message: FromThread) => {
			const waiting = this.#settle(thread, message.id);
			if ('answer' in message) waiting?.resolve(message.answer);
			else if ('ended' in message) waiting?.reject(new Cancelled());
			else if (message.fault.code) waiting?.reject(new EngineError(message.fault.code, message.fault.values));
			else waiting?.reject(new Failed(message.fault.stack));
			this.#dispatch();
		});
		const replace = (reason: string) => {
			this.#remove(thread);
			for (const lane of ['short', 'long'] as const) {
				const waiting = thread.busy[lane];
				if (!waiting) continue;
				this.#settle(thread, waiting.id);
				waiting.reject(new Failed(reason));
			}
			if (!this.#closed) this.#dispatch();
		};
		worker.on('error', (error) => replace(String(error.stack ?? error)));
		worker.on('exit', (code) => replace(`the thread ended (${code})`));
		this.#threads.push(thread);
	}

	#remove(thread: Thread): void {
		const at = this.#threads.indexOf(thread);
		if (at >= 0) this.#threads.splice(at, 1);
	}

	/** Ends a thread whose work takes too long; what ran beside that work is the next that another thread is given. */
	#endOverdue(thread: Thread, overdue: Waiting): void {
		this.#remove(thread);
		this.#settle(thread, overdue.id);
		for (const lane of ['short', 'long'] as const) {
			const beside = thread.busy[lane];
			if (!beside) continue;
			this.#settle(thread, beside.id);
			beside.timer = setTimeout(() => this.#leave(beside, new Busy()), this.#options.longestWait).unref();
			this.#waiting[lane].unshift(beside);
		}
		void thread.worker.terminate();
		overdue.reject(new Busy());
		this.#dispatch();
	}

	/** Frees the place of a question. */
	#settle(thread: Thread, id: number): Waiting | null {
		for (const lane of ['short', 'long'] as const) {
			const waiting = thread.busy[lane];
			if (waiting?.id !== id) continue;
			thread.busy[lane] = null;
			clearTimeout(waiting.timer);
			return waiting;
		}
		return null;
	}

	/** Takes a question back: one that waits is gone at once, one under way ends at its next slice. */
	#leave(waiting: Waiting, reason: Error): void {
		const queue = this.#waiting[waiting.long ? 'long' : 'short'];
		const at = queue.indexOf(waiting);
		if (at >= 0) {
			queue.splice(at, 1);
			clearTimeout(waiting.timer);
		} else {
			const thread = this.#threads.find(({ busy }) => busy.short === waiting || busy.long === waiting);
			if (thread) this.#send(thread, { kind: 'cancel', id: waiting.id });
		}
		waiting.reject(reason);
	}
}
