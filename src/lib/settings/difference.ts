import type { Model } from '$lib/study/model';
import { factorOfJudgement, judgementIn } from '$lib/study/triable';
import type { FactorSettings, Settings } from '$lib/study/settings';

type Parameter = keyof FactorSettings | 'decisiveness';

/** One number that differs: `factor` is null for the decisiveness and a baseline; a judgement is told by its path. */
export type Change = { factor: string | null; from: number; to: number } & (
	{ parameter: Parameter } | { parameter: 'judgement'; about: string }
);

const inFormOrder = ['level', 'low', 'high', 'weight', 'spread'] as const;

/** The judgements of which two settings try different values, in the order of their paths. */
function triedDifference(model: Model, a: Settings, b: Settings): Change[] {
	const paths = [...new Set([a, b].flatMap(({ judgements = {} }) => Object.keys(judgements)))].sort();
	return paths.flatMap((about): Change[] => {
		const [from, to] = [judgementIn(model, a, about) ?? 0, judgementIn(model, b, about) ?? 0];
		if (from === to) return [];
		return [{ factor: factorOfJudgement(about), parameter: 'judgement', about, from, to }];
	});
}

/** What differs between two settings of a model, in the order of the form. */
export function difference(model: Model, a: Settings, b: Settings): Change[] {
	const changes: Change[] = [];
	for (const { id } of model.factors) {
		for (const parameter of inFormOrder) {
			const from = a.factors[id]?.[parameter];
			const to = b.factors[id]?.[parameter];
			if (from !== undefined && to !== undefined && from !== to) changes.push({ factor: id, parameter, from, to });
		}
	}
	if (a.decisiveness !== b.decisiveness)
		changes.push({ factor: null, parameter: 'decisiveness', from: a.decisiveness, to: b.decisiveness });
	return [...changes, ...triedDifference(model, a, b)];
}
