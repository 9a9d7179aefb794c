import type { Model } from '$lib/study';
import type { Documents } from './documents/kind';
import { modelOfScenario } from './savedScenario';
import type { Asking } from './saveForm';
import { saveScenario, type Content, type SavedScenario, type ScenarioAnswer } from './scenarios';

/** Saves a revision of a kept scenario with some of its content changed, with the model that it was made with. Throws StorageError. */
export async function revise(
	documents: Documents,
	kept: SavedScenario,
	changes: Partial<Content>,
	asking: Asking,
	now: string
): Promise<ScenarioAnswer> {
	const model = await modelOfScenario(documents, kept);
	if (!model) return { kind: 'missing' };
	return documents((db) =>
		saveScenario(db, {
			...signed(asking, kept),
			...targetOf(kept, model),
			now,
			content: { ...contentOf(kept), ...changes }
		})
	);
}

/** Saves a copy of a kept scenario, whose id is the request's. Throws StorageError. */
export async function duplicate(
	documents: Documents,
	kept: SavedScenario,
	name: string,
	asking: Asking,
	now: string
): Promise<ScenarioAnswer> {
	const model = await modelOfScenario(documents, kept);
	if (!model) return { kind: 'missing' };
	const content = { ...contentOf(kept), name, archived: false };
	return documents((db) =>
		saveScenario(db, {
			...signed(asking, kept),
			...targetOf(kept, model),
			now,
			scenario: asking.request,
			expected: 0,
			content
		})
	);
}

/** An act that asks for no name leaves the author of what it acts on. */
const signed = (asking: Asking, { author }: SavedScenario): Asking => ({ ...asking, author: asking.author || author });

const targetOf = ({ scenario, study }: SavedScenario, model: Model) => ({
	scenario,
	study,
	model
});

const contentOf = ({ name, note, tags, archived, settings }: SavedScenario): Content => ({
	name,
	note,
	tags,
	archived,
	settings
});
