import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile, flipPoints } from '$lib/engine';
import type { Settings } from '$lib/study';
import { defaultSettings, setLevel } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { flipMarks } from './flipMarks';

const sides = ['weight', 'level'] as const;

describe.each(['core', 'extended'] as const)('marks on the sliders of the %s model', (id) => {
	const model = readModel(id);
	const compiled = compile(model);
	const states = fc.tuple(...model.factors.map((factor) => fc.constantFrom(...factor.states)));
	const weights = fc.tuple(...model.factors.map(() => fc.integer({ min: 0, max: 4 }).map((weight) => weight * 10)));

	test('stand apart, each with what happens there, at any named states', () => {
		fc.assert(
			fc.property(states, fc.option(weights), (at, weighed) => {
				const settings: Settings = defaultSettings(model);
				model.factors.forEach((factor, f) => {
					const set = settings.factors[factor.id]!;
					setLevel(set, at[f]!.level);
					if (weighed) set.weight = weighed[f]!;
				});
				const flips = flipPoints(compiled, settings);
				for (const factor of model.factors)
					for (const side of sides) {
						const marks = flipMarks(model, flips, factor.id, side, 'en');
						const own = flips.find((each) => each.factor === factor.id)![side];
						const count = Number(own.below !== null) + Number(own.above !== null);
						expect(marks.flatMap(({ sentences }) => sentences)).toHaveLength(count);
						expect(new Set(marks.map((mark) => mark.at.toFixed(1))).size).toBe(marks.length);
					}
			}),
			{ seed: 18, numRuns: 400 }
		);
	});
});

test('an exact tie has one mark with what leads on either side', () => {
	const model = readModel('core');
	const [quiet, declared] = model.outcomes.map(({ id }) => id) as [string, string];
	const flip = { below: { at: 33, rival: quiet }, above: { at: 33, rival: declared } };
	const none = { below: null, above: null };
	const flips = [{ factor: 'gulf', weight: flip, level: none }];
	const [mark, ...rest] = flipMarks(model, flips, 'gulf', 'weight', 'en');
	expect(rest).toEqual([]);
	expect(mark!.sentences[0]).toMatch(/^below 33 \(32 or less\): /);
	expect(mark!.sentences[1]).toMatch(/^above 33 \(34 or more\): /);
	expect(flipMarks(model, flips, 'gulf', 'level', 'en')).toEqual([]);
});
