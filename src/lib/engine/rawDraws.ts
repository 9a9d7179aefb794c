import { normalQuantile } from './normalQuantile';
import { stream } from './random';

/** The dice of one factor, the same whatever the settings: common random numbers. Each array has one entry a draw. */
export interface RawDraws {
	/** Standard normal, for the weight around the analyst's. */
	z: Float64Array;
	/** Standard exponential, for the weight uniform on the simplex. */
	exponential: Float64Array;
	/** Uniform in [0, 1), for the level. */
	u: Float64Array;
	/** spread^z for the spread last asked for. */
	scale: { spread: number; values: Float64Array } | null;
}

const kept = new Map<string, RawDraws>();
const mostKept = 128;

function make(seed: number, factor: number, draws: number): RawDraws {
	const weights = stream(seed, 2 * factor);
	const levels = stream(seed, 2 * factor + 1);
	const raw: RawDraws = {
		z: new Float64Array(draws),
		exponential: new Float64Array(draws),
		u: new Float64Array(draws),
		scale: null
	};
	for (let n = 0; n < draws; n++) {
		const v = weights() + 2 ** -53;
		raw.z[n] = normalQuantile(v);
		raw.exponential[n] = -Math.log(v);
		raw.u[n] = levels();
	}
	return raw;
}

/** The dice of a factor for a seed and a number of draws; made once and kept, the oldest forgotten. */
export function rawDraws(seed: number, factor: number, draws: number): RawDraws {
	const key = `${seed} ${factor} ${draws}`;
	let raw = kept.get(key);
	if (!raw) {
		raw = make(seed, factor, draws);
		kept.set(key, raw);
		if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
	}
	return raw;
}

/** spread^z of every draw, kept while the spread stays. */
export function scaleOf(raw: RawDraws, spread: number): Float64Array {
	if (raw.scale?.spread !== spread) {
		const values = raw.scale?.values ?? new Float64Array(raw.z.length);
		const log = Math.log(spread);
		for (let n = 0; n < values.length; n++) values[n] = Math.exp(log * raw.z[n]!);
		raw.scale = { spread, values };
	}
	return raw.scale.values;
}
