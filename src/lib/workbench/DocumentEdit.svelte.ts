import { freeze, produce, type Draft } from 'immer';
import { History } from './History.svelte';
import { isSame } from '$lib/study/isSame';

/** A document (a briefing, a study, a model) under its author's hands: frozen states, undone and redone without limit; typing into one field is one step. */
export class DocumentEdit<Document> {
	readonly #history: History<Document>;
	#document: Document = $state.raw(null!);
	#saved: Document = $state.raw(null!);
	/** What the step under way is about; another subject begins another step. */
	#subject: string | null = null;

	constructor(document: Document) {
		this.#history = new History(document);
		this.#document = document;
		this.#saved = document;
	}

	get document(): Document {
		return this.#document;
	}

	/** Whether it is another than what was saved last. */
	readonly changed: boolean = $derived.by(() => !isSame(this.#document, this.#saved));

	get canUndo(): boolean {
		return this.#history.canUndo || this.#subject !== null;
	}

	get canRedo(): boolean {
		return this.#history.canRedo && this.#subject === null;
	}

	/** The states that steps have led to, from the first; what is under way is the last. */
	get states(): readonly Document[] {
		const states = this.#history.steps.map(({ state }) => state);
		return this.#subject === null ? states : [...states.slice(0, this.#history.at + 1), this.#document];
	}

	/** The place among the states of the one in hand. */
	get at(): number {
		return this.#history.at + (this.#subject === null ? 0 : 1);
	}

	/** Changes the document; edits of one subject (a field, say) in a row are one step. */
	edit(subject: string, recipe: (draft: Draft<Document>) => void): void {
		const next = produce(this.#document, (draft) => void recipe(draft));
		if (next === this.#document) return;
		if (subject !== this.#subject) this.rest();
		this.#document = next;
		this.#subject = subject;
	}

	/** Puts a whole document in the place of the one in hand, as a step of its own; false where they hold the same. */
	replace(document: Document): boolean {
		this.rest();
		if (isSame(document, this.#document)) return false;
		this.#document = freeze(document, true);
		this.#history.push(document);
		return true;
	}

	/** Ends the step under way. */
	rest(): void {
		if (this.#subject === null) return;
		this.#subject = null;
		this.#history.push(this.#document);
	}

	undo(): void {
		this.go(this.at - 1);
	}

	redo(): void {
		this.go(this.at + 1);
	}

	/** Goes to one of the states. */
	go(at: number): void {
		this.rest();
		this.#document = this.#history.go(at) ?? this.#document;
	}

	/** Notes that a document has been saved; what has been edited since stays unsaved. */
	saved(document: Document): void {
		this.#saved = document;
	}
}
