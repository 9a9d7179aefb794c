import type { Settings } from '../../study';
import type { CompiledModel } from '../model/compile';
import { settle } from '../model/triedModel';
import { mostMoved, type LeftOut } from './leaveOut';
import { nothingInstead, standingAt, type Instead } from './sharesAnew';

/** What each judgement behind the shares carries, in the model's order; null where leaving it out moves nothing. */
export interface LeaveOneOut {
	/** [factor][state][outcome] */
	impacts: (LeftOut | null)[][][];
	weights: (LeftOut | null)[];
	levels: (LeftOut | null)[];
	baselines: (LeftOut | null)[];
	decisiveness: LeftOut | null;
}

/**
 * What hangs on each judgement (ICD 203: the linchpin assumptions of an assessment): the shares are computed anew without
 * it, one at a time, as `leaveOut` does, and the outcome that moves most is told. An only factor's weight has no others
 * and carries nothing. Exact. Throws EngineError as `evaluate` does.
 */
export function leaveOneOut(untried: CompiledModel, asked: Settings): LeaveOneOut {
	const { compiled, settings } = settle(untried, asked);
	const { factors, outcomes, firstState } = compiled;
	const { sharesWith } = standingAt(compiled, settings);
	const from = sharesWith(nothingInstead());
	const moved = (changes: Partial<Instead>) => mostMoved(from, sharesWith({ ...nothingInstead(), ...changes }));
	return {
		impacts: factors.map((_, f) =>
			Array.from({ length: firstState[f + 1]! - firstState[f]! }, (_, s) =>
				outcomes.map((_, o) => moved({ impacts: new Map([[(firstState[f]! + s) * outcomes.length + o, 0]]) }))
			)
		),
		weights: factors.map((_, f) => moved({ weights: new Set([f]) })),
		levels: factors.map((_, f) => moved({ levels: new Set([f]) })),
		baselines: outcomes.map((_, o) => moved({ baselines: new Map([[o, 0]]) })),
		decisiveness: moved({ decisiveness: true })
	};
}
