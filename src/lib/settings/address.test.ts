import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementPercent, formFields, formatAddress, parseAddress, plainView, type AddressView } from './address';
import type { AddressProblemCode } from './addressReader';
import { defaultSettings, setSureness } from './edits';
import type { FactorSettings, Settings } from '$lib/study/settings';
import { readStudy } from '$lib/study/testing/readStudy';
import { worldsAlone } from '$lib/study/testing/worldsAlone';

const seed = 20261124;
const { models, readyScenarios: all } = readStudy();
const model = models.find(({ id }) => id === 'core')!;
const saved = all.filter((scenario) => scenario.model === 'core');
const noView = plainView;
const parse = (query: string) => parseAddress(model, saved, new URLSearchParams(query));

const level = fc.oneof(
	fc.constantFrom(0, 35, 40, 50, 70, 100),
	fc.integer({ min: 0, max: 100 }),
	fc.double({ min: 0, max: 100, noNaN: true })
);
const factorSettings: fc.Arbitrary<FactorSettings> = fc
	.tuple(
		fc.tuple(level, level, level),
		fc.double({ min: 0, max: 100, noNaN: true }),
		fc.double({ min: 1, max: 10, noNaN: true })
	)
	.map(([levels, weight, spread]) => {
		const [low, middle, high] = levels.sort((a, b) => a - b) as [number, number, number];
		return { weight: weight + 0, spread, level: middle + 0, low: low + 0, high: high + 0 };
	});
const settings: fc.Arbitrary<Settings> = fc
	.tuple(
		fc.array(factorSettings, { minLength: 4, maxLength: 4 }),
		fc.oneof(fc.constant(1), fc.double({ min: 0, max: 50, noNaN: true })),
		fc.option(fc.constantFrom('very', 'fairly', 'hardly')),
		fc.array(fc.boolean(), { minLength: 4, maxLength: 4 })
	)
	.map(([factors, decisiveness, sureness, untouched]) => {
		const made = defaultSettings(model);
		model.factors.forEach(({ id }, at) => {
			if (!untouched[at]) made.factors[id] = factors[at]!;
		});
		made.decisiveness = decisiveness;
		if (sureness) setSureness(made, sureness);
		return made;
	});

describe('an address', () => {
	test('gives back the settings it was made from, whatever they are and wherever they start', () => {
		fc.assert(
			fc.property(settings, fc.constantFrom(null, ...saved.map(({ id }) => id)), (wanted, start) => {
				const query = formatAddress(model, saved, start, wanted, noView);
				const parsed = parseAddress(model, saved, new URLSearchParams(query.toString()));
				expect(parsed.problems).toEqual([]);
				expect(parsed.start).toBe(start);
				expect(parsed.settings).toEqual(wanted);
			}),
			{ seed, numRuns: 2000 }
		);
	});

	test('of the start is empty, and of one move is one key', () => {
		const start = defaultSettings(model);
		expect(formatAddress(model, saved, null, start, noView).toString()).toBe('');
		expect(formatAddress(model, saved, null, parse('state.gulf=reversed').settings, noView).toString()).toBe(
			'state.gulf=reversed'
		);
		expect(formatAddress(model, saved, null, parse('sure=hardly').settings, noView).toString()).toBe('sure=hardly');
	});

	test('holds the view', () => {
		const view: AddressView = {
			text: 'both',
			words: 'phia',
			outcome: 'hedged',
			passage: 'silk-road',
			tab: 'outcome',
			ranks: 'any',
			curve: 'weight-silk-road',
			lock: ['proximity', 'caucasus'],
			name: 'خط المواجهة',
			note: 'What if, & why?'
		};
		const query = formatAddress(model, saved, null, defaultSettings(model), view);
		expect(parse(query.toString()).view).toEqual(view);
	});

	test('leaves out a note that would make it longer than what travels, and nothing else', () => {
		const view = { ...plainView, name: 'Long', note: 'ن'.repeat(900) };
		const query = formatAddress(model, saved, null, defaultSettings(model), view);
		expect(query.get('note')).toBeNull();
		expect(query.get('name')).toBe('Long');
	});

	test('of the whole form, sent as it stands, changes nothing', () => {
		const start = defaultSettings(model);
		const form = new URLSearchParams();
		for (const factor of model.factors) {
			const state = factor.states.find((each) => each.level === factor.level.value);
			if (state) form.set(`state.${factor.id}`, state.id);
			form.set(`weight.${factor.id}`, String(factor.weight.value));
		}
		form.set('sure', 'fairly');
		form.set('agreement', String(agreementPercent(start.decisiveness, model.outcomes.length)));
		expect(parseAddress(model, saved, form)).toMatchObject({ settings: start, problems: [] });
	});
});

test.each([0, 1, 3, 5, 50])(
	'the whole form at a decisiveness of %d, sent as it stands, has no problem',
	(decisiveness) => {
		const start = { ...model, decisiveness, outcomes: model.outcomes.slice(0, 3) };
		const form = new URLSearchParams(formFields(start, defaultSettings(start)));
		expect(parseAddress(start, [], form)).toMatchObject({ settings: defaultSettings(start), problems: [] });
	}
);

describe('judgements that are tried', () => {
	const path = 'impacts.gulf.stalled.quiet';
	const tried = (query: string) => parse(query).settings.judgements;

	test('stand in the address, each by its path, and come back', () => {
		const wanted: Settings = { ...defaultSettings(model), judgements: { [path]: 2.5, 'outcomes.quiet.baseline': -1 } };
		const query = formatAddress(model, saved, null, wanted, noView);
		expect(query.toString()).toBe('try.impacts.gulf.stalled.quiet=2.5&try.outcomes.quiet.baseline=-1');
		expect(parseAddress(model, saved, query)).toMatchObject({ settings: wanted, problems: [] });
	});

	test('are taken back by a key without a value, where the start tries them', () => {
		const start = { ...saved[0]!, id: 'tried', settings: { ...saved[0]!.settings, judgements: { [path]: 1 } } };
		const of = (query: string) => parseAddress(model, [start], new URLSearchParams(query)).settings;
		expect(of('from=tried').judgements).toEqual({ [path]: 1 });
		const back = of(`from=tried&try.${path}=`);
		expect(back).not.toHaveProperty('judgements');
		expect(formatAddress(model, [start], 'tried', back, noView).toString()).toBe(`from=tried&try.${path}=`);
	});

	test('are cross-impacts too, in whole numbers', () => {
		const cross = 'crossImpacts.gulf.stalled.caucasus.marginal';
		const own = model.crossImpacts['gulf']?.['stalled']?.['caucasus']?.['marginal'] ?? 0;
		const wanted: Settings = { ...defaultSettings(model), judgements: { [cross]: 12 } };
		const query = formatAddress(model, saved, null, wanted, noView);
		expect(query.toString()).toBe(`try.${cross}=12`);
		expect(parseAddress(model, saved, query)).toMatchObject({ settings: wanted, problems: [] });
		expect(tried(`was=&try.${cross}=${own}`)).toBeUndefined();
		expect(tried(`try.${cross}=1,234`)).toBeUndefined();
		expect(parse(`try.${cross}=1,234`).problems).toMatchObject([{ code: 'out-of-range' }]);
	});

	test('of the model’s own value are none', () => {
		expect(tried(`try.${path}=${model.impacts['gulf']!['stalled']!['quiet']}`)).toBeUndefined();
	});

	test('that a form sends as it showed them change nothing; one that was typed is tried, and one that was emptied is taken back', () => {
		const shown = `try.${path}=${model.impacts['gulf']!['stalled']!['quiet']}&decisiveness=1&weight.gulf=25`;
		expect(parse(`was=&${shown}`)).toMatchObject({ settings: defaultSettings(model), problems: [] });
		expect(tried(`was=try.${path}%3D3&try.${path}=3`)).toEqual({ [path]: 3 });
		expect(tried(`was=try.${path}%3D3&try.${path}=-2`)).toEqual({ [path]: -2 });
		expect(tried(`was=try.${path}%3D3&try.${path}=`)).toBeUndefined();
	});

	test.each([
		['unknown-judgement', 'try.impacts.gulf.moon.quiet=1'],
		['unknown-judgement', 'try.factors.gulf.weight=1'],
		['unknown-judgement', 'try.crossImpacts.gulf.stalled.moon.full=1'],
		['not-whole', 'try.crossImpacts.gulf.stalled.caucasus.marginal=1.5'],
		['out-of-range', 'try.crossImpacts.gulf.stalled.caucasus.marginal=100'],
		['out-of-range', `try.${path}=4`],
		['not-a-number', `try.${path}=much`]
	])('are named where they cannot be read: %s', (code, query) => {
		const { problems, settings } = parse(query);
		expect(problems).toMatchObject([{ code, key: query.split('=')[0] }]);
		expect(settings).toEqual(defaultSettings(model));
	});
});

test('a minus before zero is dropped', () => {
	expect(parse('weight.gulf=-0').settings.factors['gulf']!.weight).toBe(0);
});

describe('a form sent without script', () => {
	const send = (was: string, change: Record<string, string>) => {
		const form = new URLSearchParams(formFields(model, parse(was).settings));
		for (const [key, value] of Object.entries(change)) form.set(key, value);
		form.set('was', was);
		return parseAddress(model, saved, form);
	};

	test('as it stands changes nothing, wherever it was drawn from', () => {
		fc.assert(
			fc.property(settings, (stood) => {
				const was = formatAddress(model, saved, null, stood, noView).toString();
				expect(send(was, {})).toMatchObject({ settings: parse(was).settings, problems: [] });
			}),
			{ seed, numRuns: 500 }
		);
	});

	test.each([
		['weight.gulf=%D9%A4%D9%A5', 'weight', 45],
		['weight.gulf=6,5', 'weight', 6.5],
		['weight.gulf=35%D9%AA', 'weight', 35],
		['weight.gulf=.5', 'weight', 0.5],
		['weight.gulf=%2B35', 'weight', 35],
		['level.gulf=%E2%80%8E35%25', 'level', 35],
		['spread.gulf=%D9%A1%D9%AB%D9%A5', 'spread', 1.5]
	] as const)('takes a number as people write it: %s', (query, parameter, value) => {
		const { settings, problems } = parse(query);
		expect([problems, settings.factors['gulf']![parameter]]).toEqual([[], value]);
	});

	test('moves a level by its state or by its number, whichever was touched; an untouched range follows', () => {
		expect(send('', { 'state.gulf': 'stalled' }).settings).toEqual(parse('state.gulf=stalled').settings);
		expect(send('', { 'level.gulf': '57' }).settings).toEqual(parse('level.gulf=57').settings);
		expect(send('level.gulf=57', { 'state.gulf': 'stalled' }).settings).toEqual(parse('state.gulf=stalled').settings);
		expect(send('state.gulf=stalled', { 'level.gulf': '57' }).settings).toEqual(parse('level.gulf=57').settings);
		expect(send('', { 'low.gulf': '60' }).settings).toEqual(parse('low.gulf=60').settings);
		expect(send('low.gulf=60', { 'state.gulf': 'stalled' }).problems).toEqual([]);
	});

	test('names what was typed wrong', () => {
		expect(send('', { 'high.gulf': '10' }).problems.map(({ code }) => code)).toEqual(['range-out-of-order']);
	});
});

describe('a part that cannot be read is named, and leaves the settings at their start', () => {
	const cases: [string, AddressProblemCode][] = [
		['weight.nosuch=3', 'unknown-factor'],
		['weight.gulf.low=3', 'unknown-factor'],
		['state.gulf=moon', 'unknown-state'],
		['sure=maybe', 'unknown-choice'],
		['from=nosuch', 'unknown-scenario'],
		['weight.gulf=400', 'out-of-range'],
		['weight.gulf=-1', 'out-of-range'],
		['weight.gulf=1,234', 'ambiguous-number'],
		['spread.gulf=5%25', 'not-a-number'],
		['weight.gulf=1e999', 'out-of-range'],
		['weight.gulf=', 'not-a-number'],
		['weight.gulf=NaN', 'not-a-number'],
		['weight.gulf=%D9%A5%D9%A0x', 'not-a-number'],
		['spread.gulf=0.5', 'out-of-range'],
		['low.gulf=90', 'range-out-of-order'],
		['high.gulf=10', 'range-out-of-order'],
		['agreement=5', 'out-of-range'],
		['agreement=100', 'out-of-range'],
		['decisiveness=51', 'out-of-range'],
		[`x=${'y'.repeat(10_000)}`, 'too-long']
	];
	test.each(cases)('%s: %s', (query, code) => {
		const { settings: reached, problems } = parse(query);
		expect(problems.map((problem) => problem.code)).toEqual([code]);
		expect(problems[0]!.value.length).toBeLessThanOrEqual(40);
		expect(reached).toEqual(defaultSettings(model));
	});

	test('its neighbours count all the same, and at most ten are named', () => {
		const many = Array.from({ length: 30 }, (_, at) => `weight.no${at}=1`).join('&');
		const { settings: reached, problems } = parse(`${many}&weight.gulf=40`);
		expect(problems).toHaveLength(10);
		expect(reached.factors['gulf']!.weight).toBe(40);
	});

	test('keys of others are passed over', () => {
		expect(parse('utm_source=mail&fbclid=1.2').problems).toEqual([]);
	});

	test('nothing that can be typed makes it throw or leaves settings out of bounds', () => {
		const key = fc.oneof(
			fc.constantFrom(
				'weight.gulf',
				'level.gulf',
				'low.gulf',
				'high.gulf',
				'state.gulf',
				'sure',
				'from',
				'agreement',
				'__proto__',
				'weight.__proto__',
				'weight.constructor'
			),
			fc.string()
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(key, fc.oneof(fc.string(), fc.double().map(String)))), (pairs) => {
				const { factors } = parseAddress(model, saved, new URLSearchParams(pairs)).settings;
				expect(Object.keys(factors)).toEqual(model.factors.map(({ id }) => id));
				for (const { weight, level: at, low, high } of Object.values(factors)) {
					expect(weight).toSatisfy((each: number) => each >= 0 && each <= 100);
					expect(0 <= low && low <= at && at <= high && high <= 100).toBe(true);
				}
			}),
			{ seed, numRuns: 2000 }
		);
	});
});

describe('an address of a model without outcomes', () => {
	const alone = worldsAlone();
	const read = (query: string) => parseAddress(alone, [], new URLSearchParams(query));
	const [first] = alone.factors;
	const state = first!.states.at(-1)!;

	test('asks for its worlds without a name, for facts by theirs, and for no other tab', () => {
		expect(read('tab=worlds')).toMatchObject({ view: { tab: null }, problems: [] });
		expect(read('tab=facts')).toMatchObject({ view: { tab: 'facts' }, problems: [] });
		for (const tab of ['more', 'whatif', 'curve', 'outcome'])
			expect(read(`tab=${tab}`)).toMatchObject({
				view: { tab: null },
				problems: [{ code: 'unknown-choice', key: 'tab' }]
			});
	});

	test('takes no agreement, and shows none in its form', () => {
		expect(read('agreement=80').settings.decisiveness).toBe(alone.decisiveness);
		expect(formFields(alone, defaultSettings(alone))).not.toHaveProperty('agreement');
	});

	test('moves a state by a form that shows states alone, whatever range the address had', () => {
		const was = new URLSearchParams({ [`level.${first!.id}`]: '33', [`high.${first!.id}`]: '34' });
		const sent = new URLSearchParams({ was: `${was}`, [`state.${first!.id}`]: state.id });
		const { settings, problems } = parseAddress(alone, [], sent);
		expect(settings.factors[first!.id]).toMatchObject({ level: 100, high: 100 });
		expect(problems).toEqual([]);
	});
});
