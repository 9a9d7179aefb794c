import { evaluate, leadersOf, type CompiledModel, type WeightTriangle } from '$lib/engine';
import { shortName } from '$lib/findings/names';
import type { InterfaceLanguage, Settings } from '$lib/study';
import { modelNames } from '$lib/words/modelNames';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShares } from '$lib/words/sayShares';
import { shareCell, tableOfCells } from './cells';
import type { Plane, Table } from './figure';
import { drawnRegions } from './regions';

/** Holds what a weight triangle is drawn from. */
interface TriangleInput {
	compiled: CompiledModel;
	settings: Settings;
	triangle: WeightTriangle;
	locale: InterfaceLanguage;
}

/** How high a triangle of equal sides stands in a plot as wide as high. */
export const triangleHeight = Math.sqrt(3) / 2;

/** The place in the plot of a division of the sum: the parts of the second and the third. */
const placeOf = (second: number, third: number): [x: number, y: number] => [second + third / 2, third * triangleHeight];

/** Finds the division of the sum (three parts, none below 0) at a place of the plot; the nearest where the place is beyond a side. */
export function dividedAt(x: number, y: number): [first: number, second: number, third: number] {
	const third = y / triangleHeight;
	const parts = [1 - (x - third / 2) - third, x - third / 2, third].map((part) => Math.max(0, part));
	const sum = parts.reduce((all, part) => all + part, 0);
	return parts.map((part) => part / sum) as [number, number, number];
}

/** The three parts of the sum as set; a third each where all are 0. */
function partsOf({ settings, triangle: { factors, sum } }: TriangleInput): number[] {
	return factors.map((id) => (sum > 0 ? settings.factors[id]!.weight / sum : 1 / 3));
}

/** Says who leads over most of the triangle, and who as set. */
function said({ compiled, settings, triangle, locale }: TriangleInput): string {
	const { outcomes } = compiled.source;
	const { percent, list } = numbersIn(locale);
	const name = (outcome: number) => shortName(outcomes[outcome], locale);
	const first = triangle.part.indexOf(Math.max(...triangle.part));
	const values = { name: name(first), part: sayShares(triangle.part, locale)[first]! };
	const over =
		triangle.part[first]! > 1 - 1e-9 ? m.triangle_leads_all(values, { locale }) : m.triangle_leads(values, { locale });
	const leaders = leadersOf(evaluate(compiled, settings)).map(name);
	const now =
		leaders.length > 1
			? m.map_now_level({ names: list(leaders) }, { locale })
			: m.triangle_now({ name: leaders[0]! }, { locale });
	const level = triangle.level > 0 ? ` ${m.map_level({ part: percent(triangle.level) }, { locale })}` : '';
	return m.slide_sentences({ first: over, second: now }, { locale }) + level;
}

/** The part of the triangle that each outcome has, and who leads where one of the three has all of the sum. */
function tableOf(input: TriangleInput): Table {
	const { compiled, settings, triangle, locale } = input;
	const model = compiled.source;
	const names = modelNames(model, locale);
	const parts = sayShares(triangle.part, locale, 1);
	const all = (corner: string) => {
		const factors = { ...settings.factors };
		for (const id of triangle.factors) factors[id] = { ...factors[id]!, weight: id === corner ? triangle.sum : 0 };
		return evaluate(compiled, { ...settings, factors }).share;
	};
	const corners = triangle.factors.map((id) => {
		const share = all(id);
		return {
			name: m.triangle_column({ factor: names.factor(id) }, { locale }),
			share,
			said: sayShares(share, locale, 1)
		};
	});
	return tableOfCells(
		[
			{ name: m.column_outcome({}, { locale }), numeric: false },
			{ name: m.triangle_column_part({}, { locale }), numeric: true },
			...corners.map(({ name }) => ({ name, numeric: true }))
		],
		model.outcomes.map((outcome, o) => [
			shortName(outcome, locale),
			shareCell(parts[o]!, triangle.part[o]!),
			...corners.map((corner) => shareCell(corner.said[o]!, corner.share[o]!))
		])
	);
}

/** Draws who leads over all divisions of three weights' sum, and where the settings stand. */
export function triangleFigure(input: TriangleInput): Plane {
	const { compiled, triangle, locale } = input;
	const model = compiled.source;
	const names = modelNames(model, locale);
	const { percent } = numbersIn(locale);
	const [first, second, third] = partsOf(input) as [number, number, number];
	const [x, y] = placeOf(second, third);
	const [a, b, c] = triangle.factors.map((id) => names.factor(id)) as [string, string, string];
	const sides = [(u: number) => u, (_: number, v: number) => v, (u: number, v: number) => u + v - 1];
	return {
		id: 'weight-triangle',
		help: 'triangle',
		title: m.triangle_title({ a, b, c }, { locale }),
		sentence: said(input),
		legend: m.triangle_legend({ a: percent(first), b: percent(second), c: percent(third) }, { locale }),
		outline: [...placeOf(0, 0), ...placeOf(1, 0), ...placeOf(0, 1)],
		...drawnRegions(model, triangle, placeOf, sides, locale),
		axes: null,
		corners: [
			{ x: 0, y: 0, label: a },
			{ x: 1, y: 0, label: b },
			{ x: 0.5, y: triangleHeight, label: c }
		],
		now: { x, y },
		range: null,
		points: [],
		pointNames: [],
		table: () => tableOf(input)
	};
}
