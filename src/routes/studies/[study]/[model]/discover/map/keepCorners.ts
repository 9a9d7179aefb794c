import type { RequestEvent } from '@sveltejs/kit';
import { cornersOf } from '$lib/discover/map/corners';
import { isMapped, mapQuery } from '$lib/discover/map/mapQuery';
import { action, Refusal, refusalOf } from '$lib/server/action';
import { modelAsSeen } from '$lib/server/editions';
import { modelOf } from '$lib/server/gate';
import { cornersForm } from '$lib/server/saveForm';
import { saveAll, type SaveRequest } from '$lib/server/scenarios';
import { openInput } from '$lib/server/workbenchInput';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { addressText } from '$lib/settings/address';
import { sayRefusal } from '../../inputData';

/** Keeps one corner of a map, or all four, as scenarios named by their states; leads back to the map, which says so. */
export const keepCorners = action(cornersForm, async (form, event: RequestEvent<{ study: string; model: string }>) => {
	const found = modelAsSeen(await modelOf(event), form.edition);
	if (!found) return new Refusal(409, m.save_model_changed());
	const { documents, user, now } = event.locals;
	const input = await openInput(documents, found, new URLSearchParams(form.settings));
	const refusal = sayRefusal(input);
	if (refusal !== null) return new Refusal(input.storage ? 503 : 400, refusal);
	const { model, settings, query } = input;
	const axes = { x: form.x, y: form.y };
	const known = Object.values(axes).every((id) => model.factors.some((factor) => factor.id === id));
	if (!isMapped(model) || !known || form.x === form.y) return new Refusal(400, m.map_needs());
	const corners = cornersOf(model, settings, axes, getLocale());
	const chosen = corners.filter(({ id }) => form.corner === 'all' || form.corner === id);
	if (chosen.length === 0) return new Refusal(400, m.map_no_corner());
	const asked = chosen.map(({ id, name, settings: each }): SaveRequest => ({
		...{ request: `${form.request}-${corners.findIndex((corner) => corner.id === id)}`, expected: 0 },
		scenario: `${form.request}-${corners.findIndex((corner) => corner.id === id)}`,
		...{ study: found.study.id, model, author: user.name, message: '', now },
		content: { name, note: '', tags: [], archived: false, settings: each }
	}));
	const answer = await documents((db) => saveAll(db, asked));
	if (answer.kind !== 'saved') return refusalOf(answer, { missing: m.save_gone, conflict: m.save_conflict });
	const params = new URLSearchParams(mapQuery(query, { ...axes, corners: null, worlds: false }));
	for (const { scenario } of asked) params.append('kept', scenario);
	return { to: `${event.url.pathname}?${addressText(params)}` };
});
