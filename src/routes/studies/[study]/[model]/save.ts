import type { RequestEvent } from '@sveltejs/kit';
import { action, Refusal, refusalOf } from '$lib/server/action';
import { modelAsSeen } from '$lib/server/editions';
import { modelOf } from '$lib/server/gate';
import { asScenario } from '$lib/server/savedScenario';
import { saveForm } from '$lib/server/saveForm';
import { saveScenario, type SavedScenario } from '$lib/server/scenarios';
import { openInput } from '$lib/server/workbenchInput';
import { addressText, formatAddress } from '$lib/settings/address';
import { m } from '$lib/words/paraglide/messages.js';
import { localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayRefusal } from './inputData';

/** Saves the settings in hand as a new scenario or as a revision; leads to the address that starts from it. */
export const save = action(saveForm, async (form, event: RequestEvent<{ study: string; model: string }>) => {
	const onTop = form.mode === 'on' && form.scenario !== '';
	const found = modelAsSeen(await modelOf(event), form.edition);
	if (!found) return new Refusal(409, m.save_model_changed());
	const { study } = found;
	const input = await openInput(event.locals.documents, found, new URLSearchParams(form.settings));
	const { model, saved, settings, view } = input;
	const refusal = sayRefusal(input);
	if (refusal !== null) return new Refusal(input.storage ? 503 : 400, refusal);
	// Two of one name could not be told apart.
	if (!onTop && saved?.name === form.name) return new Refusal(400, m.save_same_name({ name: form.name }));
	const answer = await event.locals.documents((db) =>
		saveScenario(db, {
			request: form.request,
			scenario: onTop ? form.scenario : form.request,
			expected: onTop ? form.expected : 0,
			study: study.id,
			model,
			content: { name: form.name, note: form.note, tags: form.tags, archived: false, settings },
			author: form.author,
			message: form.message,
			now: event.locals.now
		})
	);
	if (answer.kind !== 'saved') return refusalOf(answer, { missing: m.save_gone, conflict: m.save_conflict });
	const { revision } = answer;
	const kept = { ...revision, study: study.id, model: model.id, createdAt: '' } satisfies SavedScenario;
	const shown = { ...view, name: null, note: null };
	const base = asScenario(kept, kept.scenario);
	const next = addressText(formatAddress(model, [base], kept.scenario, kept.settings, shown));
	return { to: localizeHref(`/studies/${study.id}/${model.id}?${next}`) };
});
