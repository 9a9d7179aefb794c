import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { confidenceContest } from './confidenceContest';
import { impactChunks } from './drawImpacts';
import { drawInputs, type DrawnFactor, type SimulationOptions } from './drawInputs';
import { drawSupports, drawWeights, emptySlice } from './drawSupports';
import { EngineError } from '../EngineError';
import { driveToEnd, type Progress } from '../driveToEnd';
import { drawLimits } from '../sampling';
import { settle } from '../model/triedModel';
import { readDecisiveness } from '../model/readSettings';
import { reportOutcome, type SimulatedOutcome } from './reportOutcome';
import { chunkLength, sliceLength, stepLength } from './slicing';
import { addSlice, emptyTally, tallySpanOf } from './tally';

/** Reports what all draws say of each outcome, in the model's order. */
export interface Simulation {
	draws: number;
	outcomes: SimulatedOutcome[];
}

/** Refuses a number of draws or a seed that is none. Throws `too-few-draws`, `out-of-range`. */
export function checkDraws({ draws, seed }: Pick<SimulationOptions, 'draws' | 'seed'>): void {
	const { least, most } = drawLimits.draws;
	if (draws < least) throw new EngineError('too-few-draws', { draws, least });
	if (!Number.isInteger(draws) || draws > most)
		throw new EngineError('out-of-range', { parameter: 'draws', value: String(draws), least, most });
	if (!Number.isSafeInteger(seed)) throw new EngineError('out-of-range', { parameter: 'seed', value: String(seed) });
}

/**
 * Draws weights and levels jointly (model, section 3) and reports each outcome's shares, ranks, pairwise wins, central
 * weights and confidence factor (SMAA-2: Lahdelma & Salminen 2001, Operations Research 49(3)). The draws depend on the
 * seed and the factor's place alone, never on the settings, so equal settings give equal results. Yields its progress
 * every few thousand draws, so that a worker can report it and hear a cancel. Of a model without outcomes nothing is drawn. Throws EngineError as `evaluate` does,
 * `too-few-draws` below 2, and `out-of-range` for a seed or a number of draws that is not whole.
 */
export function* simulateInSlices(
	untried: CompiledModel,
	asked: Settings,
	options: SimulationOptions
): Generator<Progress, Simulation> {
	const { compiled, settings } = settle(untried, asked);
	checkDraws(options);
	const { draws } = options;
	const decisiveness = readDecisiveness(settings);
	const factors = compiled.factors.length;
	const outcomes = compiled.outcomes.length;
	if (outcomes === 0) return { draws: 0, outcomes: [] };
	const of = factors + 2 * Math.ceil(draws / stepLength);
	let done = 0;

	const inputs: DrawnFactor[] = [];
	for (let f = 0; f < factors; f++) {
		inputs.push(drawInputs(compiled, settings, f, options));
		yield { done: ++done, of };
	}

	const chunk = Math.min(draws, chunkLength(factors, outcomes));
	const impacts = impactChunks(compiled, inputs, chunk);
	const slice = emptySlice(factors, outcomes, Math.min(draws, sliceLength));
	const tally = emptyTally(outcomes, factors, draws);
	const span = tallySpanOf(compiled);
	for (let from = 0; from < draws; from += sliceLength) {
		const count = Math.min(draws - from, sliceLength);
		drawWeights(inputs, slice, from, count);
		drawSupports(compiled.baselines, impacts.around(from), slice, from % chunk, count);
		addSlice(tally, slice, decisiveness, span, from, count);
		if ((from + count) % stepLength === 0 || from + count === draws) yield { done: ++done, of };
	}

	const contest = confidenceContest(compiled.baselines, tally, decisiveness);
	for (let from = 0; from < draws; from += sliceLength) {
		const count = Math.min(draws - from, sliceLength);
		contest.meet(impacts.around(from), from % chunk, count);
		if ((from + count) % stepLength === 0 || from + count === draws) yield { done: ++done, of };
	}
	impacts.leave();
	return { draws, outcomes: tally.shares.map((_, o) => reportOutcome(tally, contest, o)) };
}

/** `simulateInSlices` driven to its end. */
export function simulate(compiled: CompiledModel, settings: Settings, options: SimulationOptions): Simulation {
	return driveToEnd(simulateInSlices(compiled, settings, options));
}
