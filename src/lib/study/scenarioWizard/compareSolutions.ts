import type { Model } from '../model';
import { WizardFault } from './project';
import type { WizardSolution } from './solutions';

/** How the worlds that were found stand to those that a solution set lists; worlds as the numbers of their states, from 1. */
export interface SolutionsCheck {
	listed: number;
	found: number;
	same: number;
	onlyListed: number[][];
	onlyFound: number[][];
	/** Whether the search for worlds went to its end. */
	complete: boolean;
}

type Sizes = Pick<Model, 'factors'> | { factors: readonly { states: readonly unknown[] }[] };

/** Throws WizardFault where a solution set is of another matrix: it has none of these factors' states, or no worlds at all. */
export function checkSolutionsFit({ factors }: Sizes, solutions: readonly Pick<WizardSolution, 'states'>[]): void {
	if (solutions.length === 0) throw new WizardFault('wizard-solutions', {});
	solutions.forEach(({ states }, at) => {
		const fits =
			states.length === factors.length && states.every((state, f) => state >= 1 && state <= factors[f]!.states.length);
		if (!fits) throw new WizardFault('wizard-other', { world: states.slice(0, 20).join(' '), number: at + 1 });
	});
}

/** Compares the worlds found of a model with those of a solution set that fits it. */
export function compareSolutions(
	{ factors }: { factors: readonly { id: string; states: readonly { id: string }[] }[] },
	solutions: readonly Pick<WizardSolution, 'states'>[],
	{ worlds, complete }: { worlds: readonly { states: Readonly<Record<string, string>> }[]; complete: boolean }
): SolutionsCheck {
	const numbers = worlds.map(({ states }) =>
		factors.map((factor) => factor.states.findIndex(({ id }) => id === states[factor.id]) + 1)
	);
	const byKey = (some: readonly number[][]) => new Map(some.map((each) => [each.join(' '), each]));
	const listed = byKey(solutions.map(({ states }) => states));
	const found = byKey(numbers);
	const without = (some: ReadonlyMap<string, number[]>, others: ReadonlyMap<string, number[]>) =>
		[...some].filter(([key]) => !others.has(key)).map(([, each]) => each);
	const onlyListed = without(listed, found);
	return {
		...{ listed: listed.size, found: found.size, same: listed.size - onlyListed.length, complete },
		...{ onlyListed, onlyFound: without(found, listed) }
	};
}
