import { error, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { action, refusalOf } from '$lib/server/action';
import { findSavedScenario } from '$lib/server/savedScenario';
import { listQuery } from '$lib/server/pages';
import { duplicate, revise } from '$lib/server/revise';
import { askingForm, describeForm, limits, type Asking } from '$lib/server/saveForm';
import type { SavedScenario, ScenarioAnswer } from '$lib/server/scenarios';
import { m } from '$lib/words/paraglide/messages.js';
import { scenarioWords } from '../scenarioWords';

type Event = RequestEvent<{ study: string; model: string; scenario?: string }>;

const textOf = (data: FormData, key: string) => {
	const value = data.get(key);
	return typeof value === 'string' ? value : '';
};

/** Makes an action on the scenario that the path or the form names. */
const onScenario = <Form extends Asking>(
	schema: z.ZodType<Form>,
	act: (kept: SavedScenario, form: Form, event: Event, data: FormData) => Promise<ScenarioAnswer>
) =>
	action(schema, async (form, event: Event, data) => {
		const { params, url, locals } = event;
		const kept = await findSavedScenario(
			locals.documents,
			params.scenario ?? textOf(data, 'scenario'),
			params.study,
			params.model
		);
		if (!kept) error(404, m.scenarios_no_such());
		const answer = await act(kept, form, event, data);
		if (answer.kind !== 'saved') return refusalOf(answer, scenarioWords);
		return { to: `${url.pathname}${listQuery(url.searchParams)}` };
	});

/** Signs what asks for no name with the user's, and says what was done where the form does not. */
const signed = (asking: Asking, { locals }: Event, message = ''): Asking => ({
	...asking,
	author: asking.author || locals.user.name,
	message: asking.message || message
});

/** Archives it as a revision of its own. */
export const archive = onScenario(askingForm, (kept, asking, event) =>
	revise(
		event.locals.documents,
		kept,
		{ archived: true },
		signed(asking, event, m.scenarios_archived()),
		event.locals.now
	)
);

/** Brings it back from the archive as a revision of its own. */
export const restore = onScenario(askingForm, (kept, asking, event) =>
	revise(
		event.locals.documents,
		kept,
		{ archived: false },
		signed(asking, event, m.scenarios_restored()),
		event.locals.now
	)
);

/** Saves a copy of it under a name of its own. */
export const copy = onScenario(askingForm, (kept, asking, event) =>
	duplicate(
		event.locals.documents,
		kept,
		m.scenarios_copy_of({ name: kept.name }).slice(0, limits.name),
		signed(asking, event),
		event.locals.now
	)
);

/** Name, note and tags anew. */
export const describe = onScenario(describeForm, (kept, { name, note, tags, ...asking }, event) =>
	revise(event.locals.documents, kept, { name, note, tags }, asking, event.locals.now)
);

/** What an earlier revision said, as a new one on top. */
export const restoreRevision = onScenario(askingForm, async (kept, asking, event, data) => {
	const number = textOf(data, 'number');
	const old = await findSavedScenario(event.locals.documents, `${kept.scenario}@${number}`, kept.study, kept.model);
	if (!old) return { kind: 'missing' };
	const { name, note, tags, settings } = old;
	const changes = { name, note, tags, settings, archived: false };
	const { author, ...rest } = signed(asking, event, m.scenarios_brought_back({ number }));
	return revise(event.locals.documents, kept, changes, { ...rest, author: author || old.author }, event.locals.now);
});
