import type { Scenario } from '$lib/study';
import { withDatabase } from './database/database';
import { readModelVersion, readScenario, type KeptScenario } from './scenarios';

/** A saved scenario as an address names it: its id, and a revision after @ ("…@3"); the newest where there is none. */
const named = /^([A-Za-z0-9-]{8,64})(?:@([1-9]\d{0,6}))?$/;

/** The scenario that an address names, of this model of this study; null where there is none. Throws StorageError. */
export async function findKept(token: string, study: string, model: string): Promise<KeptScenario | null> {
	const found = named.exec(token);
	if (!found) return null;
	const kept = await withDatabase((db) =>
		readScenario(db, found[1]!, found[2] === undefined ? undefined : Number(found[2]))
	);
	return kept?.study === study && kept.model === model ? kept : null;
}

/** The model that a saved scenario was made with, or null. Throws StorageError. */
export const modelOf = (kept: KeptScenario) => withDatabase((db) => readModelVersion(db, kept.modelVersion));

/** A saved scenario as the workbench knows ready ones; `id` is what the address calls it. */
export function asScenario(kept: KeptScenario, id: string): Scenario {
	return {
		format: 'scenario/1',
		id,
		study: kept.study,
		model: kept.model,
		name: { ar: kept.name, en: kept.name },
		note: { ar: kept.note, en: kept.note },
		settings: kept.settings
	};
}
