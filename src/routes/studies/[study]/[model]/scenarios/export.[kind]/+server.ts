import { error } from '@sveltejs/kit';
import { compile } from '$lib/engine';
import { scenariosCsv, type TableScenario } from '$lib/export/scenariosCsv';
import { exportScenarios } from '$lib/server/exchange/exportScenarios';
import { modelOf, readStored } from '$lib/server/gate';
import { modelVersion, readModelVersion } from '$lib/server/modelVersions';
import { nullIfUnreadable } from '$lib/server/readable';
import { listScenarios } from '$lib/server/scenarios';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import type { RequestHandler } from './$types';

/**
 * The saved scenarios of a model, all or those that the address names (`s`): `export.json` with all that is kept of them, or
 * `export.csv`, a row a scenario that is not archived, with its shares. Those that cannot be read are named on the page that links
 * here.
 */
export const GET: RequestHandler = async (event) => {
	const { params } = event;
	if (params.kind !== 'json' && params.kind !== 'csv') error(404, m.scenarios_no_such());
	const { study, model, compiled } = await modelOf(event);
	const chosen = new Set(event.url.searchParams.getAll('s'));
	const answer = (body: string, type: string) =>
		new Response(body, {
			headers: {
				'content-type': `${type}; charset=utf-8`,
				'content-disposition': `attachment; filename="${study.id}-${model.id}-scenarios.${params.kind}"`
			}
		});
	if (params.kind === 'json') {
		const file = await readStored(event.locals, (db) => exportScenarios(db, study.id, model.id, chosen));
		return answer(`${JSON.stringify(file)}\n`, 'application/json');
	}
	const all = await readStored(event.locals, async (db) => {
		const saved = (await listScenarios(db, study.id, model.id)).filter(({ archived, scenario }) =>
			chosen.size > 0 ? chosen.has(scenario) : !archived
		);
		const versions = new Map<string, TableScenario['own']>([[modelVersion(model), null]]);
		for (const { modelVersion: version } of saved) {
			if (versions.has(version)) continue;
			const own = await readModelVersion(db, version).catch(nullIfUnreadable);
			versions.set(version, own ? { model: own, compiled: compile(own) } : 'unread');
		}
		return saved.map((each) => ({ ...each, own: versions.get(each.modelVersion) }));
	});
	return answer(scenariosCsv(model, compiled, all, getLocale()), 'text/csv');
};
