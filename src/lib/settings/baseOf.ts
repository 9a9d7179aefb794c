import type { Model } from '$lib/study/model';
import type { Scenario } from '$lib/study/scenario';
import type { Settings } from '$lib/study/settings';

/** Makes a scenario of settings, so that an address may start from them; `id` is what the address calls it. */
export function baseOf(model: Pick<Model, 'id' | 'study'>, id: string, settings: Settings): Scenario {
	return { format: 'scenario/1', id, study: model.study, model: model.id, name: {}, note: {}, settings };
}
