import type { Settings } from '../../study';
import type { Progress } from '../driveToEnd';
import type { CompiledModel } from '../model/compile';
import { makeColumns } from '../numbers/columns';
import { writeImpacts } from '../simulation/drawImpacts';
import { drawInputs, type DrawnFactor } from '../simulation/drawInputs';
import { drawLevels } from '../simulation/drawLevels';
import { drawSupports, drawWeights, emptySlice, type Slice } from '../simulation/drawSupports';
import { sliceLength } from '../simulation/slicing';

/** Where levels are drawn: everywhere on 0–100, or within the ranges as set. */
export const levelsDrawn = ['everywhere', 'ranges'] as const;
/** Says where levels are drawn. */
export type LevelsDrawn = (typeof levelsDrawn)[number];

/** Says how many draws to make, with which seed, and where levels are drawn. */
export interface LeadOptions {
	draws: number;
	seed: number;
	levels: LevelsDrawn;
}

/** A level, or a weight as times what is set, over the draws. */
export interface LeadInput {
	factor: string;
	parameter: 'level' | 'weight';
	values: Float64Array;
}

/** What was drawn, and in which draws an outcome led. */
interface DrawnLeads {
	inputs: LeadInput[];
	/** 1 for each draw in which the outcome led. */
	leads: Uint8Array;
}

function levelsOf({ uniform, range }: DrawnFactor, levels: LevelsDrawn): Float64Array {
	if (levels === 'everywhere') return uniform.map((each) => 100 * each);
	const drawn = new Float64Array(uniform.length);
	drawLevels(uniform, range, drawn, 0);
	return drawn;
}

/** Notes the draws of a slice in which one outcome's support is above all others'; level with another it does not lead. */
function noteLeads(supports: readonly Float64Array[], outcome: number, leads: Uint8Array): void {
	const own = supports[outcome]!;
	leads.fill(1);
	supports.forEach((other, o) => {
		if (o !== outcome) for (let i = 0; i < leads.length; i++) if (other[i]! >= own[i]!) leads[i] = 0;
	});
}

/** What can move an outcome's lead: levels and weights of factors that weigh something, where they vary. */
function inputsOf({ factors }: CompiledModel, drawn: DrawnFactor, levels: Float64Array, levelsDrawn: LevelsDrawn) {
	const factor = factors[drawn.factor]!;
	const { weight, spread, low, high } = drawn.range;
	const inputs: LeadInput[] = [];
	if (weight === 0) return inputs;
	if (levelsDrawn === 'everywhere' || low < high) inputs.push({ factor, parameter: 'level', values: levels });
	if (spread > 1 && factors.length > 1) inputs.push({ factor, parameter: 'weight', values: drawn.powers });
	return inputs;
}

/**
 * Draws levels and weights and notes where an outcome leads alone, by the supports of the simulation (model, section 3) and
 * its dice. Levels are uniform on 0–100, or triangular within the ranges; weights vary by their spreads. With decisiveness
 * 0 all shares are level, and none leads.
 */
export function* drawLeads(
	compiled: CompiledModel,
	settings: Settings,
	outcome: number,
	{ draws, seed, levels }: LeadOptions
): Generator<Progress, DrawnLeads> {
	const factors = compiled.factors.length;
	const outcomes = compiled.outcomes.length;
	const of = 2 * factors;
	const drawn: DrawnFactor[] = [];
	const standing: Float64Array[] = [];
	for (let f = 0; f < factors; f++) {
		drawn.push(drawInputs(compiled, settings, f, { draws, seed, weights: 'around' }));
		standing.push(levelsOf(drawn[f]!, levels));
		yield { done: f + 1, of };
	}
	const leads = new Uint8Array(draws);
	const length = Math.min(draws, sliceLength);
	const slice: Slice = emptySlice(factors, outcomes, length);
	const impacts = makeColumns(outcomes * factors, length);
	for (let from = 0; from < draws && settings.decisiveness > 0; from += sliceLength) {
		const to = Math.min(draws, from + sliceLength);
		standing.forEach((each, f) => writeImpacts(compiled, f, each.slice(from, to), impacts));
		drawWeights(drawn, slice, from, to - from);
		drawSupports(compiled.baselines, impacts, slice, 0, to - from);
		noteLeads(slice.supports, outcome, leads.subarray(from, to));
		yield { done: factors + Math.floor((to / draws) * factors), of };
	}
	return { inputs: drawn.flatMap((each, f) => inputsOf(compiled, each, standing[f]!, levels)), leads };
}
