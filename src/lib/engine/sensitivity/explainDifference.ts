import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { evaluate } from '../evaluation/evaluate';
import { impactAt } from '../model/stateBelow';
import { readFactor } from '../model/readSettings';
import { shapley, shapleySampled } from './shapley';
import { outcomeIndex } from '../model/outcomeIndex';

/** What one changed parameter has done to the share (difference of shares); the decisiveness has no factor. */
export interface DifferencePart {
	factor: string | null;
	parameter: 'weight' | 'level' | 'decisiveness';
	value: number;
}

/** Explains why an outcome's share differs between two settings. */
export interface Difference {
	/** The outcome's share before and after. */
	from: number;
	to: number;
	/** The shares of all outcomes before and after, in the model's order. */
	shares: { from: number[]; to: number[] };
	/** In the model's order; they sum to `to` − `from`. */
	parts: DifferencePart[];
	/** Whether every coalition was valued, or orders were sampled. */
	exact: boolean;
	/** The largest standard error of a part; 0 where exact. */
	standardError: number;
}

const mostExact = 16;
const orders = 4096;

/**
 * Why an outcome's share differs between two settings of a model: the exact Shapley value (Shapley 1953) over the changed
 * levels, raw weights and decisiveness, where a coalition's worth is the share with its parameters from `to` and the rest
 * from `from`. Exact up to 16 changes, by 4,096 sampled orders above. Spreads and ranges change no share and have no part.
 * Throws EngineError as `evaluate` does, and `unknown-outcome`.
 */
export function explainDifference(
	compiled: CompiledModel,
	from: Settings,
	to: Settings,
	outcome: string,
	{ seed = 1 }: { seed?: number } = {}
): Difference {
	const target = outcomeIndex(compiled, outcome);
	const shares = { from: evaluate(compiled, from).share, to: evaluate(compiled, to).share };
	const [before, after] = [shares.from[target]!, shares.to[target]!];
	const { factors, outcomes, baselines } = compiled;
	const ends = factors.map((id) => [readFactor(from, id), readFactor(to, id)] as const);
	const players: Omit<DifferencePart, 'value'>[] = [];
	const weightPlayer = factors.map((factor, f) =>
		ends[f]![0].weight === ends[f]![1].weight ? -1 : players.push({ factor, parameter: 'weight' }) - 1
	);
	const levelPlayer = factors.map((factor, f) =>
		ends[f]![0].level === ends[f]![1].level ? -1 : players.push({ factor, parameter: 'level' }) - 1
	);
	const decisivenessPlayer =
		from.decisiveness === to.decisiveness ? -1 : players.push({ factor: null, parameter: 'decisiveness' }) - 1;
	// [factor][end][outcome]
	const impacts = ends.map((pair, f) =>
		pair.map(({ level }) => outcomes.map((_, o) => impactAt(compiled, f, level, o)))
	);

	const support = new Float64Array(outcomes.length);
	function worth(isIn: (player: number) => boolean): number {
		support.fill(0);
		let total = 0;
		for (let f = 0; f < factors.length; f++) {
			const weight = ends[f]![isIn(weightPlayer[f]!) ? 1 : 0].weight;
			const row = impacts[f]![isIn(levelPlayer[f]!) ? 1 : 0]!;
			total += weight;
			for (let o = 0; o < support.length; o++) support[o]! += weight * row[o]!;
		}
		const decisiveness = isIn(decisivenessPlayer) ? to.decisiveness : from.decisiveness;
		const norm = total > 0 ? total : 1;
		let top = -Infinity;
		for (let o = 0; o < support.length; o++) {
			support[o] = decisiveness * (baselines[o]! + support[o]! / norm);
			top = Math.max(top, support[o]!);
		}
		let sum = 0;
		for (let o = 0; o < support.length; o++) sum += Math.exp(support[o]! - top);
		return Math.exp(support[target]! - top) / sum;
	}

	const exact = players.length <= mostExact;
	const found = exact
		? {
				parts: shapley(players.length, (mask) => worth((player) => player >= 0 && (mask & (1 << player)) !== 0)),
				standardError: 0
			}
		: shapleySampled(players.length, (inside) => worth((player) => player >= 0 && inside[player] === 1), orders, seed);
	const parts = players.map((player, i) => ({ ...player, value: found.parts[i]! }));
	const place = ({ factor }: DifferencePart) => (factor === null ? factors.length : factors.indexOf(factor));
	parts.sort((a, b) => place(a) - place(b));
	return { from: before, to: after, shares, parts, exact, standardError: found.standardError };
}
