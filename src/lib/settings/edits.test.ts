import { describe, expect, test } from 'vitest';
import { difference } from './difference';
import {
	defaultSettings,
	presets,
	setLevel,
	setSureness,
	stateAt,
	surenessOf,
	tryJudgement,
	weightShare,
	withTriedOf,
	type Sureness
} from './edits';
import { readModel } from '$lib/study/testing/readStudy';
import { ownJudgement } from '$lib/study/triable';

const model = readModel('core');
const surenesses = Object.keys(presets) as Sureness[];

test('the bundled models start fairly sure', () => {
	expect(surenessOf(defaultSettings(model))).toBe('fairly');
	expect(surenessOf(defaultSettings(readModel('extended')))).toBe('fairly');
});

test.each(surenesses)('%s sets every range and spread, and is recognized', (sureness) => {
	const settings = defaultSettings(model);
	setSureness(settings, sureness);
	expect(surenessOf(settings)).toBe(sureness);
	const { reach, spread } = presets[sureness];
	expect(settings.factors['proximity']).toMatchObject({
		level: 35,
		low: Math.max(0, 35 - reach),
		high: 35 + reach,
		spread
	});
});

test.each(surenesses)('a level that moves anywhere stays %s', (sureness) => {
	const settings = defaultSettings(model);
	setSureness(settings, sureness);
	for (const level of [0, 3, 50, 97.5, 100, 35]) {
		setLevel(settings.factors['proximity']!, level);
		expect(surenessOf(settings)).toBe(sureness);
	}
});

test('a fine-tuned range keeps its distances to the level, within 0–100', () => {
	const factor = { weight: 1, spread: 1.5, level: 50, low: 45, high: 80 };
	setLevel(factor, 90);
	expect(factor).toMatchObject({ level: 90, low: 85, high: 100 });
});

test('one fine-tuned factor leaves the whole without a preset', () => {
	const settings = defaultSettings(model);
	settings.factors['gulf']!.spread = 3;
	expect(surenessOf(settings)).toBeNull();
});

describe('a level', () => {
	const factor = model.factors[0]!;
	test('at a state’s position is that state', () => {
		for (const state of factor.states) expect(stateAt(factor, state.level)).toEqual({ kind: 'at', state });
	});
	test('elsewhere is between its neighbours', () => {
		const [, watched, contested, front] = factor.states;
		expect(stateAt(factor, 57)).toEqual({ kind: 'between', below: watched, above: contested });
		expect(stateAt(factor, 99.9)).toEqual({ kind: 'between', below: contested, above: front });
	});
});

test('weights share the whole; without any weight no factor has a share', () => {
	const settings = defaultSettings(model);
	const sum = Object.keys(settings.factors).reduce((total, id) => total + weightShare(settings, id), 0);
	expect(sum).toBeCloseTo(1, 12);
	for (const factor of Object.values(settings.factors)) factor.weight = 0;
	expect(weightShare(settings, 'gulf')).toBe(0);
});

test('the difference of two settings names what changed, in the order of the form', () => {
	const [a, b] = [defaultSettings(model), defaultSettings(model)];
	expect(difference(model, a, b)).toEqual([]);
	b.decisiveness = 2;
	b.factors['silk-road']!.weight = 33;
	setLevel(b.factors['gulf']!, 100);
	expect(difference(model, a, b)).toEqual([
		{ factor: 'gulf', parameter: 'level', from: 70, to: 100 },
		{ factor: 'gulf', parameter: 'low', from: 45, to: 75 },
		{ factor: 'gulf', parameter: 'high', from: 95, to: 100 },
		{ factor: 'silk-road', parameter: 'weight', from: 20, to: 33 },
		{ factor: null, parameter: 'decisiveness', from: 1, to: 2 }
	]);
});

test('a judgement is tried, is told by its path, and is taken back by the model’s own value', () => {
	const path = 'impacts.gulf.stalled.quiet';
	const own = model.impacts['gulf']!['stalled']!['quiet']!;
	const [a, b] = [defaultSettings(model), defaultSettings(model)];
	tryJudgement(b, model, path, own + 1);
	tryJudgement(b, model, 'outcomes.quiet.baseline', 1);
	expect(difference(model, a, b)).toEqual([
		{ factor: 'gulf', parameter: 'judgement', about: path, from: own, to: own + 1 },
		{ factor: null, parameter: 'judgement', about: 'outcomes.quiet.baseline', from: 0, to: 1 }
	]);
	expect(withTriedOf(b, 'gulf', a).judgements).toEqual({ 'outcomes.quiet.baseline': 1 });

	const cross = 'crossImpacts.gulf.stalled.caucasus.marginal';
	const c = structuredClone(a);
	tryJudgement(c, model, cross, 2);
	expect(difference(model, a, c)).toEqual([
		{ factor: 'gulf', parameter: 'judgement', about: cross, from: ownJudgement(model, cross), to: 2 }
	]);
	expect(withTriedOf(c, 'gulf', a).judgements).toBeUndefined();
	tryJudgement(c, model, cross, ownJudgement(model, cross)!);
	expect(c).toEqual(a);
	tryJudgement(b, model, path, own);
	tryJudgement(b, model, 'outcomes.quiet.baseline', null);
	expect(b).toEqual(a);
});
