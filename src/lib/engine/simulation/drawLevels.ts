import type { FactorSettings } from '../../study';

/**
 * Writes the level of each uniform draw from `from` on: triangular(low, level, high) by inverse CDF; a range of a single
 * level stays there (model, section 3).
 */
export function drawLevels(
	uniform: Float64Array,
	{ low, level, high }: Pick<FactorSettings, 'low' | 'level' | 'high'>,
	into: Float64Array,
	from: number
): void {
	const range = high - low;
	if (!(range > 0)) {
		into.fill(level);
		return;
	}
	const turn = (level - low) / range;
	const rising = range * (level - low);
	const falling = range * (high - level);
	for (let i = 0; i < into.length; i++) {
		const draw = uniform[from + i]!;
		into[i] = draw < turn ? low + Math.sqrt(draw * rising) : high - Math.sqrt((1 - draw) * falling);
	}
}
