import { randomUUID } from 'node:crypto';
import type { Database } from '$lib/server/database/open';
import { readWithStored } from '$lib/server/gate';
import { isResolution, listTicks, readObservation, resolutionId } from '$lib/server/observations';
import { readBeliefs } from '$lib/server/readBeliefs';
import { readCalibration } from '$lib/server/readCalibration';
import { nullIfUnreadable } from '$lib/server/readable';
import { readScenario } from '$lib/server/scenarios';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayUnreadRevisions } from '$lib/words/saving';
import { computedAlone } from '../../../../../computed';
import { openQuestion } from '../openQuestion';
import { declare, observe, withdraw } from './actions';
import type { Actions, PageServerLoad } from './$types';

/** What was observed of a model, and what was declared; how many observations cannot be read. */
async function readObserved(db: Database, study: string, model: string) {
	const unread: string[] = [];
	const ticks = await listTicks(db, study, model, unread);
	const newest = await readObservation(db, study, model, resolutionId(study, model)).catch(nullIfUnreadable);
	const standing = newest && !newest.archived && isResolution(newest) ? newest : null;
	const scored = standing && (await readScenario(db, standing.observed.scenario).catch(nullIfUnreadable));
	return {
		ticks,
		resolution: standing && {
			...{ id: standing.id, number: standing.number, author: standing.author, observed: standing.observed },
			scored: scored?.name ?? null
		},
		/** The revision that the next declaration goes on top of. */
		declared: newest?.number ?? 0,
		unread: unread.length,
		calibration: await readCalibration(db)
	};
}

export const load: PageServerLoad = async (event) => {
	const { found, input, shown } = await openQuestion(event);
	const { model, saved } = input;
	const locale = getLocale();
	const { answer } = await readWithStored(event.locals, async (db) => {
		if (!db) return { read: null, observed: null };
		return {
			read: saved && (await readBeliefs(db, { ...saved, number: saved.newest }, model)),
			observed: await readObserved(db, found.study.id, found.model.id)
		};
	});
	const { read, observed } = answer;
	const steps =
		read && read.revisions.length > 0
			? await computedAlone(event, 'beliefs', {
					revisions: read.revisions.map(({ settings, version }) => ({ settings, version })),
					models: read.models
				})
			: [];
	return {
		...shown,
		/** What is observed and declared is of the model as it is now. */
		outcomes: found.model.outcomes,
		beliefs: steps.map((step, at) => {
			const { number, savedAt, author, message } = read!.revisions[at]!;
			return { number, savedAt, author, message, step };
		}),
		left: read && {
			older: read.older,
			unread: sayUnreadRevisions(read.unread, locale),
			otherOutcomes: read.otherOutcomes.map((number) => m.scenarios_revision({ number }))
		},
		observed,
		now: event.locals.now,
		user: event.locals.user,
		request: randomUUID()
	};
};

export const actions: Actions = { observe, declare, withdraw };
