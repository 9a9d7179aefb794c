import type { InterfaceLanguage, Model, StudyContents } from '$lib/study';
import type { FieldRefusal } from '$lib/study/author/fields';
import { localize } from '$lib/study/language';
import { excludedStates } from './excludedStates';
import { isolated } from './named';
import { m } from './paraglide/messages.js';
import { targetName } from './targetName';

/** What a field is called on the page, by a word of its path, or by two where one of them has several meanings. */
const fieldNames: Record<string, () => string> = {
	title: m.edit_source_title,
	'study.title': m.edit_study_title,
	'models.title': m.edit_model_title,
	summary: m.edit_study_summary,
	name: m.edit_new_name,
	shortName: m.edit_short_name,
	description: m.edit_description,
	unit: m.edit_unit,
	'question.text': m.edit_question,
	'signposts.text': m.edit_signpost,
	'notes.text': m.edit_note,
	note: m.edit_note,
	horizon: m.edit_horizon,
	asOf: m.edit_as_of,
	reason: m.edit_reason,
	answers: m.edit_answer,
	'confidence.reason': m.edit_confidence_reason,
	test: m.edit_test,
	signposts: m.edit_signposts,
	states: m.edit_states,
	level: m.edit_state_level,
	weight: m.edit_weight,
	spread: m.edit_spread,
	baseline: m.edit_baseline,
	publisher: m.edit_source_publisher,
	author: m.edit_source_author,
	translators: m.edit_translators,
	address: m.edit_source_address,
	date: m.edit_source_date
};

/** What the last field that a path goes through is called; undefined where none has a name. */
function fieldName(keys: readonly string[]): (() => string) | undefined {
	const words = keys.filter((key) => !/^\d+$/.test(key));
	for (let at = words.length - 1; at >= 0; at--) {
		const names = [`${words[at - 1]}.${words[at]}`, words[at]!];
		const known = names.find((name) => Object.hasOwn(fieldNames, name));
		if (known !== undefined) return fieldNames[known];
	}
	return undefined;
}

/** The path of a number below its model, as a judgement names it; null for every other. */
function aboutIn(keys: readonly string[]): string | null {
	const [root, , part, ...ids] = keys;
	return root === 'models' && (part === 'impacts' || part === 'crossImpacts') && ids.length > 2
		? [part, ...ids].join('.')
		: null;
}

/** What a part of contents is called: by its quote, its name, or its title where it goes by that. */
function nameOf(part: object, { hasTitle }: { hasTitle: boolean }, locale: InterfaceLanguage): string {
	const { name, title, quotes } = part as {
		name?: Record<string, string>;
		title?: Record<string, string>;
		quotes?: Record<string, { exact: string }>;
	};
	const named = name ?? (hasTitle ? title : undefined);
	return Object.values(quotes ?? {})[0]?.exact ?? (named ? localize(named, locale).text : '');
}

/** Names a number, its reason or an exclusion that a path leads to; null where it leads to something else. */
function wholeSaid(model: Model | undefined, path: string, locale: InterfaceLanguage): string | null {
	if (!model) return null;
	const keys = path.split('.');
	const about = aboutIn(keys);
	if (about !== null) return targetName(model, about, locale);
	const [, judged = ''] = /^models\.\d+\.about\.(.+)\.reason$/.exec(path) ?? [];
	if (judged !== '') return `${targetName(model, judged, locale)} · ${m.edit_reason()}`;
	const exclusion = keys[2] === 'exclusions' ? model.exclusions?.[Number(keys[3])] : undefined;
	return exclusion ? m.edit_part_exclusion({ name: excludedStates(model, exclusion, locale) }, { locale }) : null;
}

/** Says where a path into contents in the making leads: the names that it goes through, and the field at its end. */
export function placeSaid(contents: StudyContents, path: string, locale: InterfaceLanguage): string {
	const keys = path.split('.');
	const whole = wholeSaid(contents.models[Number(keys[1])], path, locale);
	if (whole !== null) return whole;
	let value: unknown = contents;
	const names: string[] = [];
	for (const key of keys) {
		value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
		if (typeof value !== 'object' || value === null) continue;
		const said = nameOf(value, { hasTitle: keys[0] === 'study' && key !== 'study' }, locale);
		if (said !== '') names.push(m.edit_place_named({ name: isolated(said.slice(0, 60)) }, { locale }));
	}
	const field = fieldName(keys);
	return [...names, ...(field ? [field()] : [])].join(' · ');
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
	if (refusal.why === 'no-date') return m.edit_no_date(values);
	if (refusal.why === 'no-day') return m.edit_no_day(values);
	if (refusal.why === 'no-address') return m.edit_no_address(values);
	if (refusal.why === 'out-of-range') return m.edit_number_bounds({ ...values, min: refusal.min, max: refusal.max });
	return m.edit_no_field(values);
}
