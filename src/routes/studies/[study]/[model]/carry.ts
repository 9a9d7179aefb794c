import type { RequestEvent } from '@sveltejs/kit';
import { action, Refusal, refusalOf } from '$lib/server/action';
import { modelOf } from '$lib/server/gate';
import { findSavedScenario } from '$lib/server/savedScenario';
import { namedForm } from '$lib/server/saveForm';
import { saveScenario } from '$lib/server/scenarios';
import { carryOver } from '$lib/settings/carryOver';
import { m } from '$lib/words/paraglide/messages.js';
import { localizeHref } from '$lib/words/paraglide/runtime.js';
import { scenarioWords } from './scenarioWords';

/** Saves a scenario that was made with an earlier version of the model as a revision with the present one. */
export const carry = action(
	namedForm,
	async ({ scenario, request, expected }, event: RequestEvent<{ study: string; model: string }>) => {
		const { study, model } = await modelOf(event);
		const kept = await findSavedScenario(event.locals.documents, scenario, study.id, model.id);
		if (!kept) return new Refusal(404, m.save_gone());
		const { name, note, tags, archived } = kept;
		const answer = await event.locals.documents((db) =>
			saveScenario(db, {
				request,
				scenario: kept.scenario,
				expected,
				study: study.id,
				model,
				content: { name, note, tags, archived, settings: carryOver(model, kept.settings) },
				author: event.locals.user.name || kept.author,
				message: m.carry_message(),
				now: event.locals.now
			})
		);
		if (answer.kind !== 'saved') return refusalOf(answer, scenarioWords);
		return { to: localizeHref(`/studies/${study.id}/${model.id}?from=${scenario}`) };
	}
);
