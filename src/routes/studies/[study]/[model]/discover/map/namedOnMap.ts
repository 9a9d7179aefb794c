import { mostNumbered, type MapScenario } from '$lib/charts/leaderMap';
import { readWithStored } from '$lib/server/gate';
import { modelVersion } from '$lib/server/modelVersions';
import { isUnnamedScenario } from '$lib/server/saveUnnamedScenario';
import { listScenarios } from '$lib/server/scenarios';
import type { FoundModel } from '$lib/server/studies/Studies';
import type { Model, Settings } from '$lib/study';
import { typedIn } from '$lib/study/languageOf';

/** Lists the scenarios that a map names, the study's and the newest saved ones of this very model, and those that were kept just now. */
export async function namedOnMap(
	locals: Pick<App.Locals, 'documents'>,
	{ study, readyScenarios }: FoundModel,
	model: Model,
	justKept: readonly string[]
) {
	const { answer: listed, storage } = await readWithStored(locals, async (db) =>
		db ? listScenarios(db, study.id, model.id) : []
	);
	const saved = listed.filter(
		({ archived, scenario, modelVersion: version }) =>
			!archived && !isUnnamedScenario(scenario) && version === modelVersion(model)
	);
	const fits = ({ factors }: Settings) => model.factors.every(({ id }) => factors[id]);
	const scenarios: MapScenario[] = [
		...readyScenarios.map(({ name, settings }) => ({ name, settings })),
		...saved.map(({ name, settings }) => ({ name: typedIn(name), settings }))
	];
	const fitting = scenarios.filter(({ settings }) => fits(settings));
	return {
		scenarios: fitting.slice(0, mostNumbered),
		/** How many more there are. */
		left: Math.max(0, fitting.length - mostNumbered),
		kept: saved
			.filter(({ scenario }) => justKept.includes(scenario))
			.map(({ scenario, name, number }) => ({ scenario, name, number })),
		storage
	};
}
