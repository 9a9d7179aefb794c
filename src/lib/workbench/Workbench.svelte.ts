import { produce } from 'immer';
import {
	checkConsistency,
	metExclusions,
	compile,
	evaluate,
	flipPoints,
	robustnessRadius,
	triedCrossImpacts,
	triedIn,
	type CompiledModel,
	type Evaluation
} from '$lib/engine';
import type { Model, Settings, WeighingMethod } from '$lib/study';
import { indexJudgements } from '$lib/study/judgements';
import { modelIndex } from '$lib/study/modelIndex';
import { setJudgements, setWeight, setWeightAmong, triedOf, tryJudgement, withTriedOf } from '$lib/settings/edits';
import { History } from './History.svelte';
import { Results, type Computed } from './Results.svelte';
import { Selection } from './Selection.svelte';

/** Where a workbench starts: a model, settings (from the address), and what the server computed of them. */
interface Start extends Computed {
	model: Model;
	settings: Settings;
	/** Where the settings started: what a reset goes back to; the settings themselves where it is left out. */
	base?: Settings;
	outcome: string | null;
	passage: string | null;
	/** Factors whose weight is locked. */
	lock?: readonly string[];
}

/**
 * The state of one workbench: settings, and what follows from them exactly. Everything on screen is derived from here.
 * A move is `edit` any number of times, then one `rest`; who wants to know of it, the page's address say, follows `rested`.
 */
export class Workbench {
	readonly model: Model;
	readonly compiled: CompiledModel;
	readonly results: Results;
	readonly selection: Selection;
	readonly history: History<Settings>;
	#settings: Settings = $state.raw({ decisiveness: 1, factors: {} });
	#rested: Settings = $state.raw({ decisiveness: 1, factors: {} });
	#outcome = $state<string | null>(null);
	#locked: ReadonlySet<string> = $state.raw(new Set());
	/** Where the settings started: as saved, as a ready scenario has them, or the model's own. */
	readonly base: Settings;

	constructor({ model, settings, base = settings, outcome, passage, lock = [], ...computed }: Start) {
		this.model = model;
		this.compiled = compile(model);
		this.#settings = settings;
		this.#rested = settings;
		this.base = base;
		this.#outcome = outcome;
		this.#locked = new Set(lock);
		this.history = new History(settings);
		this.results = new Results(settings, computed);
		this.selection = new Selection(indexJudgements(model), passage);
	}

	get settings(): Settings {
		return this.#settings;
	}

	/** The settings when the last move came to rest: what the address and the order of rows follow. */
	get rested(): Settings {
		return this.#rested;
	}

	/** The model as the engine has it, with what the settings in hand try. */
	readonly tried: CompiledModel = $derived.by(() => triedIn(this.compiled, this.#settings));

	readonly #triedKey = $derived.by(() => JSON.stringify(triedCrossImpacts(this.#rested) ?? null));

	/** What of the cross-impacts is tried, as the last move has left it: the same object until that is another. */
	readonly triedCrossImpacts = $derived.by(() => {
		const tried: Settings['judgements'] | null = JSON.parse(this.#triedKey);
		return tried ?? undefined;
	});

	/** Exact results of the settings in hand (model, section 2). */
	readonly evaluation: Evaluation = $derived.by(() => evaluate(this.compiled, this.#settings));

	/** Exact results of the settings that these started from: what "before" is. */
	readonly baseEvaluation: Evaluation = $derived.by(() => evaluate(this.compiled, this.base));

	/** Exact results at rest, for what must not jump while a slider moves. */
	readonly restedEvaluation: Evaluation = $derived.by(() => evaluate(this.compiled, this.#rested));

	/**
	 * Exact results of the settings that the newest simulation was drawn around; those in hand where it belongs to them.
	 * Whatever counts the draws beside a share takes it from here: the draws of one moment and the shares of the next would
	 * name two leaders that were never both true.
	 */
	readonly drawn: Evaluation = $derived.by(() => {
		const { drawnAt } = this.results;
		return drawnAt && drawnAt !== this.#settings ? evaluate(this.compiled, drawnAt) : this.evaluation;
	});

	/** Where the lead would be lost, factor by factor, exactly and in the frame (model, section 4). */
	readonly flips = $derived.by(() => flipPoints(this.compiled, this.#settings));

	/** How wrong the weights may be without the lead being lost. */
	readonly robustness = $derived.by(() => robustnessRadius(this.compiled, this.#settings));

	/** Factors whose state the others push away from (model, section 6); levels count as the nearest named state. */
	readonly contradictions = $derived.by(() => checkConsistency(this.compiled, this.#settings));

	/** Combinations that cannot be, and that the chosen states hold; levels count as the nearest named state. */
	readonly excluded = $derived.by(() => metExclusions(this.compiled, this.#settings));

	/** Index of the outcome that the Why figure explains: the chosen one, else the leader. */
	readonly explained: number = $derived.by(() => {
		const chosen = modelIndex(this.model).outcomeAt(this.#outcome);
		return chosen < 0 ? this.evaluation.leader : chosen;
	});

	/** The outcome that the user chose to explain, or null for whichever leads. */
	get outcome(): string | null {
		return this.#outcome;
	}

	explain(outcome: string | null): void {
		this.#outcome = outcome;
	}

	/** Changes the settings in the same frame; the recipe mutates a draft (immer). */
	edit(recipe: (draft: Settings) => void): void {
		const next = produce(this.#settings, recipe);
		if (next === this.#settings) return;
		this.#settings = next;
		this.results.follow(next);
	}

	/** Factors whose weight is locked: the others make room for one that moves. */
	get locked(): ReadonlySet<string> {
		return this.#locked;
	}

	/** Locks the weight of a factor, or frees it. */
	lock(factor: string): void {
		const locked = new Set(this.#locked);
		if (!locked.delete(factor)) locked.add(factor);
		this.#locked = locked;
	}

	/** Moves the raw weight of a factor; locked ones keep theirs. */
	weigh(factor: string, weight: number): void {
		this.edit((draft) => setWeightAmong(draft, factor, weight, this.#locked));
	}

	/** Sets the raw weights that a weighing found as one move, those of locked factors too. */
	weighAll(weights: Readonly<Record<string, number>>, method: WeighingMethod): void {
		const moved = this.move((draft) => {
			for (const [id, factor] of Object.entries(draft.factors)) setWeight(factor, weights[id] ?? factor.weight);
		});
		if (moved) this.history.weighedBy(method);
	}

	/** Tries another value of a judgement (path) as one move; null takes it back to the model's. */
	try(path: string, value: number | null): boolean {
		return this.move((draft) => tryJudgement(draft, this.model, path, value));
	}

	/** Whether a factor stands elsewhere than where the settings started. */
	differs(factor: string): boolean {
		const [now, start] = [this.#settings.factors[factor], this.base.factors[factor]];
		const [tried, before] = [triedOf(this.#settings, factor), triedOf(this.base, factor)];
		return JSON.stringify([now, tried]) !== JSON.stringify([start, before]);
	}

	/** Puts a factor back to where the settings started, as one move. */
	reset(factor: string): void {
		this.move((draft) => {
			draft.factors[factor] = { ...this.base.factors[factor]! };
			setJudgements(draft, withTriedOf(this.#settings, factor, this.base).judgements);
		});
	}

	/** Changes the settings as one move: an edit that comes to rest at once. Returns whether anything changed. */
	move(recipe: (draft: Settings) => void): boolean {
		this.edit(recipe);
		return this.rest();
	}

	/** Ends a move: one step of the history, however many edits it took. Returns whether anything changed. */
	rest(): boolean {
		if (this.#rested === this.#settings) return false;
		this.#rested = this.#settings;
		this.history.push(this.#settings);
		return true;
	}

	/** Goes to a step of the history (what is under way comes to rest first). Returns whether there was one. */
	go(to: number): boolean {
		this.rest();
		const settings = this.history.go(to);
		if (!settings) return false;
		this.#settings = settings;
		this.#rested = settings;
		this.results.follow(settings);
		return true;
	}

	undo(): boolean {
		this.rest();
		return this.go(this.history.at - 1);
	}

	redo(): boolean {
		return this.go(this.history.at + 1);
	}
}
