import type { RequestEvent } from '@sveltejs/kit';
import { action, Refusal, refusalOf } from '$lib/server/action';
import {
	quotedSince,
	readBriefing,
	saveBriefing,
	type BriefingAnswer,
	type SavedBriefing
} from '$lib/server/briefings';
import type { Database } from '$lib/server/database/open';
import { studyOf } from '$lib/server/gate';
import { briefingForm } from '$lib/server/saveForm';
import { readScenario } from '$lib/server/scenarios';
import { modelIn } from '$lib/server/studies/Studies';
import { quotedText, studyVersion, type StudyText } from '$lib/server/studyVersions';
import type { Briefing, Slide } from '$lib/study';
import { briefingSchema } from '$lib/study/briefing';
import { boundToken } from '$lib/study/bound';
import { logoFrom, logoLimit } from '$lib/study/logo';
import { applyForm } from '$lib/study/briefingFields';
import { fieldOfInput, setSlideInput } from '$lib/study/slideKinds';
import { boundOf, mainBound } from '$lib/study/slides';
import { m } from '$lib/words/paraglide/messages.js';
import { localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayBriefingFault, sayNoLogo } from '../briefingFault';
import { briefingWords } from '../actions';
import { bindBase } from '../bindBase';
import { readStart } from '../readStart';

type Event = RequestEvent<{ study: string; briefing: string }>;

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
async function bindFields(
	db: Database,
	{ locals, params }: Event,
	form: Map<string, string>,
	slide: Slide | undefined
): Promise<string | null> {
	for (const [input, typed] of slide ? form : []) {
		const { model, query } = readStart(typed.startsWith('start:') ? typed.slice('start:'.length) : '');
		if (model === '' || !fieldOfInput(slide!, input)?.holds.startsWith('bound')) continue;
		const found = modelIn(await studyOf({ locals, params }), model);
		if (!found) return m.error_no_model({ study: params.study, model });
		const named = await bindBase(db, found, query, locals.now);
		if (typeof named === 'string') return named;
		form.set(input, boundToken(named.bound));
	}
	return null;
}

/** A logo that was sent as a file stands in the form as the document keeps it; a sentence where it is none. */
async function takeLogo(form: Map<string, string>, sent: FormDataEntryValue | null): Promise<string | null> {
	if (!(sent instanceof File) || sent.size === 0) return null;
	const logo = sent.size > logoLimit.bytes ? null : logoFrom(new Uint8Array(await sent.arrayBuffer()));
	if (logo === null) return sayNoLogo();
	form.set('house.logo', logo);
	return null;
}

/** `move=update`: the slide in hand takes the newest revision of what it is bound to. */
async function update(db: Database, document: Briefing, study: string, slide: string | null): Promise<void> {
	const inHand = document.slides.find(({ id }) => id === slide);
	const of = inHand && boundOf(inHand);
	if (!of) return;
	const newest = await readScenario(db, of.scenario);
	if (newest?.study === study)
		setSlideInput(inHand, 'of', boundToken({ scenario: of.scenario, revision: newest.number }));
}

/** The text that a save is to quote from: the present one, or the version of one that the briefing has quoted; null if it names another. */
async function textAsked(
	db: Database,
	present: StudyText,
	{ briefing, ...kept }: SavedBriefing,
	{ text, expected }: { text: string; expected: number }
): Promise<StudyText | string | null> {
	if (text === studyVersion(present)) return present;
	if (text !== '') return (await quotedSince(db, briefing, text)) === null ? null : text;
	const under = expected === 0 ? null : await readBriefing(db, kept.document.study, briefing, expected);
	return (under ?? kept).studyVersion ?? present;
}

/** Saves a briefing as a revision, or as a new one. Without script the form's fields and its one move are applied first. */
export const save = action(briefingForm, async (form, event: Event, data) => {
	const { params, locals } = event;
	const present = await studyOf(event);
	const before = parseDocument(form.document);
	if (typeof before === 'string') return new Refusal(400, before);
	if (before.study !== params.study) return new Refusal(400, m.save_stale_form());
	const asNew = form.mode === 'new';
	let slide: string | null = null;
	const fields = new Map([...data].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
	const noLogo = await takeLogo(fields, data.get('house.file'));
	if (noLogo !== null) return new Refusal(400, noLogo);
	const outcome = await locals.documents(async (db): Promise<BriefingAnswer | string> => {
		const inHand = before.slides.find(({ id }) => id === fields.get('slide'));
		const unbound = await bindFields(db, event, fields, inHand);
		if (unbound !== null) return unbound;
		const kept = await readBriefing(db, params.study, params.briefing);
		if (!kept) return { kind: 'missing' };
		const text = await textAsked(db, present, kept, form);
		if (text === null) return m.save_stale_form();
		const { study } = typeof text === 'string' ? await quotedText(db, text, present) : text;
		const main = mainBound(before) ?? { scenario: 'nothing-bound', revision: 1 };
		const defaults = { of: main, other: main, passage: study.passages[0]?.id ?? 'none' };
		const applied = applyForm(before, fields, defaults);
		slide = applied.slide;
		if (fields.get('move') === 'update') await update(db, applied.document, params.study, slide);
		const document = parseDocument(JSON.stringify(applied.document));
		if (typeof document === 'string') return document;
		return saveBriefing(db, {
			...{
				request: form.request,
				briefing: asNew ? form.request : params.briefing,
				expected: asNew ? 0 : form.expected
			},
			...{ archived: false, document, text, author: form.author, message: form.message, now: locals.now }
		});
	});
	if (typeof outcome === 'string') return new Refusal(400, outcome);
	if (outcome.kind !== 'saved') return refusalOf(outcome, briefingWords);
	const at = slide === null ? '' : `?slide=${slide}`;
	return { to: localizeHref(`/studies/${params.study}/briefings/${outcome.revision.briefing}${at}`) };
});
