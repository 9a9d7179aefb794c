import type { Refused } from '$lib/study/refused';

/** What came of one sending: where it leads, or why not; `unreachable` if no server answered. */
export type SendAnswer = { to: string } | { refused: Refused; unreachable?: boolean };

/** How far a save is: none under way, on its way, waiting for the server to be reached, refused, or overtaken by another's. */
type SavingState = 'idle' | 'sending' | 'waiting' | 'refused' | 'conflict';

interface SavingOptions {
	send: (form: FormData) => Promise<SendAnswer>;
	/** Makes the id of a save. */
	newRequest: () => string;
	/** Calls back whenever the server may be reached again; gives what ends that. */
	whenBack: (again: () => void) => () => void;
	/** Called once for each save that was done, with where it leads and what was sent. */
	onsaved?: (to: string, form: FormData) => void | Promise<void>;
	/** Why a form that was sent without script was not done. */
	refused?: Refused | null;
}

/**
 * The one save of a page. It has one id until it is acknowledged, so that it is never done twice; one that reaches no server
 * is kept and goes out when the server is back.
 */
export class Saving {
	readonly #options: SavingOptions;
	#state = $state<SavingState>('idle');
	#refused = $state.raw<Refused | null>(null);
	#form: FormData | null = null;
	#sent = { what: '', request: '' };
	#stopWaiting: (() => void) | null = null;

	constructor(options: SavingOptions) {
		this.#options = options;
		this.#refuse(options.refused ?? null);
	}

	get state(): SavingState {
		return this.#state;
	}

	/** Why the last save was not done; null if it was, or none was tried. */
	get refused(): Refused | null {
		return this.#refused;
	}

	/** Number of the revision that another has saved meanwhile, if that is why; the next save goes on top of it. */
	get theirs(): number | null {
		return this.#refused?.theirs?.number ?? null;
	}

	/** Sends a form; one that waits is replaced by it. Gives where it leads, or null if it was not done. */
	async save(form: FormData): Promise<string | null> {
		if (this.#state === 'sending') return null;
		form.delete('request');
		const what = JSON.stringify([...form]);
		if (what !== this.#sent.what) this.#sent = { what, request: this.#options.newRequest() };
		form.set('request', this.#sent.request);
		this.#form = form;
		this.#state = 'sending';
		return this.#try(form);
	}

	/** Gives up the save that waits; what was typed stays in its form. */
	withdraw(): void {
		this.#endWaiting();
		this.#form = null;
		this.#refuse(null);
	}

	/** Ends what would send again, for a page that closes. */
	close(): void {
		this.#endWaiting();
	}

	async #try(form: FormData): Promise<string | null> {
		const answer = await this.#options.send(form);
		if (this.#form !== form) return null;
		if ('to' in answer) {
			this.withdraw();
			await this.#options.onsaved?.(answer.to, form);
			return answer.to;
		}
		if (answer.unreachable) {
			this.#refused = answer.refused;
			this.#state = 'waiting';
			this.#stopWaiting ??= this.#options.whenBack(() => {
				if (this.#state === 'waiting' && this.#form) void this.#try(this.#form);
			});
			return null;
		}
		this.#endWaiting();
		this.#refuse(answer.refused);
		return null;
	}

	#refuse(refused: Refused | null): void {
		this.#refused = refused;
		this.#state = refused === null ? 'idle' : refused.theirs ? 'conflict' : 'refused';
	}

	#endWaiting(): void {
		this.#stopWaiting?.();
		this.#stopWaiting = null;
	}
}
