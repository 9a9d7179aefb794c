/** A state of a document (settings, a briefing) that the user has been at. */
interface Step<State> {
	state: State;
	bookmarked: boolean;
}

/**
 * The states that moves have led to, and where among them the user stands. States are frozen and shared, so hundreds
 * cost little; a move after going back forgets what lay ahead. Changes of view are no steps and never come here.
 */
export class History<State> {
	#steps: readonly Step<State>[] = $state.raw([]);
	#at = $state(0);

	constructor(start: State) {
		this.#steps = [{ state: start, bookmarked: false }];
	}

	get steps(): readonly Step<State>[] {
		return this.#steps;
	}

	/** Index of the state in hand. */
	get at(): number {
		return this.#at;
	}

	get canUndo(): boolean {
		return this.#at > 0;
	}

	get canRedo(): boolean {
		return this.#at < this.#steps.length - 1;
	}

	/** Adds the state that a move has led to. */
	push(state: State): void {
		this.#steps = [...this.#steps.slice(0, this.#at + 1), { state, bookmarked: false }];
		this.#at = this.#steps.length - 1;
	}

	/** Goes to a step and gives its state; null where there is none. */
	go(to: number): State | null {
		const step = this.#steps[to];
		if (!step) return null;
		this.#at = to;
		return step.state;
	}

	/** Sets or takes away the bookmark of a step. */
	mark(at: number): void {
		this.#steps = this.#steps.map((step, index) => (index === at ? { ...step, bookmarked: !step.bookmarked } : step));
	}
}
