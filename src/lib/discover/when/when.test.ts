import { describe, expect, test } from 'vitest';
import { compile, leadBoxes, leadsOnScreen } from '$lib/engine';
import { parseAddress } from '$lib/settings/address';
import { defaultSettings } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { middleOfBox } from './middleOfBox';
import { readWhenView, whenQuery } from './whenQuery';

const model = readModel('core');

describe('the address of the page', () => {
	test('comes back as it was written, beside that of the workbench', () => {
		const view = { on: 'quiet', levels: 'ranges', box: 4 } as const;
		const query = whenQuery('state.gulf=reversed', view);
		expect(query).toBe('?state.gulf=reversed&on=quiet&levels=ranges&box=4');
		expect(readWhenView(model, new URLSearchParams(query))).toEqual({ view, problems: [] });
		expect(whenQuery('', { on: null, levels: 'everywhere', box: null })).toBe('');
	});

	test.each(['on=nobody', 'levels=there', 'box=1e9', 'box=-1', 'box=0.5', 'box=many', 'on=quiet&on=__proto__'])(
		'that says %s is plain there, and says so',
		(query) => {
			const { view, problems } = readWhenView(model, new URLSearchParams(query));
			expect(view).toEqual({ on: null, levels: 'everywhere', box: null });
			expect(problems).toHaveLength(1);
		}
	);
});

test('the middle of a box is within it, with ranges as wide as the box, and nothing else is moved', () => {
	const settings = defaultSettings(model);
	for (const levels of ['everywhere', 'ranges'] as const)
		for (const outcome of ['alignment', 'quiet']) {
			const { boxes } = leadBoxes(compile(model), settings, outcome, { ...leadsOnScreen, levels });
			for (const box of boxes) {
				const keys = Object.entries(middleOfBox(box, levels, settings)).filter(([, value]) => value !== null);
				const params = new URLSearchParams(keys as [string, string][]);
				const taken = parseAddress(model, [], params);
				expect(taken.problems).toEqual([]);
				for (const { id } of model.factors) {
					const [set, now] = [settings.factors[id]!, taken.settings.factors[id]!];
					const limitOf = (parameter: string) =>
						box.limits.find((each) => each.factor === id && each.parameter === parameter);
					const [level, weight] = [limitOf('level'), limitOf('weight')];
					if (level) {
						const [low, high] = levels === 'everywhere' ? [0, 100] : [set.low, set.high];
						expect([now.low, now.high]).toEqual([level.low ?? low, level.high ?? high]);
						expect(Math.abs(now.level - (now.low + now.high) / 2)).toBeLessThanOrEqual(0.5);
					} else expect([now.level, now.low, now.high]).toEqual([set.level, set.low, set.high]);
					if (weight) {
						expect(now.weight / set.weight).toBeGreaterThan((weight.low ?? 0) - 0.01);
						expect(now.weight / set.weight).toBeLessThan((weight.high ?? Infinity) + 0.01);
					} else expect(now.weight).toBe(set.weight);
				}
			}
		}
});
