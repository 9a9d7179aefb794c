import {
	compile,
	consistentWorlds,
	doubtOnSlide,
	evaluate,
	explainDifference,
	leadBoxes,
	leadsOnScreen,
	onScreen,
	simulate,
	triedCrossImpacts,
	triedIn,
	uncertainWorlds,
	worldsOnServer,
	type CompiledModel,
	type ConsistentWorlds,
	type Difference,
	type DoubtDefaults,
	type Evaluation,
	type LeadBoxes,
	type LevelsDrawn,
	type Simulation,
	type UncertainWorlds
} from '$lib/engine';
import type { Bound, Briefing, InterfaceLanguage, Model, Settings, Study } from '$lib/study';
import { boundToken } from '$lib/study/bound';
import type { Yardstick } from '$lib/words/yardstick';

/** Holds a revision of a saved scenario that figures are bound to. */
export interface BoundScenario extends Bound {
	name: string;
	author: string;
	/** What its revision says of itself. */
	message: string;
	/** ISO 8601, UTC. */
	savedAt: string;
	settings: Settings;
	/** The key, among the deck's models, of the model that it was saved with. */
	version: string;
	/** The newest revision; null if this is it. */
	newer: { revision: number; savedAt: string; settings: Settings; version: string } | null;
}

/** Holds all that a deck is made of, as plain data that a server sends and a file holds. */
export interface DeckData {
	/** Its id and revision; 0 if it has not been saved. */
	id: string;
	revision: number;
	briefing: Briefing;
	study: Study;
	/** By version. */
	models: Record<string, Model>;
	/** By token (`id@3`); one that no longer exists is left out. */
	scenarios: Record<string, BoundScenario>;
	/** What has been computed of it elsewhere; the rest is computed when it is asked for. */
	results?: DeckResults;
}

/** Holds what the slides of a deck ask of the engine. */
export interface DeckResults {
	/** By token. */
	simulations: Record<string, Simulation>;
	/** By version, and what is tried of its cross-impacts. */
	worlds: Record<string, ConsistentWorlds>;
	/** By the same, and how the matrix is read: of an uncertain matrix. */
	doubts: Record<string, UncertainWorlds>;
	/** By the tokens of two revisions and the outcome, parted by spaces. */
	differences: Record<string, Difference>;
	/** By the token of a revision, the outcome and where levels are drawn, parted by spaces. */
	leads: Record<string, LeadBoxes>;
}

/** Holds a bound revision with its exact and sampled results. */
export interface BoundResults {
	bound: BoundScenario;
	model: Model;
	compiled: CompiledModel;
	settings: Settings;
	evaluation: Evaluation;
	simulation: Simulation;
	/** The shares that the simulation was drawn around: those of `evaluation`, unless a live "what if" awaits its draws. */
	drawn: Evaluation;
	/** Whether the settings differ from the revision's, in a live "what if". */
	altered: boolean;
	/** Where the axis of shares ends at least: as far as a live "what if" has reached; 0 without one. */
	reached: number;
}

/** Answers what the slides of a deck need, in one language. */
export interface Deck extends DeckData {
	locale: InterfaceLanguage;
	yardstick: Yardstick;
	/** Gives a revision's results, computed when first asked for; null if the revision does not exist. */
	basisOf(bound: Bound): BoundResults | null;
	/** Gives the worlds of a model that hang together with the cross-impacts that settings try, sought once. */
	worldsOf(basis: BoundResults): ConsistentWorlds;
	/** Gives in how many readings of these cross-impacts each world hangs together, read once. */
	doubtOf(basis: BoundResults, defaults: DoubtDefaults): UncertainWorlds;
	/** Finds when an outcome leads; while a "what if" moves, from fewer draws, so that it follows. */
	leadsOf(basis: BoundResults, outcome: string, levels: LevelsDrawn): LeadBoxes;
	/** Explains why an outcome's share (index in `to`) differs from `from`. `fromSettings` are those of `from` as the model of `to` takes them. */
	differenceOf(from: BoundResults, to: BoundResults, outcome: number, fromSettings: Settings): Difference;
	/** Gives all that has been computed so far. */
	computed(): DeckResults;
}

/** Draws of boxes while a "what if" moves: a fifth, within the frame. */
const drawsInMotion = 2000;

/** Makes the results of a deck available; a result is computed once. */
export function deckOf(data: DeckData, locale: InterfaceLanguage, yardstick: Yardstick = 'icd203'): Deck {
	const models = new Map<string, CompiledModel>();
	const bases = new Map<string, BoundResults>();
	const made: DeckResults = {
		simulations: { ...data.results?.simulations },
		worlds: { ...data.results?.worlds },
		doubts: { ...data.results?.doubts },
		differences: { ...data.results?.differences },
		leads: { ...data.results?.leads }
	};
	const compiledOf = (version: string) => {
		let compiled = models.get(version);
		if (!compiled) models.set(version, (compiled = compile(data.models[version]!)));
		return compiled;
	};
	return {
		...data,
		locale,
		yardstick,
		basisOf(bound) {
			const token = boundToken(bound);
			const scenario = data.scenarios[token];
			const model = scenario && data.models[scenario.version];
			if (!model) return null;
			let basis = bases.get(token);
			if (!basis) {
				const compiled = compiledOf(scenario.version);
				const { settings } = scenario;
				const evaluation = evaluate(compiled, settings);
				const simulation = (made.simulations[token] ??= simulate(compiled, settings, onScreen));
				basis = {
					bound: scenario,
					model,
					compiled,
					settings,
					evaluation,
					simulation,
					drawn: evaluation,
					altered: false,
					reached: 0
				};
				bases.set(token, basis);
			}
			return basis;
		},
		worldsOf(basis) {
			const { compiled, settings } = basis;
			return (made.worlds[matrixKey(basis)] ??= consistentWorlds(triedIn(compiled, settings), worldsOnServer));
		},
		doubtOf(basis, { unsaid, zeros }) {
			const { compiled, settings } = basis;
			const key = `${matrixKey(basis)} ${unsaid} ${zeros}`;
			const options = { ...doubtOnSlide, unsaid, zeros };
			return (made.doubts[key] ??= uncertainWorlds(compiled, triedCrossImpacts(settings), options));
		},
		leadsOf({ bound, compiled, settings, altered: moves }, outcome, levels) {
			if (moves) return leadBoxes(compiled, settings, outcome, { ...leadsOnScreen, draws: drawsInMotion, levels });
			const key = `${boundToken(bound)} ${outcome} ${levels}`;
			return (made.leads[key] ??= leadBoxes(compiled, settings, outcome, { ...leadsOnScreen, levels }));
		},
		differenceOf(from, to, outcome, fromSettings) {
			const id = to.compiled.outcomes[outcome]!;
			const explain = () => explainDifference(to.compiled, fromSettings, to.settings, id);
			// Settings that a "what if" has moved are not those of the revision.
			if (from.altered || to.altered) return explain();
			return (made.differences[differenceKey(from, to, id)] ??= explain());
		},
		computed: () => made
	};
}

/** Names cross-impacts: a version of a model, and what is tried of them. */
function matrixKey({ bound, settings }: BoundResults): string {
	const tried = triedCrossImpacts(settings);
	return tried ? `${bound.version} ${JSON.stringify(tried)}` : bound.version;
}

const differenceKey = (from: BoundResults, to: BoundResults, outcome: string) =>
	`${boundToken(from.bound)} ${boundToken(to.bound)} ${outcome}`;

/** Gives the same revision at other settings, which a live "what if" shows. */
export function altered(
	basis: BoundResults,
	changed: Pick<BoundResults, 'settings' | 'evaluation' | 'simulation' | 'drawn' | 'reached'>
): BoundResults {
	return { ...basis, ...changed, altered: true };
}
