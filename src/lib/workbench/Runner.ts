import type { ConsistentWorlds, Simulation, SimulationOptions, WorldsOptions } from '$lib/engine';
import type { Settings } from '$lib/study';

/**
 * What every band, quantile and verdict on screen is sampled with. One seed for all: a figure moves because the settings
 * moved, never because the dice did.
 */
export const onScreen: SimulationOptions = { draws: 10_000, seed: 20261124, weights: 'around' };

/** How far worlds are searched for on screen: a second or two at most; what is left out is said. */
export const worldsOnScreen: WorldsOptions = { limit: 500, effort: 100_000, seed: 20261124 };

/** What a request to the server may cost: some milliseconds, and no starts followed. */
export const worldsOnServer: WorldsOptions = { limit: 100, effort: 2000, weights: false };

/** Where sampled results are computed: a worker in the page, the same thread in tests and on the server. */
export interface Runner {
	/** Resolves with the simulation of these settings; rejects with an EngineError or what the place itself met. */
	simulate(settings: Settings): Promise<Simulation>;
	/** Resolves with the worlds of the model that hang together; they depend on no settings. */
	worlds(): Promise<ConsistentWorlds>;
	close(): void;
}
