import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import { StorageError } from '$lib/server/database/StorageError';
import { findKept } from '$lib/server/kept';
import { listQuery } from '$lib/server/pages';
import { duplicate, revise } from '$lib/server/revise';
import { askingForm, describeForm, limits, readForm, type Asking } from '$lib/server/saveForm';
import type { KeptScenario, SaveAnswer } from '$lib/server/scenarios';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayFieldFault, sayStorageError } from '$lib/words/saving';
import { refusalOf } from '../refusal';

type Event = RequestEvent<{ study: string; model: string; scenario?: string }>;

const textOf = (data: FormData, key: string) => {
	const value = data.get(key);
	return typeof value === 'string' ? value : '';
};

/** Finds the scenario that the path or the form names and does with it what the form says; what cannot be done is one sentence. */
async function withKept<Form extends Asking>(
	{ params, request, url }: Event,
	schema: z.ZodType<Form>,
	act: (kept: KeptScenario, form: Form, data: FormData) => Promise<SaveAnswer>
) {
	const data = await request.formData();
	const locale = getLocale();
	const typed = { name: textOf(data, 'name'), note: textOf(data, 'note'), tags: textOf(data, 'tags') };
	const refuse = (status: number, sentence: string) => fail(status, { sentence, typed });
	const form = readForm(schema, data);
	if (!form.ok) return refuse(400, form.faults.map((fault) => sayFieldFault(fault, locale)).join(' '));
	try {
		const kept = await findKept(params.scenario ?? textOf(data, 'scenario'), params.study, params.model);
		if (!kept) error(404, m.scenarios_no_such());
		const answer = await act(kept, form.value, data);
		if (answer.kind !== 'saved') return refuse(...refusalOf(answer));
	} catch (cause) {
		if (cause instanceof StorageError) return refuse(503, sayStorageError(cause.code, locale));
		throw cause;
	}
	redirect(303, `${url.pathname}${listQuery(url.searchParams)}`);
}

const withMessage = (asking: Asking, message: string) => ({ ...asking, message: asking.message || message });

export const archive = (event: Event) =>
	withKept(event, askingForm, (kept, asking) =>
		revise(kept, { archived: true }, withMessage(asking, m.scenarios_archived()))
	);

export const restore = (event: Event) =>
	withKept(event, askingForm, (kept, asking) =>
		revise(kept, { archived: false }, withMessage(asking, m.scenarios_restored()))
	);

export const copy = (event: Event) =>
	withKept(event, askingForm, (kept, asking) =>
		duplicate(kept, m.scenarios_copy_of({ name: kept.name }).slice(0, limits.name), asking)
	);

/** Name, note and tags anew. */
export const describe = (event: Event) =>
	withKept(event, describeForm, (kept, { name, note, tags, ...asking }) => revise(kept, { name, note, tags }, asking));

/** What an earlier revision said, as a new one on top. */
export const bringBack = (event: Event) =>
	withKept(event, askingForm, async (kept, asking, data) => {
		const number = textOf(data, 'number');
		const old = await findKept(`${kept.scenario}@${number}`, kept.study, kept.model);
		if (!old) return { kind: 'missing' };
		const { name, note, tags, settings } = old;
		const changes = { name, note, tags, settings, archived: false };
		const signed = { ...asking, author: asking.author || old.author };
		return revise(kept, changes, withMessage(signed, m.scenarios_brought_back({ number })));
	});
