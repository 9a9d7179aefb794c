import type { Model } from './model';
import { modelIndex, type ModelIndex } from './modelIndex';

/** What a judgement is about. Ids are those of the model. */
export type About =
	| { kind: 'impact'; factor: string; state: string; outcome: string }
	| { kind: 'crossImpact'; factor: string; state: string; target: string; targetState: string }
	| { kind: 'factor'; factor: string }
	| { kind: 'weight'; factor: string }
	| { kind: 'level'; factor: string }
	| { kind: 'state'; factor: string; state: string }
	| { kind: 'outcome'; outcome: string }
	| { kind: 'baseline'; outcome: string }
	| { kind: 'test'; outcome: string }
	| { kind: 'decisiveness' }
	| { kind: 'confidence' }
	| { kind: 'question' };

type Resolve = (index: ModelIndex, ids: string[]) => About | null | false | undefined;

/** What each form of path leads to, by its first word and the number of ids that follow. */
const forms: Record<string, Resolve> = {
	'decisiveness/0': () => ({ kind: 'decisiveness' }),
	'confidence/0': () => ({ kind: 'confidence' }),
	'question/0': () => ({ kind: 'question' }),
	'impacts/3': (index, [factor = '', state = '', outcome = '']) =>
		index.state(factor, state) && index.outcome(outcome) && { kind: 'impact', factor, state, outcome },
	'crossImpacts/4': (index, [factor = '', state = '', target = '', targetState = '']) =>
		index.state(factor, state) &&
		index.state(target, targetState) && { kind: 'crossImpact', factor, state, target, targetState },
	'factors/1': (index, [factor = '']) => index.factor(factor) && { kind: 'factor', factor },
	'factors/2': (index, [factor = '', part]) =>
		index.factor(factor) && (part === 'weight' || part === 'level') && { kind: part, factor },
	'factors/3': (index, [factor = '', part, state = '']) =>
		part === 'states' && index.state(factor, state) && { kind: 'state', factor, state },
	'outcomes/1': (index, [outcome = '']) => index.outcome(outcome) && { kind: 'outcome', outcome },
	'outcomes/2': (index, [outcome = '', part]) =>
		index.outcome(outcome) && (part === 'baseline' || part === 'test') && { kind: part, outcome }
};

/** Resolves an `about` path such as `impacts.proximity.watched.quiet` in a model; null where it points at nothing. */
export function aboutPath(model: Model, path: string): About | null {
	const [root = '', ...ids] = path.split('.');
	const form = `${root}/${ids.length}`;
	return (Object.hasOwn(forms, form) && forms[form]?.(modelIndex(model), ids)) || null;
}
