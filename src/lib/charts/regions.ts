import { aheadSteps, type LeadRegion } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShares } from '$lib/words/sayShares';
import type { PlotPlace, PlotPolygon, RegionKey, RegionLayer } from './figure';

/** How strong a region's tone is: by how far the leader is ahead, as `aheadSteps` has it. */
const strengths = aheadSteps.map((_, step) => 0.24 + 0.18 * step);

/** An outcome's regions beyond its largest get a letter of their own where they are so large and so far from the last. */
const [leastNamed, apart] = [0.006, 0.3];
/** Places nearer than this are one. */
const same = 1e-7;

type Place = (x: number, y: number) => [x: number, y: number];

const cornersOf = (polygon: PlotPolygon) =>
	Array.from({ length: polygon.length / 2 }, (_, at) => [polygon[2 * at]!, polygon[2 * at + 1]!] as const);

const placed = (polygon: PlotPolygon, place: Place): PlotPolygon => cornersOf(polygon).flatMap(([x, y]) => place(x, y));

/** Gathers what has one tone: first every region, then where its leader is farther ahead. */
function layersOf(regions: readonly LeadRegion[], place: Place): RegionLayer[] {
	const steps = [regions.map(({ polygon }) => polygon), ...aheadSteps.slice(1).map((_, nth) => regions.map(({ ahead }) => ahead[nth]!))]; // prettier-ignore
	const outcomes = [...new Set(regions.map(({ leader }) => leader))].sort((a, b) => a - b);
	return steps
		.flatMap((polygons, step) =>
			outcomes.map((outcome) => ({
				outcome,
				strength: strengths[step]!,
				polygons: polygons
					.filter((polygon, nth) => regions[nth]!.leader === outcome && polygon.length > 0)
					.map((polygon) => placed(polygon, place))
			}))
		)
		.filter(({ polygons }) => polygons.length > 0);
}

/** The edges of regions that are no cell's: there the lead passes on. */
function bordersOf(regions: readonly LeadRegion[], place: Place, lines: readonly ((x: number, y: number) => number)[]) {
	const isCell = (...ends: (readonly [number, number])[]) =>
		lines.some((off) => ends.every(([x, y]) => Math.abs(off(x, y)) < same));
	return regions.flatMap(({ polygon }) => {
		const corners = cornersOf(polygon);
		return corners.flatMap((from, nth) => {
			const to = corners[(nth + 1) % corners.length]!;
			return isCell(from, to) ? [] : [[...place(...from), ...place(...to)]];
		});
	});
}

const middleOf = (polygon: PlotPolygon): [number, number] => {
	const corners = cornersOf(polygon);
	const mean = (axis: 0 | 1) => corners.reduce((sum, corner) => sum + corner[axis], 0) / corners.length;
	return [mean(0), mean(1)];
};

/** A letter in each outcome's largest region, and in others of it that are large and far enough. */
function lettersOf(regions: readonly LeadRegion[], place: Place, letters: readonly string[]): PlotPlace[] {
	const whole = regions.reduce((sum, { area }) => sum + area, 0);
	const found: (PlotPlace & { leader: number })[] = [];
	for (const { leader, polygon, area } of [...regions].sort((a, b) => b.area - a.area)) {
		const [x, y] = middleOf(placed(polygon, place));
		const own = found.filter((each) => each.leader === leader);
		const far = own.every((each) => Math.hypot(each.x - x, each.y - y) > apart);
		if (own.length === 0 || (far && area > leastNamed * whole)) found.push({ leader, x, y, label: letters[leader]! });
	}
	return found.map(({ x, y, label }) => ({ x, y, label }));
}

/** Lists the letters of outcomes, in the model's order. */
export const outcomeLetters = (locale: InterfaceLanguage): string[] => m.regions_letters({}, { locale }).split(' ');

/** Says of each outcome that leads somewhere which part of a plane it holds, the largest first. */
function keyOf(model: Model, part: readonly number[], locale: InterfaceLanguage): RegionKey[] {
	const letters = outcomeLetters(locale);
	const said = sayShares(part, locale);
	return model.outcomes
		.map(({ id, name, shortName: short }, outcome) => {
			const { text, language } = localize(short ?? name, locale);
			return { id, letter: letters[outcome]!, name: text, language, outcome, value: said[outcome]! };
		})
		.sort((a, b) => part[b.outcome]! - part[a.outcome]! || a.outcome - b.outcome);
}

/** Draws regions of a plane: tones, borders, letters and their key; `place` sets a point of theirs into the plot, `lines` are 0 on the cells' edges. */
export function drawnRegions(
	model: Model,
	{ regions, part }: { regions: readonly LeadRegion[]; part: readonly number[] },
	place: Place,
	lines: readonly ((x: number, y: number) => number)[],
	locale: InterfaceLanguage
) {
	return {
		layers: layersOf(regions, place),
		borders: bordersOf(regions, place, lines),
		letters: lettersOf(regions, place, outcomeLetters(locale)),
		key: keyOf(model, part, locale)
	};
}
