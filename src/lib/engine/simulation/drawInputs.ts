import type { FactorSettings, Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { rawDraws } from './rawDraws';
import { readFactor } from '../model/readSettings';
import { spreadPowers } from './spreadPowers';

/** What a factor's draws are made of, an entry a draw: its raw weight is `weight` · `powers`, its level `range` at `uniform`. */
export interface DrawnFactor {
	factor: number;
	weight: number;
	powers: Float64Array;
	range: FactorSettings;
	uniform: Float64Array;
}

/** Says how many draws to make, with which seed, around which weights. */
export interface SimulationOptions {
	/** Number of draws, a whole number from 2 to 10,000,000. */
	draws: number;
	/** A whole number; seeds that are equal modulo 2³² give the same draws. */
	seed: number;
	/** around: W·g^z, logistic-normal around the analyst's weights; any: uniform on the simplex (SMAA-2). */
	weights: 'around' | 'any';
}

/**
 * Weights and levels of a factor over the draws (model, section 3). In mode `any` the raw weights are standard
 * exponentials, which normalize to a uniform point of the simplex (Lahdelma & Salminen 2001; Devroye 1986, V.2).
 */
export function drawInputs(
	compiled: CompiledModel,
	settings: Settings,
	factor: number,
	{ draws, seed, weights }: SimulationOptions
): DrawnFactor {
	const range = readFactor(settings, compiled.factors[factor]!);
	const around = weights === 'around';
	return {
		factor,
		weight: around ? range.weight : 1,
		powers: around
			? spreadPowers(rawDraws('normal', seed, factor, draws), range.spread)
			: rawDraws('exponential', seed, factor, draws),
		range,
		uniform: rawDraws('level', seed, factor, draws)
	};
}
