import type { Scenario } from '$lib/study';
import { typedIn } from '$lib/study/languageOf';
import type { Documents } from './documents/kind';
import { readModelVersion } from './modelVersions';
import { readScenario, type SavedScenario } from './scenarios';

/** A saved scenario as an address names it: its id, and a revision after @ ("…@3"); the newest where there is none. */
const named = /^([A-Za-z0-9-]{8,64})(?:@([1-9]\d{0,6}))?$/;

/** The scenario and the revision that an address names, the newest where it says none; null for what is no such name. */
export function namedRevision(token: string): { scenario: string; number: number | undefined } | null {
	const [, scenario, number] = named.exec(token) ?? [];
	return scenario === undefined ? null : { scenario, number: number === undefined ? undefined : Number(number) };
}

/** The scenario that an address names, of this model of this study; null where there is none. Throws StorageError. */
export async function findSavedScenario(
	documents: Documents,
	token: string,
	study: string,
	model: string
): Promise<SavedScenario | null> {
	const found = namedRevision(token);
	if (!found) return null;
	const kept = await documents((db) => readScenario(db, found.scenario, found.number));
	return kept?.study === study && kept.model === model ? kept : null;
}

/** The model that a saved scenario was made with, or null. Throws StorageError. */
export const modelOfScenario = (documents: Documents, kept: SavedScenario) =>
	documents((db) => readModelVersion(db, kept.modelVersion));

/** A saved scenario as the workbench knows ready ones; `id` is what the address calls it. */
export function asScenario(kept: SavedScenario, id: string): Scenario {
	return {
		format: 'scenario/1',
		id,
		study: kept.study,
		model: kept.model,
		name: typedIn(kept.name),
		...(kept.note && { note: typedIn(kept.note) }),
		settings: kept.settings
	};
}
