import type { InterfaceLanguage, Model } from '$lib/study';
import type { ModelChange } from '$lib/settings/carryOver';
import { named } from './named';
import { m } from './paraglide/messages.js';

/** What has changed in a model, one sentence a change. */
export function sayModelChange(change: ModelChange, from: Model, to: Model, locale: InterfaceLanguage): string {
	if ('count' in change) {
		const say = { impacts: m.model_impacts, 'cross-impacts': m.model_cross_impacts, baselines: m.model_baselines };
		return say[change.kind]({ count: change.count }, { locale });
	}
	const all = [...to.factors, ...from.factors, ...to.outcomes, ...from.outcomes];
	const name = named(all.find(({ id }) => id === change.id)?.name ?? {}, locale);
	const say = {
		'factor-added': m.model_factor_added,
		'factor-removed': m.model_factor_removed,
		'outcome-added': m.model_outcome_added,
		'outcome-removed': m.model_outcome_removed,
		states: m.model_states
	};
	return say[change.kind]({ name }, { locale });
}
