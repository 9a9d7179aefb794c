import type { Model } from './model';

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

/** Resolves an `about` path such as `impacts.proximity.watched.quiet` in a model; null where it points at nothing. */
export function aboutPath(model: Model, path: string): About | null {
	const parts = path.split('.');
	const [root = '', a = '', b = '', c = '', d = ''] = parts;
	const hasState = (factor: string, state: string) =>
		model.factors.some((each) => each.id === factor && each.states.some((one) => one.id === state));
	const hasFactor = model.factors.some((each) => each.id === a);
	const hasOutcome = (id: string) => model.outcomes.some((each) => each.id === id);
	const form = `${root}/${parts.length}`;

	if (form === 'decisiveness/1' || form === 'confidence/1' || form === 'question/1')
		return { kind: root as 'decisiveness' | 'confidence' | 'question' };
	if (form === 'impacts/4' && hasState(a, b) && hasOutcome(c))
		return { kind: 'impact', factor: a, state: b, outcome: c };
	if (form === 'crossImpacts/5' && hasState(a, b) && hasState(c, d))
		return { kind: 'crossImpact', factor: a, state: b, target: c, targetState: d };
	if (form === 'factors/2' && hasFactor) return { kind: 'factor', factor: a };
	if (form === 'factors/3' && hasFactor && (b === 'weight' || b === 'level')) return { kind: b, factor: a };
	if (form === 'factors/4' && b === 'states' && hasState(a, c)) return { kind: 'state', factor: a, state: c };
	if (form === 'outcomes/2' && hasOutcome(a)) return { kind: 'outcome', outcome: a };
	if (form === 'outcomes/3' && hasOutcome(a) && (b === 'baseline' || b === 'test')) return { kind: b, outcome: a };
	return null;
}
