import {
	evidenceOf,
	leaveOut,
	nearestChange,
	triedModel,
	type CompiledModel,
	type NearestChange,
	type Without
} from '$lib/engine';
import type { Basis, Model, Settings } from '$lib/study';
import { aboutPath } from '$lib/study/aboutPath';
import { bases } from '$lib/study/bounds';
import type { HangingKind } from '$lib/study/hangingKinds';
import { judgementsOf, type ShareJudgement } from '$lib/study/judgements';
import { triableBounds } from '$lib/study/triable';

/** Holds what hangs on a judgement, on a passage, or on a basis. */
export interface HangingRow {
	/** A path in the model, the id of a passage, or a basis. */
	id: string;
	/** The judgements that are left out. */
	paths: string[];
	/** How many of those rest on another passage too. */
	shared: number;
	without: Without;
	/** Its place in the model's order. */
	place: number;
}

/** Holds what a passage's judgements say for each outcome, in judgement points. */
export interface EvidenceRow {
	passage: string;
	/** How many judgements rest on it. */
	count: number;
	/** In the model's order of outcomes. */
	said: number[];
	/** How far the passage tells the outcomes apart: the most less the least that it says. */
	range: number;
}

/** Passages that part the outcomes by less speak for all alike: rounding of sums of products of whole numbers. */
const alike = 1e-9;

/** The judgements behind a share that somebody has made, as settings have them. */
const judgedIn = (model: Model, settings: Settings): ShareJudgement[] =>
	judgementsOf(triedModel(model, settings)).filter(({ basis }) => basis !== null);

/** Judgements by the passages that they name, in the order of the judgements. */
function byPassage(judged: readonly ShareJudgement[]): Map<string, ShareJudgement[]> {
	const groups = new Map<string, ShareJudgement[]>();
	for (const judgement of judged)
		for (const passage of new Set(judgement.entry?.passages)) {
			const group = groups.get(passage);
			if (group) group.push(judgement);
			else groups.set(passage, [judgement]);
		}
	return groups;
}

const groupings: Record<HangingKind, (judged: readonly ShareJudgement[]) => [string, readonly ShareJudgement[]][]> = {
	judgement: (judged) => judged.map((judgement) => [judgement.about, [judgement]]),
	passage: (judged) => [...byPassage(judged)],
	basis: (judged) =>
		bases
			.map((each): [Basis, ShareJudgement[]] => [each, judged.filter(({ basis }) => basis === each)])
			.filter(([, group]) => group.length > 0)
};

const movedBy = ({ without }: HangingRow) => Math.abs(without.moved?.difference ?? 0);

/** Finds what hangs on each judgement, passage or basis, that which moves a share most first; ties stay in the model's order. */
export function hangingBy(kind: HangingKind, model: Model, compiled: CompiledModel, settings: Settings): HangingRow[] {
	const groups = groupings[kind](judgedIn(model, settings)).map(([id, group]) => ({
		id,
		paths: group.map(({ about }) => about),
		shared: group.filter(({ entry }) => new Set(entry?.passages).size > 1).length
	}));
	const without = leaveOut(
		compiled,
		settings,
		groups.map(({ paths }) => paths)
	);
	return listHanging(
		groups.map((group, place) => ({ ...group, without: without[place]!, place })),
		'moves'
	);
}

/** Finds what hangs on one passage; null where no judgement behind a share names it. */
export function hangingOnPassage(
	passage: string,
	model: Model,
	compiled: CompiledModel,
	settings: Settings
): Without | null {
	const paths = judgedIn(model, settings).flatMap(({ about, entry }) =>
		entry?.passages.includes(passage) ? [about] : []
	);
	return paths.length > 0 ? leaveOut(compiled, settings, [paths])[0]! : null;
}

/** Lists how rows are put in order: by the most that any share moves, in either direction, or as the model has them. */
export const hangingOrders = ['moves', 'moves-up', 'model'] as const;
/** Names an order of what hangs on judgements. */
export type HangingOrder = (typeof hangingOrders)[number];

const comparisons: Record<HangingOrder, (a: HangingRow, b: HangingRow) => number> = {
	moves: (a, b) => movedBy(b) - movedBy(a),
	'moves-up': (a, b) => movedBy(a) - movedBy(b),
	model: () => 0
};

/** Puts rows in order; ties stay in the model's. */
export const listHanging = (rows: readonly HangingRow[], order: HangingOrder): HangingRow[] =>
	[...rows].sort((a, b) => comparisons[order](a, b) || a.place - b.place);

/**
 * Finds the fewest judgements whose move by one point each changes the leader: of the impacts and baselines that
 * somebody has judged, each within its bounds.
 */
export function nearestChangeOf(model: Model, compiled: CompiledModel, settings: Settings): NearestChange[] {
	const movable = judgedIn(model, settings).flatMap(({ about: path }) => {
		const bound = triableBounds(model, path);
		return bound ? { path, least: bound.min, most: bound.max } : [];
	});
	return nearestChange(compiled, settings, movable);
}

const saysMuch = new Set(['impact', 'baseline']);

/** Finds what each passage says for each outcome; that which parts them most first, those that speak for all alike at the foot. */
export function evidenceRows(model: Model, compiled: CompiledModel, settings: Settings): EvidenceRow[] {
	const groups = [...byPassage(judgedIn(model, settings))];
	const said = evidenceOf(
		compiled,
		settings,
		groups.map(([, group]) => group.map(({ about }) => about))
	);
	return groups
		.map(([passage, group], at) => {
			const range = Math.max(...said[at]!) - Math.min(...said[at]!);
			const count = group.filter(({ about }) => saysMuch.has(aboutPath(model, about)?.kind ?? '')).length;
			return { passage, count, said: said[at]!, range: range < alike ? 0 : range };
		})
		.filter(({ count }) => count > 0)
		.sort((a, b) => b.range - a.range);
}
