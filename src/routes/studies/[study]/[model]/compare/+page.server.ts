import { randomUUID } from 'node:crypto';
import { computed } from '../../../../computed';
import { openedOf } from '../inputData';
import { comparisonChoices } from './choices';
import { addToBriefing } from './addToBriefing';
import { openSide, tellApart, type OpenedSide } from './openSide';
import { listBriefings } from '$lib/server/briefings';
import { modelOf, readWithStored } from '$lib/server/gate';
import { mostCompared, readView } from '$lib/compare/comparisonQuery';
import type { ComparedSide } from '$lib/compare/side';
import { whatChanged } from '$lib/compare/whatChanged';
import { openInput } from '$lib/server/workbenchInput';
import { modelVersion } from '$lib/server/modelVersions';
import type { FoundModel } from '$lib/server/studies/Studies';
import type { Model } from '$lib/study';
import { sayChanges } from '$lib/words/changes';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

type Opened = Extract<OpenedSide, { ok: true }>;

const outcomesOf = ({ outcomes }: Model) => outcomes.map(({ id }) => id).join(' ');

/** The sides by the version of the model that they are computed with, the reference's first. */
function byVersion(opened: Opened[]): Map<string, Opened[]> {
	const groups = new Map<string, Opened[]>();
	for (const each of opened) {
		const version = modelVersion(each.input.model);
		groups.set(version, [...(groups.get(version) ?? []), each]);
	}
	return groups;
}

/** Opens what is compared, and says what is missing: shares among other outcomes than the first's stand beside nothing. */
async function openSides(documents: App.Locals['documents'], found: FoundModel, tokens: readonly string[]) {
	const missing: string[] = [];
	const opened: Opened[] = [];
	for (const token of tokens) {
		const each = await openSide(documents, found, token);
		if (!each.ok) missing.push(each.sentence);
		else if (opened[0] && outcomesOf(opened[0].input.model) !== outcomesOf(each.input.model))
			missing.push(m.compare_other_outcomes({ name: each.side.name }));
		else opened.push(each);
	}
	return { opened, missing };
}

export const load: PageServerLoad = async (event) => {
	// The whole query is asked for: of single keys Kit sees no change where their values stand in another order.
	const params = new URLSearchParams(event.url.search);
	const found = await modelOf(event);
	const { study } = found;
	const locale = getLocale();
	const tokens = [...new Set(params.getAll('s').map((token) => token.slice(0, 8192)))];
	const { opened, missing } = await openSides(event.locals.documents, found, tokens.slice(0, mostCompared));
	tellApart(opened.map(({ side }) => side));
	const reference = opened[0];
	const model = reference?.input.model ?? found.model;
	const wanted = params.get('outcome');
	const openedFirst = (opened.find(({ side }) => side.token !== 'default') ?? opened[0])?.input;
	const settingsOf = (some: Opened[]) => some.map(({ input }) => input.settings);
	const [first = [], ...others] = byVersion(opened).values();
	const main = await computed(event, 'comparison', model, { sides: settingsOf(first), outcome: wanted });
	const { outcome, differences } = main;
	const results = new Map(first.map(({ side }, at) => [side, { ...main.sides[at]!, sameModel: true }]));
	for (const group of others) {
		const { sides } = await computed(event, 'comparison', group[0]!.input.model, { sides: settingsOf(group), outcome });
		// Between two versions of a model nothing can be put down to the settings.
		group.forEach(({ side }, at) => results.set(side, { ...sides[at]!, why: null, exceeds: null, sameModel: false }));
	}
	const sides = opened.map(({ side }, at): ComparedSide => {
		const against = at > 0 ? reference!.side.settings : null;
		return {
			...side,
			...results.get(side)!,
			sentences: against ? sayChanges(model, against, side.settings, locale).map(({ sentence }) => sentence) : []
		};
	});
	const second = sides.length === 2 ? sides[1] : undefined;
	const { answer: lists } = await readWithStored(event.locals, async (db) => ({
		choices: await comparisonChoices(db, found, tokens),
		briefings: db ? await listBriefings(db, study.id) : []
	}));
	return {
		study: { id: study.id, title: study.title, sources: study.sources },
		model,
		opened: openedOf(openedFirst ?? (await openInput(event.locals.documents, found, new URLSearchParams()))),
		view: { ...readView(params), outcome },
		tokens,
		choices: lists.choices,
		/** Briefings that the comparison can be added to. */
		briefings: lists.briefings
			.filter(({ archived }) => !archived)
			.slice(0, 50)
			.map(({ briefing, document: { title } }) => ({ briefing, title })),
		request: randomUUID(),
		missing: [...new Set(missing)],
		tooMany: tokens.length > mostCompared,
		sides,
		/** The saved scenario that a blend is an address from, so that it opens with the same version of the model. */
		base: reference?.input.saved ? reference.input.baseScenario : null,
		changed:
			reference && second?.sameModel && differences
				? whatChanged(model, differences, reference.side, second, locale)
				: null
	};
};

export const actions: Actions = { addToBriefing };
