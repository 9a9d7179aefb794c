import type { Settings } from '../../study';
import { leaderOf, leadersOf } from '../evaluation/evaluate';
import { behindShare } from '../model/behindShare';
import type { CompiledModel } from '../model/compile';
import { settle } from '../model/triedModel';
import { nothingInstead, standingAt, type Instead } from './sharesAnew';

/** Says whose share moves most where judgements are left out. */
export interface LeftOut {
	/** Index of the outcome whose share moves most; ties go to the order of the model. */
	outcome: number;
	/** That outcome's share without them less its share with them, −1…1. */
	difference: number;
}

/** Holds the shares without judgements. */
export interface Without {
	share: number[];
	/** Index of the largest share; ties go to the order of the model. */
	leader: number;
	/** Null where leaving them out moves nothing. */
	moved: LeftOut | null;
	/** Whether every outcome has the same share then. */
	level: boolean;
}

/** Shares nearer than this have not moved: rounding of a few sums of products stays a thousand times below. */
const tied = 1e-12;

/** Finds the outcome whose share moves most between two; null where none does. */
export function mostMoved(from: readonly number[], to: readonly number[]): LeftOut | null {
	let found: LeftOut | null = null;
	for (let o = 0; o < from.length; o++) {
		const difference = to[o]! - from[o]!;
		if (Math.abs(difference) > Math.abs(found?.difference ?? 0) + tied) found = { outcome: o, difference };
	}
	return found;
}

/** Says what stands in the place of judgements that are left out: an impact or a baseline is 0. */
function insteadOf(compiled: CompiledModel, paths: readonly string[]): Instead {
	const instead = nothingInstead();
	for (const path of paths) {
		const behind = behindShare(compiled, path);
		if (behind.kind === 'impact') instead.impacts.set(behind.state * compiled.outcomes.length + behind.outcome, 0);
		else if (behind.kind === 'baseline') instead.baselines.set(behind.outcome, 0);
		else if (behind.kind === 'decisiveness') instead.decisiveness = true;
		else instead[behind.kind === 'weight' ? 'weights' : 'levels'].add(behind.factor);
	}
	return instead;
}

/**
 * What hangs on sets of judgements, by their paths: all of a passage, all of a basis. The shares are computed anew without
 * each set: an impact and a baseline are 0, a decisiveness 1, a level is the middle of 0–100, a weight the mean of those
 * that remain, or of all where none does. Exact. Throws EngineError as `evaluate` does, and `unknown-judgement`.
 */
export function leaveOut(untried: CompiledModel, asked: Settings, sets: readonly (readonly string[])[]): Without[] {
	const { compiled, settings } = settle(untried, asked);
	const { sharesWith } = standingAt(compiled, settings);
	const from = sharesWith(nothingInstead());
	return sets.map((paths) => {
		const share = sharesWith(insteadOf(compiled, paths));
		return {
			share,
			leader: leaderOf(share),
			moved: mostMoved(from, share),
			level: leadersOf({ share }).length === share.length
		};
	});
}
