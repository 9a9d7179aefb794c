import type { PairAnswer, Weighing } from '../../study';
import { pairMatrix } from './pairMatrix';
import { pairWeights } from './pairWeights';
import { portionsOf } from './portions';
import { rankOrderCentroid } from './rankOrderCentroid';
import { rawWeights } from './rawWeights';

/** Gives what each factor got; null where one got nothing yet. */
function allOf(given: Readonly<Record<string, number>>, factors: readonly string[]): number[] | null {
	const found = factors.flatMap((id) => given[id] ?? []);
	return found.length === factors.length ? found : null;
}

/** The places of the factors; null where one has none. */
function placesOf(ranks: readonly (readonly string[])[], factors: readonly string[]): number[] | null {
	const places = factors.map((id) => ranks.findIndex((place) => place.includes(id)));
	return places.includes(-1) ? null : places;
}

/** Makes the reciprocal matrix of kept answers about these factors; answers about others count for nothing. */
export function matrixOf(pairs: readonly PairAnswer[], factors: readonly string[]): number[][] {
	const placed = pairs.map(({ more, less, times }) => ({
		more: factors.indexOf(more),
		less: factors.indexOf(less),
		times
	}));
	return pairMatrix(
		factors.length,
		placed.filter(({ more, less }) => more >= 0 && less >= 0 && more !== less)
	);
}

/** How far the points may be from a hundred: fractions of points are no binary ones. */
const rounding = 1e-6;

function portions(weighing: Weighing, factors: readonly string[]): number[] | null {
	switch (weighing.method) {
		case 'swing': {
			const swings = allOf(weighing.swings, factors);
			return swings && portionsOf(swings);
		}
		case 'ranks': {
			const places = placesOf(weighing.ranks, factors);
			return places && rankOrderCentroid(places);
		}
		case 'points': {
			const points = factors.map((id) => weighing.points[id] ?? 0);
			const given = points.reduce((sum, each) => sum + each, 0);
			return Math.abs(given - 100) < rounding ? portionsOf(points) : null;
		}
		case 'pairs':
			return pairWeights(matrixOf(weighing.pairs, factors))?.weights ?? null;
	}
}

/** Gives the raw weights, 0–100 with the largest 100, that answers come to; null while they do not say all, or nothing matters. */
export function weigh(weighing: Weighing, factors: readonly string[]): Record<string, number> | null {
	const weights = portions(weighing, factors);
	if (!weights?.some((weight) => weight > 0)) return null;
	const raw = rawWeights(weights);
	return Object.fromEntries(factors.map((id, at) => [id, raw[at]!]));
}
