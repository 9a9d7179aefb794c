import { createHash } from 'node:crypto';
import { modelVersion } from './modelVersions';
import type { FoundModel } from './studies/Studies';

/** What pages have been drawn from lately, the last one last: a model and its ready scenarios may change while a page is open. */
const editions = new Map<string, FoundModel>();
const most = 32;

/** Remembers what a page is drawn from; the answer names it in the saves that the page will send. */
export function rememberEdition(found: FoundModel): string {
	const { study, model, readyScenarios } = found;
	const held = JSON.stringify([
		study.id,
		modelVersion(model),
		readyScenarios.map(({ id, settings }) => [id, settings])
	]);
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
 * Gives a model as the page that sends a form has shown it; the present one if the form does not say.
 * Null if the model has changed since and what the page showed is no longer known.
 */
export function modelAsSeen(found: FoundModel, edition: string): FoundModel | null {
	if (edition === '' || rememberEdition(found) === edition) return found;
	const seen = editions.get(edition);
	return seen?.study.id === found.study.id && seen.model.id === found.model.id ? seen : null;
}
