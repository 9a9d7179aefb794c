import type { CrossImpacts } from '../model/crossImpacts';

/** How much a factor drives the others and is driven by them, in points of cross-impact. */
export interface Influence {
	factor: string;
	/** Active sum: Σ over the other factors of the mean size of its cross-impacts on their states. */
	drives: number;
	/** Passive sum: the same of theirs on its states. */
	driven: number;
}

/**
 * Active and passive sums of a cross-impact matrix (after Vester & Hesler 1980, Sensitivitätsmodell): the strength of one
 * factor on another is the mean of |c(f,s → g,t)| over their states, so that a factor with many states weighs no more.
 * Inertia is left out. In the model's order.
 */
export function influence({ crossImpacts }: { crossImpacts: CrossImpacts }): Influence[] {
	const { factors, first, matrix } = crossImpacts;
	const all = first[factors.length]!;
	const found = factors.map((factor) => ({ factor, drives: 0, driven: 0 }));
	for (let f = 0; f < factors.length; f++)
		for (let g = 0; g < factors.length; g++) {
			if (f === g) continue;
			let sum = 0;
			for (let s = first[f]!; s < first[f + 1]!; s++)
				for (let t = first[g]!; t < first[g + 1]!; t++) sum += Math.abs(matrix[s * all + t]!);
			const strength = sum / ((first[f + 1]! - first[f]!) * (first[g + 1]! - first[g]!));
			found[f]!.drives += strength;
			found[g]!.driven += strength;
		}
	return found;
}
