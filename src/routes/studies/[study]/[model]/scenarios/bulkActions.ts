import type { RequestEvent } from '@sveltejs/kit';
import { action, Refusal } from '$lib/server/action';
import { revise } from '$lib/server/revise';
import { limits, manyForm, tagForm, type Many } from '$lib/server/saveForm';
import { findSavedScenario } from '$lib/server/savedScenario';
import type { Content, SavedScenario } from '$lib/server/scenarios';
import { perPage } from '$lib/server/pages';
import { m } from '$lib/words/paraglide/messages.js';
import { localizeHref } from '$lib/words/paraglide/runtime.js';
import { scenarioWords } from '../scenarioWords';
import { listViewQuery, readListView } from './listView';

type Event = RequestEvent<{ study: string; model: string }>;

/** What was chosen in the list, each once. */
const chosenIn = (data: FormData) =>
	[...new Set(data.getAll('s').filter((each) => typeof each === 'string'))].slice(0, perPage);

/** The saved scenarios among what was chosen. Throws StorageError. */
async function savedAmong(tokens: readonly string[], { params, locals }: Event): Promise<SavedScenario[]> {
	const found: SavedScenario[] = [];
	for (const token of tokens) {
		const saved = await findSavedScenario(locals.documents, token, params.study, params.model);
		if (saved) found.push(saved);
	}
	return found;
}

/** The address of the list as the form's page shows it, with what was done. */
function listPath({ url, params }: Event, done: [string, string][]): string {
	const query = new URLSearchParams(listViewQuery({ ...readListView(url.searchParams), page: 1 }));
	for (const [key, value] of done) query.append(key, value);
	return localizeHref(`/studies/${params.study}/${params.model}/scenarios?${query}`);
}

/** Revises each chosen scenario on top of what it is now: a revision each, so that nothing is lost. */
async function reviseEach(
	event: Event,
	form: Many,
	chosen: readonly SavedScenario[],
	change: (saved: SavedScenario) => Partial<Content>,
	message: string
): Promise<Refusal | null> {
	const { documents, user, now } = event.locals;
	for (const [at, saved] of chosen.entries()) {
		const asking = { request: `${form.request}-${at}`, expected: saved.number, author: user.name, message };
		const answer = await revise(documents, saved, change(saved), asking, now);
		if (answer.kind === 'missing') return new Refusal(404, scenarioWords.missing());
		if (answer.kind !== 'saved') return new Refusal(409, m.save_stale_form());
	}
	return null;
}

/** Makes an act on the saved scenarios among those that were chosen. */
const onChosen = (archived: boolean, key: string, message: () => string) =>
	action(manyForm, async (form, event: Event, data) => {
		const chosen = (await savedAmong(chosenIn(data), event)).filter((each) => each.archived !== archived);
		if (chosen.length === 0) return new Refusal(400, m.list_choose_saved());
		const refusal = await reviseEach(event, form, chosen, () => ({ archived }), message());
		return (
			refusal ?? {
				to: listPath(
					event,
					chosen.map(({ scenario }) => [key, scenario])
				)
			}
		);
	});

/** Archives the chosen scenarios, a revision each. */
export const archiveMany = onChosen(true, 'gone', m.scenarios_archived);

/** Brings the chosen scenarios back from the archive, a revision each. */
export const restoreMany = onChosen(false, 'back', m.scenarios_restored);

/** Adds a tag to the chosen scenarios, a revision each. */
export const tagMany = action(tagForm, async (form, event: Event, data) => {
	const chosen = await savedAmong(chosenIn(data), event);
	if (chosen.length === 0) return new Refusal(400, m.list_choose_saved());
	if (form.tags.length === 0) return new Refusal(400, m.save_missing({ field: m.save_tags() }));
	const tagged = ({ tags }: SavedScenario) => ({ tags: [...new Set([...tags, ...form.tags])] });
	const without = chosen.filter((each) => tagged(each).tags.length > each.tags.length);
	const full = without.find((each) => tagged(each).tags.length > limits.tags);
	if (full) return new Refusal(400, m.list_tags_full({ name: full.name, max: limits.tags }));
	const names = form.tags.join(', ');
	const refusal = await reviseEach(event, form, without, tagged, m.list_tag_message({ tag: names }));
	const done = chosen.map(({ scenario }): [string, string] => ['tagged', scenario]);
	return refusal ?? { to: listPath(event, [...done, ['with', names]]) };
});

/** Leads to the comparison of the chosen scenarios, the first chosen as the reference. */
export const compareMany = action(manyForm, (_, { params }: Event, data) => {
	const chosen = chosenIn(data);
	if (chosen.length < 2) return Promise.resolve(new Refusal(400, m.list_choose_two()));
	const tokens = new URLSearchParams(chosen.map((token) => ['s', token]));
	return Promise.resolve({ to: localizeHref(`/studies/${params.study}/${params.model}/compare?${tokens}`) });
});

/** Leads to the file of the chosen scenarios. */
export const exportMany = action(manyForm, async (_, event: Event, data) => {
	const { params } = event;
	const chosen = await savedAmong(chosenIn(data), event);
	if (chosen.length === 0) return new Refusal(400, m.list_choose_saved());
	const tokens = new URLSearchParams(chosen.map(({ scenario }) => ['s', scenario]));
	const kind = data.get('kind') === 'json' ? 'json' : 'csv';
	return { to: localizeHref(`/studies/${params.study}/${params.model}/scenarios/export.${kind}?${tokens}`) };
});
