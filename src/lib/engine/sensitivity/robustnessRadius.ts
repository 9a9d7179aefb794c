import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { evaluate, leadersOf } from '../evaluation/evaluate';
import { marginsOf } from './margins';

/** How wrong the weights may be without the lead being lost, 0–1, and the outcome (id) that takes it just beyond; null at 1. */
export interface Robustness {
	radius: number;
	rival: string | null;
}

/**
 * The robustness radius (model, section 4): r* = min_o Σ W_f·d_{f,o} / Σ W_f·|d_{f,o}|. The lead holds as long as every raw
 * weight is right within ±r*; 1 is dominance: no reweighting overturns it. Where the leader is level with another
 * it is 0. Where no weight matters (no weight at all, and baselines that differ; no outcomes) it is 1, too. Throws EngineError as `evaluate` does.
 */
export function robustnessRadius(compiled: CompiledModel, settings: Settings): Robustness {
	const [, level] = leadersOf(evaluate(compiled, settings));
	if (level !== undefined) return { radius: 0, rival: compiled.outcomes[level]! };
	const margins = marginsOf(compiled, settings);
	const result: Robustness = { radius: 1, rival: null };
	if (!margins) return result;
	const { leader, weights, lead, margin } = margins;
	compiled.outcomes.forEach((rival, o) => {
		if (o === leader) return;
		const size = weights.reduce((sum, weight, f) => sum + weight * Math.abs(lead[f]![o]!), 0);
		const against = lead.some((row, f) => weights[f]! > 0 && row[o]! < 0);
		const radius = against ? Math.min(1, margin[o]! / size) : 1;
		if (radius < result.radius) Object.assign(result, { radius, rival });
	});
	return result;
}
