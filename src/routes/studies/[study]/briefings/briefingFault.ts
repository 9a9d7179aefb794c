import type { z } from 'zod';
import { m } from '$lib/words/paraglide/messages.js';

const fieldNames: Record<string, () => string> = {
	title: m.save_name,
	audience: m.briefing_audience,
	date: m.briefing_date,
	classification: m.briefing_classification,
	heading: m.briefing_heading,
	notes: m.present_notes,
	sentence: m.briefing_sentence,
	body: m.slide_kind_text,
	reason: m.slide_confidence_because,
	slides: m.briefing_slides
};

/** What is wrong with a briefing in one sentence: which slide and field, and how to mend it. */
export function sayBriefingFault(issue: z.core.$ZodIssue, json: unknown): string {
	const [list, at] = issue.path;
	const field = fieldNames[String(issue.path.at(-1))]?.() ?? String(issue.path.join('.'));
	const slides = (json as { slides?: unknown[] } | null)?.slides;
	const where =
		list === 'slides' && typeof at === 'number' && Array.isArray(slides)
			? m.briefing_where({ slide: at + 1, field })
			: field;
	if (issue.code === 'too_big') return m.save_too_long({ field: where, max: Number(issue.maximum) });
	if (issue.code === 'too_small') return m.briefing_missing({ field: where });
	return m.briefings_wrong({ where });
}
