import type { Settings } from '../study';
import type { CompiledModel } from './compile';
import { drawColumn } from './drawColumn';
import type { SimulationOptions } from './drawInputs';
import { estimateSobol, type SobolEstimate, type SobolOptions } from './estimateSobol';
import { readDecisiveness } from './readSettings';
import type { Progress } from './simulate';
import { outcomeIndex } from './tornado';

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
	const wanted = outcomeIndex(compiled, outcome);
	const decisiveness = readDecisiveness(settings);
	const { baselines, factors } = compiled;
	const outcomes = baselines.length;
	const sampling = { draws: 2 * Math.max(1, Math.trunc(options.base) || 1), seed: options.seed, weights };
	const columns = factors.map((_, f) => drawColumn(compiled, settings, f, sampling));
	const support = new Float64Array(outcomes);
	const shareAt = (draw: number, swapped: number) => {
		support.fill(0);
		let total = 0;
		for (let f = 0; f < columns.length; f++) {
			const { weights: drawn, impacts } = columns[f]!;
			const weight = drawn[swapped === 2 * f ? draw + options.base : draw]!;
			const row = (swapped === 2 * f + 1 ? draw + options.base : draw) * outcomes;
			for (let o = 0; o < outcomes; o++) support[o]! += weight * impacts[row + o]!;
			total += weight;
		}
		const scale = total > 0 ? 1 / total : 0;
		for (let o = 0; o < outcomes; o++) support[o] = decisiveness * (baselines[o]! + support[o]! * scale);
		let odds = 0;
		for (let o = 0; o < outcomes; o++) odds += Math.exp(support[o]! - support[wanted]!);
		return 1 / odds;
	};
	const estimates = yield* estimateSobol(2 * factors.length, options, shareAt);
	return estimates.map((estimate, input) => ({
		factor: factors[input >> 1]!,
		parameter: input % 2 === 0 ? 'weight' : 'level',
		...estimate
	}));
}

/** `sobolIndicesInSlices` driven to its end. */
export function sobolIndices(...asked: Parameters<typeof sobolIndicesInSlices>): SobolIndex[] {
	const slices = sobolIndicesInSlices(...asked);
	for (;;) {
		const step = slices.next();
		if (step.done) return step.value;
	}
}
