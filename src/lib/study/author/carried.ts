import { mostParts } from '../bounds';
import type { StudyContents } from '../contents';
import { editJudgement } from './judging';

// What passages carry, by its path: `models.0.factors.1`, `models.0.outcomes.0.signposts.2`, `models.0.about.impacts.gulf.open.quiet`,
// `study.facts.events.0`. Drafts are changed in place.

interface Holder {
	passages: string[];
}

/** Lists all that may rest on passages, each with its path. */
export function* passageHolders({ study, models }: StudyContents): Generator<[string, Holder]> {
	for (const [at, model] of models.entries()) {
		for (const [of, factor] of model.factors.entries()) yield [`models.${at}.factors.${of}`, factor];
		for (const [of, outcome] of model.outcomes.entries()) {
			const path = `models.${at}.outcomes.${of}`;
			yield [path, outcome];
			for (const [each, signpost] of outcome.signposts.entries()) yield [`${path}.signposts.${each}`, signpost];
		}
		for (const judgement of model.judgements) yield [`models.${at}.about.${judgement.about}`, judgement];
	}
	for (const [at, event] of study.facts.events.entries()) yield [`study.facts.events.${at}`, event];
	for (const [at, { points }] of study.facts.indicators.entries())
		for (const [each, point] of points.entries()) yield [`study.facts.indicators.${at}.points.${each}`, point];
}

/** Lists the paths of what rests on each passage; one that carries nothing is not in it. */
export function carriedBy(contents: StudyContents): ReadonlyMap<string, readonly string[]> {
	const carried = new Map<string, string[]>();
	for (const [path, { passages }] of passageHolders(contents))
		for (const id of passages) carried.set(id, [...(carried.get(id) ?? []), path]);
	return carried;
}

function holderAt(contents: StudyContents, path: string): Holder | undefined {
	for (const [at, holder] of passageHolders(contents)) if (at === path) return holder;
	return undefined;
}

/** Lets a passage carry what a path leads to; false where that is gone, or has as many passages as it may. */
export function carry(contents: StudyContents, path: string, passage: string): boolean {
	const [, at = '', about = ''] = /^models\.(\d+)\.about\.(.+)$/.exec(path) ?? [];
	const model = contents.models[Number(at)];
	let taken = false;
	const add = (holder: Holder) => {
		taken = holder.passages.includes(passage) || holder.passages.length < mostParts.passagesOfOne;
		if (taken && !holder.passages.includes(passage)) holder.passages.push(passage);
	};
	if (about !== '' && model)
		editJudgement(model, about, (judgement) => {
			add(judgement);
			if (taken && judgement.basis === 'analyst') judgement.basis = 'inferred';
		});
	else {
		const holder = holderAt(contents, path);
		if (holder) add(holder);
	}
	return taken;
}

/** Takes a passage from what a path leads to; a judgement without any is the analyst's own. False where it did not rest on it. */
export function leave(contents: StudyContents, path: string, passage: string): boolean {
	const holder = holderAt(contents, path);
	if (!holder?.passages.includes(passage)) return false;
	const without = (each: Holder) => void (each.passages = each.passages.filter((id) => id !== passage));
	const [, at = '', about = ''] = /^models\.(\d+)\.about\.(.+)$/.exec(path) ?? [];
	if (about === '') without(holder);
	else
		editJudgement(contents.models[Number(at)]!, about, (judgement) => {
			without(judgement);
			if (judgement.passages.length === 0) judgement.basis = 'analyst';
		});
	return true;
}
