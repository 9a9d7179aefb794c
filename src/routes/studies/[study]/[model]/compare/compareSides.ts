import type { RequestEvent } from '@sveltejs/kit';
import { mostCompared } from '$lib/compare/comparisonQuery';
import type { ComparedSide } from '$lib/compare/side';
import { whatChanged } from '$lib/compare/whatChanged';
import { readWithStored, type StudyRequest } from '$lib/server/gate';
import { modelVersion } from '$lib/server/modelVersions';
import { listTicks } from '$lib/server/observations';
import type { FoundModel } from '$lib/server/studies/Studies';
import { hasSameOutcomes } from '$lib/study/hasSameOutcomes';
import type { Tick } from '$lib/study/tickedSignposts';
import { sayChanges } from '$lib/words/changes';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { computed } from '../../../../computed';
import { comparedModels, openSide, tellApart, type OpenedSide } from './openSide';

type Opened = Extract<OpenedSide, { ok: true }>;

/** What was observed of signposts from the day on which the first of two was saved to that of the second; nothing where one is not saved. */
async function observedBetween(
	{ locals }: RequestEvent,
	{ study, model }: FoundModel,
	opened: Opened[]
): Promise<Tick[]> {
	const [from, to] = opened.map(({ input }) => input.saved?.savedAt.slice(0, 10));
	if (!from || !to || from > to) return [];
	const { answer } = await readWithStored(locals, async (db) => (db ? await listTicks(db, study.id, model.id) : []));
	return answer.filter(({ observed: { date } }) => date >= from && date <= to);
}

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
async function openSides(event: RequestEvent, found: FoundModel, tokens: readonly string[]) {
	const missing: string[] = [];
	const opened: Opened[] = [];
	const models = await comparedModels(event as StudyRequest, found);
	for (const token of tokens) {
		const each = await openSide(event.locals.documents, models, token);
		if (!each.ok) missing.push(each.sentence);
		// What all are compared with is of the model that the address names.
		else if (!opened[0] && each.side.model !== found.model.id)
			missing.push(m.compare_own_first({ name: each.side.name }));
		else if (opened[0] && !hasSameOutcomes(opened[0].input.model, each.input.model))
			missing.push(m.compare_other_outcomes({ name: each.side.name }));
		else opened.push(each);
	}
	return { opened, missing };
}

/**
 * Opens what is compared and computes it with one seed, the first as the reference; says what is left out, and of two what changed
 * from the one to the other. Throws what `computed` throws.
 */
export async function compareSides(
	event: RequestEvent,
	found: FoundModel,
	{ tokens, wanted }: { tokens: readonly string[]; wanted: string | null }
) {
	const locale = getLocale();
	const { opened, missing } = await openSides(event, found, tokens.slice(0, mostCompared));
	tellApart(opened.map(({ side }) => side));
	const reference = opened[0];
	const model = reference?.input.model ?? found.model;
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
		// What two models set differently is more than their settings.
		const against = at > 0 && side.model === found.model.id ? reference!.side.settings : null;
		return {
			...side,
			...results.get(side)!,
			sentences: against ? sayChanges(model, against, side.settings, locale).map(({ sentence }) => sentence) : []
		};
	});
	const second = sides.length === 2 ? sides[1] : undefined;
	return {
		...{ opened, missing, model, outcome: outcome ?? '', sides },
		changed:
			reference && second?.sameModel && differences
				? whatChanged(model, differences, [reference.side, second], await observedBetween(event, found, opened), locale)
				: null
	};
}
