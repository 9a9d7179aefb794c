import { describe, expect, test } from 'vitest';
import { compile, evaluate, leaderMap, weightTriangle } from '$lib/engine';
import { areaOf } from '$lib/engine/sensitivity/polygon';
import { defaultSettings, setLevel } from '$lib/settings/edits';
import type { Settings } from '$lib/study';
import { readModel } from '$lib/study/testing/readStudy';
import { svgMarks } from './drawing/toSvg';
import type { Plane } from './figure';
import { leaderMapFigure } from './leaderMap';
import { lookIn } from './testing/looks';
import { dividedAt, triangleFigure, triangleHeight } from './triangle';

const core = readModel('core');
const extended = readModel('extended');
const digits = (text: string) => text.replaceAll(/[^\d.]/g, '');

function mapOf(locale: 'en' | 'ar', change: (settings: Settings) => void = () => undefined) {
	const compiled = compile(core);
	const settings = defaultSettings(core);
	change(settings);
	const scenarios = [0, 1, 2].map((nth) => {
		const moved = defaultSettings(core);
		setLevel(moved.factors['proximity']!, 40 * nth);
		if (nth === 2) moved.factors['gulf']!.weight = 1;
		return { name: { en: `Scenario ${nth}`, ar: `سيناريو ${nth}` }, settings: moved };
	});
	const map = leaderMap(compiled, settings, { x: 'proximity', y: 'gulf' });
	return { compiled, settings, map, figure: leaderMapFigure({ compiled, settings, map, scenarios, locale }) };
}

function triangleOf(locale: 'en' | 'ar') {
	const compiled = compile(extended);
	const settings = defaultSettings(extended);
	const factors = extended.factors.slice(0, 3).map(({ id }) => id) as [string, string, string];
	const triangle = weightTriangle(compiled, settings, factors);
	return { compiled, settings, triangle, figure: triangleFigure({ compiled, settings, triangle, locale }) };
}

/** The area that an outcome's first layer covers, as a part of the plane. */
const partOf = ({ layers, outline }: Plane, outcome: number) =>
	(layers.find((layer) => layer.outcome === outcome)?.polygons ?? []).reduce((sum, each) => sum + areaOf(each), 0) /
	areaOf(outline);

/** The corners of every polygon of a kind in an SVG, from where reading starts and from the foot, in parts of the plot. */
function drawn(figure: Plane, direction: 'ltr' | 'rtl', kind: string): number[][] {
	const svg = svgMarks(figure, lookIn(direction), 1000, 500);
	const ways = [...svg.matchAll(new RegExp(`<path class="${kind}" d="([^"]*)"`, 'g'))].map(([, d]) => d!);
	return ways.flatMap((way) =>
		way
			.split('M')
			.slice(1)
			.map((part) =>
				[...part.matchAll(/-?[\d.]+/g)].map(([number], at) =>
					at % 2 === 0
						? direction === 'rtl'
							? 1 - Number(number) / 1000
							: Number(number) / 1000
						: 1 - Number(number) / 500
				)
			)
	);
}

describe.each(['en', 'ar'] as const)('who leads over a plane, in %s', (locale) => {
	const planes = { map: mapOf(locale), triangle: triangleOf(locale) };

	test.each(['map', 'triangle'] as const)('the %s covers each outcome’s part, and says it: 100% in all', (kind) => {
		const { figure } = planes[kind];
		const { part } = kind === 'map' ? planes.map.map : planes.triangle.triangle;
		for (const [outcome, each] of part.entries()) expect(partOf(figure, outcome)).toBeCloseTo(each, 9);
		const said = figure.key.map(({ value }) => Number(digits(value)));
		expect(said.reduce((sum, each) => sum + each, 0)).toBe(100);
		const table = figure.table();
		const shares = table.rows.map(([, share]) => Number(digits(share!)));
		expect(shares.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 6);
		expect(figure.sentence).toContain(figure.key[0]!.value);
	});

	test.each(['map', 'triangle'] as const)(
		'the %s is drawn alike from both sides, deeper tones within paler ones',
		(kind) => {
			const { figure } = planes[kind];
			const flat = figure.layers.flatMap(({ polygons }) => polygons);
			for (const direction of ['ltr', 'rtl'] as const) {
				const found = drawn(figure, direction, 'region');
				expect(found).toHaveLength(flat.length);
				found.forEach((polygon, nth) => polygon.forEach((value, at) => expect(value).toBeCloseTo(flat[nth]![at]!, 4)));
			}
			const strengths = figure.layers.map(({ strength }) => strength);
			expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
		}
	);

	test.each(['map', 'triangle'] as const)('the %s has for each outcome that leads a letter of its key', (kind) => {
		const { figure } = planes[kind];
		const leading = figure.key.filter(({ outcome }) => partOf(figure, outcome) > 0).map(({ letter }) => letter);
		expect(new Set(figure.letters.map(({ label }) => label))).toEqual(new Set(leading));
	});

	test('the map stands where the settings stand, with scenarios at their levels, hollow where others of theirs differ', () => {
		const { figure, settings } = planes.map;
		const { level, low, high } = settings.factors['proximity']!;
		expect(figure.now.x).toBe(level / 100);
		expect(figure.range!.x).toEqual({ start: low / 100, end: high / 100 });
		expect(figure.points.map(({ x, label, hollow }) => [x, label, hollow])).toEqual([
			[0, '1', false],
			[0.4, '2', false],
			[0.8, '3', true]
		]);
		expect(figure.pointNames.map(({ name }) => name)).toEqual(
			[0, 1, 2].map((nth) => (locale === 'en' ? `Scenario ${nth}` : `سيناريو ${nth}`))
		);
	});

	test('a border is where the two outcomes beside it are level', () => {
		const { figure, compiled, settings } = planes.map;
		expect(figure.borders.length).toBeGreaterThan(1);
		for (const [fromX, fromY, toX, toY] of figure.borders) {
			const moved = structuredClone(settings);
			setLevel(moved.factors['proximity']!, 50 * (fromX! + toX!));
			setLevel(moved.factors['gulf']!, 50 * (fromY! + toY!));
			const [first, second] = [...evaluate(compiled, moved).share].sort((a, b) => b - a);
			expect(first).toBeCloseTo(second!, 9);
		}
	});
});

test('the map says the nearest other lead along either axis, and that levels alone take no lead where they do not', () => {
	expect(mapOf('en').figure.sentence).toMatch(/the nearest other lead along either axis: .+ leads\.$/);
	const { figure } = mapOf('en', ({ factors }) => {
		factors['proximity']!.weight = 0;
		factors['gulf']!.weight = 0;
	});
	expect(figure.sentence).toMatch(/leads over the whole map\. .*neither of the two levels alone/);
	expect(mapOf('en', (settings) => (settings.decisiveness = 0)).figure.sentence).toMatch(
		/Over 100% of it outcomes are level/
	);
});

test('a place in the triangle is a division of the sum; beyond a side the nearest there', () => {
	expect(dividedAt(0, 0)).toEqual([1, 0, 0]);
	expect(dividedAt(1, 0)).toEqual([0, 1, 0]);
	dividedAt(0.5, triangleHeight).forEach((part, nth) => expect(part).toBeCloseTo(nth === 2 ? 1 : 0, 12));
	dividedAt(0.5, triangleHeight / 3).forEach((part) => expect(part).toBeCloseTo(1 / 3, 12));
	for (const part of dividedAt(0, 1)) expect(part).toBeGreaterThanOrEqual(0);
});
