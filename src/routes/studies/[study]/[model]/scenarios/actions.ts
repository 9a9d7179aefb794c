import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { StorageError } from '$lib/server/database/StorageError';
import { findKept } from '$lib/server/kept';
import { duplicate, revise, type Asking } from '$lib/server/revise';
import { limits } from '$lib/server/saveForm';
import type { Content, KeptScenario, SaveAnswer } from '$lib/server/scenarios';
import { sayMoment } from '$lib/words/moment';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayFieldFault, sayStorageError } from '$lib/words/saving';

type Event = RequestEvent<{ study: string; model: string; scenario?: string }>;

const textOf = (data: FormData, key: string) => {
	const value = data.get(key);
	return typeof value === 'string' ? value.trim() : '';
};

function askingOf(data: FormData): Asking {
	const request = textOf(data, 'request');
	const expected = Number(textOf(data, 'expected'));
	return {
		request: /^[A-Za-z0-9-]{8,64}$/.test(request) ? request : randomUUID(),
		expected: Number.isSafeInteger(expected) && expected > 0 ? expected : 1,
		author: textOf(data, 'author').slice(0, limits.author),
		message: textOf(data, 'message').slice(0, limits.message)
	};
}

/** Finds the scenario that a form names and does something with it; what cannot be done is one sentence. */
async function withKept(
	event: Event,
	act: (kept: KeptScenario, data: FormData, asking: Asking) => Promise<SaveAnswer>
) {
	const { params, request, url } = event;
	const data = await request.formData();
	const locale = getLocale();
	try {
		const kept = await findKept(params.scenario ?? textOf(data, 'scenario'), params.study, params.model);
		if (!kept) error(404, m.scenarios_no_such());
		const answer = await act(kept, data, askingOf(data));
		if (answer.kind === 'missing') return fail(404, { sentence: m.scenarios_no_such() });
		if (answer.kind === 'conflict') {
			const { author, savedAt } = answer.theirs;
			const time = sayMoment(savedAt, locale);
			return fail(409, { sentence: m.scenarios_conflict({ author: author || m.save_somebody(), time }) });
		}
	} catch (cause) {
		if (cause instanceof StorageError) return fail(503, { sentence: sayStorageError(cause.code, locale) });
		throw cause;
	}
	redirect(303, `${url.pathname}${url.searchParams.has('archived') ? '?archived=1' : ''}`);
}

export const archive = (event: Event) =>
	withKept(event, (kept, _, asking) =>
		revise(kept, { archived: true }, { ...asking, message: asking.message || m.scenarios_archived() })
	);

export const restore = (event: Event) =>
	withKept(event, (kept, _, asking) =>
		revise(kept, { archived: false }, { ...asking, message: asking.message || m.scenarios_restored() })
	);

export const copy = (event: Event) =>
	withKept(event, (kept, data, asking) => {
		const fresh = textOf(data, 'fresh');
		const name = m.scenarios_copy_of({ name: kept.name }).slice(0, limits.name);
		return duplicate(kept, /^[A-Za-z0-9-]{8,64}$/.test(fresh) ? fresh : randomUUID(), name, asking);
	});

/** Name, note and tags anew. */
export async function describe(event: Event) {
	const data = await event.request.clone().formData();
	const locale = getLocale();
	const name = textOf(data, 'name');
	const tags = [...new Set(textOf(data, 'tags').split(/[,،\n]/).map((tag) => tag.trim()))].filter((tag) => tag !== ''); // prettier-ignore
	const note = textOf(data, 'note');
	const faults = [
		...(name === '' ? [{ field: 'name', code: 'missing', max: 0 }] : []),
		...(name.length > limits.name ? [{ field: 'name', code: 'too-long', max: limits.name }] : []),
		...(note.length > limits.note ? [{ field: 'note', code: 'too-long', max: limits.note }] : []),
		...(tags.length > limits.tags || tags.some((tag) => tag.length > limits.tag)
			? [{ field: 'tags', code: 'too-long', max: limits.tags }]
			: [])
	];
	if (faults.length > 0)
		return fail(400, { sentence: faults.map((fault) => sayFieldFault(fault, locale)).join(' '), typed: { name, note, tags: tags.join(', ') } }); // prettier-ignore
	const content: Partial<Content> = { name, note, tags };
	return withKept(event, (kept, _, asking) => revise(kept, content, asking));
}

/** What an earlier revision said, as a new one on top. */
export const bringBack = (event: Event) =>
	withKept(event, async (kept, data, asking) => {
		const number = textOf(data, 'number');
		const old = await findKept(`${kept.scenario}@${number}`, kept.study, kept.model);
		if (!old) return { kind: 'missing' };
		const { name, note, tags, settings } = old;
		const message = asking.message || m.scenarios_brought_back({ number });
		return revise(kept, { name, note, tags, settings, archived: false }, { ...asking, message });
	});
