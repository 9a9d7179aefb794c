import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { readFactor } from '../model/readSettings';
import type { LeadInput, LevelsDrawn } from './drawLeads';

/** A limit that is nearer to a state, or to a weight as set, than this part of what is drawn stands there. */
const near = 0.025;
/** Standard normal at 0.5 + `near`. */
const nearAsSet = 0.0627;

const rounded = (value: number, step: number) => Math.round(value / step) * step;
/** Without the dust of binary fractions: 0.1 · 3 is 0.3. */
const clean = (value: number) => Math.round(value * 1e4) / 1e4;

function levelRounding(states: Float64Array, lowest: number, highest: number): (limit: number) => number {
	const width = highest - lowest;
	const step = width >= 20 ? 1 : width >= 2 ? 0.1 : 0.01;
	return (limit) => {
		const state = states.reduce((best, each) => (Math.abs(each - limit) < Math.abs(best - limit) ? each : best));
		return Math.abs(state - limit) <= near * width ? state : clean(rounded(limit, step));
	};
}

function weightRounding(spread: number): (limit: number) => number {
	const step = spread >= 1.1 ? 0.01 : 0.0001;
	return (limit) => (Math.abs(Math.log(limit) / Math.log(spread)) <= nearAsSet ? 1 : clean(rounded(limit, step)));
}

/**
 * Rounds the limits of an input to what can be said: a level to a named state where it is within 2.5 % of what is drawn, else
 * to a whole level (or a fraction where the range is narrow); a weight to what is set, else to two decimals of its multiple. A
 * limit that would keep nothing out is none; limits that would leave nothing between them stay as they are.
 */
export function roundedLimits(
	compiled: CompiledModel,
	settings: Settings,
	{ factor, parameter }: LeadInput,
	levels: LevelsDrawn,
	[low, high]: [number, number]
): [number, number] {
	const f = compiled.factors.indexOf(factor);
	const { spread, ...range } = readFactor(settings, factor);
	const [lowest, highest] = levels === 'everywhere' ? [0, 100] : [range.low, range.high];
	const states = compiled.positions.subarray(compiled.firstState[f], compiled.firstState[f + 1]);
	const round = parameter === 'level' ? levelRounding(states, lowest, highest) : weightRounding(spread);
	const [from, to] = [Number.isFinite(low) ? round(low) : low, Number.isFinite(high) ? round(high) : high];
	if (from >= to) return [low, high];
	if (parameter === 'weight') return [from, to];
	return [from <= lowest ? -Infinity : from, to >= highest ? Infinity : to];
}
