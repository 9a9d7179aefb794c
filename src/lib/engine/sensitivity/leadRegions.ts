import { areaOf, clip, affineAt, type Affine, type Polygon } from './polygon';

/** How far a leader is ahead: at least so many times as likely as the next. Every region has the first. */
export const aheadSteps = [1, 1.5, 3] as const;

/** A convex part of a plane in which one outcome leads. */
export interface LeadRegion {
	/** Index of the outcome. */
	leader: number;
	/** Those that are level with it all over the region, itself among them, in the model's order: the first is the leader. */
	level: readonly number[];
	polygon: Polygon;
	area: number;
	/** Where in it the leader is at least `aheadSteps[1]`, `aheadSteps[2]` times as likely as the next; empty where nowhere. */
	ahead: readonly Polygon[];
}

/** Supports nearer than this part of their size, and exponents nearer than this, are tied, as shares are in `evaluate`. */
const tied = 1e-12;
/** Areas below this part of their cell are rounding. */
const sliver = 1e-12;

const minus = (one: Affine, other: Affine): Affine => ({
	at: one.at - other.at,
	along: one.along - other.along,
	up: one.up - other.up
});

/** The least and the largest value of an affine function over a convex polygon: at its corners. */
function spanOf(polygon: Polygon, each: Affine): [least: number, most: number] {
	let [least, most] = [Infinity, -Infinity];
	for (let at = 0; at < polygon.length; at += 2) {
		const value = affineAt(each, polygon[at]!, polygon[at + 1]!);
		if (value < least) least = value;
		if (value > most) most = value;
	}
	return [least, most];
}

/** How an outcome stands to each other over a cell; null where another is never behind it. */
function rivalsOf(cell: Polygon, supports: readonly Affine[], outcome: number, near: number) {
	const [leads, level]: [Affine[], number[]] = [[], []];
	for (let other = 0; other < supports.length; other++) {
		const lead = minus(supports[outcome]!, supports[other]!);
		const [least, most] = spanOf(cell, lead);
		if (least >= -near && most <= near) {
			if (other < outcome) return null;
			level.push(other);
		} else if (most <= near) return null;
		else leads.push(lead);
	}
	return { leads, level };
}

/**
 * Who leads over a convex cell in which every support is affine: where outcome o leads is where S_o ≥ S_q for every q, so its
 * region is the cell cut by half-planes, and where it is r times as likely as the next, by k·(S_o − S_q) ≥ ln r. Of
 * outcomes that are level all over the cell the first has the region, and the others are named.
 */
export function leadRegions(cell: Polygon, supports: readonly Affine[], decisiveness: number): LeadRegion[] {
	const size = Math.max(1, ...supports.map((support) => Math.max(...spanOf(cell, support).map(Math.abs))));
	const near = Math.max(tied * size, decisiveness > 0 ? tied / decisiveness : Infinity);
	const least = sliver * areaOf(cell);
	const found: LeadRegion[] = [];
	for (let leader = 0; leader < supports.length; leader++) {
		const rivals = rivalsOf(cell, supports, leader, near);
		if (!rivals) continue;
		let polygon = cell;
		for (const lead of rivals.leads) if (polygon.length > 0) polygon = clip(polygon, lead);
		const area = areaOf(polygon);
		if (area <= least) continue;
		const ahead = aheadSteps.slice(1).map((times) => {
			if (rivals.level.length > 1) return [];
			const by = Math.log(times) / decisiveness;
			return rivals.leads.reduce(
				(part: Polygon, lead) => (part.length > 0 ? clip(part, { ...lead, at: lead.at - by }) : part),
				polygon
			);
		});
		found.push({ leader, level: rivals.level, polygon, area, ahead });
	}
	return found;
}

/** Sums the area of each outcome's regions, and of those where outcomes are level, as parts of the whole. */
export function partsOf(regions: readonly LeadRegion[], outcomes: number): { part: number[]; level: number } {
	const part = new Array<number>(outcomes).fill(0);
	let [whole, level] = [0, 0];
	for (const region of regions) {
		whole += region.area;
		part[region.leader]! += region.area;
		if (region.level.length > 1) level += region.area;
	}
	return { part: part.map((area) => (whole > 0 ? area / whole : 0)), level: whole > 0 ? level / whole : 0 };
}
