import type {
	ConsistentWorlds,
	PlacedTaking,
	Simulation,
	SimulationOptions,
	SobolIndex,
	SobolOptions,
	WorldsOptions
} from '$lib/engine';
import type { Settings } from '$lib/study';

/**
 * What every band, quantile and verdict on screen is sampled with. One seed for all: a figure moves because the settings
 * moved, never because the dice did.
 */
export const onScreen: SimulationOptions = { draws: 10_000, seed: 20261124, weights: 'around' };

/** How far worlds are searched for on screen, with progress and cancel: some seconds at most; what is left out is said. */
export const worldsOnScreen: WorldsOptions = { limit: 500, effort: 300_000, seed: 20261124 };

/** What a request to the server may cost: some milliseconds, and no starts followed. */
export const worldsOnServer: WorldsOptions = { limit: 100, effort: 2000, weights: false };

/** What Sobol' indices are estimated with in the page, and what a request to the server may cost. */
export const sobolOnScreen: SobolOptions = { base: 4096, seed: 20261124 };
export const sobolOnServer: SobolOptions = { base: 512, seed: 20261124 };

/** How long work is followed and ended: `progress` hears the part that is done, 0–1; the signal ends the work. */
export interface Watch {
	progress: (part: number) => void;
	signal: AbortSignal;
}

/** Where sampled results are computed: a worker in the page, the same thread in tests and on the server. */
export interface Runner {
	/** Resolves with the simulation of these settings; rejects with an EngineError or what the place itself met. */
	simulate(settings: Settings, weights: SimulationOptions['weights'], watch?: Watch): Promise<Simulation>;
	/** Resolves with the worlds of the model that hang together; they depend on no settings. */
	worlds(watch?: Watch): Promise<ConsistentWorlds>;
	/** Resolves with the Sobol' indices of an outcome's share. */
	sobol(settings: Settings, outcome: string, watch?: Watch): Promise<{ base: number; indices: SobolIndex[] }>;
	/** Resolves with what it would take for each outcome that does not lead. */
	takings(settings: Settings, watch?: Watch): Promise<PlacedTaking[]>;
	close(): void;
}
