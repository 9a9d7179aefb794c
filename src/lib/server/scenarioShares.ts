import { compile, evaluate, type CompiledModel } from '$lib/engine';
import type { Model } from '$lib/study';
import { hasSameOutcomes } from '$lib/study/hasSameOutcomes';
import type { Database } from './database/open';
import { modelVersion, readModelVersion } from './modelVersions';
import { nullIfUnreadable } from './readable';
import type { SavedScenario } from './scenarios';

/** A model of one version, ready to compute with. */
interface ModelOfVersion {
	model: Model;
	compiled: CompiledModel;
}

/** Opens the models that saved scenarios were made with, by version; one that is gone or damaged is left out. Throws StorageError. */
export async function modelsOfScenarios(
	db: Database,
	present: ModelOfVersion,
	scenarios: readonly Pick<SavedScenario, 'modelVersion'>[]
): Promise<Map<string, ModelOfVersion>> {
	const known = new Map([[modelVersion(present.model), present]]);
	for (const version of new Set(scenarios.map((each) => each.modelVersion))) {
		if (known.has(version)) continue;
		const model = await readModelVersion(db, version).catch(nullIfUnreadable);
		if (model) known.set(version, { model, compiled: compile(model) });
	}
	return known;
}

/**
 * Computes the shares of saved scenarios, each with the model that it was made with, in the present model's order of outcomes;
 * null where that model is gone or has other outcomes. Throws StorageError.
 */
export async function scenarioShares(
	db: Database,
	present: ModelOfVersion,
	scenarios: readonly SavedScenario[]
): Promise<(number[] | null)[]> {
	const models = await modelsOfScenarios(db, present, scenarios);
	return scenarios.map(({ modelVersion: version, settings }) => {
		const own = models.get(version);
		return own && hasSameOutcomes(own.model, present.model) ? [...evaluate(own.compiled, settings).share] : null;
	});
}
