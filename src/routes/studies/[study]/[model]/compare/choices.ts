import type { Database } from '$lib/server/database/open';
import { isUnnamedScenario } from '$lib/server/saveUnnamedScenario';
import { listScenarios } from '$lib/server/scenarios';
import type { FoundModel, OpenStudy } from '$lib/server/studies/Studies';
import { scenarioIn } from '$lib/study/bound';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { hasSameOutcomes } from '$lib/study/hasSameOutcomes';

/** Saved scenarios that can be added from a list at most; the page of scenarios has all. */
const most = 200;

/** Groups what can be added to a comparison, but for what is in it; without a database, what the study brings. Throws StorageError. */
export async function comparisonChoices(
	db: Database | null,
	found: FoundModel,
	{ models, readyScenarios: ready }: Pick<OpenStudy, 'models' | 'readyScenarios'>,
	compared: readonly string[]
) {
	const { study, model, readyScenarios } = found;
	const others = models.filter((each) => each.id !== found.model.id && hasSameOutcomes(each, found.model));
	const within = new Set(compared.map(scenarioIn));
	const saved = db ? await listScenarios(db, study.id, model.id) : [];
	const named = saved.filter(({ archived, scenario }) => !archived && !isUnnamedScenario(scenario)).slice(0, most);
	const groups = [
		{ name: m.frame_start(), options: [{ token: 'default', name: m.start_default() }] },
		{ name: m.frame_saved_newest(), options: named.map(({ scenario, name }) => ({ token: scenario, name })) },
		{
			name: m.home_ready(),
			options: readyScenarios.map(({ id, name }) => ({ token: id, name: localize(name, getLocale()).text }))
		},
		...others.map((other) => ({
			name: localize(other.title, getLocale()).text,
			options: [
				{ token: `${other.id}|default`, name: m.start_default() },
				...ready
					.filter((scenario) => scenario.model === other.id)
					.map(({ id, name }) => ({ token: `${other.id}|${id}`, name: localize(name, getLocale()).text }))
			]
		}))
	];
	return groups
		.map(({ name, options }) => ({ name, options: options.filter(({ token }) => !within.has(token)) }))
		.filter(({ options }) => options.length > 0);
}
