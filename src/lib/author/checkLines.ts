import type { Fault, InterfaceLanguage, StudyContents } from '$lib/study';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { sayWrong } from '$lib/words/problems';
import type { EditStep } from './steps';

/** A line of the check: at what, what is wrong with it, and the step in which it is mended. */
export interface CheckLine {
	step: EditStep;
	where: string;
	sentence: string;
}

/** What a field is called on the page, by the last word of its path. */
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
	publisher: m.edit_source_publisher,
	author: m.edit_source_author,
	address: m.edit_source_address,
	date: m.edit_source_date
};

/** The step that mends what a path leads to. */
function stepOf(keys: readonly string[]): EditStep {
	const [root, , part] = keys;
	if (root === 'texts') return 'text';
	if (root === 'study') return keys[1] === 'passages' ? 'passages' : 'text';
	if (part === 'factors') return 'factors';
	if (part === 'impacts' || part === 'judgements') return 'impacts';
	return part === 'crossImpacts' ? 'cross' : 'question';
}

/** The names of what a path leads through, and of the field at its end. */
function whereOf(contents: StudyContents, keys: readonly string[], locale: InterfaceLanguage): string {
	let value: unknown = contents;
	const names: string[] = [];
	for (const key of keys) {
		value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
		if (typeof value !== 'object' || value === null) continue;
		const { name, quotes } = value as { name?: Record<string, string>; quotes?: Record<string, { exact: string }> };
		const quote = Object.values(quotes ?? {})[0]?.exact;
		const said = quote ?? (name ? localize(name, locale).text : '');
		if (said !== '') names.push(`“${said.slice(0, 60)}”`);
	}
	const field = [...keys].reverse().find((key) => Object.hasOwn(fieldNames, key));
	return [...names, ...(field ? [fieldNames[field]!()] : [])].join(' · ');
}

/** Says faults or notes of contents in the making by their place on the page, each place once. */
export function checkLines(contents: StudyContents, faults: readonly Fault[], locale: InterfaceLanguage): CheckLine[] {
	const lines = new Map<string, CheckLine>();
	for (const fault of faults) {
		const keys = fault.path.split('.');
		const sentence = fault.code === 'no-language' ? m.edit_fault_empty() : sayWrong(fault, locale);
		const line = { step: stepOf(keys), where: whereOf(contents, keys, locale), sentence };
		lines.set(`${line.where} ${sentence}`, line);
	}
	return [...lines.values()];
}
