import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readBriefing, saveBriefing, type BriefingAnswer, type KeptBriefing } from '$lib/server/briefings';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { listQuery } from '$lib/server/pages';
import { askingForm, readForm, type Asking } from '$lib/server/saveForm';
import type { Briefing } from '$lib/study';
import { briefingLimits } from '$lib/study/briefingBounds';
import { readOrdinal } from '$lib/study/readNumber';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { saySaved, sayStorageError } from '$lib/words/saving';
import { sentForm } from '../../../sentForm';

type Event = RequestEvent<{ study: string; briefing?: string }>;

/** Why a change of a briefing was not saved: the status of the answer, and its sentence. */
export function briefingRefusal(
	answer: Exclude<BriefingAnswer, { kind: 'saved' }>
): [status: number, sentence: string] {
	switch (answer.kind) {
		case 'missing':
			return [404, m.briefings_no_such()];
		case 'reused':
			return [409, m.save_stale_form()];
		case 'conflict':
			return [409, m.briefings_conflict(saySaved(answer.theirs, getLocale()))];
	}
}

/** Saves a revision of the briefing that the path or the form names, changed as `change` says; or a copy where that gives an id. */
async function revise(
	{ params, request, url }: Event,
	change: (
		kept: KeptBriefing,
		asking: Asking,
		data: FormData,
		study: string
	) => Promise<{ archived: boolean; document: Briefing; message: string; as?: string } | null>
) {
	const data = await sentForm(request);
	const form = readForm(askingForm, data);
	if (!form.ok) return fail(400, { sentence: m.save_stale_form() });
	const named = data.get('briefing');
	const id = params.briefing ?? (typeof named === 'string' ? named : '');
	try {
		const answer = await withDatabase(async (db): Promise<BriefingAnswer> => {
			const kept = await readBriefing(db, params.study, id);
			const changed = kept && (await change(kept, form.value, data, params.study));
			if (!changed) return { kind: 'missing' };
			const { as, message, ...content } = changed;
			return saveBriefing(db, {
				...content,
				request: form.value.request,
				briefing: as ?? id,
				expected: as === undefined ? form.value.expected : 0,
				author: form.value.author,
				message: form.value.message || message,
				now: new Date().toISOString()
			});
		});
		if (answer.kind === 'missing') error(404, m.briefings_no_such());
		if (answer.kind !== 'saved') {
			const [status, sentence] = briefingRefusal(answer);
			return fail(status, { sentence });
		}
	} catch (cause) {
		if (cause instanceof StorageError) return fail(503, { sentence: sayStorageError(cause.code, getLocale()) });
		throw cause;
	}
	redirect(303, `${url.pathname}${listQuery(url.searchParams)}`);
}

const settle = <Value>(value: Value) => Promise.resolve(value);

export const archive = (event: Event) =>
	revise(event, ({ document }) => settle({ document, archived: true, message: m.scenarios_archived() }));

export const restore = (event: Event) =>
	revise(event, ({ document }) => settle({ document, archived: false, message: m.scenarios_restored() }));

export const copy = (event: Event) =>
	revise(event, ({ document }, { request }) => {
		const title = m.scenarios_copy_of({ name: document.title }).slice(0, briefingLimits.title);
		return settle({ document: { ...document, title }, archived: false, message: '', as: request });
	});

/** What an earlier revision held, as a new one on top. */
export const bringBack = (event: Event) =>
	revise(event, async ({ briefing }, _, data, study) => {
		const named = data.get('number');
		const number = typeof named === 'string' ? readOrdinal(named) : null;
		if (number === null) return null;
		const old = await withDatabase((db) => readBriefing(db, study, briefing, number));
		return (
			old && { document: old.document, archived: false, message: m.scenarios_brought_back({ number: `${number}` }) }
		);
	});
