import type { Model, State } from '../model';

/** Levels of states from 0 to 100 in rising order; where they do not rise they are spread evenly. */
function risingStates(states: readonly State[]): State[] {
	const rises = states.every(({ level }, at) => at === 0 || level > states[at - 1]!.level);
	const spans = states[0]?.level === 0 && states.at(-1)?.level === 100;
	return rises && spans
		? [...states]
		: states.map((state, at) => ({ ...state, level: (100 * at) / Math.max(1, states.length - 1) }));
}

function mapValues<From, To>(record: Record<string, From>, to: (value: From) => To): Record<string, To> {
	return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}

function onlyKnown<Each>(record: Record<string, Each>, known: ReadonlySet<string>): Record<string, Each> {
	return Object.fromEntries(Object.entries(record).filter(([key]) => known.has(key)));
}

/**
 * Gives what can be computed of a model in the making: its factors with two states or more, blanks as 0; without outcomes its
 * worlds alone. Null while there is no such factor, or one outcome alone.
 */
export function runnableModel(model: Model): Model | null {
	const factors = model.factors
		.filter(({ states }) => states.length >= 2)
		.map((factor) => {
			const { low, value, high } = factor.level;
			return {
				...factor,
				states: risingStates(factor.states),
				level: { low: Math.min(low, value), value, high: Math.max(high, value) }
			};
		});
	if (factors.length === 0 || model.outcomes.length === 1) return null;
	const known = new Set(factors.map(({ id }) => id));
	const judgements = model.judgements.filter(({ about }) => {
		const [root, factor = ''] = about.split('.');
		return root === 'outcomes' || known.has(factor);
	});
	const impacts = onlyKnown(model.impacts, known);
	const crossImpacts = Object.fromEntries(
		Object.entries(model.crossImpacts)
			.filter(([factor]) => known.has(factor))
			.map(([factor, states]) => [factor, mapValues(states, (targets) => onlyKnown(targets, known))])
	);
	const exclusions = (model.exclusions ?? []).filter(({ states }) => {
		const named = Object.entries(states);
		return (
			named.length >= 2 &&
			named.every(([id, state]) =>
				factors.some((each) => each.id === id && each.states.some((own) => own.id === state))
			)
		);
	});
	return { ...model, factors, impacts, crossImpacts, judgements, ...(model.exclusions && { exclusions }) };
}
