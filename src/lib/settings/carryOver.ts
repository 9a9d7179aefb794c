import { changedCells } from '$lib/study/changedCells';
import type { Model } from '$lib/study/model';
import { triableBounds } from '$lib/study/triable';
import { defaultSettings, setJudgements } from './edits';
import type { Settings } from '$lib/study/settings';

/** One way in which a model differs from an earlier version of itself; `count` of judgements, `id` of a factor or outcome. */
export type ModelChange =
	| { kind: 'factor-added' | 'factor-removed' | 'outcome-added' | 'outcome-removed' | 'states'; id: string }
	| { kind: 'impacts' | 'cross-impacts' | 'baselines'; count: number };

const ids = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id));

/** How many cells differ; one that is left out is 0. */
const differing = (from: object, to: object): number =>
	changedCells(from, to).filter((cell) => (cell.from ?? 0) !== (cell.to ?? 0)).length;

/** What of a model bears on its numbers and differs between two versions, in the model's order. */
export function modelChanges(from: Model, to: Model): ModelChange[] {
	const [oldFactors, newFactors] = [ids(from.factors), ids(to.factors)];
	const [oldOutcomes, newOutcomes] = [ids(from.outcomes), ids(to.outcomes)];
	const places = (model: Model, id: string) =>
		JSON.stringify(model.factors.find((factor) => factor.id === id)?.states.map((state) => [state.id, state.level]));
	const baselines = (model: Model) => Object.fromEntries(model.outcomes.map(({ id, baseline }) => [id, baseline]));
	const counted = (kind: 'impacts' | 'cross-impacts' | 'baselines', count: number): ModelChange[] =>
		count > 0 ? [{ kind, count }] : [];
	return [
		...[...newFactors].filter((id) => !oldFactors.has(id)).map((id) => ({ kind: 'factor-added' as const, id })),
		...[...oldFactors].filter((id) => !newFactors.has(id)).map((id) => ({ kind: 'factor-removed' as const, id })),
		...[...newFactors]
			.filter((id) => oldFactors.has(id) && places(from, id) !== places(to, id))
			.map((id) => ({ kind: 'states' as const, id })),
		...[...newOutcomes].filter((id) => !oldOutcomes.has(id)).map((id) => ({ kind: 'outcome-added' as const, id })),
		...[...oldOutcomes].filter((id) => !newOutcomes.has(id)).map((id) => ({ kind: 'outcome-removed' as const, id })),
		...counted('impacts', differing(from.impacts, to.impacts)),
		...counted('cross-impacts', differing(from.crossImpacts, to.crossImpacts)),
		...counted('baselines', differing(baselines(from), baselines(to)))
	];
}

/** Settings for another version of the model: factors that are in both keep theirs, new ones take the model's own; judgements are tried where both have them. */
export function carryOver(to: Model, settings: Settings): Settings {
	const own = defaultSettings(to);
	const carried: Settings = {
		decisiveness: settings.decisiveness,
		factors: Object.fromEntries(to.factors.map(({ id }) => [id, { ...(settings.factors[id] ?? own.factors[id]!) }]))
	};
	const tried = Object.entries(settings.judgements ?? {}).filter(([path]) => triableBounds(to, path));
	setJudgements(carried, Object.fromEntries(tried));
	return carried;
}
