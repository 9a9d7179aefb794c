import { describe, expect, test } from 'vitest';
import { checkContents, uncheckedOf } from '../checkContents';
import { readStudy } from '../testing/readStudy';
import { makeMove } from './moves';
import { goesWith } from './parts';
import { mergingOf, splitState } from './splitStates';

/** The bundled study without scenarios of its own, and a factor of four states with a neighbour that it acts on. */
function bundled() {
	const contents = { ...structuredClone(readStudy()), readyScenarios: [] };
	const model = contents.models[0]!;
	const at = model.factors.findIndex(({ states }) => states.length > 2);
	return { contents, model, at, factor: model.factors[at]! };
}
const faultsOf = (contents: ReturnType<typeof bundled>['contents']) => checkContents(uncheckedOf(contents)).faults;

describe('a state that is split', () => {
	test('gives the new one its numbers and leaves it its own reasons, and stays where it stood', () => {
		const { contents, model, at, factor } = bundled();
		const [first, second] = structuredClone(factor.states);
		const before = goesWith(model, { factor: factor.id, state: first!.id });
		const today = structuredClone(factor.level);
		expect(makeMove(contents, `split models.0.factors.${at}.states.0`, 'Half way', 'en')).toBe(true);
		const fresh = factor.states[1]!;
		expect(fresh).toMatchObject({ id: 'half-way', name: { en: 'Half way' } });
		expect([factor.states[0], factor.states[2]]).toEqual([first, second]);
		expect(fresh.level).toBe((first!.level + second!.level) / 2);
		expect(model.impacts[factor.id]![fresh.id]).toEqual(model.impacts[factor.id]![first!.id]);
		expect(goesWith(model, { factor: factor.id, state: fresh.id })).toEqual({ ...before, judgements: 0 });
		expect(goesWith(model, { factor: factor.id, state: first!.id })).toEqual(before);
		expect(factor.level).toEqual(today);
		expect(faultsOf(contents)).toEqual([]);
	});

	test('or leaves the new one open', () => {
		const { contents, model, at, factor } = bundled();
		const last = factor.states.length - 1;
		makeMove(contents, `split-open models.0.factors.${at}.states.${last}`, 'Nearly', 'en');
		expect(factor.states.at(-2)!.id).toBe('nearly');
		expect(factor.states.at(-1)!.level).toBe(100);
		expect(goesWith(model, { factor: factor.id, state: 'nearly' })).toEqual({ impacts: 0, crossImpacts: 0, judgements: 0, exclusions: 0 }); // prettier-ignore
		expect(faultsOf(contents)).toEqual([]);
	});

	test('has room for seven in all', () => {
		const { model, factor } = bundled();
		while (factor.states.length < 7)
			expect(splitState(model, factor, 0, { name: '', copied: true, language: 'en' })).toBe(true);
		expect(splitState(model, factor, 0, { name: '', copied: true, language: 'en' })).toBe(false);
	});
});

describe('neighbours that are merged', () => {
	test('keep what they have in common, take the middle of what differs, and every reason and passage', () => {
		const { contents, model, at, factor } = bundled();
		const [first, second] = factor.states;
		model.impacts[factor.id] = {
			[first!.id]: { quiet: 1, alignment: 2 },
			[second!.id]: { quiet: 1, alignment: -1, hedged: 3 }
		};
		const other = model.factors.find((each) => each !== factor)!;
		const target = other.states[0]!.id;
		model.crossImpacts = {
			[factor.id]: { [first!.id]: { [other.id]: { [target]: -2 } }, [second!.id]: { [other.id]: { [target]: 1 } } },
			[other.id]: { [target]: { [factor.id]: { [second!.id]: 3 } } }
		};
		const passages = contents.study.passages.slice(0, 2).map(({ id }) => id);
		const about = (state: string) => `impacts.${factor.id}.${state}.alignment`;
		model.judgements = [
			{ about: about(first!.id), basis: 'text', reason: { en: 'One' }, passages: [passages[0]!] },
			{ about: about(second!.id), basis: 'inferred', reason: { en: 'Other', ar: 'آخر' }, passages: [passages[1]!] }
		];
		expect(mergingOf(model, factor.id, 0)).toEqual({ kept: 3, averaged: 2, dropped: 0 });
		expect(makeMove(contents, `merge models.0.factors.${at}.states.0`, '', 'en')).toBe(true);
		expect(model.impacts[factor.id]).toEqual({ [first!.id]: { quiet: 1, alignment: 0.5, hedged: 3 } });
		expect(model.crossImpacts).toEqual({
			[factor.id]: { [first!.id]: { [other.id]: { [target]: 0 } } },
			[other.id]: { [target]: { [factor.id]: { [first!.id]: 3 } } }
		});
		expect(model.judgements).toEqual([
			{ about: about(first!.id), basis: 'inferred', reason: { en: 'One · Other', ar: 'آخر' }, passages }
		]);
	});

	test('span the line from 0 to 100, and what stood at one of them stands at what is left', () => {
		const { contents, at, factor } = bundled();
		const count = factor.states.length;
		factor.level = { low: 40, value: factor.states[1]!.level, high: factor.states[1]!.level };
		makeMove(contents, `merge models.0.factors.${at}.states.0`, '', 'en');
		expect(factor.states.map(({ level }) => level)).toEqual([0, ...factor.states.slice(1).map(({ level }) => level)]);
		expect(factor.states).toHaveLength(count - 1);
		expect(factor.level.value).toBe(0);
		expect(faultsOf(contents)).toEqual([]);
		while (factor.states.length > 2) makeMove(contents, `merge models.0.factors.${at}.states.0`, '', 'en');
		expect(makeMove(contents, `merge models.0.factors.${at}.states.0`, '', 'en')).toBe(false);
		expect(factor.states.map(({ level }) => level)).toEqual([0, 100]);
		expect(faultsOf(contents)).toEqual([]);
	});
});
