import { describe, expect, test } from 'vitest';
import { carryOver, modelChanges } from './carryOver';
import { defaultSettings } from './edits';
import { readModel } from '$lib/study/testing/readStudy';

const core = readModel('core');

describe('a model that has changed', () => {
	test('names what bears on its numbers, and nothing where that is the same', () => {
		expect(modelChanges(core, { ...core, title: { en: 'Other words' } })).toEqual([]);
		const changed = structuredClone(core);
		const [first, second] = changed.factors as [(typeof core.factors)[0], (typeof core.factors)[0]];
		changed.impacts[first.id]![first.states[0]!.id]![core.outcomes[0]!.id] = 2.5;
		changed.outcomes[0]!.baseline = 1;
		second.states[1]!.level += 1;
		changed.factors.push({ ...structuredClone(first), id: 'new-one' });
		expect(modelChanges(core, changed)).toEqual([
			{ kind: 'factor-added', id: 'new-one' },
			{ kind: 'states', id: second.id },
			{ kind: 'impacts', count: 1 },
			{ kind: 'baselines', count: 1 }
		]);
		expect(modelChanges(changed, core)[0]).toEqual({ kind: 'factor-removed', id: 'new-one' });
	});

	test('takes over the settings of the factors that are in both', () => {
		const extended = readModel('extended');
		const settings = defaultSettings(core);
		settings.factors['gulf']!.weight = 77;
		settings.decisiveness = 2;
		const carried = carryOver(extended, settings);
		expect(Object.keys(carried.factors)).toEqual(extended.factors.map(({ id }) => id));
		expect(carried.factors['gulf']!.weight).toBe(77);
		expect(carried.decisiveness).toBe(2);
		const fresh = extended.factors.find(({ id }) => !settings.factors[id])!.id;
		expect(carried.factors[fresh]).toEqual(defaultSettings(extended).factors[fresh]);
	});

	test('takes over the judgements that are tried where it has them too', () => {
		const path = 'impacts.gulf.stalled.quiet';
		const cross = 'crossImpacts.gulf.stalled.caucasus.marginal';
		const gone = {
			'impacts.gulf.vanished.quiet': 2,
			'outcomes.gone.baseline': 1,
			'crossImpacts.gulf.stalled.moon.full': 1
		};
		const judgements = { [path]: 1, [cross]: -2, ...gone };
		const carried = carryOver(core, { ...defaultSettings(core), judgements });
		expect(carried.judgements).toEqual({ [path]: 1, [cross]: -2 });
		expect(carryOver(core, defaultSettings(core))).not.toHaveProperty('judgements');
	});
});
