import type { RequestEvent } from '@sveltejs/kit';
import { action, Refusal } from '$lib/server/action';
import { modelAsSeen } from '$lib/server/editions';
import { modelOf } from '$lib/server/gate';
import { askedSlideForm } from '$lib/server/saveForm';
import { slideAsked } from '$lib/study/askedSlide';
import { freeSlideId } from '$lib/study/slides';
import { m } from '$lib/words/paraglide/messages.js';
import { addSlideTo } from './addSlideTo';
import { bindBase } from './bindBase';
import { readStart } from './readStart';

/** Adds the slide that an address asks for to a briefing, or to one that is drafted for it; leads to the slide. */
export const addAsked = action(askedSlideForm, async (form, { params, locals }: RequestEvent<{ study: string }>) => {
	const { model, query } = readStart(form.start);
	const found = modelAsSeen(await modelOf({ locals, params: { study: params.study, model } }), form.edition);
	if (!found) return new Refusal(409, m.save_model_changed());
	const { now, user } = locals;
	return locals.documents(async (db) => {
		const named = await bindBase(db, found, query, now);
		if (typeof named === 'string') return new Refusal(400, named);
		const of = named.bound;
		return addSlideTo(db, {
			...{ found, briefing: form.briefing, request: form.request, of, author: user.name, now },
			slideOf: (slides) =>
				slideAsked(form.slide, { of, other: of, passage: '', id: (each) => freeSlideId(slides, each) }),
			title: m.briefings_untitled({ scenario: named.name }),
			message: m.briefings_slide_added()
		});
	});
});
