import type { RequestEvent } from '@sveltejs/kit';
import { action, Refusal } from '$lib/server/action';
import { mostCompared } from '$lib/compare/comparisonQuery';
import type { Database } from '$lib/server/database/open';
import { modelOf } from '$lib/server/gate';
import { comparedForm } from '$lib/server/saveForm';
import type { Bound, Slide } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { newSlide } from '$lib/study/slideKinds';
import { freeSlideId } from '$lib/study/slides';
import { m } from '$lib/words/paraglide/messages.js';
import { hasSameOutcomes } from '$lib/study/hasSameOutcomes';
import { addSlideTo } from '../../briefings/addSlideTo';
import { bindBase } from '../../briefings/bindBase';
import { comparedModels, queryOf, tokenIn, type ComparedModels } from './openSide';

type Event = RequestEvent<{ study: string; model: string }>;

/** Binds each scenario of a comparison, of whichever model, to a revision; a sentence where one cannot stand beside the first. Throws StorageError. */
async function bindSides(db: Database, models: ComparedModels, tokens: readonly string[], now: string) {
	const bounds: { bound: Bound; model: string }[] = [];
	for (const token of tokens) {
		const { found, model, own } = tokenIn(models, token);
		if (!found) return m.compare_no_model({ model });
		const named = await bindBase(db, found, queryOf(own).toString(), now);
		if (typeof named === 'string') return named;
		if (!hasSameOutcomes(models.found.model, found.model)) return m.compare_other_outcomes({ name: named.name });
		bounds.push({ bound: named.bound, model });
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

const chosenIn = (data: FormData) =>
	[...new Set(data.getAll('s').filter((each) => typeof each === 'string'))].slice(0, mostCompared);

/** Adds what is compared as a slide to a briefing, or to one that is drafted for it; leads to the slide. */
export const addToBriefing = action(comparedForm, async (form, event: Event, data) => {
	const { locals } = event;
	const { now, user } = locals;
	const found = await modelOf(event);
	const models = await comparedModels(event, found);
	const tokens = chosenIn(data);
	if (!hasOutcomes(found.model)) return new Refusal(400, m.slide_no_outcomes());
	if (tokens.length < 2) return new Refusal(400, m.list_choose_two());
	const outcome = found.model.outcomes.find(({ id }) => id === form.outcome)?.id ?? null;
	return locals.documents(async (db) => {
		const sides = await bindSides(db, models, tokens, now);
		if (typeof sides === 'string') return new Refusal(400, sides);
		const bounds = sides.map(({ bound }) => bound);
		// What is drafted speaks of the page's own model.
		const of = (sides.findLast(({ model }) => model === found.model.id) ?? sides[0]!).bound;
		return addSlideTo(db, {
			...{ found, briefing: form.briefing, request: form.request, of },
			slideOf: (slides) => slideOf(slides, bounds, outcome),
			...{ title: m.briefings_compared(), message: m.briefings_slide_added(), author: user.name, now }
		});
	});
});
