import { describe, expect, test } from 'vitest';
import { compile, evaluate, weightTriangle } from '$lib/engine';
import { strongestFactors } from '$lib/findings/strongestFactors';
import { defaultSettings } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { cornersOf } from './corners';
import { mapQuery, readMapView } from './mapQuery';
import { weighedSo } from './weighedSo';

const model = readModel('core');
const compiled = compile(model);
const settings = defaultSettings(model);
const order = strongestFactors(compiled, settings);
const read = (query: string) => readMapView(order, new URLSearchParams(query));

describe('the address of a map', () => {
	test('is read back, and without its keys takes the factors that move the lead most', () => {
		const plain = read('weight.gulf=40');
		expect(plain.view).toEqual({ x: order[0], y: order[1], corners: order.slice(0, 3), worlds: false });
		const view = { x: order[2]!, y: order[0]!, corners: [order[1]!, order[2]!, order[0]!], worlds: true } as const;
		const query = mapQuery('weight.gulf=40', view);
		expect(read(query.slice(1))).toEqual({ view, problems: [] });
		expect(new URLSearchParams(query).get('weight.gulf')).toBe('40');
	});

	test('that names no factor, or one twice, is complained of, and each axis has one of its own', () => {
		for (const query of [
			'x=nowhere',
			'y=1e9',
			`x=${order[1]}&y=${order[1]}`,
			'a=<b>&b=gulf',
			'a=gulf&b=gulf&c=gulf',
			'worlds=yes'
		]) {
			const { view, problems } = read(query);
			expect(problems.length, query).toBeGreaterThan(0);
			expect(problems.every(({ code }) => code === 'unknown-choice')).toBe(true);
			expect(new Set([view.x, view.y]).size).toBe(2);
			expect(new Set(view.corners).size).toBe(3);
		}
		expect(readMapView(order.slice(0, 2), new URLSearchParams()).view.corners).toBeNull();
	});
});

test('the four corners stand at the first and last states, named by them, all else as set', () => {
	const corners = cornersOf(model, settings, { x: 'gulf', y: 'proximity' }, 'en');
	expect(corners.map(({ settings: { factors } }) => [factors['gulf']!.level, factors['proximity']!.level])).toEqual([
		[0, 100],
		[100, 100],
		[0, 0],
		[100, 0]
	]);
	for (const { name, settings: each } of corners) {
		expect(name).toMatch(/^\S.* × .*\S$/);
		expect(each.factors['caucasus']).toEqual(settings.factors['caucasus']);
	}
	expect(new Set(corners.map(({ name }) => name)).size).toBe(4);
});

test('a division of three weights keeps their sum; beyond 100 all weights shrink alike, which changes no share', () => {
	const factors = ['proximity', 'gulf', 'caucasus'] as const;
	const triangle = weightTriangle(compiled, settings, factors);
	const even = weighedSo(settings, triangle, [0.5, 0.3, 0.2]);
	expect(factors.reduce((sum, id) => sum + even.factors[id]!.weight, 0)).toBeCloseTo(triangle.sum, 0);
	expect(even.factors['silk-road']).toEqual(settings.factors['silk-road']);
	const large = structuredClone(settings);
	for (const id of factors) large.factors[id]!.weight = 80;
	const all = weighedSo(large, { factors, sum: 240 }, [1, 0, 0]);
	expect(Math.max(...Object.values(all.factors).map(({ weight }) => weight))).toBe(100);
	const raw = structuredClone(large);
	factors.forEach((id, nth) => (raw.factors[id]!.weight = nth === 0 ? 240 : 0));
	evaluate(compiled, all).share.forEach((share, o) => expect(share).toBeCloseTo(evaluate(compiled, raw).share[o]!, 3));
});

test('the factors that move the lead most come first: a level alone moves it as far as its weighted impacts reach', () => {
	expect(order).toHaveLength(model.factors.length);
	const still = structuredClone(settings);
	still.factors[order[0]!]!.weight = 0;
	expect(strongestFactors(compiled, still)[0]).not.toBe(order[0]);
	const none = { ...model, outcomes: [], impacts: {} };
	expect(strongestFactors(compile(none), settings)).toEqual(model.factors.map(({ id }) => id));
});
