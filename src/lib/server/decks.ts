import type { BoundScenario, DeckData } from '$lib/briefing/deck';
import type { Bound, Briefing, Model, Study } from '$lib/study';
import { boundToken } from '$lib/study/bound';
import { allBounds } from '$lib/study/slides';
import type { Database } from './database/open';
import { readModelVersion } from './modelVersions';
import { nullIfUnreadable } from './readable';
import { readScenario } from './scenarios';

/** A revision and the newest one of its scenario; null where it is not kept here or cannot be read, or is of another study. */
async function readBound(db: Database, study: string, { scenario, revision }: Bound): Promise<BoundScenario | null> {
	const kept = await readScenario(db, scenario, revision).catch(nullIfUnreadable);
	if (!kept || kept.study !== study) return null;
	const newest = await readScenario(db, scenario).catch(nullIfUnreadable);
	const { name, author, message, savedAt, settings, modelVersion } = kept;
	return {
		...{ scenario, revision, name, author, message, savedAt, settings, version: modelVersion },
		newer:
			newest && newest.number !== kept.number
				? {
						revision: newest.number,
						savedAt: newest.savedAt,
						settings: newest.settings,
						version: newest.modelVersion
					}
				: null
	};
}

/** Everything that a briefing's slides need, of one moment; revisions that are not kept here are left out. Throws StorageError. */
export async function readDeck(
	db: Database,
	{ id, revision, briefing, study }: { id: string; revision: number; briefing: Briefing; study: Study }
): Promise<DeckData> {
	const scenarios: Record<string, BoundScenario> = {};
	const models: Record<string, Model> = {};
	const versions = new Set<string>();
	for (const bound of allBounds(briefing)) {
		const found = await readBound(db, study.id, bound);
		if (!found) continue;
		scenarios[boundToken(bound)] = found;
		versions.add(found.version);
		if (found.newer) versions.add(found.newer.version);
	}
	for (const version of versions) {
		const model = await readModelVersion(db, version).catch(nullIfUnreadable);
		if (model) models[version] = model;
	}
	return { id, revision, briefing, study, models, scenarios };
}
