import type { Exclusion, Model } from '../../study';

/** Cross-impacts as whole numbers; the states of all factors stand one after another, as in CompiledModel. */
export interface CrossImpacts {
	readonly factors: readonly string[];
	/** State ids by factor. */
	readonly states: readonly (readonly string[])[];
	/** Length factors + 1: factor f owns the states [first[f], first[f + 1]). */
	readonly first: Int32Array;
	/** c(source → target), [source state × target state]; a factor's own block is its inertia. */
	readonly matrix: Int32Array;
	/** Combinations that cannot be, in the model's order. */
	readonly exclusions: readonly CompiledExclusion[];
}

/** Holds a combination that cannot be: of each of these factors (rising), the state by its place in the factor. */
export interface CompiledExclusion {
	readonly factors: readonly number[];
	readonly states: readonly number[];
}

/** Cross-impacts from a whole matrix, rows acting on columns. */
export function crossImpactsOf(
	factors: readonly { id: string; states: readonly string[] }[],
	cell: (source: number, target: number) => number,
	exclusions: readonly Exclusion['states'][] = []
): CrossImpacts {
	const first = new Int32Array(factors.length + 1);
	factors.forEach(({ states }, f) => (first[f + 1] = first[f]! + states.length));
	const all = first[factors.length]!;
	const matrix = new Int32Array(all * all);
	for (let source = 0; source < all; source++)
		for (let target = 0; target < all; target++) matrix[source * all + target] = cell(source, target);
	return {
		factors: factors.map(({ id }) => id),
		states: factors.map(({ states }) => states),
		...{ first, matrix },
		exclusions: exclusions.map((excluded) => compileExclusion(factors, excluded))
	};
}

function compileExclusion(
	factors: readonly { id: string; states: readonly string[] }[],
	excluded: Exclusion['states']
): CompiledExclusion {
	const places = [...factors.keys()].filter((f) => Object.hasOwn(excluded, factors[f]!.id));
	return { factors: places, states: places.map((f) => factors[f]!.states.indexOf(excluded[factors[f]!.id]!)) };
}

/** Whether a world (state index by factor, from 0) holds a combination that cannot be. */
export function isExcluded({ exclusions }: CrossImpacts, world: ArrayLike<number>): boolean {
	return exclusions.some(({ factors, states }) => factors.every((f, at) => world[f] === states[at]));
}

/** The cross-impacts of a parsed model; what is left out is 0. */
export function compileCrossImpacts({ factors, crossImpacts, exclusions = [] }: Model): CrossImpacts {
	const places = factors.flatMap(({ id, states }) => states.map((state) => ({ factor: id, state: state.id })));
	return crossImpactsOf(
		factors.map(({ id, states }) => ({ id, states: states.map((state) => state.id) })),
		(source, target) => {
			const [from, to] = [places[source]!, places[target]!];
			return crossImpacts[from.factor]?.[from.state]?.[to.factor]?.[to.state] ?? 0;
		},
		exclusions.map(({ states }) => states)
	);
}

/** Impact balances θ of a world (state index by factor, from 0): what all its states together do to each state (model, section 6). */
export function impactBalances({ first, matrix }: CrossImpacts, world: ArrayLike<number>): Int32Array {
	const all = first[first.length - 1]!;
	const balances = new Int32Array(all);
	for (let f = 0; f < world.length; f++) {
		const row = (first[f]! + world[f]!) * all;
		for (let target = 0; target < all; target++) balances[target]! += matrix[row + target]!;
	}
	return balances;
}

/** How well a world holds together: its inconsistency, its consistency value, its total impact score (model, section 6). */
export function rateWorld(impacts: CrossImpacts, world: ArrayLike<number>) {
	const { first } = impacts;
	const balances = impactBalances(impacts, world);
	let consistencyValue = Infinity;
	let totalImpactScore = 0;
	for (let f = 0; f < world.length; f++) {
		const chosen = first[f]! + world[f]!;
		totalImpactScore += balances[chosen]!;
		for (let s = first[f]!; s < first[f + 1]!; s++)
			if (s !== chosen) consistencyValue = Math.min(consistencyValue, balances[chosen]! - balances[s]!);
	}
	return { inconsistency: Math.max(0, -consistencyValue), consistencyValue, totalImpactScore };
}
