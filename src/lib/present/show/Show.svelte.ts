import { reachOf } from '$lib/charts/shares';
import { altered, type BoundResults, type Deck } from '$lib/briefing/deck';
import type { Settings, Slide } from '$lib/study';
import { difference } from '$lib/settings/difference';
import { replaceSettings } from '$lib/settings/edits';
import type { Runner } from '$lib/workbench/Runner';
import { Workbench } from '$lib/workbench/Workbench.svelte';

/** Holds what another window of the same show needs to show the same. */
export interface ShowState {
	slide: number;
	blank: boolean;
	/** The settings of a live "what if", or null. */
	live: Settings | null;
}

/** Tells whether settings are of one model, by its factors. */
const sameFactors = (one: Settings, other: Settings) =>
	Object.keys(one.factors).sort().join() === Object.keys(other.factors).sort().join();

/** Holds the state of a show: slide, blank stage, and a "what if" that ends with its slide. */
export class Show {
	readonly deck: Deck;
	readonly #runnerFor: (basis: BoundResults) => Runner;
	#at = $state(0);
	#visit = $state(0);
	#blank = $state(false);
	/** `reached`: where the axis of shares has ended so far; it grows and does not jump back while the "what if" runs. */
	#live = $state.raw<{ workbench: Workbench; basis: BoundResults; runner: Runner; reached: number } | null>(null);
	/** Called when something has been moved here, for other windows and the address. */
	onmove: (state: ShowState) => void = () => undefined;

	constructor(deck: Deck, at: number, runnerFor: (basis: BoundResults) => Runner) {
		this.deck = deck;
		this.#runnerFor = runnerFor;
		this.#at = this.#clip(at);
	}

	get slides(): readonly Slide[] {
		return this.deck.briefing.slides;
	}

	/** Index of the slide on stage. */
	get at(): number {
		return this.#at;
	}

	/** Counts the slides that the show has come to, so that what belongs to one can end with it. */
	get visit(): number {
		return this.#visit;
	}

	get slide(): Slide {
		return this.slides[this.#at]!;
	}

	get blank(): boolean {
		return this.#blank;
	}

	/** The workbench of the "what if" under way, or null. */
	get workbench(): Workbench | null {
		return this.#live?.workbench ?? null;
	}

	/** The results to show in place of the revision's own, or null if nothing has been moved. */
	readonly live: BoundResults | null = $derived.by(() => {
		const held = this.#live;
		const simulation = held?.workbench.results.simulation;
		if (!held || !simulation || difference(held.basis.model, held.basis.settings, held.workbench.settings).length === 0)
			return null;
		const { settings, evaluation, drawn } = held.workbench;
		held.reached = Math.max(held.reached, reachOf({ evaluation, simulation }));
		return altered(held.basis, { settings, evaluation, drawn, simulation, reached: held.reached });
	});

	get state(): ShowState {
		return { slide: this.#at, blank: this.#blank, live: this.live?.settings ?? null };
	}

	#clip(at: number): number {
		return Math.max(0, Math.min(this.slides.length - 1, Number.isFinite(at) ? Math.trunc(at) : 0));
	}

	/** Goes to a slide (index); a "what if" ends with the slide it was asked on. */
	go(at: number): void {
		this.#come(this.#clip(at));
		this.#blank = false;
		this.onmove(this.state);
	}

	#come(to: number): void {
		if (to === this.#at) return;
		this.#end();
		this.#at = to;
		this.#visit++;
	}

	turnBlank(): void {
		this.#blank = !this.#blank;
		this.onmove(this.state);
	}

	/** Begins a "what if" on the slide on stage; null if the slide is bound to no scenario. */
	ask(): Workbench | null {
		if (this.#live) return this.#live.workbench;
		const basis = 'of' in this.slide ? this.deck.basisOf(this.slide.of) : null;
		if (!basis) return null;
		const { model, settings, simulation } = basis;
		const workbench = new Workbench({ model, settings, simulation, outcome: null, passage: null });
		const runner = this.#runnerFor(basis);
		workbench.results.use(runner);
		this.#live = { workbench, basis, runner, reached: reachOf(basis) };
		return workbench;
	}

	/** Moves the "what if", as `Workbench.edit` does, and tells the other windows. */
	edit(recipe: (draft: Settings) => void): void {
		this.ask()?.edit(recipe);
		this.onmove(this.state);
	}

	/** Puts the slide back to what is saved; it can be asked further. */
	restore(): void {
		this.#restart();
		this.onmove(this.state);
	}

	#restart(): void {
		const asked = this.#live !== null;
		this.#end();
		if (asked) this.ask();
	}

	#end(): void {
		this.#live?.runner.close();
		this.#live = null;
	}

	/** Takes the state of another window, without telling it. What this one has begun to ask and not moved yet stays. */
	follow({ slide, blank, live }: ShowState): void {
		this.#come(this.#clip(slide));
		this.#blank = blank;
		if (live === null && this.live) this.#restart();
		const workbench = live && this.ask();
		if (workbench && sameFactors(workbench.settings, live)) workbench.edit((draft) => replaceSettings(draft, live));
	}

	close(): void {
		this.#end();
	}
}
