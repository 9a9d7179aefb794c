import type { CompiledExclusion, CrossImpacts } from '../model/crossImpacts';

/** So many parts of the count are looked at before it is given up. */
const mostParts = 20_000;

/** Parts exclusions into groups that share no factor. */
function groupsOf(exclusions: readonly CompiledExclusion[]): CompiledExclusion[][] {
	let groups: { factors: Set<number>; of: CompiledExclusion[] }[] = [];
	for (const each of exclusions) {
		const joined = { factors: new Set(each.factors), of: [each] };
		const apart: typeof groups = [];
		for (const group of groups) {
			if ([...group.factors].every((factor) => !joined.factors.has(factor))) apart.push(group);
			else {
				for (const factor of group.factors) joined.factors.add(factor);
				joined.of.push(...group.of);
			}
		}
		groups = [...apart, joined];
	}
	return groups.map(({ of }) => of);
}

/** What is left of exclusions where a factor stands at a state: without it, and without those that ask for another state of it. */
function settled(exclusions: readonly CompiledExclusion[], factor: number, state: number): CompiledExclusion[] {
	return exclusions.flatMap((each) => {
		const at = each.factors.indexOf(factor);
		if (at < 0) return [each];
		if (each.states[at] !== state) return [];
		return [{ factors: each.factors.toSpliced(at, 1), states: each.states.toSpliced(at, 1) }];
	});
}

function mostNamed(exclusions: readonly CompiledExclusion[]): number {
	const times = new Map<number, number>();
	for (const factor of exclusions.flatMap(({ factors }) => factors)) times.set(factor, (times.get(factor) ?? 0) + 1);
	return [...times].reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}

/**
 * Counts the worlds that exclusions forbid, exactly up to 2⁵³ of them: the part of all worlds that can be is a product over groups
 * without a common factor, and within a group a sum over the states of the factor that most of them name. Null after 20,000 parts.
 */
export function countExcluded({ first, exclusions }: CrossImpacts): number | null {
	const size = (factor: number) => first[factor + 1]! - first[factor]!;
	const worldsOf = (factors: Iterable<number>) => [...factors].reduce((product, factor) => product * size(factor), 1);
	let parts = 0;

	/** How many combinations of some factors can be. */
	function possible(of: readonly CompiledExclusion[], factors: ReadonlySet<number>): number {
		if (++parts > mostParts) return NaN;
		if (of.some((each) => each.factors.length === 0)) return 0;
		const groups = groupsOf(of);
		const named = groups.map((group) => new Set(group.flatMap((each) => each.factors)));
		const free = [...factors].filter((factor) => !named.some((group) => group.has(factor)));
		return groups.reduce((product, group, at) => product * within(group, named[at]!), worldsOf(free));
	}

	function within(group: readonly CompiledExclusion[], factors: ReadonlySet<number>): number {
		const factor = mostNamed(group);
		const others = new Set(factors);
		others.delete(factor);
		let sum = 0;
		for (let state = 0; state < size(factor); state++) sum += possible(settled(group, factor, state), others);
		return sum;
	}

	const all = Array.from({ length: first.length - 1 }, (_, f) => f);
	const left = possible(exclusions, new Set(all));
	return Number.isNaN(left) ? null : worldsOf(all) - left;
}
