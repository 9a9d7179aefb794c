import { openModel } from '../openModel';
import { openSide, tellApart, type OpenedSide } from './openSide';
import { readView } from '$lib/compare/comparisonQuery';
import type { ComparedSide } from '$lib/compare/side';
import { whatChanged } from '$lib/compare/whatChanged';
import { evaluate, exceedance, explainDifference, robustnessRadius, simulate } from '$lib/engine';
import { modelVersion } from '$lib/server/scenarios';
import type { Model } from '$lib/study';
import { themeOf } from '$lib/ui/theme';
import { onScreen } from '$lib/workbench/Runner';
import { sayChanges } from '$lib/words/changes';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

/** Scenarios compared at most. */
const most = 6;

const outcomesOf = ({ outcomes }: Model) => outcomes.map(({ id }) => id).join(' ');

export const load: PageServerLoad = async ({ params, url, cookies }) => {
	const found = await openModel(params);
	const { study } = found;
	const locale = getLocale();
	const tokens = [...new Set(url.searchParams.getAll('s').map((token) => token.slice(0, 8192)))];
	const missing: string[] = [];
	const opened: Extract<OpenedSide, { ok: true }>[] = [];
	for (const token of tokens.slice(0, most)) {
		const each = await openSide(found, token);
		if (!each.ok) missing.push(each.sentence);
		// Shares among other outcomes stand beside nothing.
		else if (opened[0] && outcomesOf(opened[0].input.model) !== outcomesOf(each.input.model))
			missing.push(m.compare_other_outcomes({ name: each.side.name }));
		else opened.push(each);
	}
	tellApart(opened.map(({ side }) => side));
	const reference = opened[0];
	const { model, compiled } = reference?.input ?? found;
	const evaluated = opened.map(({ input }) => evaluate(input.compiled, input.settings));
	const wanted = url.searchParams.get('outcome');
	const outcome = model.outcomes.find(({ id }) => id === wanted)?.id ?? compiled.outcomes[evaluated[0]?.leader ?? 0]!;
	const sides = opened.map(({ side, input }, at): ComparedSide => {
		const against = at > 0 ? reference!.side.settings : null;
		const sameModel = modelVersion(input.model) === modelVersion(model);
		return {
			...side,
			evaluation: evaluated[at]!,
			simulation: simulate(input.compiled, input.settings, onScreen),
			radius: robustnessRadius(input.compiled, input.settings),
			sameModel,
			sentences: against ? sayChanges(model, against, side.settings, locale).map(({ sentence }) => sentence) : [],
			why: against && sameModel ? explainDifference(compiled, against, side.settings, outcome) : null,
			exceeds: against && sameModel ? exceedance(compiled, side.settings, against, outcome, onScreen) : null
		};
	});
	const second = sides.length === 2 ? sides[1] : undefined;
	return {
		theme: themeOf(cookies.get('theme')),
		study: { id: study.id, title: study.title, sources: study.sources },
		model,
		view: { ...readView(url.searchParams), outcome },
		tokens,
		missing: [...new Set(missing)],
		tooMany: tokens.length > most,
		sides,
		/** The saved scenario that a blend is an address from, so that it opens with the same version of the model. */
		base: reference?.input.saved ? reference.input.baseScenario : null,
		changed: reference && second?.sameModel ? whatChanged(model, compiled, reference.side, second, locale) : null
	};
};
