import type { Tab } from '$lib/settings/address';
import { m } from '$lib/words/paraglide/messages.js';

/** Names the tabs beneath the shares, in their order; Why stands before them. */
export const tabNames: Readonly<Record<Tab, () => string>> = {
	whatif: m.tab_what_if,
	curve: m.tab_curve,
	worlds: m.tab_worlds,
	more: m.tab_more,
	outcome: m.tab_outcome,
	facts: m.tab_facts
};
