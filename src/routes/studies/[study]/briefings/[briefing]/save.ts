import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { readBriefing, saveBriefing, type BriefingAnswer } from '$lib/server/briefings';
import { withDatabase } from '$lib/server/database/database';
import type { Database } from '$lib/server/database/open';
import { StorageError } from '$lib/server/database/StorageError';
import { findModel, findStudy } from '$lib/server/library';
import { briefingForm, readForm } from '$lib/server/saveForm';
import { readScenario } from '$lib/server/scenarios';
import type { Briefing } from '$lib/study';
import { briefingSchema } from '$lib/study/briefing';
import { slideKinds } from '$lib/study/briefingBounds';
import { applyForm } from '$lib/study/briefingFields';
import { boundsOf, boundToken, mainBound, rebind, type SlideStart } from '$lib/study/slides';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayStorageError } from '$lib/words/saving';
import { sayBriefingFault } from '../briefingFault';
import { briefingRefusal } from '../actions';
import { boundStart } from '../boundStart';

function parseDocument(text: string): Briefing | string {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return m.save_stale_form();
	}
	const parsed = briefingSchema.safeParse(json);
	return parsed.success ? parsed.data : sayBriefingFault(parsed.error.issues[0]!, json);
}

/** Fields that name what is not bound yet (`start:core|from=…`) get the revision that it is; a sentence where one cannot be read. */
async function bindFields(db: Database, study: string, form: Map<string, string>): Promise<string | null> {
	for (const key of ['of', 'against', 'before']) {
		const [, model = '', query = ''] = /^start:([^|]*)\|(.*)$/s.exec(form.get(key) ?? '') ?? [];
		if (model === '') continue;
		const found = await findModel(study, model);
		if (!found) return m.error_no_model({ study, model });
		const named = await boundStart(db, found, query);
		if (typeof named === 'string') return named;
		form.set(key, boundToken(named.bound));
	}
	return null;
}

/** `move=update`: the slide in hand takes the newest revision of what it is bound to. */
async function update(db: Database, document: Briefing, study: string, slide: string | null): Promise<void> {
	const inHand = document.slides.find(({ id }) => id === slide);
	const { of } = inHand ? boundsOf(inHand) : {};
	if (!of) return;
	const newest = await readScenario(db, of.scenario);
	if (newest?.study === study) rebind(document, of, { scenario: of.scenario, revision: newest.number });
}

/** Saves a briefing as a revision, or as a new one. Without script the form's fields and its one move are applied first. */
export async function save({ params, request }: RequestEvent<{ study: string; briefing: string }>) {
	const found = await findStudy(params.study);
	if (!found) error(404, m.error_no_study({ study: params.study }));
	const data = await request.formData();
	const refuse = (status: number, sentence: string, theirs: { number: number } | null = null) =>
		fail(status, { saving: { sentence, theirs } });
	const form = readForm(briefingForm, data);
	if (!form.ok) return refuse(400, m.save_stale_form());
	const { value } = form;
	const before = parseDocument(value.document);
	if (typeof before === 'string') return refuse(400, before);
	if (before.study !== params.study) return refuse(400, m.save_stale_form());
	const asNew = value.mode === 'new';
	let slide: string | null = null;
	let id = asNew ? value.request : params.briefing;
	try {
		const outcome = await withDatabase(async (db): Promise<BriefingAnswer | string> => {
			const fields = new Map([...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
			const unbound = await bindFields(db, params.study, fields);
			if (unbound !== null) return unbound;
			const main = mainBound(before) ?? { scenario: 'nothing-bound', revision: 1 };
			const start: SlideStart = { of: main, other: main, passage: found.study.passages[0]?.id ?? 'none' };
			const applied = applyForm(before, fields, start, slideKinds);
			slide = applied.slide;
			if (fields.get('move') === 'update') await update(db, applied.document, params.study, slide);
			const document = parseDocument(JSON.stringify(applied.document));
			if (typeof document === 'string') return document;
			const kept = await readBriefing(db, params.study, params.briefing);
			if (!kept) return { kind: 'missing' };
			return saveBriefing(db, {
				...{ request: value.request, briefing: id, expected: asNew ? 0 : value.expected },
				...{ archived: false, document, author: value.author, message: value.message },
				now: new Date().toISOString()
			});
		});
		if (typeof outcome === 'string') return refuse(400, outcome);
		if (outcome.kind !== 'saved') {
			const theirs = outcome.kind === 'conflict' ? { number: outcome.theirs.number } : null;
			return refuse(...briefingRefusal(outcome), theirs);
		}
		id = outcome.revision.briefing;
	} catch (cause) {
		if (cause instanceof StorageError) return refuse(503, sayStorageError(cause.code, getLocale()));
		throw cause;
	}
	redirect(303, localizeHref(`/studies/${params.study}/briefings/${id}${slide === null ? '' : `?slide=${slide}`}`));
}
