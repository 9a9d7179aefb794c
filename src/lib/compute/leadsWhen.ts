import {
	leadBoxesInSlices,
	leadsOnScreen,
	type CompiledModel,
	type LeadBoxes,
	type LevelsDrawn,
	type Progress
} from '$lib/engine';
import type { Settings } from '$lib/study';

/** Finds when an outcome (by its id) leads, as the page does. */
export const computeLeadsWhen = (
	compiled: CompiledModel,
	{ settings, outcome, levels }: { settings: Settings; outcome: string; levels: LevelsDrawn }
): Generator<Progress, LeadBoxes> => leadBoxesInSlices(compiled, settings, outcome, { ...leadsOnScreen, levels });
