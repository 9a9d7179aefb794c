import type { WeighingMethod } from '$lib/study';

/** A state of a document (settings, a briefing) that the user has been at. */
export interface Step<State> {
	state: State;
	/** What the user calls it; null without a bookmark. */
	bookmark: string | null;
	/** What was opened here, where it is no change of what stood before; `start` is what the settings start from. */
	opened?: { name: string; start: string | null };
	/** The way of weighing that gave the weights, where one did. */
	weighed?: WeighingMethod;
	/** What it was saved as. */
	saved?: string;
	/** The query that opens it, where it is of another scenario than the one that is open. */
	elsewhere?: string;
}

/**
 * The states that moves have led to, and where among them the user stands. States are frozen and shared, so hundreds
 * cost little; a move after going back forgets what lay ahead. Changes of view are no steps and never come here.
 */
export class History<State> {
	#steps: readonly Step<State>[] = $state.raw([]);
	#at = $state(0);

	constructor(start: State) {
		this.#steps = [{ state: start, bookmark: null }];
	}

	get steps(): readonly Step<State>[] {
		return this.#steps;
	}

	/** Index of the state in hand. */
	get at(): number {
		return this.#at;
	}

	/** Whether there is a state before; what another scenario was opened from is not taken back, but opened. */
	get canUndo(): boolean {
		return this.#at > 0 && !this.#steps[this.#at]!.opened;
	}

	get canRedo(): boolean {
		return this.#at < this.#steps.length - 1 && !this.#steps[this.#at + 1]!.opened;
	}

	/** Takes steps that were kept elsewhere, and where among them the user stands. */
	restore(steps: readonly Step<State>[], at: number): void {
		this.#steps = steps;
		this.#at = at;
	}

	/** Adds the state that a move has led to. */
	push(state: State): void {
		this.#steps = [...this.#steps.slice(0, this.#at + 1), { state, bookmark: null }];
		this.#at = this.#steps.length - 1;
	}

	/** Goes to a step and gives its state; null where there is none here. */
	go(to: number): State | null {
		const step = this.#steps[to];
		if (!step || step.elsewhere !== undefined) return null;
		this.#at = to;
		return step.state;
	}

	#change(at: number, changes: Partial<Step<State>>): void {
		this.#steps = this.#steps.map((step, index) => (index === at ? { ...step, ...changes } : step));
	}

	/** Sets the bookmark of a step under a name, or takes it away (null). */
	mark(at: number, bookmark: string | null): void {
		this.#change(at, { bookmark });
	}

	/** Notes the way of weighing that led to the state in hand. */
	weighedBy(method: WeighingMethod): void {
		this.#change(this.#at, { weighed: method });
	}

	/** Notes what the state in hand was saved as. */
	savedAs(name: string): void {
		this.#change(this.#at, { saved: name });
	}
}
