import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { readDecisiveness, readFactor } from '../model/readSettings';
import { partWay, stateBelow } from '../model/stateBelow';
import { softmax } from '../numbers/softmax';

/** What stands in the place of judgements, counted as in the compiled model. */
export interface Instead {
	/** Impacts, [state × outcome]. */
	impacts: Map<number, number>;
	baselines: Map<number, number>;
	/** Factors whose weight nobody gives: each weighs the mean of the others. */
	weights: Set<number>;
	/** Factors of whose level nothing is thought: each stands in the middle. */
	levels: Set<number>;
	/** The decisiveness is that of a model whose file says none. */
	decisiveness: boolean;
}

/** Makes the places of judgements in whose stead nothing stands yet. */
export const nothingInstead = (): Instead => ({
	impacts: new Map(),
	baselines: new Map(),
	weights: new Set(),
	levels: new Set(),
	decisiveness: false
});

/** Where a factor stands of which nothing is thought. */
const middle = 50;
/** The decisiveness of a model whose file says none. */
const plain = 1;

/** Where a factor stands between two of its states. */
interface Stand {
	state: number;
	/** How far it has gone to the next. */
	part: number;
}

/** Settings as the engine computes with them. */
export interface Standing {
	weights: number[];
	stands: Stand[];
	/** What raw weights are divided by: their sum, 1 where it is 0. */
	norm: number;
	/** The shares with some judgements replaced. */
	sharesWith(instead: Instead): number[];
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
const normOf = (weights: readonly number[]) => sumOf(weights) || 1;

/** Weights of which some are not given: these weigh the mean of the others, or of all where no other is. */
function weightsWithout(weights: readonly number[], out: ReadonlySet<number>): readonly number[] {
	if (out.size === 0) return weights;
	const given = weights.filter((_, f) => !out.has(f));
	const counted = given.length > 0 ? given : weights;
	const mean = sumOf(counted) / counted.length;
	return weights.map((weight, f) => (out.has(f) ? mean : weight));
}

/**
 * Prepares settings for shares with judgements replaced, each as `evaluate` gives them of a model that is compiled anew:
 * the same sums in the same order, so that ties stay ties. Nothing of the model is copied. Throws as `evaluate` does.
 */
export function standingAt(compiled: CompiledModel, settings: Settings): Standing {
	const { factors, baselines, impacts } = compiled;
	const outcomes = baselines.length;
	const decisiveness = readDecisiveness(settings);
	const read = factors.map((id) => readFactor(settings, id));
	const standAt = (f: number, level: number): Stand => {
		const state = stateBelow(compiled, f, level);
		return { state, part: partWay(compiled, f, state, level) };
	};
	const weights = read.map(({ weight }) => weight);
	const stands = read.map(({ level }, f) => standAt(f, level));
	const middles = factors.map((_, f) => standAt(f, middle));
	function sharesWith(instead: Instead): number[] {
		const weighed = weightsWithout(weights, instead.weights);
		const norm = normOf(weighed);
		const k = instead.decisiveness ? plain : decisiveness;
		const support = new Array<number>(outcomes).fill(0);
		const impactAt = (at: number) => instead.impacts.get(at) ?? impacts[at]!;
		for (let f = 0; f < factors.length; f++) {
			const { state, part } = (instead.levels.has(f) ? middles : stands)[f]!;
			for (let o = 0, at = state * outcomes; o < outcomes; o++, at++) {
				const below = impactAt(at);
				support[o]! += weighed[f]! * (part === 0 ? below : below + part * (impactAt(at + outcomes) - below));
			}
		}
		return softmax(support.map((sum, o) => k * ((instead.baselines.get(o) ?? baselines[o]!) + sum / norm)));
	}
	return { weights, stands, norm: normOf(weights), sharesWith };
}
