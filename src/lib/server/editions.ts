import { createHash } from 'node:crypto';
import { findModel } from './library';
import { modelVersion } from './scenarios';
import type { FoundModel } from './workbenchInput';

/** What pages have been drawn from lately, the last one last: a model and its ready scenarios may change while a page is open. */
const editions = new Map<string, FoundModel>();
const most = 32;

/** What a page's model and ready scenarios are known by, for the saves that the page will send. */
export function rememberEdition(found: FoundModel): string {
	const { study, model, saved } = found;
	const held = JSON.stringify([study.id, modelVersion(model), saved.map(({ id, settings }) => [id, settings])]);
	const edition = createHash('sha256').update(held).digest('hex').slice(0, 24);
	editions.delete(edition);
	editions.set(edition, found);
	for (const oldest of editions.keys()) {
		if (editions.size <= most) break;
		editions.delete(oldest);
	}
	return edition;
}

/**
 * Finds a model as the page that sends a form has shown it; the present one where the form does not say.
 * "gone" if it has changed since and what the page showed is no longer known; null if there is no such model.
 */
export async function findAsSeen(study: string, model: string, edition: string): Promise<FoundModel | 'gone' | null> {
	const found = await findModel(study, model);
	if (!found || edition === '' || rememberEdition(found) === edition) return found;
	const seen = editions.get(edition);
	return seen?.study.id === study && seen.model.id === model ? seen : 'gone';
}
