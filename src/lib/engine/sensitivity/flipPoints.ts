import { settle } from '../model/triedModel';
import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { impactAt } from '../model/stateBelow';
import { marginsOf, type Margins } from './margins';

/** Where another outcome takes the lead: a weight or level 0–100, and the outcome (id) that leads beyond it. */
export interface Flip {
	at: number;
	rival: string;
	/** Outcomes (ids) that are level with the rival there and beyond: then none of them leads alone. */
	beside?: string[];
}

/** The nearest flips of one factor, moved alone; null where there is none on that side. */
export interface FactorFlips {
	factor: string;
	weight: { below: Flip | null; above: Flip | null };
	level: { below: Flip | null; above: Flip | null };
}

const least = 0;
const most = 100;

interface Crossing {
	at: number;
	outcome: number;
	/** How fast the margin falls beyond the crossing: of several rivals there, the fastest leads. */
	fall: number;
}

/** Crossings nearer than this, in place and in how fast the margin falls, are one: rounding stays a thousand times below. */
const same = 1e-9;

/** Of the crossings of all rivals the nearest in a direction; one at the very end has nothing beyond it. */
function nearest(compiled: CompiledModel, crossings: Crossing[], direction: 1 | -1): Flip | null {
	let best: Crossing | null = null;
	for (const crossing of crossings) {
		if (
			!(crossing.at > least && crossing.at < most) &&
			!(direction === 1 ? crossing.at === least : crossing.at === most)
		)
			continue;
		const gap = best ? (crossing.at - best.at) * direction : -1;
		if (gap < 0 || (gap === 0 && crossing.fall > best!.fall)) best = crossing;
	}
	if (!best) return null;
	const { at, fall, outcome } = best;
	const beside = crossings
		.filter((each) => each.outcome !== outcome && Math.abs(each.at - at) < same && Math.abs(each.fall - fall) < same)
		.map((each) => compiled.outcomes[each.outcome]!);
	return { at, rival: compiled.outcomes[outcome]!, ...(beside.length > 0 && { beside }) };
}

function weightFlip(compiled: CompiledModel, margins: Margins, factor: number, direction: 1 | -1): Flip | null {
	const { leader, weights, lead, margin } = margins;
	const others = weights.reduce((sum, weight, f) => (f === factor ? sum : sum + weight), 0);
	const crossings: Crossing[] = [];
	margin.forEach((ahead, outcome) => {
		const slope = lead[factor]![outcome]! * direction;
		if (outcome === leader || !(slope < 0)) return;
		// Without any other weight the margin keeps its sign down to 0, where nothing is weighed at all.
		if (others === 0 && ahead > 0) return;
		crossings.push({ at: weights[factor]! + (direction * ahead) / -slope, outcome, fall: -slope });
	});
	return nearest(compiled, crossings, direction);
}

/** Where one rival's margin first falls below 0 as the level moves from where it stands. */
function levelCrossing(
	compiled: CompiledModel,
	{ leader, weights, levels, margin }: Margins,
	factor: number,
	outcome: number,
	direction: 1 | -1
): Crossing | null {
	const { firstState, positions } = compiled;
	const weight = weights[factor]!;
	const difference = (level: number) =>
		weight * (impactAt(compiled, factor, level, leader) - impactAt(compiled, factor, level, outcome));
	const start = levels[factor]!;
	const stops: number[] = [];
	for (let s = firstState[factor]!; s < firstState[factor + 1]!; s++)
		if ((positions[s]! - start) * direction > 0) stops.push(positions[s]!);
	if (direction === -1) stops.reverse();
	const rest = margin[outcome]! - difference(start);
	const negligible = 1e-12 * (Math.abs(rest) + Math.abs(difference(start)) + weight);
	let from = start;
	let ahead = margin[outcome]!;
	for (const to of stops) {
		const then = rest + difference(to);
		if (then < -negligible) {
			const part = Math.max(0, ahead) / (Math.max(0, ahead) - then);
			return { at: from + part * (to - from), outcome, fall: (Math.max(0, ahead) - then) / Math.abs(to - from) };
		}
		from = to;
		ahead = then;
	}
	return null;
}

function levelFlip(compiled: CompiledModel, margins: Margins, factor: number, direction: 1 | -1): Flip | null {
	if (margins.weights[factor] === 0) return null;
	const crossings = compiled.outcomes.flatMap((_, outcome) =>
		outcome === margins.leader ? [] : (levelCrossing(compiled, margins, factor, outcome, direction) ?? [])
	);
	return nearest(compiled, crossings, direction);
}

/**
 * Where the lead is lost as one raw weight (0–100) or one level (0–100) moves alone, exactly and without sampling (model,
 * section 4): the margin is linear in a raw weight and piecewise linear in a level. At a flip the leader's share equals
 * the rival's, and beyond it the rival's is larger; a margin that only touches 0 is none. Where nothing is weighed
 * (decisiveness 0, no weight at all) there is none. In the model's order of factors.
 * Throws EngineError as `evaluate` does.
 */
export function flipPoints(untried: CompiledModel, asked: Settings): FactorFlips[] {
	const { compiled, settings } = settle(untried, asked);
	const margins = marginsOf(compiled, settings);
	return compiled.factors.map((factor, f) => ({
		factor,
		weight: {
			below: margins && weightFlip(compiled, margins, f, -1),
			above: margins && weightFlip(compiled, margins, f, 1)
		},
		level: {
			below: margins && levelFlip(compiled, margins, f, -1),
			above: margins && levelFlip(compiled, margins, f, 1)
		}
	}));
}
