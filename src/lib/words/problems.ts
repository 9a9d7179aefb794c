import type { Fault, FaultCode, InterfaceLanguage, Model } from '$lib/study';
import type { AddressProblem } from '$lib/settings/addressReader';
import { localize } from '$lib/study/language';
import { modelIndex } from '$lib/study/modelIndex';
import { m } from './paraglide/messages.js';
import { visible } from './visible';

type Values = Record<string, string | number>;
type Say = (values: Values, locale: InterfaceLanguage) => string;

const seen = <Value extends string | number>(value: Value) => (typeof value === 'string' ? visible(value) : value);

/** A message that takes exactly the values its fault carries. */
const say =
	(message: (values: never, options: { locale: InterfaceLanguage }) => string): Say =>
	(values, locale) =>
		message(values as never, { locale });

/** Kinds of values as a person calls them who writes JSON by hand. */
const kinds: Record<string, (inputs: object, options: { locale: InterfaceLanguage }) => string> = {
	string: m.fault_kind_text,
	array: m.fault_kind_list,
	object: m.fault_kind_group,
	record: m.fault_kind_group
};

/** Where a number or an id belongs it is asked for in words; other kinds too, and what is missing is called so. */
function sayShape({ expected = '', found = '' }: Values, locale: InterfaceLanguage): string {
	const name = (kind: string | number) => kinds[kind]?.({}, { locale }) ?? kind;
	const missing = found === '–';
	if (expected === 'int' && /^-?\d/.test(String(found))) return m.fault_whole({ found }, { locale });
	if (expected === 'number' || expected === 'int')
		return missing ? m.fault_number_missing({}, { locale }) : m.fault_number({ found: name(found) }, { locale });
	if (missing) return m.fault_missing({ expected: name(expected) }, { locale });
	if (expected === 'a-z 0-9 -') return m.fault_id({ found }, { locale });
	return m.fault_shape({ expected: name(expected), found: name(found) }, { locale });
}

/** How many there may be of what: members of a list, characters of a text, or a number itself. */
function sayRange({ least, most, of = '', found = '' }: Values, locale: InterfaceLanguage): string {
	if (least !== undefined) {
		if (of === 'array') return m.fault_list_least({ bound: least, found }, { locale });
		if (of === 'string') return m.fault_text_empty({}, { locale });
		return m.fault_least({ bound: least }, { locale });
	}
	const bound = most ?? '';
	if (of === 'array') return m.fault_list_most({ bound, found }, { locale });
	if (of === 'string') return m.fault_text_most({ bound, found }, { locale });
	return m.fault_most({ bound }, { locale });
}

/** What of a quote is not as the text has it, with the words that the text has. */
function sayQuote(
	{ passage = '', quote = '', language = '', near = '', differs = '' }: Values,
	locale: InterfaceLanguage
) {
	const values = { passage, quote, language, near };
	if (differs === 'lines') return m.fault_quote_lines(values, { locale });
	if (differs === 'spaces') return m.fault_quote_spaces(values, { locale });
	if (differs === 'marks') return m.fault_quote_marks(values, { locale });
	if (differs === 'context') return m.fault_quote_context(values, { locale });
	return near === '' ? m.fault_quote_not_found(values, { locale }) : m.fault_quote_near(values, { locale });
}

const sentences: Record<Exclude<FaultCode, 'out-of-range'>, Say> = {
	'not-json': (values, locale) => say(values['text'] === '' ? m.fault_not_json_end : m.fault_not_json)(values, locale),
	'wrong-format': say(m.fault_wrong_format),
	shape: sayShape,
	'ambiguous-number': say(m.fault_number_twofold),
	'unknown-key': say(m.fault_unknown_key),
	'one-outcome': say(m.fault_one_outcome),
	'no-language': say(m.fault_no_language),
	'missing-file': say(m.fault_missing_file),
	'too-large': say(m.fault_too_large),
	'paragraphs-differ': say(m.fault_paragraphs_differ),
	'kind-without-paragraph': say(m.fault_kind_without_paragraph),
	'too-many-kinds': say(m.fault_too_many_kinds),
	'duplicate-id': say(m.fault_duplicate_id),
	'unknown-factor': say(m.fault_unknown_factor),
	'unknown-state': say(m.fault_unknown_state),
	'unknown-outcome': say(m.fault_unknown_outcome),
	'unknown-passage': say(m.fault_unknown_passage),
	'unknown-source': say(m.fault_unknown_source),
	'unknown-study': say(m.fault_unknown_study),
	'unknown-model': say(m.fault_unknown_model),
	'states-out-of-order': (values, locale) =>
		say(values['level'] === values['before'] ? m.fault_states_same : m.fault_states_out_of_order)(values, locale),
	'states-not-spanning': say(m.fault_states_not_spanning),
	'low-above-level': say(m.fault_low_above_level),
	'high-below-level': say(m.fault_high_below_level),
	'quote-not-found': sayQuote,
	'quote-found-twice': say(m.fault_quote_found_twice),
	'quote-cuts-a-word': say(m.fault_quote_cuts_a_word),
	'quote-spans-paragraphs': say(m.fault_quote_spans_paragraphs),
	'about-nothing': say(m.fault_about_nothing),
	'judged-twice': say(m.fault_judged_twice),
	'exclusion-alone': say(m.fault_exclusion_alone),
	'excluded-twice': say(m.fault_excluded_twice),
	'basis-without-passage': say(m.fault_basis_without_passage),
	'missing-settings': say(m.fault_missing_settings),
	'impossible-date': say(m.fault_impossible_date),
	'period-reversed': say(m.fault_period_reversed),
	'horizon-before-date': say(m.fault_horizon_before_date),
	'file-name-differs': say(m.fault_file_name_differs),
	'not-utf8': say(m.fault_not_utf8),
	'missing-column': say(m.fault_missing_column),
	'unknown-column': say(m.fault_unknown_column),
	'repeated-column': say(m.fault_repeated_column),
	'cell-without-column': say(m.fault_cell_without_column),
	'quote-open': say(m.fault_quote_open),
	'quote-stray': say(m.fault_quote_stray),
	'unknown-language': say(m.fault_unknown_language),
	'language-twice': say(m.fault_language_twice),
	'text-not-utf8': say(m.fault_text_not_utf8),
	'text-utf16': say(m.fault_text_utf16),
	'study-stored-too': say(m.fault_study_stored_too),
	'not-zip': say(m.fault_not_zip),
	'zip-many': say(m.fault_zip_many),
	'zip-large': say(m.fault_zip_large),
	'zip-damaged': say(m.fault_zip_damaged),
	'not-xlsx': say(m.fault_not_xlsx),
	'sheet-missing': say(m.fault_sheet_missing),
	'sheet-large': say(m.fault_sheet_large),
	'cells-merged': say(m.fault_merged),
	'cell-unnamed': say(m.fault_cell_unnamed),
	'unknown-part': say(m.fault_unknown_part),
	'unknown-owner': say(m.fault_unknown_parent),
	'not-matrix': (_, locale) =>
		m.fault_not_matrix(
			{ factor: m.workbook_factor({}, { locale }), state: m.workbook_state({}, { locale }) },
			{ locale }
		),
	'row-twice': say(m.fault_row_twice),
	'study-twice': say(m.fault_study_twice),
	'model-altered': say(m.fault_model_altered),
	'unknown-version': say(m.fault_unknown_version),
	'revision-missing': say(m.fault_revision_missing),
	unreadable: say(m.fault_unreadable),
	failed: say(m.fault_failed),
	'cells-missing': say(m.note_cells_missing),
	'blank-lines': say(m.note_blank_lines),
	'same-name': say(m.note_same_name),
	'passage-unused': say(m.note_passage_unused),
	'passage-twice': say(m.note_passage_twice),
	'no-signposts': say(m.note_no_signposts),
	'exclusion-redundant': say(m.note_exclusion_redundant),
	'letters-lost': say(m.note_letters_lost)
};

/** What is wrong and how to mend it, where the page itself shows at what. */
export function sayWrong({ code, values: found }: Fault, locale: InterfaceLanguage): string {
	const values = Object.fromEntries(Object.entries(found).map(([key, value]) => [key, seen(value)]));
	return code === 'out-of-range' ? sayRange(values, locale) : sentences[code](values, locale);
}

/** A fault of a study's files in one sentence: the file, the path inside it, what is wrong and how to mend it. */
export function sayFault(fault: Fault, locale: InterfaceLanguage): string {
	const { file, path, where, cell } = fault;
	const sentence = sayWrong(fault, locale);
	if (cell) {
		const said = cell.column ? m.fault_cell(cell, { locale }) : m.fault_row({ row: cell.row }, { locale });
		return m.fault_line({ file, path: said, sentence }, { locale });
	}
	return path
		? m.fault_line({ file, path: where ?? path, sentence }, { locale })
		: m.fault_file({ file, sentence }, { locale });
}

/** The same for faults that one mistake makes in many places: of one file, one kind and one key. */
function mistakeOf({ file, path, code, values }: Fault): string {
	if (code === 'unknown-language') return JSON.stringify([file, code, values]);
	if (values['differs'] === 'lines') return JSON.stringify([file, code, values['differs'], values['language']]);
	return JSON.stringify([file, code, values, path.split('.').at(-1)]);
}

/** Faults as sentences, one for each mistake: what is wrong in the same way in many places is said once, with their number. */
export function sayFaults(faults: readonly Fault[], locale: InterfaceLanguage): string[] {
	const mistakes = new Map<string, Fault[]>();
	for (const fault of faults) {
		const key = mistakeOf(fault);
		mistakes.set(key, [...(mistakes.get(key) ?? []), fault]);
	}
	return [...mistakes.values()].map(([first, ...more]) => {
		const sentence = sayFault(first!, locale);
		return more.length > 0 ? m.fault_more({ sentence, count: more.length }, { locale }) : sentence;
	});
}

/** A part of an address that could not be read, in one sentence. */
export function sayAddressProblem(problem: AddressProblem, model: Model, locale: InterfaceLanguage): string {
	const { min = 0, max = 0 } = problem;
	const [key, value] = [seen(problem.key), seen(problem.value)];
	const factor = localize(modelIndex(model).factor(problem.factor ?? null)?.name ?? {}, locale).text;
	switch (problem.code) {
		case 'too-long':
			return m.address_too_long({ max }, { locale });
		case 'unknown-factor':
			return m.address_unknown_factor({ key }, { locale });
		case 'unknown-judgement':
			return m.address_unknown_judgement({ key }, { locale });
		case 'unknown-state':
			return m.address_unknown_state({ key, factor, value }, { locale });
		case 'unknown-choice':
			return m.address_unknown_choice({ key, value }, { locale });
		case 'unknown-scenario':
			return m.address_unknown_scenario({ value }, { locale });
		case 'unknown-revision':
			return m.address_unknown_revision({ name: problem.scenario ?? value, number: value, max }, { locale });
		case 'other-model':
			return m.address_other_model({ name: problem.scenario ?? '', model: value }, { locale });
		case 'not-a-number':
			return m.address_not_a_number({ key, value, min, max }, { locale });
		case 'ambiguous-number': {
			const [one, other] = problem.readings ?? ['', ''];
			return m.address_number_twofold({ key, value, one, other, min, max }, { locale });
		}
		case 'not-whole':
			return m.address_not_whole({ key, value, min, max }, { locale });
		case 'out-of-range':
		case 'range-out-of-order':
			return m.address_out_of_range({ key, value, min, max }, { locale });
	}
}
