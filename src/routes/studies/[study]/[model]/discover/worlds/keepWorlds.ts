import type { RequestEvent } from '@sveltejs/kit';
import { fewBounds } from '$lib/discover/worlds/doubtQuery';
import { action, Refusal } from '$lib/server/action';
import { modelAsSeen } from '$lib/server/editions';
import { modelOf } from '$lib/server/gate';
import { keptWorldsForm, limits } from '$lib/server/saveForm';
import { saveAll, type SaveRequest } from '$lib/server/scenarios';
import { openInput } from '$lib/server/workbenchInput';
import { typedName } from '$lib/study/typed';
import { m } from '$lib/words/paraglide/messages.js';
import { localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayRefusal } from '../../inputData';

/** The worlds of a form: the name of each, and the address of its settings. */
function worldsIn(data: FormData): { name: string; settings: string }[] {
	const named = data.getAll('world');
	const settings = data.getAll('settings');
	return named
		.slice(0, fewBounds.max)
		.map((name, at) => ({ name: String(name), settings: String(settings[at] ?? '') }));
}

/** Keeps worlds as scenarios, all of them or none; leads to their comparison. */
export const keepWorlds = action(
	keptWorldsForm,
	async (form, event: RequestEvent<{ study: string; model: string }>, data) => {
		const found = modelAsSeen(await modelOf(event), form.edition);
		if (!found) return new Refusal(409, m.save_model_changed());
		const { study } = found;
		const asked: SaveRequest[] = [];
		for (const [at, world] of worldsIn(data).entries()) {
			const name = typedName(limits.name).safeParse(world.name);
			if (!name.success) return new Refusal(400, m.save_missing({ field: m.save_name() }));
			const input = await openInput(event.locals.documents, found, new URLSearchParams(world.settings));
			const refusal = sayRefusal(input);
			if (refusal !== null) return new Refusal(input.storage ? 503 : 400, refusal);
			const request = `${form.request}-${at}`;
			asked.push({
				...{ request, scenario: request, expected: 0, study: study.id, model: input.model },
				content: { name: name.data, note: '', tags: [], archived: false, settings: input.settings },
				...{ author: form.author, message: m.few_kept(), now: event.locals.now }
			});
		}
		const twice = asked.find(({ content }, at) =>
			asked.some((other, o) => o < at && other.content.name === content.name)
		);
		if (twice) return new Refusal(400, m.save_same_name({ name: twice.content.name }));
		if (asked.length === 0) return new Refusal(400, m.list_choose_two());
		const answer = await event.locals.documents((db) => saveAll(db, asked));
		if (answer.kind !== 'saved') return new Refusal(409, m.save_stale_form());
		const compared = new URLSearchParams(asked.map(({ scenario }) => ['s', scenario]));
		return { to: localizeHref(`/studies/${study.id}/${found.model.id}/compare?${compared}`) };
	}
);
