import type { Database } from '../database/open';
import { readModelVersion } from '../modelVersions';
import { nullIfUnreadable } from '../readable';
import { listHistories, type ScenarioRevision } from '../scenarios';
import { savedScenariosFormat, type SavedScenariosFile } from './savedScenariosFile';

function asWritten({ scenario: _, ...revision }: ScenarioRevision): SavedScenariosFile['scenarios'][0]['revisions'][0] {
	const { number, savedAt, author, message, name, note, tags, archived, modelVersion, settings } = revision;
	return { number, savedAt, author, message, name, note, tags, archived, modelVersion, settings };
}

/**
 * Gathers saved scenarios of a model, all or those that are named, as a file that loses nothing: archived ones too, with every
 * revision and, once, each version of the model that one was made with. Damaged revisions are left out. Throws StorageError.
 */
export async function exportScenarios(
	db: Database,
	study: string,
	model: string,
	chosen: ReadonlySet<string>
): Promise<SavedScenariosFile> {
	const histories = [...(await listHistories(db, study, model))].filter(([id]) => chosen.size === 0 || chosen.has(id));
	const versions = new Set(histories.flatMap(([, revisions]) => revisions.map(({ modelVersion }) => modelVersion)));
	const models: SavedScenariosFile['models'] = {};
	for (const version of [...versions].sort()) {
		const document = await readModelVersion(db, version).catch(nullIfUnreadable);
		if (document) models[version] = document;
	}
	return {
		...{ format: savedScenariosFormat, study, model, models },
		scenarios: histories.map(([id, revisions]) => ({ id, revisions: revisions.map(asWritten) }))
	};
}
