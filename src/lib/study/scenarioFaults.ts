import type { Complain } from './complain';
import type { Model } from './model';
import type { Scenario } from './scenario';
import { triableBounds } from './triable';

/**
 * Complains of what the schema cannot see in a ready scenario: its study, its model, a setting for each factor, and what is tried. A model
 * that is there but could not be read (`unread`) has faults of its own and is not called unknown.
 */
export function scenarioFaults(
	complain: Complain,
	scenario: Pick<Scenario, 'study' | 'model' | 'settings'>,
	studyId: string | null,
	models: readonly Model[],
	unread: ReadonlySet<string>
): void {
	if (studyId !== null && scenario.study !== studyId)
		complain('study', 'unknown-study', { study: scenario.study, expected: studyId });
	const model = models.find((each) => each.id === scenario.model);
	if (!model) {
		if (!unread.has(scenario.model)) complain('model', 'unknown-model', { model: scenario.model });
		return;
	}
	for (const { id } of model.factors)
		if (!scenario.settings.factors[id]) complain('settings.factors', 'missing-settings', { factor: id });
	for (const id of Object.keys(scenario.settings.factors))
		if (!model.factors.some((factor) => factor.id === id))
			complain(`settings.factors.${id}`, 'unknown-factor', { factor: id });
	triedFaults(complain, scenario.settings, model);
}

/** Complains of values that are tried: of no judgement, beyond its bounds, in parts where it is whole. */
function triedFaults(complain: Complain, { judgements = {} }: Scenario['settings'], model: Model): void {
	for (const [path, value] of Object.entries(judgements)) {
		const bound = triableBounds(model, path);
		const at = `settings.judgements.${path}`;
		if (!bound) complain(at, 'about-nothing', { about: path });
		else if (value < bound.min) complain(at, 'out-of-range', { least: bound.min });
		else if (value > bound.max) complain(at, 'out-of-range', { most: bound.max });
		else if (bound.whole && !Number.isInteger(value)) complain(at, 'shape', { expected: 'int', found: String(value) });
	}
}
