import { createHash } from 'node:crypto';
import type { Bound, Model, Settings } from '$lib/study';
import type { Database } from './database/open';
import { modelVersion, saveScenario } from './scenarios';

/**
 * A revision to bind figures to for settings that nobody has saved: a model's own, a ready scenario's, or those in hand.
 * Its id follows from what it holds, so that the same settings of the same model are kept once. Throws StorageError.
 */
export async function keepStart(
	db: Database,
	{ study, model, settings, name, now }: { study: string; model: Model; settings: Settings; name: string; now: string }
): Promise<Bound> {
	const holds = JSON.stringify([study, model.id, modelVersion(model), name, settings]);
	const scenario = `kept-${createHash('sha256').update(holds).digest('hex').slice(0, 32)}`;
	await saveScenario(db, {
		...{ request: scenario, scenario, expected: 0, study, model, author: '', message: '', now },
		content: { name, note: '', tags: [], archived: false, settings }
	});
	return { scenario, revision: 1 };
}
