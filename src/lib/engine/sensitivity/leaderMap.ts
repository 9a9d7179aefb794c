import type { Settings } from '../../study';
import { EngineError } from '../EngineError';
import type { CompiledModel } from '../model/compile';
import { readDecisiveness, readFactor } from '../model/readSettings';
import { impactAt } from '../model/stateBelow';
import { settle } from '../model/triedModel';
import { leadRegions, partsOf, type LeadRegion } from './leadRegions';
import type { Affine } from './polygon';

/** Two factors whose levels span a map. */
export interface MapAxes {
	x: string;
	y: string;
}

/** Who leads over all levels of two factors, the others as set. */
export interface LeaderMap extends MapAxes {
	/** In levels, 0–100: together they are the whole map, and none overlaps another. */
	regions: LeadRegion[];
	/** The part of the map in which each outcome leads, 0–1, summing to 1; where outcomes are level, the first has it. */
	part: number[];
	/** The part of the map in which outcomes are level. */
	level: number;
}

/** The weighted impacts of a factor at each of its states, [state][outcome], with the states' positions. */
function ladderOf({ firstState, positions, impacts, outcomes }: CompiledModel, f: number, weight: number) {
	const states = Array.from({ length: firstState[f + 1]! - firstState[f]! }, (_, s) => firstState[f]! + s);
	return states.map((state) => ({
		at: positions[state]!,
		gives: outcomes.map((_, o) => weight * impacts[state * outcomes.length + o]!)
	}));
}

/**
 * The leader map (discover, section 2): who leads for any two levels of factors x and y, the rest as set. Between
 * neighbouring states of both every support is affine, so that each cell falls into convex polygons; no raster. Throws
 * EngineError as `evaluate` does, `unknown-factor`, and `same-factor` where both axes are one.
 */
export function leaderMap(untried: CompiledModel, asked: Settings, { x, y }: MapAxes): LeaderMap {
	const { compiled, settings } = settle(untried, asked);
	const { factors, outcomes, baselines } = compiled;
	const axes = [x, y].map((factor) => {
		const f = factors.indexOf(factor);
		if (f < 0) throw new EngineError('unknown-factor', { factor });
		return f;
	});
	if (x === y) throw new EngineError('same-factor', { factor: x });
	const read = factors.map((id) => readFactor(settings, id));
	const decisiveness = readDecisiveness(settings);
	const total = read.reduce((sum, { weight }) => sum + weight, 0) || 1;
	const others = outcomes.map((_, o) =>
		read.reduce(
			(sum, { weight, level }, f) => (axes.includes(f) ? sum : sum + weight * impactAt(compiled, f, level, o)),
			0
		)
	);
	const [across, upwards] = axes.map((f) => ladderOf(compiled, f, read[f]!.weight)) as [Ladder, Ladder];
	const regions: LeadRegion[] = [];
	for (let s = 1; s < across.length; s++)
		for (let t = 1; t < upwards.length; t++) {
			const [left, right, low, high] = [across[s - 1]!, across[s]!, upwards[t - 1]!, upwards[t]!];
			const supports = outcomes.map((_, o): Affine => {
				const along = (right.gives[o]! - left.gives[o]!) / total / (right.at - left.at);
				const up = (high.gives[o]! - low.gives[o]!) / total / (high.at - low.at);
				const corner = baselines[o]! + (others[o]! + left.gives[o]! + low.gives[o]!) / total;
				return { at: corner - along * left.at - up * low.at, along, up };
			});
			const cell = [left.at, low.at, right.at, low.at, right.at, high.at, left.at, high.at];
			regions.push(...leadRegions(cell, supports, decisiveness));
		}
	return { x, y, regions, ...partsOf(regions, outcomes.length) };
}
type Ladder = ReturnType<typeof ladderOf>;
