import type { Settings } from '../study';
import type { CompiledModel } from './compile';
import { impactAt } from './impactAt';
import { normalize, readSettings } from './readSettings';

/** Exact results of settings; outcomes and factors in the model's order. */
export interface Evaluation {
	/** Support S_o in judgement points. */
	support: number[];
	/** Share p_o, 0–1, summing to 1. */
	share: number[];
	/** Contribution C_{f,o} in log-odds, [factor][outcome]. */
	contributions: number[][];
	/** Index of the largest share; ties go to the order of the model. */
	leader: number;
}

/** exp(values) / Σ exp(values), the maximum subtracted first so that nothing overflows. */
export function softmax(values: readonly number[]): number[] {
	const top = Math.max(...values);
	const powers = values.map((value) => Math.exp(value - top));
	const sum = powers.reduce((total, power) => total + power, 0);
	return powers.map((power) => power / sum);
}

/**
 * Supports, shares, contributions and leader of settings (model, section 2): a multinomial logit over weighted impacts
 * (McFadden 1974); the contributions to an outcome and k·[B_o − mean B] sum to its centred log-ratio (Aitchison 1986).
 * Throws EngineError for settings that lack a factor or hold no finite number.
 */
export function evaluate(compiled: CompiledModel, settings: Settings): Evaluation {
	const { factors, outcomes, baselines } = compiled;
	const { decisiveness, weight, level } = readSettings(compiled, settings);
	const share = new Float64Array(factors.length);
	normalize(weight, share);
	const impact = new Float64Array(outcomes.length);
	const support = Array.from(baselines);
	const contributions: number[][] = [];
	for (let f = 0; f < factors.length; f++) {
		impactAt(compiled, f, level[f]!, impact, 0);
		let mean = 0;
		for (let o = 0; o < impact.length; o++) mean += impact[o]!;
		mean /= impact.length;
		const row = new Array<number>(impact.length);
		for (let o = 0; o < impact.length; o++) {
			support[o]! += share[f]! * impact[o]!;
			row[o] = decisiveness * share[f]! * (impact[o]! - mean);
		}
		contributions.push(row);
	}
	const shares = softmax(support.map((points) => decisiveness * points));
	let leader = 0;
	for (let o = 1; o < support.length; o++) if (shares[o]! > shares[leader]!) leader = o;
	return { support, share: shares, contributions, leader };
}

/**
 * Shares with factor f left out of every support while the other normalized weights stay (model, 2.7):
 * p_o e^{−C_{f,o}} / Σ_q p_q e^{−C_{f,q}}. `decisiveness` is that of the settings evaluated.
 */
export function withoutFactor({ support, contributions }: Evaluation, decisiveness: number, factor: number): number[] {
	const row = contributions[factor] ?? [];
	return softmax(support.map((points, o) => decisiveness * points - (row[o] ?? 0)));
}
