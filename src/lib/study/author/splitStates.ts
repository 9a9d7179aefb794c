import { renameAbout } from '../aboutIds';
import { mostParts } from '../bounds';
import type { LanguageTag } from '../language';
import type { Factor, Judgement, Model, State } from '../model';
import { freeId, idsOf } from '../idOf';
import { labelled } from './blankStudy';
import { copyExclusions, mergeExclusions } from './exclusions';
import { joinTexts } from './joinTexts';
import { middle } from './middle';
import { goesWith, roundedLevel } from './parts';

// States that are split in two, and neighbours that are merged, with the judgements on them. Drafts are changed in place.

/**
 * Splits a state: a new one stands between it and the next, and below the last. `copied` gives the new one the same numbers, as
 * the analyst's own, and excludes it from what the other is; otherwise all of it is open. Reasons and passages stay with the first. False where there is no room.
 */
export function splitState(
	model: Model,
	factor: Factor,
	at: number,
	{ name, copied, language }: { name: string; copied: boolean; language: LanguageTag }
): boolean {
	const { states } = factor;
	const state = states[at];
	if (!state || states.length >= mostParts.states) return false;
	const isLast = at === states.length - 1;
	const neighbour = states[isLast ? at - 1 : at + 1];
	const level = roundedLevel((state.level + (neighbour?.level ?? 0)) / 2);
	const fresh: State = { id: freeId(name, 'state', idsOf(states)), name: labelled(name, language), level };
	states.splice(isLast ? at : at + 1, 0, fresh);
	if (copied) {
		copyCells(model, factor.id, state.id, fresh.id);
		copyExclusions(model, factor.id, state.id, fresh.id);
	}
	return true;
}

function copyCells({ impacts, crossImpacts }: Model, factor: string, from: string, to: string): void {
	const effects = impacts[factor]?.[from];
	if (effects) impacts[factor]![to] = { ...effects };
	const pushes = crossImpacts[factor]?.[from];
	if (pushes)
		crossImpacts[factor]![to] = Object.fromEntries(
			Object.entries(pushes).map(([target, cells]) => [target, { ...cells }])
		);
	for (const rows of Object.values(crossImpacts))
		for (const targets of Object.values(rows)) {
			const cells = targets[factor];
			if (cells?.[from] !== undefined) cells[to] = cells[from];
		}
}

/** Counts what becomes of the judgements on two states that are merged. */
interface Merging {
	/** Numbers that stay: both are the same, or one alone is judged. */
	kept: number;
	/** Numbers that differ, and whose middle is taken. */
	averaged: number;
	/** Exclusions that fall, since one of the two states is not excluded so. */
	dropped: number;
}

/** Merges the numbers of one place: `second` goes, `first` holds what both said. Gives how many middles were taken. */
function mergeNumbers(cells: Record<string, number>, first: string, second: string, whole: boolean): number {
	const [one, other] = [cells[first], cells[second]];
	if (other === undefined) return 0;
	delete cells[second];
	const differ = one !== undefined && one !== other;
	cells[first] = differ ? middle(one, other, whole) : other;
	return differ ? 1 : 0;
}

/** Merges two rows of cells into the first of them; gives how many middles were taken. */
function mergeRows(
	rows: Record<string, Record<string, number>>,
	first: string,
	second: string,
	whole: boolean
): number {
	const [one, other] = [rows[first], rows[second]];
	if (!other) return 0;
	delete rows[second];
	const merged = { ...other, ...one };
	let averaged = 0;
	for (const id of Object.keys(merged)) {
		const [left, right] = [one?.[id], other[id]];
		if (left === undefined || right === undefined || left === right) continue;
		merged[id] = middle(left, right, whole);
		averaged++;
	}
	rows[first] = merged;
	return averaged;
}

/** What two judgements say together: passages and reasons of both, and what both rest on at least. */
function joinJudgements(one: Judgement, other: Judgement): Judgement {
	const passages = [...new Set([...one.passages, ...other.passages])].slice(0, mostParts.passagesOfOne);
	const basis = one.basis === other.basis ? one.basis : passages.length > 0 ? 'inferred' : 'analyst';
	return { about: one.about, basis, reason: joinTexts(one.reason, other.reason), passages };
}

function mergeJudgements(model: Model, factor: string, first: string, second: string): void {
	const renamed: Parameters<typeof renameAbout>[1] = (each) =>
		each.kind === 'state' && each.factor === factor && each.id === second ? first : each.id;
	const joined = new Map<string, Judgement>();
	for (const judgement of model.judgements) {
		const moved = { ...judgement, about: renameAbout(judgement.about, renamed) };
		const same = joined.get(moved.about);
		joined.set(moved.about, same ? joinJudgements(same, moved) : moved);
	}
	model.judgements = [...joined.values()];
}

/**
 * Merges a state with the next: the first's name and place among the others, the middle of their levels, and of their numbers
 * where both are judged and differ. Reasons and passages of both are kept. Gives what became of the numbers; null where two
 * states are all there are.
 */
export function mergeStates(model: Model, factor: Factor, at: number): Merging | null {
	const { states } = factor;
	const [first, second] = [states[at], states[at + 1]];
	if (!first || !second || states.length < 3) return null;
	const { impacts, crossImpacts } = model;
	let averaged = impacts[factor.id] ? mergeRows(impacts[factor.id]!, first.id, second.id, false) : 0;
	averaged += mergeCrossRows(model, factor.id, first.id, second.id);
	for (const rows of Object.values(crossImpacts))
		for (const targets of Object.values(rows)) {
			const cells = targets[factor.id];
			if (cells) averaged += mergeNumbers(cells, first.id, second.id, true);
		}
	mergeJudgements(model, factor.id, first.id, second.id);
	const dropped = mergeExclusions(model, factor.id, first.id, second.id);
	const level = at === 0 ? 0 : at + 1 === states.length - 1 ? 100 : roundedLevel((first.level + second.level) / 2);
	standAt(factor, [first.level, second.level], level);
	first.level = level;
	const description = joinTexts(first.description ?? {}, second.description ?? {});
	if (Object.keys(description).length > 0) first.description = description;
	states.splice(at + 1, 1);
	const { impacts: effects, crossImpacts: pushes } = goesWith(model, { factor: factor.id, state: first.id });
	return { kept: Math.max(0, effects + pushes - averaged), averaged, dropped };
}

/** Merges what two states do to all others; gives how many middles were taken. */
function mergeCrossRows({ crossImpacts }: Model, factor: string, first: string, second: string): number {
	const rows = crossImpacts[factor];
	const [one, other] = [rows?.[first], rows?.[second]];
	if (!rows || !other) return 0;
	delete rows[second];
	const merged: typeof other = {};
	let averaged = 0;
	for (const target of new Set([...Object.keys(one ?? {}), ...Object.keys(other)])) {
		const pair = { first: one?.[target] ?? {}, second: other[target] ?? {} };
		averaged += mergeRows(pair, 'first', 'second', true);
		merged[target] = pair.first;
	}
	rows[first] = merged;
	return averaged;
}

/** Moves where a factor stands today from either of two merged states to the one that is left. */
function standAt({ level }: Factor, merged: readonly number[], to: number): void {
	if (!merged.includes(level.value)) return;
	level.value = to;
	level.low = Math.min(level.low, to);
	level.high = Math.max(level.high, to);
}

/** Says what would become of the numbers on a state and the next if they were merged; null where they cannot be. */
export function mergingOf(model: Model, factor: string, at: number): Merging | null {
	const copy = structuredClone(model);
	const same = copy.factors.find(({ id }) => id === factor);
	return same ? mergeStates(copy, same, at) : null;
}
