const last = new WeakMap<Float64Array, { spread: number; powers: Float64Array }>();

/**
 * spread^z for every standard normal draw z: what a raw weight is multiplied by (logistic-normal weights, model, section
 * 3). Kept while the spread of these draws stays; a new spread gets a new array, since a run under way may still read the old.
 */
export function spreadPowers(normal: Float64Array, spread: number): Float64Array {
	const known = last.get(normal);
	if (known?.spread === spread) return known.powers;
	const powers = new Float64Array(normal.length);
	const log = Math.log(spread);
	for (let n = 0; n < powers.length; n++) powers[n] = Math.exp(log * normal[n]!);
	last.set(normal, { spread, powers });
	return powers;
}
