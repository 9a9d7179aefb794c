import type { Simulation, SimulationOptions } from '$lib/engine';
import type { Settings } from '$lib/study';

/**
 * What every band, quantile and verdict on screen is sampled with. One seed for all: a figure moves because the settings
 * moved, never because the dice did.
 */
export const onScreen: SimulationOptions = { draws: 10_000, seed: 20261124, weights: 'around' };

/** Where sampled results are computed: a worker in the page, the same thread in tests and on the server. */
export interface Runner {
	/** Resolves with the simulation of these settings; rejects with an EngineError or what the place itself met. */
	simulate(settings: Settings): Promise<Simulation>;
	close(): void;
}
