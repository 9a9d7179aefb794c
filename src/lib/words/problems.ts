import type { Fault, FaultCode, Language, Model } from '$lib/study';
import type { AddressProblem } from '$lib/study/address';
import { localize } from '$lib/study/language';
import { m } from './paraglide/messages.js';
import { visible } from './visible';

type Values = Record<string, string | number>;
type Say = (values: Values, locale: Language) => string;

const seen = <Value extends string | number>(value: Value) => (typeof value === 'string' ? visible(value) : value);

/** A message that takes exactly the values its fault carries. */
const say =
	(message: (values: never, options: { locale: Language }) => string): Say =>
	(values, locale) =>
		message(values as never, { locale });

/** Where a number belongs it is asked for in words; other kinds are named as a file names them. */
function sayShape({ expected = '', found = '' }: Values, locale: Language): string {
	if (expected !== 'number') return m.fault_shape({ expected, found }, { locale });
	return found === '–' ? m.fault_number_missing({}, { locale }) : m.fault_number({ found }, { locale });
}

const sentences: Record<Exclude<FaultCode, 'out-of-range'>, Say> = {
	'not-json': say(m.fault_not_json),
	'wrong-format': say(m.fault_wrong_format),
	shape: sayShape,
	'ambiguous-number': say(m.fault_number_twofold),
	'unknown-key': say(m.fault_unknown_key),
	'no-language': say(m.fault_no_language),
	'missing-file': say(m.fault_missing_file),
	'too-large': say(m.fault_too_large),
	'paragraphs-differ': say(m.fault_paragraphs_differ),
	'duplicate-id': say(m.fault_duplicate_id),
	'unknown-factor': say(m.fault_unknown_factor),
	'unknown-state': say(m.fault_unknown_state),
	'unknown-outcome': say(m.fault_unknown_outcome),
	'unknown-passage': say(m.fault_unknown_passage),
	'unknown-source': say(m.fault_unknown_source),
	'unknown-study': say(m.fault_unknown_study),
	'unknown-model': say(m.fault_unknown_model),
	'states-out-of-order': say(m.fault_states_out_of_order),
	'states-not-spanning': say(m.fault_states_not_spanning),
	'low-above-level': say(m.fault_low_above_level),
	'high-below-level': say(m.fault_high_below_level),
	'quote-not-found': say(m.fault_quote_not_found),
	'quote-found-twice': say(m.fault_quote_found_twice),
	'quote-cuts-a-word': say(m.fault_quote_cuts_a_word),
	'quote-spans-paragraphs': say(m.fault_quote_spans_paragraphs),
	'about-nothing': say(m.fault_about_nothing),
	'judged-twice': say(m.fault_judged_twice),
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
	'quote-stray': say(m.fault_quote_stray)
};

/** A fault of a study's files in one sentence: the file, the path inside it, what is wrong and how to mend it. */
export function sayFault({ file, path, code, values: found, cell }: Fault, locale: Language): string {
	const values = Object.fromEntries(Object.entries(found).map(([key, value]) => [key, seen(value)]));
	const sentence =
		code !== 'out-of-range'
			? sentences[code](values, locale)
			: values['least'] !== undefined
				? m.fault_least({ bound: values['least'] }, { locale })
				: m.fault_most({ bound: values['most'] ?? '' }, { locale });
	if (cell) {
		const said = cell.column ? m.fault_cell(cell, { locale }) : m.fault_row({ row: cell.row }, { locale });
		return m.fault_line({ file, path: said, sentence }, { locale });
	}
	return path ? m.fault_line({ file, path, sentence }, { locale }) : m.fault_file({ file, sentence }, { locale });
}

/** A part of an address that could not be read, in one sentence. */
export function sayAddressProblem(problem: AddressProblem, model: Model, locale: Language): string {
	const { min = 0, max = 0 } = problem;
	const [key, value] = [seen(problem.key), seen(problem.value)];
	const named = model.factors.find((each) => each.id === problem.factor)?.name ?? {};
	const factor = localize(named, locale).text;
	switch (problem.code) {
		case 'too-long':
			return m.address_too_long({ max }, { locale });
		case 'unknown-factor':
			return m.address_unknown_factor({ key }, { locale });
		case 'unknown-state':
			return m.address_unknown_state({ key, factor, value }, { locale });
		case 'unknown-choice':
			return m.address_unknown_choice({ key, value }, { locale });
		case 'not-a-number':
			return m.address_not_a_number({ key, value, min, max }, { locale });
		case 'ambiguous-number': {
			const [one, other] = problem.readings ?? ['', ''];
			return m.address_number_twofold({ key, value, one, other, min, max }, { locale });
		}
		case 'out-of-range':
		case 'range-out-of-order':
			return m.address_out_of_range({ key, value, min, max }, { locale });
	}
}
