import type { Settings } from '../../study';
import { driveToEnd, type Progress } from '../driveToEnd';
import type { CompiledModel } from '../model/compile';
import { outcomeIndex } from '../model/outcomeIndex';
import { readDecisiveness } from '../model/readSettings';
import { settle } from '../model/triedModel';
import { checkDraws } from '../simulation/simulate';
import { boxInput, limitedInputs, noLimits, type BoxInput, type BoxLimits } from './Boxed';
import { drawLeads, type LeadInput, type LeadOptions, type LevelsDrawn } from './drawLeads';
import { primInSlices } from './prim';
import { roundedLimits } from './roundedLimits';
import { tellBox, type ToldBox } from './tellBox';

/** Limits of one level, or of one weight as times what is set. */
export interface LeadLimit {
	factor: string;
	parameter: 'level' | 'weight';
	/** The least that lies within; null where nothing is too low. */
	low: number | null;
	/** The most that lies within; null where nothing is too high. */
	high: number | null;
	/** Parts of its draws, 0–1, that lie below the least and up to the most: where the limits stand among what was drawn. */
	among: [from: number, to: number];
}

/** A box: its limits, the draws in it, and those of them in which the outcome leads. */
export interface LeadBox {
	limits: LeadLimit[];
	draws: number;
	leads: number;
}

/** What can be said of when an outcome leads: boxes, or why there are none. */
export type LeadBoxesKind = 'boxes' | 'nowhere' | 'few' | 'everywhere' | 'almost' | 'none';

/** When an outcome leads: boxes of levels and weights, from the widest, all draws, to the narrowest. */
export interface LeadBoxes {
	outcome: string;
	levels: LevelsDrawn;
	kind: LeadBoxesKind;
	draws: number;
	leads: number;
	boxes: LeadBox[];
	/** Place of the box that is told unless another is asked for. */
	chosen: number;
}

/** What one step of the peeling takes away, the least that a box keeps, and the fewest draws, of either kind, that tell anything. */
export const leadPatience = { alpha: 0.05, leastPart: 0.05, fewest: 50 } as const;

const densityOf = ({ draws, leads }: LeadBox) => leads / draws;

/** How far a box is from holding all draws in which the outcome leads, and no others. */
const distance = (box: LeadBox, leads: number) => Math.hypot(1 - densityOf(box), 1 - box.leads / leads);

function asLimit({ factor, parameter }: LeadInput, { values, order }: BoxInput, low: number, high: number): LeadLimit {
	const partBelow = (isIn: (value: number) => boolean) => {
		let [from, to] = [0, order.length];
		while (from < to) {
			const middle = (from + to) >> 1;
			if (isIn(values[order[middle]!]!)) from = middle + 1;
			else to = middle;
		}
		return from / order.length;
	};
	return {
		factor,
		parameter,
		low: low === -Infinity ? null : low,
		high: high === Infinity ? null : high,
		among: [partBelow((value) => value < low), partBelow((value) => value <= high)]
	};
}

/** The boxes that no other beats in both, the draws that lead and their part of the box; each once, the widest first. */
function unbeaten(boxes: readonly LeadBox[]): LeadBox[] {
	const sorted = [...boxes].sort((a, b) => b.leads - a.leads || densityOf(b) - densityOf(a));
	return sorted.filter((box, nth) => sorted.slice(0, nth).every((wider) => densityOf(wider) < densityOf(box)));
}

function kindOf(draws: number, leads: number, boxes: readonly LeadBox[]): LeadBoxesKind {
	if (leads === 0) return 'nowhere';
	if (leads === draws) return 'everywhere';
	if (leads < leadPatience.fewest) return 'few';
	if (draws - leads < leadPatience.fewest) return 'almost';
	return boxes.length > 1 ? 'boxes' : 'none';
}

/**
 * Scenario discovery (discover, section 3; Bryant & Lempert 2010) by the patient rule induction method: over the draws of
 * levels and weights, boxes in which an outcome leads in most draws, and which hold most draws in which it leads. Levels are
 * limited as levels, since those have named states; weights as times what is set, since a raw weight says something only
 * beside the others. Every box of the peeling is told in few words (`tellBox`), its limits rounded to what can be said
 * (`roundedLimits`), and counted anew, so that what is said is what is counted; what another box beats in both counts is left
 * out. Told first is the limited box that is nearest to holding all draws in which the outcome leads, and no others.
 * Deterministic for a seed. Throws EngineError as `simulate` does, and `unknown-outcome`.
 */
export function* leadBoxesInSlices(
	untried: CompiledModel,
	asked: Settings,
	outcome: string,
	options: LeadOptions
): Generator<Progress, LeadBoxes> {
	const { compiled, settings } = settle(untried, asked);
	checkDraws(options);
	readDecisiveness(settings);
	const { draws } = options;
	const { inputs, leads: interest } = yield* inPart(
		drawLeads(compiled, settings, outcomeIndex(compiled, outcome), options),
		0,
		0.3
	);
	const leads = interest.reduce((sum, each) => sum + each, 0);
	const answer = (boxes: LeadBox[]): LeadBoxes => {
		const limited = boxes.map((box, nth) => ({ nth, far: distance(box, leads) })).slice(1);
		const chosen = limited.reduce(
			(best, each) => (each.far < best.far ? each : best),
			limited[0] ?? { nth: 0, far: 0 }
		);
		const kind = kindOf(draws, leads, boxes);
		return { outcome, levels: options.levels, kind, draws, leads, boxes, chosen: chosen.nth };
	};
	const whole: LeadBox = { limits: [], draws, leads };
	if (Math.min(leads, draws - leads) < leadPatience.fewest) return answer([whole]);

	const sorted: BoxInput[] = [];
	for (const { values } of inputs) {
		sorted.push(boxInput(values));
		yield { done: 30 + Math.floor((20 * sorted.length) / inputs.length), of: 100 };
	}
	const patience = { alpha: leadPatience.alpha, least: Math.ceil(leadPatience.leastPart * draws) };
	const path = yield* inPart(primInSlices(sorted, interest, patience), 0.5, 0.2);
	const told: LeadBox[] = [];
	for (const [nth, { limits }] of path.slice(1).entries()) {
		const box = tellRounded(inputs, sorted, interest, limits);
		if (box.limits.length > 0 && box.draws >= patience.least) told.push(box);
		yield { done: 70 + Math.floor((30 * nth) / path.length), of: 100 };
	}
	return answer([whole, ...unbeaten(told)]);

	function tellRounded(of: readonly LeadInput[], boxed: BoxInput[], hit: Uint8Array, limits: BoxLimits): LeadBox {
		const rounded = noLimits(of.length);
		for (const input of limitedInputs(limits)) {
			const [low, high] = [limits[2 * input]!, limits[2 * input + 1]!];
			rounded.set(roundedLimits(compiled, settings, of[input]!, options.levels, [low, high]), 2 * input);
		}
		return asBox(of, boxed, tellBox(boxed, hit, rounded));
	}
}

function asBox(inputs: readonly LeadInput[], sorted: readonly BoxInput[], { limits, draws, hits }: ToldBox): LeadBox {
	return {
		limits: limitedInputs(limits).map((input) =>
			asLimit(inputs[input]!, sorted[input]!, limits[2 * input]!, limits[2 * input + 1]!)
		),
		draws,
		leads: hits
	};
}

/** Drives work as a part of longer work, from a part of it on. */
function* inPart<Answer>(work: Generator<Progress, Answer>, from: number, part: number): Generator<Progress, Answer> {
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
		yield { done: Math.floor(100 * (from + (part * step.value.done) / step.value.of)), of: 100 };
	}
}

/** Drives `leadBoxesInSlices` to its end. */
export function leadBoxes(...asked: Parameters<typeof leadBoxesInSlices>): LeadBoxes {
	return driveToEnd(leadBoxesInSlices(...asked));
}
