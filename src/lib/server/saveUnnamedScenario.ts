import { createHash } from 'node:crypto';
import type { Bound } from '$lib/study';
import type { Database } from './database/open';
import { modelVersion } from './modelVersions';
import { saveScenario, type Content, type SaveRequest } from './scenarios';

/** Whether a scenario was kept for figures to be bound to, and saved by nobody. */
export const isUnnamedScenario = (scenario: string): boolean => /^kept-[0-9a-f]{32}$/.test(scenario);

/**
 * A revision to bind figures to for settings that nobody has saved: a model's own, a ready scenario's, or those in hand.
 * Its id follows from what it holds, so that the same settings of the same model are kept once. Throws StorageError.
 */
export async function saveUnnamedScenario(
	db: Database,
	{
		study,
		model,
		settings,
		name,
		note = '',
		now
	}: Pick<SaveRequest, 'study' | 'model' | 'now'> & Pick<Content, 'settings' | 'name'> & Partial<Pick<Content, 'note'>>
): Promise<Bound> {
	const holds = JSON.stringify([study, model.id, modelVersion(model), name, settings]);
	const scenario = `kept-${createHash('sha256').update(holds).digest('hex').slice(0, 32)}`;
	await saveScenario(db, {
		...{ request: scenario, scenario, expected: 0, study, model, author: '', message: '', now },
		content: { name, note, tags: [], archived: false, settings }
	});
	return { scenario, revision: 1 };
}
