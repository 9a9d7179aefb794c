import { binomialTail } from '../numbers/binomialTail';
import { Boxed, limitedInputs, type BoxInput, type BoxLimits } from './Boxed';

/** Inputs that the box of a sentence limits at most. */
const mostLimited = 3;

/** A limit stays where chance alone would tell as much in fewer of a hundred cases than this (Bryant & Lempert 2010). */
const mostByChance = 0.05;

/** A box in few words: its limits, the draws in it and those of interest among them. */
export interface ToldBox {
	limits: BoxLimits;
	draws: number;
	hits: number;
}

/** The draws that each limit, or input, alone keeps out. */
interface Kept {
	draws: Int32Array;
	hits: Int32Array;
}

function boxedIn(inputs: readonly BoxInput[], interest: Uint8Array, limits: BoxLimits): Boxed {
	const box = new Boxed(interest, limits.slice());
	for (const input of limitedInputs(limits)) {
		const { values } = inputs[input]!;
		const [low, high] = [limits[2 * input]!, limits[2 * input + 1]!];
		for (let draw = 0; draw < values.length; draw++) {
			if (values[draw]! < low) box.shut(draw, 2 * input);
			else if (values[draw]! > high) box.shut(draw, 2 * input + 1);
		}
	}
	return box;
}

function keptOutAlone({ misses, beyond, interest, limits }: Boxed): Kept {
	const [draws, hits] = [new Int32Array(limits.length), new Int32Array(limits.length)];
	for (let draw = 0; draw < misses.length; draw++) {
		if (misses[draw] !== 1) continue;
		draws[beyond[draw]!]!++;
		hits[beyond[draw]!]! += interest[draw]!;
	}
	return { draws, hits };
}

function drop(box: Boxed, inputs: readonly BoxInput[], limit: number): void {
	const { values } = inputs[limit >> 1]!;
	const value = box.limits[limit]!;
	for (let draw = 0; draw < values.length; draw++)
		if (limit % 2 === 0 ? values[draw]! < value : values[draw]! > value) box.admit(draw, limit);
	box.limits[limit] = limit % 2 === 0 ? -Infinity : Infinity;
}

const largest = (candidates: readonly number[], of: (candidate: number) => number): number =>
	candidates.reduce((best, each) => (of(each) > of(best) ? each : best));

/**
 * The quasi-p-value of a limit (Bryant & Lempert 2010, Technological Forecasting and Social Change 77(1)): the chance that as
 * many draws of the box as are of interest, or more, would be so by chance if they were of interest as often as in the box
 * without that limit.
 */
export function quasiP(box: { draws: number; hits: number }, without: { draws: number; hits: number }): number {
	return binomialTail(box.draws, without.hits / without.draws, box.hits);
}

/**
 * Tells a box in few words: while more than three inputs have limits, those of the input without which the density stays
 * highest are dropped; then, one at a time, the limit with the largest quasi-p-value above 0.05.
 */
export function tellBox(inputs: readonly BoxInput[], interest: Uint8Array, limits: BoxLimits): ToldBox {
	const box = boxedIn(inputs, interest, limits);
	for (;;) {
		const limited = limitedInputs(box.limits);
		if (limited.length <= mostLimited) break;
		const kept = keptOutAlone(box);
		const densityWithout = (input: number) =>
			(box.hits + kept.hits[2 * input]! + kept.hits[2 * input + 1]!) /
			(box.draws + kept.draws[2 * input]! + kept.draws[2 * input + 1]!);
		const least = largest(limited, densityWithout);
		for (const limit of [2 * least, 2 * least + 1]) drop(box, inputs, limit);
	}
	for (;;) {
		const closed = Array.from(box.limits, (_, limit) => limit).filter((limit) => Number.isFinite(box.limits[limit]));
		if (closed.length === 0) break;
		const kept = keptOutAlone(box);
		const chanceOf = (limit: number) =>
			kept.draws[limit] === 0
				? 1
				: quasiP(box, { draws: box.draws + kept.draws[limit]!, hits: box.hits + kept.hits[limit]! });
		const weakest = largest(closed, chanceOf);
		if (chanceOf(weakest) <= mostByChance) break;
		drop(box, inputs, weakest);
	}
	return { limits: box.limits, draws: box.draws, hits: box.hits };
}
