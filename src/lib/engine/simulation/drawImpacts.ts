import type { CompiledModel } from '../model/compile';
import { drawLevels } from './drawLevels';
import type { DrawnFactor } from './drawInputs';
import { partWay, stateBelow } from '../model/stateBelow';

const last = new WeakMap<Float64Array, { compiled: CompiledModel; range: string; columns: Float64Array[] }>();

/** The impacts of one factor at each of its drawn levels, [outcome][draw], for the draws [from, from + count). */
function make(compiled: CompiledModel, { factor, range, uniform }: DrawnFactor, from: number, count: number) {
	const { impacts, rises, outcomes } = compiled;
	const part = new Float64Array(count);
	const state = new Int32Array(count);
	drawLevels(uniform, range, part, from);
	for (let i = 0; i < count; i++) {
		const below = stateBelow(compiled, factor, part[i]!);
		part[i] = partWay(compiled, factor, below, part[i]!);
		state[i] = below * outcomes.length;
	}
	return outcomes.map((_, o) => {
		const column = new Float64Array(count);
		for (let i = 0; i < count; i++) column[i] = impacts[state[i]! + o]! + part[i]! * rises[state[i]! + o]!;
		return column;
	});
}

/**
 * The impacts of one factor over a stretch of draws, never to be written. Those of all draws are kept while the factor's
 * range stays, so that moving one slider draws one factor anew; a new range gets new columns, since a run under way may
 * still read the old.
 */
function drawImpacts(compiled: CompiledModel, input: DrawnFactor, from: number, count: number): Float64Array[] {
	if (count < input.uniform.length) return make(compiled, input, from, count);
	const { low, level, high } = input.range;
	const range = `${low} ${level} ${high}`;
	const known = last.get(input.uniform);
	if (known?.compiled === compiled && known.range === range) return known.columns;
	const columns = make(compiled, input, from, count);
	last.set(input.uniform, { compiled, range, columns });
	return columns;
}

/**
 * The impacts of the draws [from, from + chunk), [outcome][factor][draw], for any `from` inside that stretch; the last
 * stretch asked for is kept.
 */
export function impactChunks(
	compiled: CompiledModel,
	inputs: readonly DrawnFactor[],
	chunk: number
): (from: number) => readonly Float64Array[][] {
	let known = -1;
	let impacts: Float64Array[][] = [];
	return (from) => {
		const start = from - (from % chunk);
		if (start === known) return impacts;
		const columns = inputs.map((input) =>
			drawImpacts(compiled, input, start, Math.min(chunk, input.uniform.length - start))
		);
		known = start;
		impacts = compiled.outcomes.map((_, o) => columns.map((column) => column[o]!));
		return impacts;
	};
}
