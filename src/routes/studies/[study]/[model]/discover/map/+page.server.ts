import { redirect } from '@sveltejs/kit';
import { randomUUID } from 'node:crypto';
import { isMapped, mapQuery, readMapView } from '$lib/discover/map/mapQuery';
import { strongestFactors } from '$lib/findings/strongestFactors';
import { rememberEdition } from '$lib/server/editions';
import { compile, triedModel } from '$lib/engine';
import { placeWorlds } from '$lib/findings/worldPlaces';
import { hasCrossImpacts } from '$lib/study/hasCrossImpacts';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayAddressProblem } from '$lib/words/problems';
import { openQuestion } from '../openQuestion';
import { computed } from '../../../../../computed';
import { keepCorners } from './keepCorners';
import { namedOnMap } from './namedOnMap';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { found, input, shown } = await openQuestion(event);
	const { model, settings, query, start } = input;
	const { searchParams, pathname } = event.url;
	const { view, problems } = isMapped(model)
		? readMapView(strongestFactors(compile(model), settings), searchParams)
		: { view: null, problems: [] };
	const all = [...input.problems, ...problems];
	if (view && searchParams.has('was') && all.length === 0) redirect(303, pathname + mapQuery(query, view));
	const tried = triedModel(model, settings);
	const hasWorlds = hasCrossImpacts(tried);
	const worlds = view?.worlds && hasWorlds ? await computed(event, 'worlds', tried, {}) : null;
	const { scenarios, left, kept, storage } = await namedOnMap(event.locals, found, model, searchParams.getAll('kept'));
	return {
		...shown,
		problems: [...shown.problems, ...problems.map((problem) => sayAddressProblem(problem, model, getLocale()))],
		storage: shown.storage ?? storage,
		/** Null where the model has nothing to map. */
		view,
		...{ scenarios, left, kept, hasWorlds },
		worlds: view && worlds && placeWorlds(worlds, view),
		/** Where addresses of the page's settings start, and what of the workbench's view they carry on. */
		base: { start, scenarios: input.scenarios.filter(({ id }) => id === start), view: input.view },
		saving: { edition: rememberEdition(found), request: randomUUID() }
	};
};

export const actions: Actions = { keepCorners };
