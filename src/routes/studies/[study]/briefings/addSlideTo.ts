import { Refusal } from '$lib/server/action';
import { readBriefing, saveBriefing } from '$lib/server/briefings';
import type { Database } from '$lib/server/database/open';
import type { FoundModel } from '$lib/server/studies/Studies';
import type { Bound, Slide } from '$lib/study';
import { briefingLimits } from '$lib/study/briefingBounds';
import { draftBriefing } from '$lib/study/draftBriefing';
import { addSlide } from '$lib/study/slides';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';

/** A slide that is added to a saved briefing (`''`: to one that is drafted for it), and what that says. */
interface Addition {
	found: FoundModel;
	briefing: string;
	request: string;
	/** Makes the slide, beside those that are there; null where none can be made. */
	slideOf: (slides: readonly Slide[]) => Slide | null;
	/** What a briefing that is drafted is about, and is called. */
	of: Bound;
	title: string;
	message: string;
	author: string;
	now: string;
}

/** Adds a slide to a briefing, or to one that is drafted for it; leads to the slide. Throws StorageError. */
export async function addSlideTo(db: Database, addition: Addition): Promise<Refusal | { to: string }> {
	const { found, briefing, request, slideOf, of, message, author, now } = addition;
	const study = found.study.id;
	const kept = briefing === '' ? null : await readBriefing(db, study, briefing);
	if (briefing !== '' && !kept) return new Refusal(404, m.briefings_no_such());
	const title = addition.title.slice(0, briefingLimits.title);
	const document = kept
		? structuredClone(kept.document)
		: draftBriefing(of, { study, title, date: now.slice(0, 10), language: getLocale() });
	if (document.slides.length >= briefingLimits.slides)
		return new Refusal(400, m.briefings_full({ max: briefingLimits.slides }));
	const slide = slideOf(document.slides);
	if (!slide) return new Refusal(400, m.briefings_no_such_slide());
	addSlide(document, slide, kept ? null : 'outcomes');
	const target = kept
		? // It goes on quoting the text that it was made with.
			{ briefing: kept.briefing, expected: kept.number, text: kept.studyVersion ?? found }
		: { briefing: request, expected: 0, text: found };
	const answer = await saveBriefing(db, { ...target, request, archived: false, document, author, message, now });
	if (answer.kind !== 'saved') return new Refusal(409, m.save_stale_form());
	return { to: localizeHref(`/studies/${study}/briefings/${answer.revision.briefing}?slide=${slide.id}`) };
}
