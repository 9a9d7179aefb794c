import type { WeightTriangle } from '$lib/engine';
import { bounds } from '$lib/study/bounds';
import type { Settings } from '$lib/study';

/**
 * Divides the sum of three weights anew; the others stay. Where one would pass what a weight may be, all weights of the
 * model shrink alike, which changes no share.
 */
export function weighedSo(
	settings: Settings,
	{ factors: corners, sum }: Pick<WeightTriangle, 'factors' | 'sum'>,
	parts: readonly [number, number, number]
): Settings {
	const raw = Object.entries(settings.factors).map(([id, factor]) => {
		const nth = corners.indexOf(id);
		return { id, factor, weight: nth < 0 ? factor.weight : sum * parts[nth]! };
	});
	const scale = Math.min(1, bounds.weight.max / Math.max(...raw.map(({ weight }) => weight)));
	const tenths = (weight: number) => Math.round(10 * weight * scale) / 10;
	const changed = scale < 1 ? raw : raw.filter(({ id }) => corners.includes(id));
	return {
		...settings,
		factors: {
			...settings.factors,
			...Object.fromEntries(changed.map(({ id, factor, weight }) => [id, { ...factor, weight: tenths(weight) }]))
		}
	};
}
