import type { Settings } from '../../study';
import type { Progress } from '../driveToEnd';
import { evaluate } from '../evaluation/evaluate';
import type { CompiledModel } from '../model/compile';
import { explainDifference, type Difference } from './explainDifference';

/** Holds a revision's settings with the model that they were made with. */
export interface RevisionSettings {
	compiled: CompiledModel;
	settings: Settings;
}

/** Holds what is said at one revision: the shares, and what has moved them since the one before. */
export interface ShareStep {
	/** In the order of the model's outcomes. */
	share: number[];
	/** The outcome (index) whose share has changed most, and why; null for the first, where the model has changed, and where no share has. */
	moved: { outcome: number; difference: Difference } | null;
	/** Whether the model is another than at the revision before: then nothing is put down to settings. */
	otherModel: boolean;
}

/** Shares nearer than this are one: what a sum of a few products may be off by. */
const same = 1e-12;

/** The outcome whose share differs most, the first of several; −1 where none does. */
function mostMoved(before: readonly number[], after: readonly number[]): number {
	let [most, found] = [same, -1];
	after.forEach((share, outcome) => {
		const moved = Math.abs(share - before[outcome]!);
		if (moved > most) [most, found] = [moved, outcome];
	});
	return found;
}

/**
 * Evaluates revisions one after another (discover, section 6), each with its own model, and explains the largest change from each to the
 * next by `explainDifference` where both are of one model. All models need the same outcomes in the same order. Throws
 * EngineError as `evaluate` does.
 */
export function* shareStepsInSlices(revisions: readonly RevisionSettings[]): Generator<Progress, ShareStep[]> {
	const steps: ShareStep[] = [];
	for (const [at, { compiled, settings }] of revisions.entries()) {
		const share = [...evaluate(compiled, settings).share];
		const before = revisions[at - 1];
		const otherModel = before !== undefined && before.compiled !== compiled;
		const outcome = before && !otherModel ? mostMoved(steps[at - 1]!.share, share) : -1;
		const moved =
			outcome < 0
				? null
				: { outcome, difference: explainDifference(compiled, before!.settings, settings, compiled.outcomes[outcome]!) };
		steps.push({ share, moved, otherModel });
		yield { done: at + 1, of: revisions.length };
	}
	return steps;
}
