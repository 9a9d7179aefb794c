import type { Settings } from '../study';
import type { CompiledModel } from './compile';
import { EngineError } from './EngineError';
import { impactAt } from './impactAt';
import { quantilesOf, type Quantiles } from './quantiles';
import { rawDraws, scaleOf } from './rawDraws';
import { readSettings, type ReadSettings } from './readSettings';
import { winsAt } from './winsAt';

export interface SimulationOptions {
	/** Number of draws, at least 2. */
	draws: number;
	seed: number;
	/** around: W·g^z, logistic-normal around the analyst's weights; any: uniform on the simplex (SMAA-2). */
	weights: 'around' | 'any';
}

/** What the draws say of one outcome. Shares 0–1; arrays in the model's order. */
export interface SimulatedOutcome {
	mean: number;
	/** Monte-Carlo standard error of the mean: the draws' standard deviation over √draws. */
	standardError: number;
	quantiles: Quantiles;
	/** Draws in each of 50 equal bins of share over 0–1. */
	histogram: number[];
	/** Fraction of draws in which the outcome ranks first, second, …; ties go to the order of the model. */
	rankAcceptability: number[];
	/** Fraction of draws in which it ranks before each outcome; 0 against itself. */
	winsAgainst: number[];
	/** Mean normalized weights over the draws that it wins; null where it wins none. */
	centralWeights: number[] | null;
	/** Acceptability of first rank when the weights are held at its central weights; null where there are none. */
	confidenceFactor: number | null;
}

export interface Simulation {
	draws: number;
	outcomes: SimulatedOutcome[];
}

export interface Progress {
	done: number;
	of: number;
}

const slice = 5000;

/** Writes each draw's level of one factor: triangular(low, level, high) by inverse CDF; a degenerate range stays. */
function levelsOf({ low, level, high }: ReadSettings, factor: number, u: Float64Array, into: Float64Array): void {
	const least = low[factor]!;
	const most = high[factor]!;
	const mode = level[factor]!;
	const range = most - least;
	if (!(range > 0)) {
		into.fill(mode);
		return;
	}
	const turn = (mode - least) / range;
	const rising = range * (mode - least);
	const falling = range * (most - mode);
	for (let n = 0; n < u.length; n++) {
		const draw = u[n]!;
		into[n] = draw < turn ? least + Math.sqrt(draw * rising) : most - Math.sqrt((1 - draw) * falling);
	}
}

/**
 * Draws weights and levels jointly (model, section 3) and reports each outcome's shares, ranks, pairwise wins, central
 * weights and confidence factor (SMAA-2: Lahdelma & Salminen 2001, Operations Research 49(3)). The draws depend on the
 * seed and the factor's place alone, never on the settings, so equal settings give equal results. Yields its progress
 * every few thousand draws, so that a worker can report it and hear a cancel. Throws EngineError as `evaluate` does,
 * and `too-few-draws` below 2.
 */
export function* simulateInSlices(
	compiled: CompiledModel,
	settings: Settings,
	{ draws, seed, weights }: SimulationOptions
): Generator<Progress, Simulation> {
	if (!(draws >= 2)) throw new EngineError('too-few-draws', { draws, least: 2 });
	const read = readSettings(compiled, settings);
	const factors = compiled.factors.length;
	const outcomes = compiled.outcomes.length;
	const { baselines } = compiled;
	const k = read.decisiveness;

	const raws = Array.from({ length: factors }, (_, f) => rawDraws(seed, f, draws));
	const scales = raws.map((raw, f) => (weights === 'any' ? raw.exponential : scaleOf(raw, read.spread[f]!)));
	const bases = weights === 'any' ? new Float64Array(factors).fill(1) : read.weight;
	const levels = raws.map((raw, f) => {
		const drawn = new Float64Array(draws);
		levelsOf(read, f, raw.u, drawn);
		return drawn;
	});

	const impacts = new Float64Array(draws * factors * outcomes);
	const shares = Array.from({ length: outcomes }, () => new Float64Array(draws));
	const ranks = new Int32Array(outcomes * outcomes);
	const wins = new Int32Array(outcomes * outcomes);
	const central = new Float64Array(outcomes * factors);
	const weight = new Float64Array(factors);
	const support = new Float64Array(outcomes);
	const rank = new Int32Array(outcomes);

	for (let from = 0; from < draws; from += slice) {
		const to = Math.min(draws, from + slice);
		for (let n = from; n < to; n++) {
			const row = n * factors * outcomes;
			let sum = 0;
			for (let f = 0; f < factors; f++) sum += weight[f] = bases[f]! * scales[f]![n]!;
			const norm = sum > 0 ? 1 / sum : 0;
			for (let o = 0; o < outcomes; o++) support[o] = baselines[o]!;
			for (let f = 0; f < factors; f++) {
				const offset = row + f * outcomes;
				impactAt(compiled, f, levels[f]![n]!, impacts, offset);
				const share = (weight[f]! *= norm);
				for (let o = 0; o < outcomes; o++) support[o]! += share * impacts[offset + o]!;
			}
			rank.fill(0);
			for (let o = 0; o < outcomes; o++)
				for (let rival = o + 1; rival < outcomes; rival++) {
					const ahead = support[o]! >= support[rival]!;
					if (ahead) rank[rival]!++;
					else rank[o]!++;
					wins[ahead ? o * outcomes + rival : rival * outcomes + o]!++;
				}
			let top = support[0]!;
			for (let o = 1; o < outcomes; o++) if (support[o]! > top) top = support[o]!;
			let total = 0;
			for (let o = 0; o < outcomes; o++) total += shares[o]![n] = Math.exp(k * (support[o]! - top));
			for (let o = 0; o < outcomes; o++) {
				shares[o]![n]! /= total;
				ranks[o * outcomes + rank[o]!]!++;
				if (rank[o] === 0) for (let f = 0; f < factors; f++) central[o * factors + f]! += weight[f]!;
			}
		}
		yield { done: to, of: draws };
	}

	const fraction = (counts: Int32Array, o: number) =>
		Array.from(counts.subarray(o * outcomes, (o + 1) * outcomes), (count) => count / draws);
	const fixed = read.low.every((low, f) => low === read.high[f]);
	return {
		draws,
		outcomes: shares.map((drawn, o) => {
			const first = ranks[o * outcomes]!;
			const centralWeights =
				first > 0 ? Array.from(central.subarray(o * factors, (o + 1) * factors), (total) => total / first) : null;
			const confidenceFactor =
				centralWeights && winsAt(compiled, impacts, centralWeights, o, fixed ? 1 : draws) / (fixed ? 1 : draws);
			return {
				...momentsOf(drawn),
				...quantilesOf(drawn),
				rankAcceptability: fraction(ranks, o),
				winsAgainst: fraction(wins, o),
				centralWeights,
				confidenceFactor
			};
		})
	};
}

function momentsOf(values: Float64Array): { mean: number; standardError: number } {
	let sum = 0;
	for (let n = 0; n < values.length; n++) sum += values[n]!;
	const mean = sum / values.length;
	let squares = 0;
	for (let n = 0; n < values.length; n++) squares += (values[n]! - mean) ** 2;
	return { mean, standardError: Math.sqrt(squares / (values.length - 1) / values.length) };
}

/** `simulateInSlices` driven to its end. */
export function simulate(compiled: CompiledModel, settings: Settings, options: SimulationOptions): Simulation {
	const slices = simulateInSlices(compiled, settings, options);
	for (;;) {
		const step = slices.next();
		if (step.done) return step.value;
	}
}
