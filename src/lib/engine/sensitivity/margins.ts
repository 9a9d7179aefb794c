import { settle } from '../model/triedModel';
import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { evaluate } from '../evaluation/evaluate';
import { readFactor } from '../model/readSettings';
import { impactAt } from '../model/stateBelow';

/** Margins below this part of what they are made of are ties: rounding of sums of products stays a hundred times below. */
const tied = 1e-12;

/** How far the leader is ahead of each rival, in raw weights (model, section 4): M_o = Σ W_f·d_{f,o}. */
export interface Margins {
	leader: number;
	weights: number[];
	levels: number[];
	/** d_{f,o} = [A_{f,l} − A_{f,o}] + [B_l − B_o], [factor][outcome]. */
	lead: number[][];
	/** M_o by outcome; 0 where the outcome is level with the leader. */
	margin: number[];
}

/**
 * The leader's margins, or null where no share depends on weights or levels: decisiveness 0, or no weight at all. Throws
 * as `evaluate` does.
 */
export function marginsOf(untried: CompiledModel, asked: Settings): Margins | null {
	const { compiled, settings } = settle(untried, asked);
	const { leader } = evaluate(compiled, settings);
	const { factors, outcomes, baselines } = compiled;
	const read = factors.map((id) => readFactor(settings, id));
	const weights = read.map(({ weight }) => weight);
	const levels = read.map(({ level }) => level);
	if (settings.decisiveness === 0 || weights.every((weight) => weight === 0)) return null;
	const lead = factors.map((_, f) =>
		outcomes.map(
			(_, o) =>
				impactAt(compiled, f, levels[f]!, leader) -
				impactAt(compiled, f, levels[f]!, o) +
				(baselines[leader]! - baselines[o]!)
		)
	);
	const margin = outcomes.map((_, o) => {
		let sum = 0;
		let size = 0;
		for (let f = 0; f < factors.length; f++) {
			sum += weights[f]! * lead[f]![o]!;
			size += weights[f]! * Math.abs(lead[f]![o]!);
		}
		return sum <= tied * size ? 0 : sum;
	});
	return { leader, weights, levels, lead, margin };
}
