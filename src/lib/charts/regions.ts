import { aheadSteps, type LeadRegion } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShares } from '$lib/words/sayShares';
import type { PlotPlace, PlotPolygon, RegionKey, RegionLayer } from './figure';

/** How strong a region's tone is: by how far the leader is ahead, as `aheadSteps` has it. */
const strengths = aheadSteps.map((_, step) => 0.24 + 0.18 * step);

/** An outcome's parts beyond its largest get a letter of their own where they are at least so large a part of the plane. */
const leastNamed = 0.006;
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

/** The upright and level edges of a polygon, where it may touch the region of a neighbouring cell: [axis, place, from, to]. */
const sidesOf = (polygon: PlotPolygon) => {
	const corners = cornersOf(polygon);
	return corners.flatMap((from, nth) => {
		const to = corners[(nth + 1) % corners.length]!;
		return ([0, 1] as const)
			.filter((axis) => Math.abs(from[axis] - to[axis]) < same)
			.map((axis) => {
				const [one, other] = [from[1 - axis]!, to[1 - axis]!];
				return [axis, from[axis], Math.min(one, other), Math.max(one, other)] as const;
			});
	});
};

type Sides = ReturnType<typeof sidesOf>;
const touch = (some: Sides, others: Sides) =>
	some.some(([axis, at, from, to]) =>
		others.some(
			(side) =>
				side[0] === axis && Math.abs(side[1] - at) < same && Math.min(to, side[3]) - Math.max(from, side[2]) > same
		)
	);

/** Joins the regions of one outcome that touch each other. */
function joinedParts(regions: readonly LeadRegion[]): LeadRegion[][] {
	const parts: { leader: number; sides: Sides; regions: LeadRegion[] }[] = [];
	for (const region of regions) {
		const part = { leader: region.leader, sides: sidesOf(region.polygon), regions: [region] };
		for (let at = parts.length - 1; at >= 0; at--) {
			const other = parts[at]!;
			if (other.leader !== part.leader || !touch(part.sides, other.sides)) continue;
			part.sides = [...part.sides, ...other.sides];
			part.regions = [...other.regions, ...part.regions];
			parts.splice(at, 1);
		}
		parts.push(part);
	}
	return parts.map((part) => part.regions);
}

/** A letter in each part in which one outcome leads, in the largest region of it; beyond an outcome's largest part in large ones alone. */
function lettersOf(regions: readonly LeadRegion[], place: Place, letters: readonly string[]): PlotPlace[] {
	const sizeOf = (part: readonly LeadRegion[]) => part.reduce((sum, { area }) => sum + area, 0);
	const whole = sizeOf(regions);
	const named = new Set<number>();
	return joinedParts(regions)
		.sort((a, b) => sizeOf(b) - sizeOf(a))
		.flatMap((part) => {
			const { leader, polygon } = part.reduce((best, each) => (each.area > best.area ? each : best));
			if (named.has(leader) && sizeOf(part) < leastNamed * whole) return [];
			named.add(leader);
			const [x, y] = middleOf(placed(polygon, place));
			return [{ x, y, label: letters[leader]! }];
		});
}

/** Lists the letters of outcomes, in the model's order. */
const outcomeLetters = (locale: InterfaceLanguage): string[] => m.regions_letters({}, { locale }).split(' ');

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
