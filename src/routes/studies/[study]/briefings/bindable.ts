import type { Bindable } from '$lib/present/edit/choices';
import type { Database } from '$lib/server/database/open';
import type { OpenStudy } from '$lib/server/studies/Studies';
import { listScenarios } from '$lib/server/scenarios';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';

/**
 * Everything in a study that a briefing can be made from: saved scenarios first, then each model's own and ready settings. Saved
 * ones that cannot be read are named in `unread`.
 */
export async function bindable(
	db: Database | null,
	{ study, models, readyScenarios }: OpenStudy,
	unread: string[]
): Promise<Bindable[]> {
	const name = (text: Parameters<typeof localize>[0]) => localize(text, getLocale()).text;
	const kept = db ? (await Promise.all(models.map(({ id }) => listScenarios(db, study.id, id, unread)))).flat() : [];
	const mine = kept
		.filter(({ archived }) => !archived)
		.map((scenario) => ({ value: `${scenario.model}|from=${scenario.scenario}`, name: scenario.name }));
	return [
		...(mine.length > 0 ? [{ model: m.briefings_saved_scenarios(), options: mine }] : []),
		...models.map((model) => ({
			model: name(model.title),
			options: [
				{ value: `${model.id}|`, name: m.start_default() },
				...readyScenarios
					.filter((scenario) => scenario.model === model.id)
					.map((scenario) => ({ value: `${model.id}|from=${scenario.id}`, name: name(scenario.name) }))
			]
		}))
	];
}
