import {
	compile,
	consistentWorlds,
	evaluate,
	simulate,
	type CompiledModel,
	type ConsistentWorlds,
	type Evaluation,
	type Simulation,
	type SimulationOptions,
	type WorldsOptions
} from '$lib/engine';
import type { Bound, Briefing, Language, Model, Settings, Study } from '$lib/study';
import { boundToken } from '$lib/study/slides';
import type { Yardstick } from '$lib/words/yardstick';

/** A revision of a saved scenario that figures are bound to. */
export interface BoundScenario extends Bound {
	name: string;
	author: string;
	/** ISO 8601, UTC. */
	savedAt: string;
	settings: Settings;
	/** What the model that it was saved with is known by among the deck's models. */
	version: string;
	/** The newest revision, where it is another. */
	newer: { revision: number; savedAt: string; settings: Settings; version: string } | null;
}

/** All that a deck is made of, as plain data: a server sends it, a file holds it. */
export interface DeckData {
	/** Its id and revision; 0 where it has not been saved. */
	id: string;
	revision: number;
	briefing: Briefing;
	study: Study;
	/** By version. */
	models: Record<string, Model>;
	/** By token (`id@3`); one that is not there any more is left out. */
	scenarios: Record<string, BoundScenario>;
}

/** A bound revision with its exact and sampled results. */
export interface Basis {
	bound: BoundScenario;
	model: Model;
	compiled: CompiledModel;
	settings: Settings;
	evaluation: Evaluation;
	simulation: Simulation;
	/** Whether the settings are another's than the revision's: a live "what if". */
	altered: boolean;
}

/** A deck in one language, ready to be asked what its slides say. */
export interface Deck extends DeckData {
	locale: Language;
	yardstick: Yardstick;
	/** A revision's results, computed at the first asking; null where the revision is not there. */
	basisOf(bound: Bound): Basis | null;
	/** The worlds of a model that hang together, sought once. */
	worldsOf(basis: Basis): ConsistentWorlds;
}

/** What every band and verdict of a deck is sampled with: the dice of the workbench, so that the numbers are the same. */
export const deckDraws: SimulationOptions = { draws: 10_000, seed: 20261124, weights: 'around' };
const worldsSought: WorldsOptions = { limit: 100, effort: 2000, weights: false };

/** Makes the results of a deck available; a result is computed once. */
export function deckOf(data: DeckData, locale: Language, yardstick: Yardstick = 'icd203'): Deck {
	const models = new Map<string, CompiledModel>();
	const bases = new Map<string, Basis>();
	const worlds = new Map<string, ConsistentWorlds>();
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
				const simulation = simulate(compiled, settings, deckDraws);
				basis = { bound: scenario, model, compiled, settings, evaluation, simulation, altered: false };
				bases.set(token, basis);
			}
			return basis;
		},
		worldsOf({ bound, compiled }) {
			let found = worlds.get(bound.version);
			if (!found) worlds.set(bound.version, (found = consistentWorlds(compiled, worldsSought)));
			return found;
		}
	};
}

/** The same revision at other settings: what a live "what if" shows. */
export function altered(
	basis: Basis,
	changed: { settings: Settings; evaluation: Evaluation; simulation: Simulation }
): Basis {
	return { ...basis, ...changed, altered: true };
}
