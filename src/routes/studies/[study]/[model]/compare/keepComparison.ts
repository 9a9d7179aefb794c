import { error, type RequestEvent } from '@sveltejs/kit';
import { mostCompared, readView } from '$lib/compare/comparisonQuery';
import { action, Refusal, refusalOf, type SaveWords } from '$lib/server/action';
import { listComparisons, readComparison, saveComparison as save } from '$lib/server/comparisons';
import { modelOf } from '$lib/server/gate';
import { comparisonForm, ofComparisonForm } from '$lib/server/saveForm';
import type { FoundModel } from '$lib/server/studies/Studies';
import { m } from '$lib/words/paraglide/messages.js';
import { localizeHref } from '$lib/words/paraglide/runtime.js';
import { keptQuery } from './kept';
import { comparedModels, openSide } from './openSide';

type Event = RequestEvent<{ study: string; model: string }>;

/** What a change of a saved comparison says if it was not saved. */
const comparisonWords: SaveWords = { missing: m.comparison_no_such, conflict: m.comparison_conflict };

const pathOf = ({ params }: Event, query: string) =>
	localizeHref(`/studies/${params.study}/${params.model}/compare?${query}`);

/** What of a form is the address of what is compared. */
const addressIn = (data: FormData) =>
	new URLSearchParams([...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));

/** Names what is compared for good; a sentence where one of it cannot be opened. */
async function pinnedTokens(event: Event, found: FoundModel, tokens: readonly string[]) {
	const models = await comparedModels(event, found);
	const pinned: string[] = [];
	for (const token of tokens) {
		const opened = await openSide(event.locals.documents, models, token);
		if (!opened.ok) return opened.sentence;
		pinned.push(opened.side.pinnedToken);
	}
	return pinned;
}

/** Saves what is compared under a name, as a new comparison or as a revision of one; leads to it. */
export const saveComparison = action(comparisonForm, async (form, event: Event, data) => {
	const { params, locals } = event;
	const found = await modelOf(event);
	const address = addressIn(data);
	const sent = [...new Set(address.getAll('s').map((token) => token.slice(0, 8192)))].slice(0, mostCompared);
	const tokens = await pinnedTokens(event, found, sent);
	if (typeof tokens === 'string') return new Refusal(400, tokens);
	if (tokens.length < 2) return new Refusal(400, m.list_choose_two());
	const onTop = form.mode === 'on' && form.saved !== '';
	const id = onTop ? form.saved : form.request;
	return locals.documents(async (db) => {
		const others = (await listComparisons(db, params.study, params.model)).filter((each) => each.comparison !== id);
		// Two of one name could not be told apart.
		if (others.some(({ name, archived }) => name === form.name && !archived))
			return new Refusal(400, m.comparison_same_name({ name: form.name }));
		const answer = await save(db, {
			...{ request: form.request, comparison: id, expected: onTop ? form.expected : 0 },
			...{ study: params.study, model: params.model, archived: false },
			...{ name: form.name, tokens, view: { ...readView(address), outcome: form.outcome } },
			...{ author: form.author || locals.user.name, message: form.message, now: locals.now }
		});
		if (answer.kind !== 'saved') return refusalOf(answer, comparisonWords);
		return { to: pathOf(event, keptQuery(answer.revision)) };
	});
});

/** Makes an action that archives a comparison or brings it back, as a revision of its own. */
const keeping = (archived: boolean, message: () => string, led: (id: string) => string) =>
	action(ofComparisonForm, async (form, event: Event) => {
		const { params, locals } = event;
		await modelOf(event);
		return locals.documents(async (db) => {
			const kept = await readComparison(db, params.study, params.model, form.saved);
			if (!kept) error(404, m.comparison_no_such());
			const { comparison, name, tokens, view } = kept;
			const answer = await save(db, {
				...{ request: form.request, comparison, expected: form.expected, name, tokens, view, archived },
				...{ study: params.study, model: params.model },
				...{ author: form.author || locals.user.name, message: message(), now: locals.now }
			});
			if (answer.kind !== 'saved') return refusalOf(answer, comparisonWords);
			return { to: pathOf(event, led(comparison)) };
		});
	});

/** Archives a comparison, as a revision of its own; leads to the list, which offers to undo it. */
export const archiveComparison = keeping(true, m.scenarios_archived, (id) => `gone=${id}`);

/** Brings a comparison back from the archive, as a revision of its own; leads to it. */
export const restoreComparison = keeping(false, m.scenarios_restored, (id) => `saved=${id}`);
