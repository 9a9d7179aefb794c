import type { Model } from '$lib/study';
import type { ScenariosToCarry } from '$lib/study/author/savedScenarios';
import type { Database } from '../database/open';
import { readModelVersion } from '../modelVersions';
import { nullIfUnreadable } from '../readable';
import { listScenarios } from '../scenarios';

/** So many scenarios are listed. */
const most = 50;

/** Reads the saved scenarios of a model that are not archived, with the models that they were made with. Throws StorageError. */
export async function scenariosToCarry(db: Database, study: string, model: string): Promise<ScenariosToCarry> {
	const kept = (await listScenarios(db, study, model)).filter(({ archived }) => !archived);
	const models = new Map<string, Model>();
	const listed = kept.slice(0, most);
	for (const version of new Set(listed.map(({ modelVersion }) => modelVersion))) {
		const read = await readModelVersion(db, version).catch(nullIfUnreadable);
		if (read) models.set(version, read);
	}
	return {
		scenarios: listed.map(({ scenario, name, number, settings, modelVersion: version }) => ({
			...{ scenario, name, number, settings, version }
		})),
		models: Object.fromEntries(models),
		more: kept.length - listed.length
	};
}
