import type { SlideFieldName } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';

interface FieldForm {
	label: () => string;
	/** Lines of a text; one where it is left out. */
	lines?: number;
	hint?: () => string;
}

/** Says how the editor asks for each field of a slide. */
export const fieldForms: Readonly<Record<SlideFieldName, FieldForm>> = {
	heading: { label: m.briefing_heading, lines: 2, hint: m.briefing_heading_hint },
	of: { label: m.briefing_of },
	against: { label: m.briefing_against },
	others: { label: m.briefing_others },
	earlier: { label: m.briefing_earlier },
	before: { label: m.briefing_before },
	outcome: { label: m.briefing_outcome },
	along: { label: m.briefing_along },
	x: { label: m.map_axis_x },
	y: { label: m.map_axis_y },
	by: { label: m.briefing_by },
	levels: { label: m.when_mode },
	box: { label: m.when_column_box },
	unsaid: { label: m.doubt_unsaid },
	zeros: { label: m.doubt_zeros_label },
	sentence: { label: m.briefing_sentence, lines: 3, hint: m.briefing_heading_hint },
	confidence: { label: m.briefing_confidence },
	indicator: { label: m.briefing_indicator },
	passage: { label: m.briefing_passage },
	body: { label: m.briefing_body, lines: 8 },
	notes: { label: m.present_notes, lines: 4 }
};
