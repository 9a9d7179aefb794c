import { aboutPath } from './aboutPath';
import { bounds } from './bounds';
import type { Model } from './model';
import type { Settings } from './settings';

/** The values that a judgement may have. */
interface Triable {
	min: number;
	max: number;
	/** Whether whole numbers alone. */
	whole: boolean;
}

/** Gives the values of a judgement that a scenario may try: an impact, a baseline, a cross-impact; null for any other path. */
export function triableBounds(model: Model, path: string): Triable | null {
	const kind = aboutPath(model, path)?.kind;
	if (kind === 'crossImpact') return { ...bounds.crossImpact, whole: true };
	return kind === 'impact' || kind === 'baseline' ? { ...bounds[kind], whole: false } : null;
}

/** Gives the model's own value of an impact, a baseline or a cross-impact; undefined for an impact that nobody has judged. */
export function ownJudgement(model: Model, path: string): number | undefined {
	const [root, first = '', second = '', third = '', fourth = ''] = path.split('.');
	if (root === 'impacts') return model.impacts[first]?.[second]?.[third];
	if (root === 'crossImpacts') return model.crossImpacts[first]?.[second]?.[third]?.[fourth] ?? 0;
	return model.outcomes.find(({ id }) => root === 'outcomes' && id === first)?.baseline;
}

/** Gives a judgement as settings have it: the value that they try, else the model's own. */
export const judgementIn = (model: Model, { judgements }: Pick<Settings, 'judgements'>, path: string) =>
	judgements?.[path] ?? ownJudgement(model, path);

/** Gives the id of the factor whose state a judgement is of: the one that acts; null for a baseline. */
export function factorOfJudgement(path: string): string | null {
	const [root, factor = ''] = path.split('.');
	return root === 'impacts' || root === 'crossImpacts' ? factor : null;
}
