import { evaluate, leaveOneOut, type CompiledModel, type LeaveOneOut } from '$lib/engine';
import type { Settings } from '$lib/study';

/** The shares of settings, and what hangs on each judgement behind them. */
interface JudgementsAnswer {
	share: number[];
	leftOut: LeaveOneOut;
}

/** Computes what each judgement carries at settings. */
export function computeJudgements(compiled: CompiledModel, { settings }: { settings: Settings }): JudgementsAnswer {
	return { share: evaluate(compiled, settings).share, leftOut: leaveOneOut(compiled, settings) };
}
