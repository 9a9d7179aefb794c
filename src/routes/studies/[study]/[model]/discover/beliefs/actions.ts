import type { RequestEvent } from '@sveltejs/kit';
import { action, Refusal, refusalOf } from '$lib/server/action';
import { modelOf } from '$lib/server/gate';
import { readObservation, resolutionId, saveObservation } from '$lib/server/observations';
import { findSavedScenario } from '$lib/server/savedScenario';
import { observationForm, ofObservationForm, resolutionForm } from '$lib/server/saveForm';
import type { Observation } from '$lib/study/observation';
import { signpostKey, signpostsOf } from '$lib/study/signposts';
import { m } from '$lib/words/paraglide/messages.js';

type Event = RequestEvent<{ study: string; model: string }>;

const words = { missing: m.observed_missing, conflict: m.observed_conflict };
const kept = ['id', 'signpost', 'date', 'source', 'address', 'points', 'outcome', 'scenario', 'expected'];
const rules = { isKept: (field: string) => kept.includes(field) };

/** How far the day of a place on earth is ahead of UTC at most, ms. */
const ahead = 14 * 3_600_000;

/** Refuses a day that has not come anywhere. */
function refuseLater(date: string, now: string): Refusal | null {
	const latest = new Date(Date.parse(now) + ahead).toISOString().slice(0, 10);
	return date > latest ? new Refusal(400, m.observed_future({ field: m.observed_day() })) : null;
}

/** Leads back to the page, without what was asked for. */
function backTo({ url }: Event, place: string): { to: string } {
	const params = new URLSearchParams([...url.searchParams].filter(([key]) => !key.startsWith('/')));
	return { to: `${url.pathname}${params.size > 0 ? `?${params}` : ''}#${place}` };
}

interface Saved {
	request: string;
	id: string;
	expected: number;
	archived: boolean;
	author: string;
	message: string;
	observed: Observation;
}

/** Saves a revision of an observation, and leads back to where it stands. */
async function save(event: Event, asked: Saved) {
	const { params, locals } = event;
	const answer = await locals.documents((db) =>
		saveObservation(db, { ...asked, study: params.study, model: params.model, now: locals.now })
	);
	if (answer.kind !== 'saved') return refusalOf(answer, words);
	return backTo(event, asked.observed.of === 'outcome' ? 'came' : 'observed');
}

const readOf = ({ params, locals }: Event, id: string) =>
	locals.documents((db) => readObservation(db, params.study, params.model, id));

/** Keeps that a signpost was observed, or corrects what was kept of it. */
export const observe = action(
	observationForm,
	async (form, event: Event) => {
		const { model } = await modelOf(event);
		const { request, expected, author, message, id, signpost: wanted, points, ...fields } = form;
		const later = refuseLater(fields.date, event.locals.now);
		if (later) return later;
		const before = id === '' ? null : await readOf(event, id);
		if (id !== '' && before?.observed.of !== 'signpost') return new Refusal(404, m.observed_missing());
		const found = before ? null : signpostsOf(model).find((each) => signpostKey(each) === wanted);
		if (!before && !found) return new Refusal(409, m.observed_stale());
		const about =
			before?.observed.of === 'signpost'
				? { outcome: before.observed.outcome, at: before.observed.at, words: before.observed.words }
				: { outcome: found!.outcome, at: found!.at, words: found!.text };
		return save(event, {
			...{ request, author, message, archived: false, id: before ? id : request, expected: before ? expected : 0 },
			observed: { of: 'signpost', ...about, points, ...fields }
		});
	},
	rules
);

/** Declares which outcome came, and whose revisions are scored; or corrects that. */
export const declare = action(
	resolutionForm,
	async (form, event: Event) => {
		const { model, study } = await modelOf(event);
		const { request, expected, author, message, outcome, scenario, ...fields } = form;
		const later = refuseLater(fields.date, event.locals.now);
		if (later) return later;
		const scored = await findSavedScenario(event.locals.documents, scenario, study.id, model.id);
		if (!scored || !model.outcomes.some(({ id }) => id === outcome)) return new Refusal(409, m.observed_stale());
		return save(event, {
			...{ request, expected, author, message, archived: false, id: resolutionId(study.id, model.id) },
			observed: { of: 'outcome', outcome, scenario: scored.scenario, ...fields }
		});
	},
	rules
);

/** Withdraws an observation, or what was declared, as a revision of its own. */
export const withdraw = action(ofObservationForm, async (form, event: Event) => {
	await modelOf(event);
	const { request, expected, author, message, id } = form;
	const before = await readOf(event, id);
	if (!before) return new Refusal(404, m.observed_missing());
	const signed = author || event.locals.user.name || before.author;
	return save(event, { request, expected, message, id, archived: true, author: signed, observed: before.observed });
});
