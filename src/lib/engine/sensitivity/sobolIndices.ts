import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import type { SimulationOptions } from '../simulation/drawInputs';
import { drawnShare } from '../simulation/drawnShare';
import { estimateSobol, type SobolEstimate, type SobolOptions } from './estimateSobol';
import { driveToEnd, type Progress } from '../driveToEnd';

/** What of the variance of an outcome's share one weight or level carries. */
export interface SobolIndex extends SobolEstimate {
	factor: string;
	parameter: 'weight' | 'level';
}

/**
 * Sobol' indices of an outcome's share over the inputs of the simulation (model, section 4): the independent raw draws, z
 * of each weight and u of each level, since normalized weights depend on each other. Weight and level of each factor in
 * the model's order. Deterministic for a seed. Throws EngineError as `evaluate` does, `unknown-outcome`, and `out-of-range`
 * for a base or seed that is not whole. Yields its progress, so that a worker can report it and hear a cancel.
 */
export function* sobolIndicesInSlices(
	compiled: CompiledModel,
	settings: Settings,
	outcome: string,
	{ weights = 'around', ...options }: SobolOptions & Partial<Pick<SimulationOptions, 'weights'>>
): Generator<Progress, SobolIndex[]> {
	const { factors } = compiled;
	const { base, seed } = options;
	const sampling = { draws: 2 * Math.max(1, Math.trunc(base) || 1), seed, weights };
	const share = drawnShare(compiled, settings, outcome, sampling);
	const estimates = yield* estimateSobol(2 * factors.length, options, (draw, swapped) =>
		share(draw, swapped, draw + base)
	);
	return estimates.map((estimate, input) => ({
		factor: factors[input >> 1]!,
		parameter: input % 2 === 0 ? 'weight' : 'level',
		...estimate
	}));
}

/** Sobol' indices, and the base draws that they were estimated with. */
export interface Sobol {
	base: number;
	indices: SobolIndex[];
}

/** Estimates Sobol' indices as \`sobolIndicesInSlices\` does, and says from how many base draws. */
export function* sobolInSlices(...asked: Parameters<typeof sobolIndicesInSlices>): Generator<Progress, Sobol> {
	return { base: asked[3].base, indices: yield* sobolIndicesInSlices(...asked) };
}

/** Drives \`sobolIndicesInSlices\` to its end. */
export function sobolIndices(...asked: Parameters<typeof sobolIndicesInSlices>): SobolIndex[] {
	return driveToEnd(sobolIndicesInSlices(...asked));
}
