import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { EngineError } from '../EngineError';
import { evaluate, leadersOf } from '../evaluation/evaluate';
import { readFactor } from '../model/readSettings';

/** A weight or a level of one factor. */
export interface CurveParameter {
	factor: string;
	parameter: 'weight' | 'level';
}

/** A stretch of a curve over which the same outcomes (indexes) lead: one, or those that are level all along. */
export interface LeadStretch {
	from: number;
	to: number;
	leaders: number[];
}

/** Every outcome's share (0–1) along one weight or level (0–100). */
export interface ShareCurve extends CurveParameter {
	/** In their order: every whole number, every named state's level, and every place where the lead passes on. */
	places: { at: number; share: number[] }[];
	/** Who leads, from 0 to 100 without a gap; between two stretches is a flip. */
	leads: LeadStretch[];
}

const [least, most] = [0, 100];
/** Places nearer than this are one: rounding of where two straight lines cross stays a thousand times below. */
const same = 1e-9;

const sorted = (places: readonly number[]): number[] =>
	[...places].sort((a, b) => a - b).filter((at, nth, all) => nth === 0 || at - all[nth - 1]! > same);

/** Where any two of some lines cross between two places, given their values at both. */
function crossings(from: number, to: number, before: readonly number[], after: readonly number[]): number[] {
	const found: number[] = [];
	for (let o = 0; o < before.length; o++)
		for (let q = 0; q < o; q++) {
			const [here, there] = [before[o]! - before[q]!, after[o]! - after[q]!];
			if (here * there < 0) found.push(from + (here / (here - there)) * (to - from));
		}
	return found;
}

/**
 * Share against level (discover, section 1): every outcome's share as one level, or one raw weight, runs from 0 to 100, all
 * else as set, a weight as the tornado has it: the other raw weights stay. Exact at each place by `evaluate`, and flips
 * without a grid: between named states every support is linear in the level, and times the sum of weights it is linear in a
 * raw weight, so that two outcomes change places where two straight lines cross. Throws EngineError as `evaluate` does, and
 * `unknown-factor`.
 */
export function shareCurve(compiled: CompiledModel, settings: Settings, asked: CurveParameter): ShareCurve {
	const { factor, parameter } = asked;
	const f = compiled.factors.indexOf(factor);
	if (f < 0) throw new EngineError('unknown-factor', { factor });
	const set = readFactor(settings, factor);
	const others = compiled.factors.reduce((sum, id) => (id === factor ? sum : sum + readFactor(settings, id).weight), 0);
	// A level that moves beyond its range takes the range along; the range changes no share.
	const at = (value: number) => {
		const moved = { ...set, [parameter]: value, ...(parameter === 'level' && { low: least, high: most }) };
		return evaluate(compiled, { ...settings, factors: { ...settings.factors, [factor]: moved } });
	};
	const states = [...compiled.positions.slice(compiled.firstState[f]!, compiled.firstState[f + 1]!)];
	const ends = sorted(parameter === 'level' ? [least, ...states, most] : [least, most]);
	// Without any other weight the shares are the same for every weight but 0, where nothing is weighed at all.
	const alone = parameter === 'weight' && others === 0;
	/** Values that are linear between two ends and stand to each other as the supports do. */
	const linesAt = (value: number) => {
		const { support } = at(alone ? most : value);
		return parameter === 'level' || alone ? support : support.map((each) => each * (others + value));
	};
	const lines = ends.map(linesAt);
	const whole = Array.from({ length: most - least + 1 }, (_, step) => least + step);
	const grid = [...ends, ...whole];
	// A flip that falls on a place of the grid but for rounding is at that place.
	const flips = ends
		.slice(1)
		.flatMap((to, nth) => crossings(ends[nth]!, to, lines[nth]!, lines[nth + 1]!))
		.map((flip) => grid.find((place) => Math.abs(place - flip) <= same) ?? flip);
	const leads: LeadStretch[] = [];
	const stops = sorted([...ends, ...flips]);
	for (let nth = 1; nth < stops.length; nth++) {
		const [from, to] = [stops[nth - 1]!, stops[nth]!];
		const leaders = leadersOf(at((from + to) / 2));
		const last = leads.at(-1);
		if (last && String(last.leaders) === String(leaders)) last.to = to;
		else leads.push({ from, to, leaders });
	}
	const places = sorted([...grid, ...leads.map(({ from }) => from)]);
	return { factor, parameter, places: places.map((value) => ({ at: value, share: at(value).share })), leads };
}
