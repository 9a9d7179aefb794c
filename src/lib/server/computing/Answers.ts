import { Cancelled } from './failures';

interface Kept<Answer> {
	answer: Promise<Answer>;
	/** Requests that wait for it; when the last one leaves, the work ends. */
	waiting: number;
	abort: AbortController;
	settled: boolean;
}

/** Answers by what was asked: one that is under way is shared, and the newest of those that are done are kept. */
export class Answers<Answer> {
	readonly #most: number;
	readonly #kept = new Map<string, Kept<Answer>>();

	constructor(most: number) {
		this.#most = most;
	}

	/** Gives the kept answer, joins the work that is under way, or begins it; `signal` says that this request waits no more; if it has said so already, Cancelled is thrown. */
	async of(key: string, begin: (signal: AbortSignal) => Promise<Answer>, signal?: AbortSignal): Promise<Answer> {
		// One that has left before it came would be counted among those that wait, for good.
		if (signal?.aborted) throw new Cancelled();
		let kept = this.#kept.get(key);
		if (kept) this.#kept.delete(key);
		else {
			const abort = new AbortController();
			const begun: Kept<Answer> = { answer: begin(abort.signal), waiting: 0, abort, settled: false };
			begun.answer.then(
				() => (begun.settled = true),
				() => {
					begun.settled = true;
					if (this.#kept.get(key) === begun) this.#kept.delete(key);
				}
			);
			kept = begun;
		}
		this.#kept.set(key, kept);
		for (const [oldest, { settled }] of this.#kept) {
			if (this.#kept.size <= this.#most) break;
			if (settled) this.#kept.delete(oldest);
		}
		return this.#wait(key, kept, signal);
	}

	async #wait(key: string, kept: Kept<Answer>, signal?: AbortSignal): Promise<Answer> {
		kept.waiting++;
		const leave = () => {
			if (--kept.waiting > 0 || kept.settled) return;
			if (this.#kept.get(key) === kept) this.#kept.delete(key);
			kept.abort.abort();
		};
		signal?.addEventListener('abort', leave, { once: true });
		try {
			return await kept.answer;
		} finally {
			signal?.removeEventListener('abort', leave);
		}
	}
}
