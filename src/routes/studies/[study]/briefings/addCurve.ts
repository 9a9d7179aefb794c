import type { RequestEvent } from '@sveltejs/kit';
import { action, Refusal } from '$lib/server/action';
import { modelAsSeen } from '$lib/server/editions';
import { modelOf } from '$lib/server/gate';
import { curveForm } from '$lib/server/saveForm';
import { curveAlong, curveKey } from '$lib/settings/address';
import { newSlide } from '$lib/study/slideKinds';
import { freeSlideId } from '$lib/study/slides';
import { m } from '$lib/words/paraglide/messages.js';
import { addSlideTo } from './addSlideTo';
import { bindBase } from './bindBase';
import { readStart } from './readStart';

/** Adds the curve that an address of the workbench shows to a briefing, or to one that is drafted for it; leads to the slide. */
export const addCurve = action(curveForm, async (form, { params, locals }: RequestEvent<{ study: string }>) => {
	const { model, query } = readStart(form.start);
	const found = modelAsSeen(await modelOf({ locals, params: { study: params.study, model } }), form.edition);
	if (!found) return new Refusal(409, m.save_model_changed());
	const { now, user } = locals;
	return locals.documents(async (db) => {
		const named = await bindBase(db, found, query, now);
		if (typeof named === 'string') return new Refusal(400, named);
		const of = named.bound;
		const along = curveKey(curveAlong(found.model, new URLSearchParams(query).get('curve')));
		return addSlideTo(db, {
			...{ found, briefing: form.briefing, request: form.request, of, author: user.name, now },
			slideOf: (slides) => ({
				...newSlide('curve', freeSlideId(slides, 'curve'), { of, other: of, passage: '' }),
				along
			}),
			title: m.briefings_untitled({ scenario: named.name }),
			message: m.briefings_curve_added()
		});
	});
});
