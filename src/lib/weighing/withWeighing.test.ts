import { describe, expect, test } from 'vitest';
import { weigh } from '$lib/engine';
import { parseFolder } from '$lib/study/parseFolder';
import { readStudy } from '$lib/study/testing/readStudy';
import { filesOf, smallStudy } from '$lib/study/testing/smallStudy';
import type { Model, Weighing } from '$lib/study';
import { withWeighing } from './withWeighing';

const core = readStudy().models.find(({ id }) => id === 'core')!;
const ids = core.factors.map(({ id }) => id);
const reasonOf = (model: Model, factor: string) =>
	model.judgements.find(({ about }) => about === `factors.${factor}.weight`)?.reason;

const cases: [Weighing, { en: string; ar: string }][] = [
	[
		{ method: 'swing', swings: { proximity: 100, gulf: 60, caucasus: 30, 'silk-road': 12.5 } },
		{
			en: 'Weights by swing: Silk Road position 12.5.',
			ar: 'الأوزان بالانتقال من طرف إلى طرف: موقع طريق الحرير 12.5.'
		}
	],
	[
		{ method: 'ranks', ranks: [['gulf'], ['silk-road', 'caucasus'], ['proximity']] },
		{
			en: 'Weights by ranks: 2: Silk Road position and Caucasus influence.',
			ar: 'الأوزان بالترتيب: 2: موقع طريق الحرير والنفوذ في القوقاز.'
		}
	],
	[
		{ method: 'points', points: { proximity: 50, gulf: 20, caucasus: 20, 'silk-road': 10 } },
		{ en: 'Weights by a hundred points: Silk Road position 10.', ar: 'الأوزان بتوزيع مئة نقطة: موقع طريق الحرير 10.' }
	],
	[
		{
			method: 'pairs',
			pairs: [
				{ more: 'proximity', less: 'gulf', times: 2 },
				{ more: 'gulf', less: 'caucasus', times: 2 },
				{ more: 'proximity', less: 'caucasus', times: 4 },
				{ more: 'caucasus', less: 'silk-road', times: 1 },
				{ more: 'proximity', less: 'silk-road', times: 9 }
			]
		},
		{
			en: 'Weights by pairs: “Caucasus influence” as much as “Silk Road position”; “Use of proximity to Iran” ×9 against “Silk Road position”. Consistency ratio 0.04.',
			ar: 'الأوزان بالمقارنة الثنائية: «النفوذ في القوقاز» مثل «موقع طريق الحرير»؛ «توظيف القرب من إيران» \u2066×9\u2069 مقابل «موقع طريق الحرير». نسبة الاتساق 0.04.'
		}
	]
];

describe('a model with weights that were weighed', () => {
	test.each(cases)('keeps the answers as data and, in both languages, as the reason: $method', (weighing, reason) => {
		const weights = weigh(weighing, ids)!;
		const model = withWeighing(core, weights, weighing);
		expect(model.weighing).toBe(weighing);
		expect(Object.fromEntries(model.factors.map(({ id, weight }) => [id, weight.value]))).toEqual(weights);
		expect(model.factors.map(({ weight }) => weight.spread)).toEqual(core.factors.map(({ weight }) => weight.spread));
		expect(reasonOf(model, 'silk-road')).toEqual(reason);
		for (const id of ids)
			expect(model.judgements.filter(({ about }) => about === `factors.${id}.weight`)).toEqual([
				expect.objectContaining({ basis: 'analyst' })
			]);
	});

	test('keeps every other judgement, and the passages of a weight’s', () => {
		const about = 'factors.gulf.weight';
		const { passages } = core.factors[1]!;
		const judged = core.judgements.filter((each) => each.about !== about);
		const with1 = {
			...core,
			judgements: [...judged, { about, basis: 'text' as const, reason: { en: 'So' }, passages }]
		};
		const model = withWeighing(with1, {}, { method: 'ranks', ranks: [ids] });
		expect(passages.length).toBeGreaterThan(0);
		expect(model.judgements.find((each) => each.about === about)).toMatchObject({ basis: 'analyst', passages });
		expect(model.judgements).toEqual(expect.arrayContaining(judged.filter((each) => !/\.weight$/.test(each.about))));
	});

	test('is a sound file that gives the answers back', () => {
		const study = smallStudy();
		const weighing: Weighing = { method: 'swing', swings: { silting: 100, trade: 40, funds: 0 } };
		const parsed = parseFolder(filesOf(study));
		if (!parsed.ok) throw new Error('the small study parses');
		const model = withWeighing(parsed.value.models[0]!, weigh(weighing, ['silting', 'trade', 'funds'])!, weighing);
		const again = parseFolder({ ...filesOf(study), 'models/plain.json': JSON.stringify(model) });
		expect(again.ok && again.value.models[0]!.weighing).toEqual(weighing);
	});
});
