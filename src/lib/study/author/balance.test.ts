import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compile, consistentWorlds } from '$lib/engine';
import { readStudy } from '../testing/readStudy';
import { balanceGroups, balancingOf } from './balance';

const model = structuredClone(readStudy().models[0]!);
const groupsOf = (factors: typeof model.factors) =>
	factors.flatMap((factor) =>
		factor.states.flatMap((state) =>
			factors.filter((each) => each !== factor).map((target) => ({ factor, state, target }))
		)
	);

test('balanced groups sum to 0, the others are named and stay, and no world comes or goes', () => {
	fc.assert(
		fc.property(fc.infiniteStream(fc.integer({ min: -3, max: 3 })), (numbers) => {
			const factors = model.factors.slice(0, 4);
			const made = { ...model, factors, crossImpacts: {} as typeof model.crossImpacts };
			for (const { factor, state, target } of groupsOf(factors)) {
				const rows = (made.crossImpacts[factor.id] ??= {});
				(rows[state.id] ??= {})[target.id] = Object.fromEntries(
					target.states.map(({ id }) => [id, numbers.next().value as number])
				);
			}
			const balanced = structuredClone(made);
			const { left } = balanceGroups(balanced);
			for (const { factor, state, target } of groupsOf(factors)) {
				const isLeft = left.some((each) => each.factor === factor.id && each.state === state.id && each.target === target.id); // prettier-ignore
				const cells = balanced.crossImpacts[factor.id]![state.id]![target.id]!;
				const sum = Object.values(cells).reduce((all, value) => all + value, 0);
				if (isLeft) expect(cells).toEqual(made.crossImpacts[factor.id]![state.id]![target.id]);
				else expect(sum).toBe(0);
				expect(isLeft && sum % target.states.length === 0).toBe(false);
			}
			const worlds = (of: typeof made) =>
				consistentWorlds(compile({ ...of, impacts: {}, judgements: [] }), { weights: false }).worlds.map(
					({ states, consistencyValue }) => ({ states, consistencyValue })
				);
			expect(worlds(balanced)).toEqual(worlds(made));
		}),
		{ numRuns: 40, seed: 6 }
	);
});

test('is said before it is done, for one block or all, and counts blanks as 0', () => {
	const [a, b] = model.factors;
	const target = b!.states.map(({ id }) => id);
	const cells = { [target[0]!]: target.length };
	const made = {
		...structuredClone(model),
		crossImpacts: { [a!.id]: { [a!.states[0]!.id]: { [b!.id]: cells }, [a!.states[1]!.id]: { [b!.id]: { [target[0]!]: 1 } } } } // prettier-ignore
	};
	const left = [{ factor: a!.id, state: a!.states[1]!.id, target: b!.id }];
	const said = { groups: 1, numbers: target.length, left };
	expect(balancingOf(made)).toEqual(said);
	expect(cells).toEqual({ [target[0]!]: target.length });
	expect(balancingOf(made, b!.id)).toEqual({ groups: 0, numbers: 0, left: [] });
	expect(balanceGroups(made, a!.id)).toEqual(said);
	expect(Object.values(cells)).toEqual([target.length - 1, ...target.slice(1).map(() => -1)]);
});
