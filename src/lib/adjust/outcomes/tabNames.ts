import type { Tab } from '$lib/settings/address';
import type { Model } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { m } from '$lib/words/paraglide/messages.js';

const names: Readonly<Record<Tab, () => string>> = {
	whatif: m.tab_what_if,
	curve: m.tab_curve,
	worlds: m.tab_worlds,
	more: m.tab_more,
	outcome: m.tab_outcome,
	facts: m.tab_facts
};

/** Names the tabs beneath the answer of a model, in their order; Why, or the worlds where they are the answer, stands before them. */
export const tabsOf = (model: Pick<Model, 'outcomes'>): [Tab, () => string][] =>
	Object.entries(names)
		.map(([tab, name]): [Tab, () => string] => [tab as Tab, name])
		.filter(([tab]) => hasOutcomes(model) || tab === 'facts');
