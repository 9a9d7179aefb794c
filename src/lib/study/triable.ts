import { aboutPath } from './aboutPath';
import { bounds } from './bounds';
import type { Model } from './model';
import type { Settings } from './settings';

/** Gives the bounds of a judgement of which a scenario may try another value, an impact or a baseline; null for any other path. */
export function triableBounds(model: Model, path: string): { min: number; max: number } | null {
	const kind = aboutPath(model, path)?.kind;
	return kind === 'impact' || kind === 'baseline' ? bounds[kind] : null;
}

/** Gives the model's own value of an impact or a baseline; undefined where nobody has judged it. */
export function ownJudgement(model: Model, path: string): number | undefined {
	const [root, first = '', state = '', outcome = ''] = path.split('.');
	return root === 'impacts'
		? model.impacts[first]?.[state]?.[outcome]
		: model.outcomes.find(({ id }) => root === 'outcomes' && id === first)?.baseline;
}

/** Gives an impact or a baseline as settings have it: the value that they try, else the model's own. */
export const judgementIn = (model: Model, { judgements }: Pick<Settings, 'judgements'>, path: string) =>
	judgements?.[path] ?? ownJudgement(model, path);
