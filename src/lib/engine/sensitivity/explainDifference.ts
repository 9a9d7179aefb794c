import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { evaluate } from '../evaluation/evaluate';
import { impactAt, partWay, stateBelow } from '../model/stateBelow';
import { settle } from '../model/triedModel';
import { readFactor } from '../model/readSettings';
import { shapley, shapleySampled } from './shapley';
import { outcomeIndex } from '../model/outcomeIndex';

/** What one changed parameter has done to the share (difference of shares); decisiveness and baselines have no factor. */
export interface DifferencePart {
	factor: string | null;
	parameter: 'weight' | 'level' | 'decisiveness' | 'judgement';
	/** The path of a judgement for which another value is tried. */
	about?: string;
	value: number;
}

/** A judgement that is another at the two ends, and what that adds to an outcome's support, before weights. */
interface ChangedJudgement {
	about: string;
	outcome: number;
	/** Index of the factor of an impact, and the difference with the factor where `from` has it and where `to` has it; −1 of a baseline. */
	factor: number;
	effect: readonly [number, number];
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

/** The part (0–1) that a state's impacts have at a level. */
function partOf(compiled: CompiledModel, factor: number, state: number, level: number): number {
	const below = stateBelow(compiled, factor, level);
	const part = partWay(compiled, factor, below, level);
	if (state === below) return 1 - part;
	return state === below + 1 ? part : 0;
}

/** The judgements that are others at the two ends; an impact of a state that neither level touches moves nothing. */
function changedJudgements(
	[before, after]: readonly [CompiledModel, CompiledModel],
	from: Settings,
	to: Settings
): ChangedJudgement[] {
	const { source, factors, outcomes, firstState } = before;
	const paths = [...new Set([from, to].flatMap(({ judgements = {} }) => Object.keys(judgements)))].sort();
	return paths.flatMap((about): ChangedJudgement[] => {
		const [root, first, second, third] = about.split('.');
		// No share follows from what the factors do to one another.
		if (root === 'crossImpacts') return [];
		if (root === 'outcomes') {
			const outcome = outcomes.indexOf(first!);
			const moved = after.baselines[outcome]! - before.baselines[outcome]!;
			return moved === 0 ? [] : [{ about, outcome, factor: -1, effect: [moved, moved] }];
		}
		const factor = factors.indexOf(first!);
		const outcome = outcomes.indexOf(third!);
		const state = firstState[factor]! + source.factors[factor]!.states.findIndex(({ id }) => id === second);
		const moved =
			after.impacts[state * outcomes.length + outcome]! - before.impacts[state * outcomes.length + outcome]!;
		const at = ({ factors: set }: Settings) => moved * partOf(before, factor, state, set[first!]!.level);
		const effect = [at(from), at(to)] as const;
		return effect[0] === 0 && effect[1] === 0 ? [] : [{ about, outcome, factor, effect }];
	});
}

/**
 * Why an outcome's share differs between two settings of a model: the exact Shapley value (Shapley 1953) over the changed
 * levels, raw weights, judgements and decisiveness, where a coalition's worth is the share with its parameters from `to` and the rest
 * from `from`. Exact up to 16 changes, by 4,096 sampled orders above. Spreads, ranges and cross-impacts change no share and have no part.
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
	const [start, end] = [settle(compiled, from), settle(compiled, to)];
	const shares = {
		from: evaluate(start.compiled, start.settings).share,
		to: evaluate(end.compiled, end.settings).share
	};
	const [before, after] = [shares.from[target]!, shares.to[target]!];
	const { factors, outcomes } = compiled;
	const { baselines } = start.compiled;
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
	const judgements = changedJudgements([start.compiled, end.compiled], from, to).map((judgement) => {
		const { about, factor } = judgement;
		return {
			...judgement,
			player: players.push({ factor: factors[factor] ?? null, parameter: 'judgement', about }) - 1
		};
	});
	// [factor][end][outcome]
	const impacts = ends.map((pair, f) =>
		pair.map(({ level }) => outcomes.map((_, o) => impactAt(start.compiled, f, level, o)))
	);
	const weights = new Float64Array(factors.length);
	const stands = new Int8Array(factors.length);

	const support = new Float64Array(outcomes.length);
	function worth(isIn: (player: number) => boolean): number {
		support.fill(0);
		let total = 0;
		for (let f = 0; f < factors.length; f++) {
			const weight = ends[f]![isIn(weightPlayer[f]!) ? 1 : 0].weight;
			stands[f] = isIn(levelPlayer[f]!) ? 1 : 0;
			const row = impacts[f]![stands[f]!]!;
			weights[f] = weight;
			total += weight;
			for (let o = 0; o < support.length; o++) support[o]! += weight * row[o]!;
		}
		const decisiveness = isIn(decisivenessPlayer) ? to.decisiveness : from.decisiveness;
		const norm = total > 0 ? total : 1;
		for (const { player, factor, outcome, effect } of judgements)
			if (isIn(player))
				support[outcome]! += factor < 0 ? norm * effect[0] : weights[factor]! * effect[stands[factor]! as 0 | 1];
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
