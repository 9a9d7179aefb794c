import type { Scenario, Settings } from '$lib/study';
import { addressText, formatAddress, type AddressView, type Tab, type TextView } from '$lib/settings/address';
import { withTriedOf } from '$lib/settings/edits';
import type { Workbench } from './Workbench.svelte';

/** What of the view no other part of the workbench keeps. */
type Shown = Pick<AddressView, 'text' | 'words' | 'tab' | 'ranks' | 'curve' | 'source' | 'name' | 'note'>;

/** The address of what is on screen: the settings at rest, and the view. Changes of view alone are no moves. */
export class Address {
	/** Id of the scenario that the settings start from, a saved one with its revision; null for the model's defaults. */
	readonly start: string | null;
	/** What an address may start from: the ready scenarios, and the saved one that is open. */
	readonly scenarios: readonly Scenario[];
	#workbench: Workbench;
	#curveAsked = false;
	#shown: Shown = $state.raw({ text: null, words: null, tab: null, ranks: null, curve: null, name: null, note: null });

	constructor(workbench: Workbench, scenarios: readonly Scenario[], start: string | null, shown: Shown) {
		this.#workbench = workbench;
		this.scenarios = scenarios;
		this.start = start;
		const { text, words, tab, ranks, curve, source, name, note } = shown;
		this.#shown = { text, words, tab, ranks, curve, name, note, ...(source !== undefined && { source }) };
	}

	/** The scenario that the settings start from, or null for the model's defaults. */
	get baseScenario(): Scenario | null {
		return this.scenarios.find(({ id }) => id === this.start) ?? null;
	}

	/** What an opened file calls the settings, or null. */
	get name(): string | null {
		return this.#shown.name;
	}

	/** The note that an opened file brought, or null. */
	get note(): string | null {
		return this.#shown.note;
	}

	/** The text view that the user chose, or null for the one that goes with the language. */
	get text(): TextView | null {
		return this.#shown.text;
	}

	/** The source whose text was chosen, or null. */
	get source(): string | null {
		return this.#shown.source ?? null;
	}

	/** The tab beneath the shares; null for Why. */
	get tab(): Tab | null {
		return this.#shown.tab;
	}

	/** Which weights the ranks run over: around the analyst's, or any. */
	get ranks(): 'around' | 'any' {
		return this.#shown.ranks ?? 'around';
	}

	/** The level or weight that the curve runs along, as the address names it; null where it names none. */
	get curve(): string | null {
		return this.#shown.curve;
	}

	/** Shows the curve of a level or weight, which then comes into view with the focus. */
	showCurve(curve: string): void {
		this.#curveAsked = true;
		this.show({ tab: 'curve', curve });
	}

	/** Whether the curve was asked for since this was last called. */
	takeCurveAsked(): boolean {
		const asked = this.#curveAsked;
		this.#curveAsked = false;
		return asked;
	}

	/** The yardstick whose words stand beside the shares. */
	get yardstick(): 'icd203' | 'phia' {
		return this.#shown.words ?? 'icd203';
	}

	show(view: Partial<Shown>): void {
		this.#shown = { ...this.#shown, ...view };
	}

	#view(): AddressView {
		const { model, locked, outcome, selection } = this.#workbench;
		const lock = model.factors.map(({ id }) => id).filter((id) => locked.has(id));
		return { ...this.#shown, outcome, passage: selection.passage, lock };
	}

	/** Every key that the address needs, in the order of the form. */
	get entries(): [string, string][] {
		return [...formatAddress(this.#workbench.model, this.scenarios, this.start, this.#workbench.rested, this.#view())];
	}

	/** The query that opens what is on screen; it changes when a move has come to rest or the view is another. */
	readonly query: string = $derived.by(() => this.with({}));

	/** The query that opens what is on screen with another view: "?weight.gulf=40", or "?" where nothing differs. */
	with(view: Partial<AddressView>): string {
		return this.#queryOf(this.#workbench.rested, { ...this.#view(), ...view });
	}

	/** The query that opens what is on screen with a factor back where the settings started. */
	resetting(factor: string): string {
		const { rested, base } = this.#workbench;
		const factors = { ...rested.factors, [factor]: base.factors[factor]! };
		return this.#queryOf(withTriedOf({ ...rested, factors }, factor, base), this.#view());
	}

	#queryOf(settings: Settings, view: AddressView): string {
		return `?${addressText(formatAddress(this.#workbench.model, this.scenarios, this.start, settings, view))}`;
	}
}
