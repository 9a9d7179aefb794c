import { produce } from 'immer';
import type { Briefing } from '$lib/study';
import { History } from './History.svelte';

/** A briefing under the author's hands: frozen states, undone and redone without limit; typing into one field is one step. */
export class BriefingEdit {
	readonly #history: History<Briefing>;
	#document: Briefing = $state.raw(null!);
	#saved: Briefing = $state.raw(null!);
	/** What the step under way is about; another subject begins another step. */
	#subject: string | null = null;

	constructor(document: Briefing) {
		this.#history = new History(document);
		this.#document = document;
		this.#saved = document;
	}

	get document(): Briefing {
		return this.#document;
	}

	/** Whether it is another than what was saved last. */
	readonly changed: boolean = $derived.by(
		() => this.#document !== this.#saved && JSON.stringify(this.#document) !== JSON.stringify(this.#saved)
	);

	get canUndo(): boolean {
		return this.#history.canUndo || this.#subject !== null;
	}

	get canRedo(): boolean {
		return this.#history.canRedo && this.#subject === null;
	}

	/** Changes the document; edits of one subject (a field, say) in a row are one step. */
	edit(subject: string, recipe: (draft: Briefing) => void): void {
		const next = produce(this.#document, (draft) => void recipe(draft));
		if (next === this.#document) return;
		if (subject !== this.#subject) this.rest();
		this.#document = next;
		this.#subject = subject;
	}

	/** Ends the step under way. */
	rest(): void {
		if (this.#subject === null) return;
		this.#subject = null;
		this.#history.push(this.#document);
	}

	undo(): void {
		this.rest();
		this.#document = this.#history.go(this.#history.at - 1) ?? this.#document;
	}

	redo(): void {
		this.rest();
		this.#document = this.#history.go(this.#history.at + 1) ?? this.#document;
	}

	/** Notes that a document has been saved; what has been edited since stays unsaved. */
	saved(document: Briefing): void {
		this.#saved = document;
	}
}
