import { expect, test } from 'vitest';
import { readModel } from './testing/readStudy';
import { signpostKey, signpostOf, signpostsOf } from './signposts';

const model = readModel('core');
const [first, second] = signpostsOf(model);
const observed = { outcome: first!.outcome, at: 0, words: first!.text };
const changed = (change: (signposts: { text: Record<string, string> }[]) => unknown) => {
	const other = structuredClone(model);
	change(other.outcomes.find(({ id }) => id === first!.outcome)!.signposts);
	return other;
};

test('an observation finds its signpost where it was, where it has moved to, and by its place where its words have changed', () => {
	expect(second!.outcome).toBe(first!.outcome);
	expect(signpostOf(model, observed)).toEqual({ at: 0, changed: false });
	expect(
		signpostOf(
			changed((all) => all.reverse()),
			observed
		)!.changed
	).toBe(false);
	expect(
		signpostOf(
			changed((all) => all.unshift({ text: { en: 'New' } })),
			observed
		)
	).toEqual({ at: 1, changed: false });
	expect(
		signpostOf(
			changed((all) => (all[0]!.text = { en: 'Other words' })),
			observed
		)
	).toEqual({ at: 0, changed: true });
	expect(
		signpostOf(
			changed((all) => all.splice(0)),
			observed
		)
	).toBeNull();
	expect(signpostOf(model, { ...observed, outcome: 'none' })).toBeNull();
});

test('a translation that is added leaves a signpost what it was', () => {
	const translated = changed((all) => (all[0]!.text = { ...all[0]!.text, fr: 'En français' }));
	expect(signpostOf(translated, observed)).toEqual({ at: 0, changed: false });
});

test('a key is of outcome, place and words', () => {
	const keys = signpostsOf(model).map(signpostKey);
	expect(new Set(keys).size).toBe(keys.length);
	expect(keys[0]).toMatch(/^[a-z0-9-]+\.0\.[0-9a-f]{8}$/);
	expect(signpostKey({ ...first!, text: { en: 'x' } })).not.toBe(keys[0]);
});
