import type { JudgementIndex, Resting, Target } from '$lib/study/judgements';

/**
 * What is in hand: the thing pointed at (hover or focus, gone when they go) and the passage chosen (stays until another
 * is). Text and model light each other from these two alone.
 */
export class Selection {
	#index: JudgementIndex;
	#pointed = $state.raw<Target | null>(null);
	#passage = $state<string | null>(null);
	#here: readonly string[] = $state.raw([]);
	#jumped = $state.raw<{ passage: string } | null>(null);

	constructor(index: JudgementIndex, passage: string | null = null) {
		this.#index = index;
		this.#passage = passage;
	}

	get pointed(): Target | null {
		return this.#pointed;
	}

	get passage(): string | null {
		return this.#passage;
	}

	/** Passages to light: of what is pointed at, else the chosen one. */
	readonly litPassages = $derived.by<ReadonlySet<string>>(() => {
		if (this.#pointed) return new Set(this.#index.passagesOf(this.#pointed));
		return new Set(this.#passage ? [this.#passage] : []);
	});

	/** Passages that a thing rests on, without pointing at it. */
	passagesOf(target: Target): readonly string[] {
		return this.#index.passagesOf(target);
	}

	/** What rests on a passage, without choosing it. */
	restingOn(passage: string): Resting {
		return this.#index.restingOn(passage);
	}

	/** Whether anything rests on a passage. */
	carries(passage: string): boolean {
		const { judgements, factors, outcomes } = this.#index.restingOn(passage);
		return judgements.length + factors.length + outcomes.length > 0;
	}

	/** What rests on the chosen passage. */
	readonly resting = $derived.by(() => (this.#passage ? this.#index.restingOn(this.#passage) : null));

	point(target: Target | null): void {
		this.#pointed = target;
	}

	/** Chooses a passage, or none; `here` are all that cover the place where it was chosen. */
	choose(passage: string | null, here: readonly string[] = []): void {
		this.#passage = passage;
		this.#here = here;
	}

	/** All passages that cover the place that was clicked. */
	get here(): readonly string[] {
		return this.#here;
	}

	/** Chooses a passage from elsewhere than the text, which then brings it to its middle. */
	jump(passage: string): void {
		this.choose(passage);
		this.#jumped = { passage };
	}

	/** The newest jump; a new object each time, so that a second jump to the same passage is one too. */
	get jumped(): { passage: string } | null {
		return this.#jumped;
	}
}
