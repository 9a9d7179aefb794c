import type { JudgementIndex, Target } from '$lib/study/judgements';

/**
 * What is in hand: the thing pointed at (hover or focus, gone when they go) and the passage chosen (stays until another
 * is). Text and model light each other from these two alone.
 */
export class Selection {
	#index: JudgementIndex;
	#pointed = $state.raw<Target | null>(null);
	#passage = $state<string | null>(null);

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

	choose(passage: string | null): void {
		this.#passage = passage;
	}
}
