import type { z } from 'zod';
import { fieldForms } from '$lib/present/edit/fieldForms';
import { logoLimit } from '$lib/study/logo';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';

/** Says what a logo has to be. */
export const sayNoLogo = (): string =>
	m.house_logo_wrong({ most: numbersIn(getLocale()).number(logoLimit.bytes / 1000) });

/** What is wrong with what a house puts on its slides, where that is more than a bound. */
const houseFaults: Record<string, () => string> = { logo: sayNoLogo, accent: m.house_accent_wrong };

/** Fields that are called otherwise than the editor asks for them, and those of the document. */
const otherNames: Record<string, () => string> = {
	title: m.save_name,
	audience: m.briefing_audience,
	date: m.briefing_date,
	classification: m.briefing_classification,
	house: m.house_style,
	body: m.slide_kind_text,
	reason: m.slide_confidence_because,
	slides: m.briefing_slides
};

/** What the innermost part of a path that has a name is called; else the path. */
function fieldName(path: readonly PropertyKey[]): string {
	const forms: Readonly<Record<string, { label: () => string }>> = fieldForms;
	const within = path.length > 1 && path[0] === 'slides' ? path.slice(2) : path;
	const names = within.map(String).reverse();
	const [found] = names.flatMap((name) => otherNames[name] ?? forms[name]?.label ?? []);
	return found?.() ?? path.join('.');
}

/** What is wrong with a briefing in one sentence: which slide and field, and how to mend it. */
export function sayBriefingFault(issue: z.core.$ZodIssue, json: unknown): string {
	const [list, at] = issue.path;
	const ofHouse = list === 'house' && houseFaults[String(at)];
	if (ofHouse) return ofHouse();
	const field = fieldName(issue.path);
	const slides = (json as { slides?: unknown[] } | null)?.slides;
	const where =
		list === 'slides' && typeof at === 'number' && Array.isArray(slides)
			? m.briefing_where({ slide: at + 1, field })
			: field;
	if (issue.code === 'too_big') return m.save_too_long({ field: where, max: Number(issue.maximum) });
	if (issue.code === 'too_small') return m.briefing_missing({ field: where });
	return m.briefings_wrong({ where });
}
