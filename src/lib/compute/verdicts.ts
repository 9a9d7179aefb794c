import {
	evaluate,
	onScreen,
	simulateInSlices,
	verdict,
	type CompiledModel,
	type Progress,
	type Verdict
} from '$lib/engine';
import type { Settings } from '$lib/study';

/** The shares of settings (0–1, in the model's order), and who leads there. */
interface VerdictAnswer {
	share: number[];
	verdict: Verdict;
}

/** Computes shares and verdict of many settings, for lists. */
export function* computeVerdicts(
	compiled: CompiledModel,
	{ settings: asked }: { settings: Settings[] }
): Generator<Progress, VerdictAnswer[]> {
	const answers: VerdictAnswer[] = [];
	for (const settings of asked) {
		const evaluation = evaluate(compiled, settings);
		const simulation = yield* simulateInSlices(compiled, settings, onScreen);
		answers.push({ share: [...evaluation.share], verdict: verdict(evaluation, simulation) });
	}
	return answers;
}
