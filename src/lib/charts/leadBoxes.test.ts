import { describe, expect, test } from 'vitest';
import { compile, leadBoxes, leadsOnScreen, type LeadBoxes, type LeadLimit, type LevelsDrawn } from '$lib/engine';
import { boxAt, leadsWhenSaid, limitSaid } from '$lib/findings/leadsWhen';
import { defaultSettings } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { unmarked } from '$lib/words/plainCells';
import { leadBoxFigure, leadPathFigure } from './leadBoxes';

const model = readModel('core');
const settings = defaultSettings(model);
const ask = (outcome: string, levels: LevelsDrawn = 'everywhere') =>
	leadBoxes(compile(model), settings, outcome, { ...leadsOnScreen, levels });
const found = ask('alignment');

describe.each(['en', 'ar'] as const)('when an outcome leads, in %s', (locale) => {
	const input = { model, settings, found, box: found.chosen, locale };

	test('has a bar for each level and weight that the box limits, from limit to limit', () => {
		const figure = leadBoxFigure(input)!;
		const { limits } = found.boxes[found.chosen]!;
		expect(figure.rows.map(({ id }) => id)).toEqual(limits.map(({ parameter, factor }) => `${parameter}-${factor}`));
		figure.rows.forEach(({ bars, dot }, nth) => {
			const { low, high, factor } = limits[nth]!;
			expect([bars![0]!.start, bars![0]!.end]).toEqual([low ?? 0, high ?? 100]);
			expect(dot!.at).toBe(settings.factors[factor]!.level);
		});
		expect(figure.table().rows).toHaveLength(limits.length);
		expect(leadBoxFigure({ ...input, box: 0 })).toBeNull();
	});

	test('has a point for each box, its density over its coverage, with a sign for how much it limits', () => {
		const figure = leadPathFigure(input);
		const [line] = figure.curves;
		const boxes = found.boxes.toReversed();
		line!.points.forEach(({ at, share, sign }, nth) => {
			const { leads, draws, limits } = boxes[nth]!;
			expect([at, share]).toEqual([100 * (leads / found.leads), leads / draws]);
			expect(sign).toBe(['rect', 'circle', 'rectRot', 'triangle'][limits.length]);
		});
		expect(figure.table().rows).toHaveLength(found.boxes.length);
		expect(figure.now).toBeCloseTo((100 * found.boxes[found.chosen]!.leads) / found.leads, 9);
	});

	test('says the numbers that were counted, and of an outcome that never leads that it does not', () => {
		const { leads, draws } = found.boxes[found.chosen]!;
		const said = unmarked(leadsWhenSaid(input));
		expect(said).toContain(String(Math.round((100 * leads) / draws)));
		expect(said).toContain(String(Math.round((100 * leads) / found.leads)));
		const nowhere: LeadBoxes = ask('retrenchment', 'ranges');
		expect(nowhere.kind).toBe('nowhere');
		expect(leadsWhenSaid({ ...input, found: nowhere, box: 0 })).toMatch(
			locale === 'en' ? /leads in none of/ : /لا تتصدر/
		);
	});
});

test('a limit is said by the state that it is at, else by its number and the states around it; a weight as times what is set', () => {
	const limit = (over: Partial<LeadLimit>): LeadLimit => ({
		...{ factor: 'proximity', parameter: 'level', low: null, high: null, among: [0, 1] },
		...over
	});
	const said = (over: Partial<LeadLimit>) => limitSaid(model, limit(over), 'en');
	const [, second] = model.factors.find(({ id }) => id === 'proximity')!.states;
	expect(said({ low: second!.level })).toBe(`“Use of proximity to Iran” stands at “${second!.name['en']}” or higher`);
	expect(said({ high: 57 })).toBe('“Use of proximity to Iran” stands below 57 (between “watched” and “contested”)');
	expect(said({ low: 40, high: second!.level })).toContain('stands between');
	expect(said({ parameter: 'weight', low: 1 })).toBe('“Use of proximity to Iran” counts for more than set');
	expect(said({ parameter: 'weight', high: 0.8 })).toBe(
		'“Use of proximity to Iran” counts for less than 0.8 times what is set'
	);
});

test('a box that there is none of is the one told first', () => {
	for (const place of [null, -1, 0.5, 1e9, NaN]) expect(boxAt(found, place)).toBe(found.chosen);
	expect(boxAt(found, 3)).toBe(3);
});
