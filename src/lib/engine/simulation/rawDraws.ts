import { normalQuantile } from '../numbers/normalQuantile';
import { stream } from '../numbers/stream';

/**
 * normal: standard normal, for the weight around the analyst's; exponential: standard exponential, for the weight uniform
 * on the simplex; level: uniform in [0, 1), for the level.
 */
export type RawKind = 'normal' | 'exponential' | 'level';

const kept = new Map<string, Float64Array>();
let numbersKept = 0;
/** 32 MB: enough for weights and levels of four factors at 500,000 draws. */
const mostNumbers = 4_000_000;

function make(kind: RawKind, seed: number, factor: number, draws: number): Float64Array {
	const next = stream(seed, 2 * factor + (kind === 'level' ? 1 : 0));
	const values = new Float64Array(draws);
	// Half a step above what the stream gives, so that neither 0 nor 1 is met.
	const open = 2 ** -53;
	if (kind === 'level') for (let n = 0; n < draws; n++) values[n] = next();
	else if (kind === 'normal') for (let n = 0; n < draws; n++) values[n] = normalQuantile(next() + open);
	else for (let n = 0; n < draws; n++) values[n] = -Math.log(next() + open);
	return values;
}

/**
 * The dice of one factor, one entry a draw, the same whatever the settings and the other factors: common random numbers.
 * More draws begin with the same ones. Made once and kept, never to be written; the longest unused are forgotten.
 */
export function rawDraws(kind: RawKind, seed: number, factor: number, draws: number): Float64Array {
	const key = `${kind} ${seed >>> 0} ${factor} ${draws}`;
	let values = kept.get(key);
	if (values) kept.delete(key);
	else {
		values = make(kind, seed, factor, draws);
		numbersKept += draws;
	}
	kept.set(key, values);
	for (const [oldest, { length }] of kept) {
		if (numbersKept <= mostNumbers || oldest === key) break;
		kept.delete(oldest);
		numbersKept -= length;
	}
	return values;
}
