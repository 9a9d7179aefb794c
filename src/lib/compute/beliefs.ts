import { compile, shareStepsInSlices, type Progress, type ShareStep } from '$lib/engine';
import type { Model, Settings } from '$lib/study';

/** Holds revisions, the first one first, each with the key of its model among `models`. */
interface BeliefsAsked {
	revisions: readonly { settings: Settings; version: string }[];
	models: Readonly<Record<string, Model>>;
}

/** Computes the shares of every revision with its own model, and why they moved. */
export function* computeBeliefs(_: unknown, { revisions, models }: BeliefsAsked): Generator<Progress, ShareStep[]> {
	const compiled = new Map(Object.entries(models).map(([version, model]) => [version, compile(model)]));
	return yield* shareStepsInSlices(
		revisions.map(({ settings, version }) => ({ compiled: compiled.get(version)!, settings }))
	);
}
