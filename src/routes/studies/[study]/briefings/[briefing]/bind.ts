import type { RequestEvent } from '@sveltejs/kit';
import type { BoundScenario } from '$lib/briefing/deck';
import { action, Refusal } from '$lib/server/action';
import { readDeck } from '$lib/server/decks';
import { modelOf } from '$lib/server/gate';
import { bindForm } from '$lib/server/saveForm';
import type { Bound, Model } from '$lib/study';
import { draftBriefing } from '$lib/study/draftBriefing';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { bindBase } from '../bindBase';
import { readStart } from '../readStart';

/** What a page needs of a revision that it binds figures to. */
export interface BoundAnswer {
	bound: Bound;
	scenarios: Record<string, BoundScenario>;
	models: Record<string, Model>;
}

/** The newest revision of what the author chose (`core|from=…`); settings that nobody has saved are kept first. */
export const bind = action(
	bindForm,
	async ({ start }, { params, locals }: RequestEvent<{ study: string; briefing: string }>) => {
		const { model, query } = readStart(start);
		const found = await modelOf({ locals, params: { study: params.study, model } });
		return locals.documents(async (db) => {
			const named = await bindBase(db, found, query, locals.now);
			if (typeof named === 'string') return new Refusal(400, named);
			const options = { study: params.study, title: '-', date: '2000-01-01', language: getLocale() };
			const briefing = draftBriefing(named.bound, options);
			const { scenarios, models } = await readDeck(db, { id: '', revision: 0, briefing, study: found.study });
			return { answer: { bound: named.bound, scenarios, models } satisfies BoundAnswer };
		});
	}
);
