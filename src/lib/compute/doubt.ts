import {
	doubtOnServer,
	uncertainWorldsInSlices,
	type CompiledModel,
	type DoubtDefaults,
	type Progress,
	type UncertainWorlds
} from '$lib/engine';
import type { Settings } from '$lib/study';

/** The cross-impacts that are tried, and what those without a confidence count as. */
interface DoubtAsked extends DoubtDefaults {
	judgements: Settings['judgements'];
}

/** Reads an uncertain matrix as far as a request may; with script the page's worker goes further where that was not enough. */
export const computeDoubt = (
	compiled: CompiledModel,
	{ judgements, unsaid, zeros }: DoubtAsked
): Generator<Progress, UncertainWorlds> =>
	uncertainWorldsInSlices(compiled, judgements, { ...doubtOnServer, unsaid, zeros });
