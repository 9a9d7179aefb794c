import type { Model, Settings } from '../../study';

/** A path of a number behind a share of a model. */
export function sharePathsNaively(model: Model): string[] {
	return [
		...model.factors.flatMap(({ id, states }) =>
			states.flatMap((state) => model.outcomes.map((outcome) => `impacts.${id}.${state.id}.${outcome.id}`))
		),
		...model.factors.flatMap(({ id }) => [`factors.${id}.weight`, `factors.${id}.level`]),
		...model.outcomes.map(({ id }) => `outcomes.${id}.baseline`),
		'decisiveness'
	];
}

/** A model and settings as another file would have them: judgements of the model set to other values, by their paths. */
export function setNaively(model: Model, values: Record<string, number>): Model {
	const changed = structuredClone(model);
	for (const [path, value] of Object.entries(values)) {
		const [root, first = '', second = '', third = ''] = path.split('.');
		if (root === 'impacts') ((changed.impacts[first] ??= {})[second] ??= {})[third] = value;
		else changed.outcomes.find(({ id }) => id === first)!.baseline = value;
	}
	return changed;
}

/** A model and settings without judgements, by their paths, as another file would have them. */
export function withoutNaively(
	model: Model,
	settings: Settings,
	paths: readonly string[]
): { model: Model; settings: Settings } {
	const set = structuredClone(settings);
	const judged = paths.filter((path) => path.startsWith('impacts.') || path.startsWith('outcomes.'));
	const weightless = model.factors.filter(({ id }) => paths.includes(`factors.${id}.weight`));
	const others = model.factors.filter((factor) => !weightless.includes(factor));
	const counted = others.length > 0 ? others : model.factors;
	const mean = counted.reduce((sum, { id }) => sum + settings.factors[id]!.weight, 0) / counted.length;
	for (const { id } of weightless) set.factors[id]!.weight = mean;
	for (const { id } of model.factors) if (paths.includes(`factors.${id}.level`)) set.factors[id]!.level = 50;
	if (paths.includes('decisiveness')) set.decisiveness = 1;
	return { model: setNaively(model, Object.fromEntries(judged.map((path) => [path, 0]))), settings: set };
}
