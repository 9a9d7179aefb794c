import type { LeadOptions } from './discovery/drawLeads';
import type { SobolOptions } from './sensitivity/estimateSobol';
import type { SimulationOptions } from './simulation/drawInputs';
import type { WorldsOptions } from './worlds/consistentWorlds';
import type { DoubtOptions } from './worlds/uncertainWorlds';

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

/** Reads an uncertain matrix in the page, with progress and cancel: some seconds for the largest published ones. */
export const doubtOnScreen: DoubtOptions = { readings: 1000, seed, limit: 500, each: 100_000, effort: 10_000_000 };

/** Reads it within what a request or a slide may cost; where that is not enough, fewer readings are made, and said. */
export const doubtOnServer: DoubtOptions = { ...doubtOnScreen, each: 20_000, effort: 400_000 };

/** Reads it for a slide, which lists the worlds that hang together most often. */
export const doubtOnSlide: DoubtOptions = { ...doubtOnServer, effort: 200_000, limit: 100 };

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
	worlds: { tolerance: 0, limit: 1000, effort: 2_000_000, seed: 1 },
	doubt: { readings: 1000, seed: 1, limit: 1000, each: 1_000_000, effort: 100_000_000, unsaid: 'fairly', zeros: false }
} as const;

/** Holds how few and how many draws a method takes. */
export const drawLimits = {
	draws: { least: 2, most: 10_000_000 },
	base: { least: 2, most: 100_000 },
	readings: { least: 2, most: 1_000_000 }
} as const;
