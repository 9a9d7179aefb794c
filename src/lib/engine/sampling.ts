import type { LeadOptions } from './discovery/drawLeads';
import type { SobolOptions } from './sensitivity/estimateSobol';
import type { SimulationOptions } from './simulation/drawInputs';
import type { WorldsOptions } from './worlds/consistentWorlds';

// Every number of draws, seed and limit of a search, for whoever asks.

/** One seed for all that is drawn: a figure moves because the settings moved, never because the dice did. */
const seed = 20261124;

/** Draws every band, quantile and verdict that is shown: on screen, on slides and in files. */
export const onScreen: SimulationOptions = { draws: 10_000, seed, weights: 'around' };

/** Draws the same with every weighting possible. */
export const anyOnScreen: SimulationOptions = { ...onScreen, weights: 'any' };

/** Limits the search for worlds in the page to some seconds, with progress and cancel; what is left out is said. */
export const worldsOnScreen: WorldsOptions = { limit: 500, effort: 300_000, seed };

/** Limits the search for worlds of a request or a slide to some milliseconds, and follows no starts. */
export const worldsOnServer: WorldsOptions = { limit: 100, effort: 2000, weights: false };

/** Draws Sobol' indices in the page. */
export const sobolOnScreen: SobolOptions = { base: 4096, seed };

/** Draws Sobol' indices within what a request may cost. */
export const sobolOnServer: SobolOptions = { base: 512, seed };

/** Draws the boxes in which an outcome leads: in the page, on slides and in files. */
export const leadsOnScreen: Omit<LeadOptions, 'levels'> = { draws: 10_000, seed };

/** Holds what the commands ask for where no option says otherwise. */
export const inCommands = {
	simulate: { draws: 10_000, seed: 1 },
	sobol: { base: 4096, seed: 1 },
	worlds: { tolerance: 0, limit: 1000, effort: 2_000_000, seed: 1 }
} as const;

/** Holds how few and how many draws a method takes. */
export const drawLimits = {
	draws: { least: 2, most: 10_000_000 },
	base: { least: 2, most: 100_000 }
} as const;
