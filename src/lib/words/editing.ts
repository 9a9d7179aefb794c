import type { InterfaceLanguage, Model, StudyContents } from '$lib/study';
import type { FieldRefusal } from '$lib/study/author/fields';
import { localize } from '$lib/study/language';
import { isolated } from './named';
import { m } from './paraglide/messages.js';
import { targetName } from './targetName';

/** What a field is called on the page, by a word of its path. */
const fieldNames: Record<string, () => string> = {
	title: m.edit_study_title,
	summary: m.edit_study_summary,
	text: m.edit_question,
	horizon: m.edit_horizon,
	asOf: m.edit_as_of,
	reason: m.edit_reason,
	test: m.edit_test,
	signposts: m.edit_signposts,
	states: m.edit_states,
	level: m.edit_state_level,
	weight: m.edit_weight,
	spread: m.edit_spread,
	baseline: m.edit_baseline,
	publisher: m.edit_source_publisher,
	author: m.edit_source_author,
	address: m.edit_source_address,
	date: m.edit_source_date
};

/** The path of a number below its model, as a judgement names it; null for every other. */
function aboutIn(keys: readonly string[]): string | null {
	const [root, , part, ...ids] = keys;
	return root === 'models' && (part === 'impacts' || part === 'crossImpacts') && ids.length > 2
		? [part, ...ids].join('.')
		: null;
}

/** Says where a path into contents in the making leads: the names that it goes through, and the field at its end. */
export function placeSaid(contents: StudyContents, path: string, locale: InterfaceLanguage): string {
	const keys = path.split('.');
	const about = aboutIn(keys);
	const model: Model | undefined = contents.models[Number(keys[1])];
	if (about !== null && model) return targetName(model, about, locale);
	let value: unknown = contents;
	const names: string[] = [];
	for (const key of keys) {
		value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
		if (typeof value !== 'object' || value === null) continue;
		const { name, quotes } = value as { name?: Record<string, string>; quotes?: Record<string, { exact: string }> };
		const quote = Object.values(quotes ?? {})[0]?.exact;
		const said = quote ?? (name ? localize(name, locale).text : '');
		if (said !== '') names.push(m.edit_place_named({ name: isolated(said.slice(0, 60)) }, { locale }));
	}
	const field = keys.findLast((key) => Object.hasOwn(fieldNames, key));
	return [...names, ...(field ? [fieldNames[field]!()] : [])].join(' · ');
}

/** Says why a field of a study does not take what was typed. */
export function sayFieldRefusal(
	contents: StudyContents,
	path: string,
	{ typed, refusal }: { typed: string; refusal: FieldRefusal },
	locale: InterfaceLanguage
): string {
	const values = { typed: isolated(typed.slice(0, 60)), field: placeSaid(contents, path, locale) || path };
	if (refusal.why === 'no-number') return m.edit_number_wrong(values);
	if (refusal.why === 'out-of-range') return m.edit_number_bounds({ ...values, min: refusal.min, max: refusal.max });
	return m.edit_no_field(values);
}
