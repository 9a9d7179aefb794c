import type { Progress } from '../driveToEnd';
import { Boxed, limitedInputs, noLimits, type BoxInput, type BoxLimits } from './Boxed';

/** A box on the path: its limits, the draws in it, and those of them that are of interest. */
export interface PathBox {
	limits: BoxLimits;
	draws: number;
	hits: number;
}

/** How patiently a box is peeled. */
export interface Patience {
	/** Part of the draws left that one step takes away or brings back. */
	alpha: number;
	/** Draws that a box keeps at least. */
	least: number;
}

/** A step under consideration: limit, its new value, places of the order that it passes, and what the box has after it. */
interface Step {
	limit: number;
	value: number;
	/** Place in the input's order of the outermost draw within. */
	place: number;
	draws: number;
	hits: number;
	/** Inputs that have a limit after it. */
	limited: number;
}

/** Where a box stands in the order of every input: the outermost places within, two an input as the limits are. */
interface Standing {
	box: Boxed;
	inputs: readonly BoxInput[];
	places: Int32Array;
}

const inwards = (limit: number) => (limit % 2 === 0 ? 1 : -1);
const unlimited = (limit: number) => (limit % 2 === 0 ? -Infinity : Infinity);
/** A value midway that is not the first of the two, be they neighbours among numbers. */
function between(not: number, at: number): number {
	const middle = (not + at) / 2;
	return middle === not ? at : middle;
}
const isOpen = (limits: BoxLimits, limit: number) => limits[limit] === unlimited(limit);
const meanOf = ({ hits, draws }: { hits: number; draws: number }) => (draws > 0 ? hits / draws : 0);

/** Whether a step is the better one: by its mean, then by the fewer inputs with limits; the first of equals stays. */
const isBetter = (step: Step, than: Step | undefined) =>
	!than || meanOf(step) > meanOf(than) || (meanOf(step) === meanOf(than) && step.limited < than.limited);

const limitedAfter = ({ box, inputs }: Standing, limit: number, opens: boolean): number => {
	let limited = 0;
	for (let input = 0; input < inputs.length; input++) {
		const sides = [2 * input, 2 * input + 1].map((side) => (side === limit ? !opens : !isOpen(box.limits, side)));
		if (sides.includes(true)) limited++;
	}
	return limited;
};

/**
 * What a peel at a limit would leave. Of n draws it takes those up to the one at place ⌊(n − 1)·alpha⌋ from the end and all
 * that are level with it; the new limit lies midway to the next (quantiles as in sdtoolkit and the EMA workbench). Where all
 * that is left is level with it, it takes what lies before.
 */
function peelAt(standing: Standing, limit: number, alpha: number): Step | undefined {
	const { box, inputs, places } = standing;
	const { order, values } = inputs[limit >> 1]!;
	const step = inwards(limit);
	const most = Math.floor((box.draws - 1) * alpha) + 1;
	let [taken, takenHits] = [0, 0];
	/** The same before the last value, for the case that nothing lies behind it. */
	let before = { taken: 0, hits: 0, value: NaN, place: -1 };
	let last = NaN;
	for (let place = places[limit]!; place >= 0 && place < order.length; place += step) {
		const draw = order[place]!;
		if (box.misses[draw] !== 0) continue;
		const value = values[draw]!;
		if (value !== last) {
			if (taken >= most) return made(between(last, value), place, taken, takenHits);
			before = { taken, hits: takenHits, value, place };
			last = value;
		}
		taken++;
		takenHits += box.interest[draw]!;
	}
	return before.taken > 0 ? made(before.value, before.place, before.taken, before.hits) : undefined;

	function made(value: number, place: number, without: number, withoutHits: number): Step {
		const limited = limitedAfter(standing, limit, false);
		return { limit, value, place, draws: box.draws - without, hits: box.hits - withoutHits, limited };
	}
}

/** What a paste at a limit would bring back: the next draws that this limit alone keeps out, as many as `alpha` of the box. */
function pasteAt(standing: Standing, limit: number, alpha: number): Step {
	const { box, inputs, places } = standing;
	const { order, values } = inputs[limit >> 1]!;
	const step = -inwards(limit);
	const most = Math.max(1, Math.floor(alpha * box.draws));
	let [brought, hits] = [0, 0];
	let last = NaN;
	let within = places[limit]!;
	for (let place = within + step; place >= 0 && place < order.length; place += step) {
		const draw = order[place]!;
		if (box.misses[draw] !== 1 || box.beyond[draw] !== limit) continue;
		const value = values[draw]!;
		if (value !== last && brought >= most)
			return {
				...counted(brought, hits),
				value: between(value, last),
				place: within,
				limited: limitedAfter(standing, limit, false)
			};
		[last, within] = [value, place];
		brought++;
		hits += box.interest[draw]!;
	}
	const end = step < 0 ? 0 : order.length - 1;
	return {
		...counted(brought, hits),
		value: unlimited(limit),
		place: end,
		limited: limitedAfter(standing, limit, true)
	};

	function counted(more: number, moreHits: number) {
		return { limit, draws: box.draws + more, hits: box.hits + moreHits };
	}
}

/** Takes a step: every draw that it passes in the input's order is shut out, or let in. */
function take({ box, inputs, places }: Standing, { limit, value, place: to }: Step): PathBox {
	const { order, values } = inputs[limit >> 1]!;
	const low = limit % 2 === 0;
	const from = places[limit]!;
	const isIn = (draw: number) => (low ? values[draw]! >= value : values[draw]! <= value);
	const peels = (to - from) * inwards(limit) > 0;
	if (peels) {
		let place = from;
		for (; !isIn(order[place]!); place += inwards(limit)) box.shut(order[place]!, limit);
		places[limit] = place;
	} else {
		let place = from - inwards(limit);
		for (; place >= 0 && place < order.length && isIn(order[place]!); place -= inwards(limit))
			box.admit(order[place]!, limit);
		places[limit] = place + inwards(limit);
	}
	box.limits[limit] = value;
	return { limits: box.limits.slice(), draws: box.draws, hits: box.hits };
}

function best(steps: Iterable<Step | undefined>, isAllowed: (step: Step) => boolean): Step | undefined {
	let found: Step | undefined;
	for (const step of steps) if (step && isAllowed(step) && isBetter(step, found)) found = step;
	return found;
}

/** About how many peels of alpha there are from all draws down to the least. */
const peelsBelow = (draws: number, { alpha, least }: Patience) =>
	Math.max(1, Math.ceil(Math.log(Math.max(1, least) / draws) / Math.log(1 - alpha)));

/**
 * The patient rule induction method (Friedman & Fisher 1999, Statistics and Computing 9(2)) for draws that are of interest or
 * not: from the box of all draws a part alpha of those left is taken off at the end of the input that leaves the largest mean,
 * as long as the mean rises and the least is left; then as much is pasted back where the mean rises by it. Of steps that leave
 * the same mean the one with fewer inputs limited is taken, then the first. Gives every box on the way, the whole first.
 */
export function* primInSlices(
	inputs: readonly BoxInput[],
	interest: Uint8Array,
	patience: Patience
): Generator<Progress, PathBox[]> {
	const { alpha, least } = patience;
	const box = new Boxed(interest, noLimits(inputs.length));
	const places = Int32Array.from({ length: 2 * inputs.length }, (_, limit) =>
		limit % 2 === 0 ? 0 : interest.length - 1
	);
	const standing: Standing = { box, inputs, places };
	const sides = Array.from(places, (_, limit) => limit);
	const path: PathBox[] = [{ limits: box.limits.slice(), draws: box.draws, hits: box.hits }];
	const of = peelsBelow(interest.length, patience);
	const isRise = (step: Step) => meanOf(step) > meanOf(box);
	for (;;) {
		const peel = best(
			sides.map((limit) => peelAt(standing, limit, alpha)),
			(step) => step.draws >= least && isRise(step)
		);
		if (!peel) break;
		path.push(take(standing, peel));
		yield { done: Math.min(of, path.length - 1), of };
	}
	for (;;) {
		const closed = limitedInputs(box.limits).flatMap((input) => [2 * input, 2 * input + 1]);
		const paste = best(
			closed.filter((limit) => !isOpen(box.limits, limit)).map((limit) => pasteAt(standing, limit, alpha)),
			isRise
		);
		if (!paste) break;
		path.push(take(standing, paste));
		yield { done: of, of };
	}
	return path;
}
