import type { Settings } from '../../study';
import { EngineError } from '../EngineError';
import type { CompiledModel } from '../model/compile';
import { readDecisiveness, readFactor } from '../model/readSettings';
import { impactAt } from '../model/stateBelow';
import { settle } from '../model/triedModel';
import { leadRegions, partsOf, type LeadRegion } from './leadRegions';
import type { Affine } from './polygon';

/** Three factors whose weights trade against each other. */
export type TriangleFactors = readonly [first: string, second: string, third: string];

/** Who leads over all divisions of three weights' sum, the other weights and all levels as set. */
export interface WeightTriangle {
	factors: TriangleFactors;
	/** The sum of the three raw weights, which stays. */
	sum: number;
	/** In the parts of the sum that the second and the third have, 0–1; the first has the rest. */
	regions: LeadRegion[];
	/** The part of the triangle in which each outcome leads, 0–1, summing to 1; where outcomes are level, the first has it. */
	part: number[];
	/** The part of the triangle in which outcomes are level. */
	level: number;
}

/**
 * The weight triangle (discover, section 2): who leads for any division of the sum of three raw weights among them. Since
 * the sum of all weights stays, every support is affine in the division, and regions are convex polygons. Throws
 * EngineError as `evaluate` does, `unknown-factor`, and `same-factor` where two are one.
 */
export function weightTriangle(untried: CompiledModel, asked: Settings, traded: TriangleFactors): WeightTriangle {
	const { compiled, settings } = settle(untried, asked);
	const { factors, outcomes, baselines } = compiled;
	const corners = traded.map((factor, nth) => {
		const f = factors.indexOf(factor);
		if (f < 0) throw new EngineError('unknown-factor', { factor });
		if (traded.indexOf(factor) !== nth) throw new EngineError('same-factor', { factor });
		return f;
	});
	const read = factors.map((id) => readFactor(settings, id));
	const decisiveness = readDecisiveness(settings);
	const total = read.reduce((sum, { weight }) => sum + weight, 0) || 1;
	const sum = corners.reduce((all, f) => all + read[f]!.weight, 0);
	const supports = outcomes.map((_, o): Affine => {
		const given = read.map(({ level }, f) => impactAt(compiled, f, level, o));
		const others = read.reduce((all, { weight }, f) => (corners.includes(f) ? all : all + weight * given[f]!), 0);
		const [first, second, third] = corners.map((f) => (sum * given[f]!) / total) as [number, number, number];
		return { at: baselines[o]! + others / total + first, along: second - first, up: third - first };
	});
	const regions = leadRegions([0, 0, 1, 0, 0, 1], supports, decisiveness);
	return { factors: traded, sum, regions, ...partsOf(regions, outcomes.length) };
}
