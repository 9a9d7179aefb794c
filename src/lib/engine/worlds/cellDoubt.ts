import type { CellConfidence, Model } from '../../study';
import type { CrossImpacts } from '../model/crossImpacts';

/** What a cross-impact without a confidence of its own counts as. */
export interface DoubtDefaults {
	/** Of a cell that is not 0, or that the model says something of. */
	unsaid: CellConfidence;
	/** Whether a 0 between two factors, of which the model says nothing, is as uncertain as the others; else it is sure. */
	zeros: boolean;
}

/** By how many points a cross-impact may be wrong at most, by how sure its author is. */
export const doubtOf = { sure: 0, fairly: 1, hardly: 2 } as const satisfies Record<CellConfidence, number>;

/**
 * Gives by how many points each cell may be wrong, [source state × target state]: its own confidence where the model has
 * one, else the default. A 0 is sure where nobody has said anything of it; so is a 0 of a factor's own inertia.
 */
export function reachOfCells(model: Model, { factors, states, first, matrix }: CrossImpacts, defaults: DoubtDefaults) {
	const all = first[factors.length]!;
	const reach = new Uint8Array(all * all);
	for (let f = 0; f < factors.length; f++)
		for (let s = first[f]!; s < first[f + 1]!; s++)
			for (let target = 0; target < all; target++) {
				const other = target < first[f]! || target >= first[f + 1]!;
				if (matrix[s * all + target] !== 0 || (defaults.zeros && other))
					reach[s * all + target] = doubtOf[defaults.unsaid];
			}
	const place = new Map(
		factors.flatMap((factor, f) => states[f]!.map((state, s) => [`${factor}.${state}`, first[f]! + s] as const))
	);
	for (const { about, confidence } of model.judgements) {
		const [root, factor, state, target, targetState] = about.split('.');
		if (root !== 'crossImpacts') continue;
		const [from, to] = [place.get(`${factor}.${state}`), place.get(`${target}.${targetState}`)];
		if (from !== undefined && to !== undefined) reach[from * all + to] = doubtOf[confidence ?? defaults.unsaid];
	}
	return reach;
}
