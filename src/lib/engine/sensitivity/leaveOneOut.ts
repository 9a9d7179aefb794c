import type { Settings } from '../../study';
import { settle } from '../model/triedModel';
import { evaluate } from '../evaluation/evaluate';
import type { CompiledModel } from '../model/compile';
import { readFactor } from '../model/readSettings';
import { partWay, stateBelow } from '../model/stateBelow';

/** What moves where one judgement alone is left out. */
export interface LeftOut {
	/** Index of the outcome whose share moves most; ties go to the order of the model. */
	outcome: number;
	/** That outcome's share without the judgement less its share with it, −1…1. */
	difference: number;
}

/** What each judgement behind the shares carries, in the model's order; null where leaving it out moves nothing. */
export interface LeaveOneOut {
	/** [factor][state][outcome] */
	impacts: (LeftOut | null)[][][];
	weights: (LeftOut | null)[];
	levels: (LeftOut | null)[];
	baselines: (LeftOut | null)[];
	decisiveness: LeftOut | null;
}

/** Shares nearer than this have not moved: rounding of a few sums of products stays a thousand times below. */
const tied = 1e-12;
/** Where a factor stands of which nothing is thought. */
const middle = 50;
/** The decisiveness of a model whose file says none. */
const plain = 1;

function mostMoved(from: readonly number[], to: readonly number[]): LeftOut | null {
	let found: LeftOut | null = null;
	for (let o = 0; o < from.length; o++) {
		const difference = to[o]! - from[o]!;
		if (Math.abs(difference) > Math.abs(found?.difference ?? 0) + tied) found = { outcome: o, difference };
	}
	return found;
}

/** The model with one impact of a factor set to 0; `state` counts the factor's own. */
function withoutImpact(compiled: CompiledModel, factor: number, state: number, outcome: number): CompiledModel {
	const { firstState } = compiled;
	const outcomes = compiled.outcomes.length;
	const at = (firstState[factor]! + state) * outcomes + outcome;
	const [impacts, rises] = [compiled.impacts.slice(), compiled.rises.slice()];
	impacts[at] = 0;
	const isLast = firstState[factor]! + state === firstState[factor + 1]! - 1;
	if (!isLast) rises[at] = impacts[at + outcomes]!;
	if (state > 0) rises[at - outcomes] = -impacts[at - outcomes]!;
	return { ...compiled, impacts, rises };
}

/** The baselines with one set to 0. */
function withoutBaseline(compiled: CompiledModel, outcome: number): CompiledModel {
	const baselines = compiled.baselines.slice();
	baselines[outcome] = 0;
	return { ...compiled, baselines };
}

/**
 * What hangs on each judgement (ICD 203: the linchpin assumptions of an assessment): the shares are computed anew without
 * it, one at a time, and the outcome that moves most is told. Without it an impact and a baseline are 0, a decisiveness 1
 * (as of a file that leaves them out), a weight the mean of the other factors' weights, a level the middle of 0–100. An
 * only factor's weight has no others and carries nothing. Exact. Throws EngineError as `evaluate` does.
 */
export function leaveOneOut(untried: CompiledModel, asked: Settings): LeaveOneOut {
	const { compiled, settings } = settle(untried, asked);
	const { factors, outcomes, baselines, impacts, firstState } = compiled;
	const { share } = evaluate(compiled, settings);
	const moved = (model: CompiledModel, set: Settings) => mostMoved(share, evaluate(model, set).share);
	const read = factors.map((id) => readFactor(settings, id));
	const total = read.reduce((sum, { weight }) => sum + weight, 0);
	const movedBy = (f: number, changes: Partial<(typeof read)[number]>) =>
		moved(compiled, {
			...settings,
			factors: { ...settings.factors, [factors[f]!]: { ...read[f]!, ...changes } }
		});
	const stands = read.map(({ level }, f) => {
		const state = stateBelow(compiled, f, level);
		return { state, part: partWay(compiled, f, state, level) };
	});
	/** Whether an impact of a state takes part in any support: beyond the two states that a level stands between none does. */
	const takesPart = (f: number, state: number) =>
		read[f]!.weight > 0 &&
		((state === stands[f]!.state && stands[f]!.part < 1) || (state === stands[f]!.state + 1 && stands[f]!.part > 0));
	return {
		impacts: factors.map((_, f) =>
			Array.from({ length: firstState[f + 1]! - firstState[f]! }, (_, s) => {
				const state = firstState[f]! + s;
				return outcomes.map((_, o) =>
					takesPart(f, state) && impacts[state * outcomes.length + o] !== 0
						? moved(withoutImpact(compiled, f, s, o), settings)
						: null
				);
			})
		),
		weights: read.map(({ weight }, f) =>
			factors.length > 1 ? movedBy(f, { weight: (total - weight) / (factors.length - 1) }) : null
		),
		levels: read.map(({ low, high }, f) =>
			movedBy(f, { level: middle, low: Math.min(low, middle), high: Math.max(high, middle) })
		),
		baselines: outcomes.map((_, o) => (baselines[o] === 0 ? null : moved(withoutBaseline(compiled, o), settings))),
		decisiveness: moved(compiled, { ...settings, decisiveness: plain })
	};
}
