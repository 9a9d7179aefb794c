import type { Findable, FindableModel, FindableScenario } from '$lib/frame/findable';
import { evaluate } from '$lib/engine';
import { listBriefings } from '$lib/server/briefings';
import { listComparisons } from '$lib/server/comparisons';
import type { Database } from '$lib/server/database/open';
import { isUnnamedScenario } from '$lib/server/saveUnnamedScenario';
import { scenarioShares } from '$lib/server/scenarioShares';
import { listScenarios } from '$lib/server/scenarios';
import { modelIn, type OpenStudy } from '$lib/server/studies/Studies';
import type { Model, Settings } from '$lib/study';
import { quotedWords } from '$lib/study/quotedIn';
import { typedIn } from '$lib/study/languageOf';
import { defaultSettings } from '$lib/settings/edits';
import { startName } from '$lib/words/startName';

/** Saved scenarios of a model, and briefings, that the bar offers at most; their lists have all. */
const most = 200;

async function savedOf(db: Database | null, study: OpenStudy, model: Model): Promise<FindableScenario[]> {
	const found = modelIn(study, model.id);
	if (!db || !found) return [];
	const saved = (await listScenarios(db, study.study.id, model.id))
		.filter(({ scenario }) => !isUnnamedScenario(scenario))
		.slice(0, most);
	const shares = await scenarioShares(db, found, saved);
	return saved.map(({ scenario, name, tags, archived }, at) => ({
		...{ from: scenario, kind: 'saved', name: typedIn(name), tags, archived },
		shares: shares[at] ?? null
	}));
}

async function findableModel(db: Database | null, study: OpenStudy, model: Model): Promise<FindableModel> {
	const compiled = study.compiled.get(model.id);
	const sharesOf = (settings: Settings) => (compiled ? [...evaluate(compiled, settings).share] : null);
	const unsaved = { tags: [], archived: false };
	const { id, title, factors, outcomes } = model;
	return {
		...{ id, title },
		scenarios: [
			{
				...{ from: null, kind: 'default', name: startName(), ...unsaved },
				shares: sharesOf(defaultSettings(model))
			},
			...(await savedOf(db, study, model)),
			...study.readyScenarios
				.filter((scenario) => scenario.model === id)
				.map((scenario): FindableScenario => ({
					...{ from: scenario.id, kind: 'ready', name: scenario.name, ...unsaved },
					shares: sharesOf(scenario.settings)
				}))
		],
		factors: factors.map(({ id, name }) => ({ id, name })),
		outcomes: outcomes.map(({ id, name }) => ({ id, name }))
	};
}

/** Gathers what can be found in a study beside other studies; without a database, what its files hold. Throws StorageError. */
export async function findableIn(
	db: Database | null,
	study: OpenStudy
): Promise<Pick<Findable, 'models' | 'passages' | 'briefings' | 'comparisons'>> {
	const { id, passages } = study.study;
	const models: FindableModel[] = [];
	for (const model of study.models) models.push(await findableModel(db, study, model));
	const comparisons: Findable['comparisons'] = [];
	for (const model of db ? study.models : [])
		for (const { comparison, name, archived } of await listComparisons(db!, id, model.id))
			if (!archived) comparisons.push({ id: comparison, model: model.id, name });
	const briefings = db ? await listBriefings(db, id) : [];
	return {
		models,
		passages: passages.map((passage) => ({ id: passage.id, quote: quotedWords(study.study, passage) })),
		briefings: briefings
			.filter(({ archived }) => !archived)
			.slice(0, most)
			.map(({ briefing, document }) => ({ id: briefing, title: document.title })),
		comparisons: comparisons.slice(0, most)
	};
}
