import { expect, test } from 'vitest';
import { consistentWorlds } from '../../src/lib/engine';
import { crossImpactsOf } from '../../src/lib/engine/model/crossImpacts';
import { projectOfCase, publishedMatrices } from './publishedMatrices';
import { record } from './record';

// Two pairs of states of a published matrix are excluded: those of the first three factors in its first published world. What is
// known follows from the published worlds by hand: those with either pair fall, and of n₁·n₂·n₃ combinations of the three factors'
// states n₃ + n₁ − 1 hold a pair.

test.each(publishedMatrices)('of %s, exclusions leave the published worlds that hold none', (name) => {
	const { project, published } = projectOfCase(name);
	const factors = project.factors.map(({ states }, f) => ({ id: `f${f}`, states: states.map((_, s) => `s${s + 1}`) }));
	const [first] = published;
	const [a, b, c] = first!.map((state) => `s${state}`);
	const exclusions: Record<string, string>[] = [{ f0: a!, f1: b! }, { f1: b!, f2: c! }]; // prettier-ignore
	const crossImpacts = crossImpactsOf(factors, (s, t) => project.matrix[s]![t]!, exclusions);
	const found = consistentWorlds({ crossImpacts });
	const left = published.filter((world) => !exclusions.some((states) => Object.entries(states).every(([f, s]) => `s${world[Number(f.slice(1))]}` === s))); // prettier-ignore
	const sizes = factors.map(({ states }) => states.length);
	const all = sizes.reduce((product, size) => product * size, 1);
	const forbidden = (all / (sizes[0]! * sizes[1]! * sizes[2]!)) * (sizes[0]! + sizes[2]! - 1);
	const worlds = found.worlds.map(({ states }) => Object.values(states).join(' '));
	expect(worlds.sort()).toEqual(left.map((world) => world.map((state) => `s${state}`).join(' ')).sort());
	expect([found.excluded, found.starts]).toEqual([forbidden, all - forbidden]);
	const note = (quantity: string, known: number, ours: number) =>
		record({ method: 'Exclusions', reference: name, quantity, known, ours });
	note('consistent worlds without two excluded pairs', left.length, worlds.length);
	note('combinations that cannot be', forbidden, found.excluded!);
});
