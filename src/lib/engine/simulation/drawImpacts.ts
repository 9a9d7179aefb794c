import type { CompiledModel } from '../model/compile';
import { partWay, stateBelow } from '../model/stateBelow';
import { makeColumns, type Columns } from '../numbers/columns';
import type { DrawnFactor } from './drawInputs';
import { drawLevels } from './drawLevels';

/** Impacts over a stretch of draws, column outcome · factors + factor, and what each factor's were drawn from. */
interface Drawn {
	compiled: CompiledModel;
	columns: Columns;
	from: string[];
}

/** By the dice of the first factor, so that what is kept is forgotten with them. */
const kept = new WeakMap<Float64Array, Drawn>();

/** Gives the impacts of a run's draws, and leaves them to the next. */
interface ImpactChunks {
	/** The impacts of the stretch of `chunk` draws around a draw, in place of the stretch asked for before. */
	around(draw: number): Columns;
	/** Keeps them where they are those of all draws: the next run draws anew what has another range. */
	leave(): void;
}

/** Writes the impacts of one factor at each level, in the columns outcome · factors + factor; the levels are used up. */
export function writeImpacts(compiled: CompiledModel, factor: number, levels: Float64Array, columns: Columns): void {
	const { impacts, rises, outcomes, factors } = compiled;
	const part = levels;
	const state = new Int32Array(part.length);
	for (let i = 0; i < part.length; i++) {
		const below = stateBelow(compiled, factor, part[i]!);
		part[i] = partWay(compiled, factor, below, part[i]!);
		state[i] = below * outcomes.length;
	}
	for (let o = 0; o < outcomes.length; o++) {
		const column = columns.each[o * factors.length + factor]!;
		for (let i = 0; i < part.length; i++) column[i] = impacts[state[i]! + o]! + part[i]! * rises[state[i]! + o]!;
	}
}

/** Writes the impacts of one factor at each of its drawn levels, for the draws [start, start + count). */
function write(
	{ columns, compiled }: Drawn,
	{ factor, range, uniform }: DrawnFactor,
	start: number,
	count: number
): void {
	const levels = new Float64Array(count);
	drawLevels(uniform, range, levels, start);
	writeImpacts(compiled, factor, levels, columns);
}

/**
 * The impacts of a run's draws, `chunk` of them at a time. The run takes what the last one left, so that no other
 * writes what it still reads; moving one slider draws one factor anew.
 */
export function impactChunks(compiled: CompiledModel, inputs: readonly DrawnFactor[], chunk: number): ImpactChunks {
	const dice = inputs[0]!.uniform;
	const left = kept.get(dice);
	kept.delete(dice);
	const drawn =
		left?.compiled === compiled
			? left
			: { compiled, columns: makeColumns(compiled.outcomes.length * inputs.length, chunk), from: [] };
	let known = -1;
	return {
		around(draw) {
			const start = draw - (draw % chunk);
			if (start === known) return drawn.columns;
			known = start;
			for (const input of inputs) {
				const { low, level, high } = input.range;
				const from = `${start} ${low} ${level} ${high}`;
				if (drawn.from[input.factor] === from) continue;
				write(drawn, input, start, Math.min(chunk, dice.length - start));
				drawn.from[input.factor] = from;
			}
			return drawn.columns;
		},
		leave() {
			if (chunk >= dice.length) kept.set(dice, drawn);
		}
	};
}
