import type { SlideKind } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';

/** What each kind of slide is called. */
export const slideKindNames: Record<SlideKind, () => string> = {
	title: m.slide_kind_title,
	judgement: m.slide_kind_judgement,
	outcomes: m.slide_kind_outcomes,
	why: m.slide_kind_why,
	comparison: m.slide_kind_comparison,
	changes: m.slide_kind_changes,
	turns: m.slide_kind_turns,
	worlds: m.slide_kind_worlds,
	facts: m.slide_kind_facts,
	signposts: m.slide_kind_signposts,
	quotation: m.slide_kind_quotation,
	assumptions: m.slide_kind_assumptions,
	method: m.slide_kind_method,
	text: m.slide_kind_text
};
