import type { Scenario } from '$lib/study';
import { formatAddress, type AddressView } from '$lib/study/address';
import type { Workbench } from './Workbench.svelte';

export type TextView = 'ar' | 'en' | 'both';

/** The address of what is on screen: the settings at rest, and the view. Changes of view alone are no moves. */
export class Address {
	readonly start: string | null;
	readonly saved: Scenario[];
	#bench: Workbench;
	#text = $state<TextView | null>(null);

	constructor(bench: Workbench, saved: Scenario[], start: string | null, text: TextView | null) {
		this.#bench = bench;
		this.saved = saved;
		this.start = start;
		this.#text = text;
	}

	/** The text view that the user chose, or null for the one that goes with the language. */
	get text(): TextView | null {
		return this.#text;
	}

	show(text: TextView): void {
		this.#text = text;
	}

	#view(): AddressView {
		return { text: this.#text, outcome: this.#bench.outcome, passage: this.#bench.selection.passage, tab: null };
	}

	/** Every key that the address needs, in the order of the form. */
	get entries(): [string, string][] {
		return [...formatAddress(this.#bench.model, this.saved, this.start, this.#bench.rested, this.#view())];
	}

	/** The query that opens what is on screen with another view: "?weight.gulf=40", or "?" where nothing differs. */
	with(view: Partial<AddressView>): string {
		const { model, rested } = this.#bench;
		return `?${formatAddress(model, this.saved, this.start, rested, { ...this.#view(), ...view })}`;
	}
}
