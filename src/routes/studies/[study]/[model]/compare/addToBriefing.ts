import type { RequestEvent } from '@sveltejs/kit';
import { action, Refusal } from '$lib/server/action';
import { mostCompared } from '$lib/compare/comparisonQuery';
import { readBriefing, saveBriefing, type SavedBriefing } from '$lib/server/briefings';
import type { Database } from '$lib/server/database/open';
import { modelOf } from '$lib/server/gate';
import { comparedForm } from '$lib/server/saveForm';
import type { FoundModel } from '$lib/server/studies/Studies';
import type { Bound, Briefing, Slide } from '$lib/study';
import { briefingLimits } from '$lib/study/briefingBounds';
import { draftBriefing } from '$lib/study/draftBriefing';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { newSlide } from '$lib/study/slideKinds';
import { addSlide, freeSlideId } from '$lib/study/slides';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { bindBase } from '../../briefings/bindBase';
import { queryOf } from './openSide';

type Event = RequestEvent<{ study: string; model: string }>;

/** Binds each scenario of a comparison to a revision; a sentence where one cannot be read. Throws StorageError. */
async function bindSides(db: Database, found: FoundModel, tokens: readonly string[], now: string) {
	const bounds: Bound[] = [];
	for (const token of tokens) {
		const named = await bindBase(db, found, queryOf(token).toString(), now);
		if (typeof named === 'string') return named;
		bounds.push(named.bound);
	}
	return bounds;
}

/** Makes the slide of a comparison: two with why they differ, more as a matrix. */
function slideOf(slides: readonly Slide[], [of, ...others]: Bound[], outcome: string | null): Slide {
	const kind = others.length === 1 ? 'comparison' : 'scenarios';
	const id = freeSlideId(slides, kind);
	// A comparison is told from the reference to the other.
	if (kind === 'comparison')
		return { ...newSlide(kind, id, { of: others[0]!, other: of!, passage: '' }), ...(outcome !== null && { outcome }) };
	return { ...newSlide(kind, id, { of: of!, other: of!, passage: '' }), others };
}

/** The briefing that a slide is added to: a saved one as it stands, or one that is drafted. */
function documentOf(
	kept: SavedBriefing | null,
	{ study, of, now }: { study: string; of: Bound; now: string }
): Briefing {
	if (kept) return structuredClone(kept.document);
	const title = m.briefings_compared().slice(0, briefingLimits.title);
	return draftBriefing(of, { study, title, date: now.slice(0, 10), language: getLocale() });
}

const chosenIn = (data: FormData) =>
	[...new Set(data.getAll('s').filter((each) => typeof each === 'string'))].slice(0, mostCompared);

/** Adds what is compared as a slide to a briefing, or to one that is drafted for it; leads to the slide. */
export const addToBriefing = action(comparedForm, async (form, event: Event, data) => {
	const { params, locals } = event;
	const { now, user } = locals;
	const found = await modelOf(event);
	const tokens = chosenIn(data);
	if (!hasOutcomes(found.model)) return new Refusal(400, m.slide_no_outcomes());
	if (tokens.length < 2) return new Refusal(400, m.list_choose_two());
	const outcome = found.model.outcomes.find(({ id }) => id === form.outcome)?.id ?? null;
	return locals.documents(async (db) => {
		const bounds = await bindSides(db, found, tokens, now);
		if (typeof bounds === 'string') return new Refusal(400, bounds);
		const kept = form.briefing === '' ? null : await readBriefing(db, params.study, form.briefing);
		if (form.briefing !== '' && !kept) return new Refusal(404, m.briefings_no_such());
		const document = documentOf(kept, { study: params.study, of: bounds.at(-1)!, now });
		if (document.slides.length >= briefingLimits.slides)
			return new Refusal(400, m.briefings_full({ max: briefingLimits.slides }));
		const slide = slideOf(document.slides, bounds, outcome);
		addSlide(document, slide, kept ? null : 'outcomes');
		const target = kept
			? // It goes on quoting the text that it was made with.
				{ briefing: kept.briefing, expected: kept.number, text: kept.studyVersion ?? found }
			: { briefing: form.request, expected: 0, text: found };
		const answer = await saveBriefing(db, {
			...{ ...target, request: form.request, archived: false, document },
			...{ author: user.name, message: m.briefings_slide_added(), now }
		});
		if (answer.kind !== 'saved') return new Refusal(409, m.save_stale_form());
		return { to: localizeHref(`/studies/${params.study}/briefings/${answer.revision.briefing}?slide=${slide.id}`) };
	});
});
