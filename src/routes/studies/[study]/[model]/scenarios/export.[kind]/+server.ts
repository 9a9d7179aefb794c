import { error } from '@sveltejs/kit';
import { compile } from '$lib/engine';
import { scenariosCsv, type TableScenario } from '$lib/export/scenariosCsv';
import { modelOf, readStored } from '$lib/server/gate';
import { modelVersion, readModelVersion } from '$lib/server/modelVersions';
import { nullIfUnreadable } from '$lib/server/readable';
import { listScenarios } from '$lib/server/scenarios';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import type { RequestHandler } from './$types';

/**
 * The saved scenarios of a model, all that are not archived or those that the address names (`s`): `export.json` (a list of `scenario/1`) or `export.csv` (a row a scenario, with its shares). Those
 * that cannot be read are named on the page that links here.
 */
export const GET: RequestHandler = async (event) => {
	const { params } = event;
	if (params.kind !== 'json' && params.kind !== 'csv') error(404, m.scenarios_no_such());
	const { study, model, compiled } = await modelOf(event);
	const locale = getLocale();
	const chosen = new Set(event.url.searchParams.getAll('s'));
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
	const json = () =>
		all.map((each) => ({
			format: 'scenario/1',
			id: `kept-${each.scenario}`.toLowerCase(),
			study: each.study,
			model: each.model,
			name: { [locale]: each.name },
			...(each.note && { note: { [locale]: each.note } }),
			...(each.author && { author: { [locale]: each.author } }),
			...(each.tags.length > 0 && { tags: each.tags }),
			date: each.savedAt.slice(0, 10),
			settings: each.settings
		}));
	const body =
		params.kind === 'json' ? `${JSON.stringify(json(), null, '\t')}\n` : scenariosCsv(model, compiled, all, locale);
	return new Response(body, {
		headers: {
			'content-type': `${params.kind === 'json' ? 'application/json' : 'text/csv'}; charset=utf-8`,
			'content-disposition': `attachment; filename="${study.id}-${model.id}-scenarios.${params.kind}"`
		}
	});
};
