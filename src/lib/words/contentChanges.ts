import type { InterfaceLanguage, StudyContents } from '$lib/study';
import type { ChangedField, ChangedPart, ContentChange } from '$lib/settings/contentChanges';
import { statesOfKey } from '$lib/study/exclusions';
import { localize } from '$lib/study/language';
import { excludedStates } from './excludedStates';
import { languageName } from './languages';
import { isolated } from './named';
import { numbersIn } from './numbers';
import { m } from './paraglide/messages.js';
import { targetName } from './targetName';

/** Two states of a study, the later one of which changed the other. */
export interface Between {
	from: StudyContents;
	to: StudyContents;
}

/** Letters of a text that a sentence holds. */
const longest = 60;
const short = (text: string) => (text.length > longest ? `${text.slice(0, longest)}…` : text);

const fieldNames: Record<ChangedField, () => string> = {
	'study-title': m.edit_study_title,
	'study-summary': m.edit_study_summary,
	'model-title': m.edit_source_title,
	'model-summary': m.edit_study_summary,
	question: m.edit_question,
	horizon: m.edit_horizon,
	'as-of': m.edit_as_of,
	'factor-name': m.edit_factor_name,
	'outcome-name': m.edit_outcome_name,
	'short-name': m.edit_short_name,
	'state-name': m.edit_state_name,
	description: m.edit_description,
	test: m.edit_test
};
/** Fields whose words are names, so that they are said before and after. */
const names: readonly ChangedField[] = ['study-title', 'model-title', 'factor-name', 'outcome-name', 'short-name', 'state-name', 'horizon', 'as-of']; // prettier-ignore

/** Names what is added, taken out or changed, with its name in it. */
export const partNames: Record<
	Exclude<ChangedPart, 'text' | 'judgement' | 'exclusion'>,
	(values: { name: string }) => string
> = {
	source: m.edit_part_source,
	passage: m.edit_part_passage,
	event: m.edit_part_event,
	indicator: m.edit_part_indicator,
	model: m.edit_part_model,
	factor: m.edit_part_factor,
	states: m.edit_part_states,
	outcome: m.edit_part_outcome,
	signposts: m.edit_part_signposts,
	weighing: () => m.edit_part_weighing(),
	answer: () => m.edit_part_answer(),
	scenario: m.edit_part_scenario,
	order: () => m.edit_part_order(),
	details: m.edit_part_details
};

/** Gives the first letters of a name, to be set into a sentence. */
export const nameInSentence = (text: Readonly<Record<string, string>>, locale: InterfaceLanguage) =>
	isolated(short(localize(text, locale).text));

/** Names what a number is of; where it is there no longer, as it was. */
export function numberNamed(
	{ from, to }: Between,
	model: string | null,
	about: string,
	locale: InterfaceLanguage
): string {
	for (const { models } of [to, from]) {
		const found = models.find(({ id }) => id === model);
		const said = found ? targetName(found, about, locale) : about;
		if (said !== about) return said;
	}
	return isolated(about);
}

/** Names an exclusion by the states that its key lists. */
export function exclusionNamed(
	{ from, to }: Between,
	model: string | null,
	key: string,
	locale: InterfaceLanguage
): string {
	const states = statesOfKey(key);
	const named = [to, from].flatMap(({ models }) => {
		const found = models.find(({ id }) => id === model);
		return found ? [excludedStates(found, { states }, locale)] : [];
	});
	return named.find((said) => said !== '') ?? isolated(key);
}

type Kind<Of extends ContentChange['kind']> = Extract<ContentChange, { kind: Of }>;

function partNamed(change: Kind<'part'>, between: Between, locale: InterfaceLanguage): string {
	const { what, about } = change;
	const name = nameInSentence(change.name, locale);
	if (what === 'text') return m.edit_part_text({ name, language: languageName(about, locale) }, { locale });
	if (what === 'exclusion')
		return m.edit_part_exclusion({ name: exclusionNamed(between, change.model, about, locale) }, { locale });
	if (what === 'judgement')
		return m.edit_part_judgement({ name: numberNamed(between, change.model, about, locale) }, { locale });
	return about === 'confidence' ? m.edit_confidence({}, { locale }) : partNames[what]({ name });
}

function sayNumber(change: Kind<'number'>, between: Between, locale: InterfaceLanguage): string {
	const { from, to, about, model } = change;
	const what = numberNamed(between, model, about, locale);
	const { number, signed } = numbersIn(locale);
	const said = (value: number) => (/^(?:factors|decisiveness)/.test(about) ? number(value, 2) : signed(value));
	if (to === undefined) return m.edit_change_emptied({ what, from: said(from ?? 0) }, { locale });
	if (from === undefined) return m.edit_change_set({ what, to: said(to) }, { locale });
	return m.edit_change_value({ what, from: said(from), to: said(to) }, { locale });
}

function sayWords({ field, name, from, to }: Kind<'words'>, locale: InterfaceLanguage): string {
	const label = fieldNames[field]();
	const language = Object.keys({ ...from, ...to }).find((each) => from[each] !== to[each]) ?? locale;
	const [before, now] = [from[language] ?? '', to[language] ?? ''];
	const isName = names.includes(field);
	if (isName && before !== '' && now !== '')
		return m.edit_change_renamed({ from: isolated(short(before)), to: isolated(short(now)) }, { locale });
	const hasName = Object.keys(name).length > 0 && !(isName && before === '');
	const part = hasName ? m.edit_part_field({ field: label, name: nameInSentence(name, locale) }, { locale }) : label;
	if (isName && before === '') return m.edit_change_set({ what: part, to: isolated(short(now)) }, { locale });
	return m.edit_change_changed({ part }, { locale });
}

/** Says one change of a study as a sentence. */
function sayContentChange(change: ContentChange, between: Between, locale: InterfaceLanguage): string {
	if (change.kind === 'number') return sayNumber(change, between, locale);
	if (change.kind === 'words') return sayWords(change, locale);
	const say = { added: m.edit_change_added, removed: m.edit_change_removed, changed: m.edit_change_changed };
	return say[change.how]({ part: partNamed(change, between, locale) }, { locale });
}

/** What many changes of one kind are counted as; null for one that is said by itself. */
function countedAs(change: ContentChange): ((values: { count: number }) => string) | null {
	if (change.kind === 'number') {
		if (change.about.startsWith('impacts.')) return m.model_impacts;
		return change.about.startsWith('crossImpacts.') ? m.model_cross_impacts : null;
	}
	if (change.kind === 'words') return null;
	if (change.what === 'judgement') return m.edit_change_reasons;
	if (change.what !== 'passage') return null;
	const say = {
		added: m.edit_change_passages_added,
		removed: m.edit_change_passages_removed,
		changed: m.edit_change_passages_changed
	};
	return say[change.how];
}

/** So many changes of one kind are said each by itself. */
const mostAlike = 2;

/** Says how a study differs from an earlier state of itself: what there is much of is counted, and `most` sentences are said. */
export function sayContentChanges(
	changes: readonly ContentChange[],
	between: Between,
	locale: InterfaceLanguage,
	most: number
): string[] {
	const groups = new Map<unknown, ContentChange[]>();
	for (const change of changes) {
		const key = countedAs(change) ?? change;
		const group = groups.get(key);
		if (group) group.push(change);
		else groups.set(key, [change]);
	}
	const sentences: (() => string)[] = [...groups.values()].flatMap((group) => {
		const counted = countedAs(group[0]!);
		return counted && group.length > mostAlike
			? [() => counted({ count: group.length })]
			: group.map((change) => () => sayContentChange(change, between, locale));
	});
	const said = sentences.slice(0, most).map((say) => say());
	const left = sentences.length - said.length;
	return left > 0 ? [...said, m.edit_change_further({ count: left }, { locale })] : said;
}
