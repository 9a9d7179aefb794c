import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { readDecisiveness, readFactor } from '../model/readSettings';
import { softmax } from '../numbers/softmax';
import { triedIn } from '../model/triedModel';
import { partWay, stateBelow } from '../model/stateBelow';

/** Exact results of settings; outcomes and factors in the model's order. */
export interface Evaluation {
	/** Support S_o in judgement points. */
	support: number[];
	/** Share p_o, 0–1, summing to 1. */
	share: number[];
	/** Contribution C_{f,o} in log-odds, [factor][outcome]. */
	contributions: number[][];
	/** Index of the largest share; ties go to the order of the model; −1 where the model has no outcomes. */
	leader: number;
	/** Whether anything has been judged; without it the shares say nothing. */
	judged: boolean;
}

/**
 * Shares nearer than this are tied: rounding of a few sums of products stays a thousand times below, and a step that
 * settings can make (a hundredth of a weight or level) moves shares a million times more.
 */
const tied = 1e-12;

/**
 * Supports, shares, contributions and leader of settings (model, section 2): a multinomial logit over weighted impacts
 * (McFadden 1974); the contributions to an outcome and k·[B_o − mean B] sum to its centred log-ratio (Aitchison 1986).
 * Raw weights are summed first and divided last, so that whole-number judgements tie exactly. Throws EngineError for
 * settings that lack a factor, hold no finite number, or one out of range, or try a judgement that the model does not have.
 */
export function evaluate(untried: CompiledModel, settings: Settings): Evaluation {
	const compiled = triedIn(untried, settings);
	const { factors, baselines, impacts, rises } = compiled;
	const decisiveness = readDecisiveness(settings);
	const outcomes = baselines.length;
	const contributions = new Array<number[]>(factors.length);
	const weights = new Array<number>(factors.length);
	const support = new Array<number>(outcomes);
	for (let o = 0; o < outcomes; o++) support[o] = 0;
	let total = 0;
	for (let f = 0; f < factors.length; f++) {
		const { weight, level } = readFactor(settings, factors[f]!);
		const state = stateBelow(compiled, f, level);
		const part = partWay(compiled, f, state, level);
		const row = new Array<number>(outcomes);
		for (let o = 0, at = state * outcomes; o < outcomes; o++, at++) {
			row[o] = impacts[at]! + part * rises[at]!;
			support[o]! += weight * row[o]!;
		}
		contributions[f] = row;
		weights[f] = weight;
		total += weight;
	}
	const norm = total > 0 ? total : 1;
	const exponents = new Array<number>(outcomes);
	for (let o = 0; o < outcomes; o++) {
		support[o] = baselines[o]! + support[o]! / norm;
		exponents[o] = decisiveness * support[o]!;
	}
	for (let f = 0; f < factors.length; f++) centre(contributions[f]!, (decisiveness * weights[f]!) / norm);
	const share = softmax(exponents);
	return { support, share, contributions, leader: leaderOf(share), judged: compiled.judged };
}

/** Index of the largest share; ties go to the order of the model; −1 of no outcomes. */
export function leaderOf(share: readonly number[]): number {
	let leader = share.length === 0 ? -1 : 0;
	for (let o = 1; o < share.length; o++) if (share[o]! > share[leader]! + tied) leader = o;
	return leader;
}

/** Indexes of the outcomes with the largest share: one, or those that tie for it, in the model's order; none of no outcomes. */
export function leadersOf({ share }: { share: readonly number[] }): number[] {
	const most = Math.max(...share);
	return share.flatMap((each, o) => (each >= most - tied ? [o] : []));
}

/** Turns impacts into contributions in place: their difference from their mean, times the scale; never −0. */
function centre(row: number[], scale: number): void {
	let mean = 0;
	for (let o = 0; o < row.length; o++) mean += row[o]!;
	mean /= row.length;
	for (let o = 0; o < row.length; o++) row[o] = scale * (row[o]! - mean) + 0;
}
