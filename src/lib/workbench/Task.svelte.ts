import { untrack } from 'svelte';
import type { TaskControl } from '$lib/engine';
import type { Runner } from './Runner';

/**
 * One long answer at a time, in the place where heavy work is done: the newest question wins and ends the one before it,
 * the old answer stays and is marked as old, a failure and a cancel are kept as such.
 */
export class Task<Asked extends readonly unknown[], Answer> {
	readonly #ask: (runner: Runner, asked: Asked, control: TaskControl) => Promise<Answer>;
	#runner: Runner | null = null;
	#asked = $state.raw<Asked | null>(null);
	#answered = $state.raw<{ asked: Asked | null; answer: Answer } | null>(null);
	#state = $state<'idle' | 'running' | 'failed' | 'cancelled'>('idle');
	#progress = $state(0);
	#abort: AbortController | null = null;

	/** `answer`: what the server has made already, of a smaller sample. */
	constructor(
		ask: (runner: Runner, asked: Asked, control: TaskControl) => Promise<Answer>,
		answer: Answer | null = null
	) {
		this.#ask = ask;
		if (answer) this.#answered = { asked: null, answer };
	}

	/** The newest answer there is, perhaps to an older question. */
	get answer(): Answer | null {
		return this.#answered?.answer ?? null;
	}

	/** Whether the answer belongs to another question than the one in hand. */
	get stale(): boolean {
		return this.#asked !== null && this.#answered?.asked !== this.#asked;
	}

	get state() {
		return this.#state;
	}

	/** The part of the work that is done, 0–1. */
	get progress(): number {
		return this.#progress;
	}

	use(runner: Runner): void {
		this.#runner = runner;
		if (this.#asked && this.stale) void this.#run();
	}

	/** Asks; a question that is in hand already is not asked again, whatever became of it. */
	follow(...asked: Asked): void {
		untrack(() => {
			if (this.#asked && asked.every((part, at) => part === this.#asked![at])) return;
			this.#asked = asked;
			void this.#run();
		});
	}

	/** Says that the answer that the server has made is the whole answer to this question. */
	settle(...asked: Asked): void {
		if (this.#answered?.asked !== null) return;
		this.#asked = asked;
		this.#answered = { asked, answer: this.#answered.answer };
	}

	/** Asks the question in hand once more, after a failure or a cancel. */
	again(): void {
		if (this.#state === 'failed' || this.#state === 'cancelled') void this.#run();
	}

	/** Ends the work under way. */
	cancel(): void {
		if (this.#state !== 'running') return;
		this.#abort?.abort();
		this.#state = 'cancelled';
	}

	async #run(): Promise<void> {
		const asked = this.#asked;
		if (!this.#runner || !asked) return;
		this.#abort?.abort();
		const abort = new AbortController();
		this.#abort = abort;
		this.#state = 'running';
		this.#progress = 0;
		const newest = () => this.#abort === abort && !abort.signal.aborted;
		try {
			const progress = (part: number) => {
				if (newest()) this.#progress = part;
			};
			const answer = await this.#ask(this.#runner, asked, { progress, signal: abort.signal });
			if (!newest()) return;
			this.#answered = { asked, answer };
			this.#state = 'idle';
		} catch {
			if (newest()) this.#state = 'failed';
		}
	}
}
