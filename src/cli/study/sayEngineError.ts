import type { EngineError, EngineErrorCode } from '../../lib/engine';
import type { InterfaceLanguage } from '../../lib/study';
import { m } from '../../lib/words/paraglide/messages.js';
import { isolated } from '../../lib/words/named';
import { visible } from '../../lib/words/visible';

type Values = Record<string, string>;

/** A parameter by its key in files and options, with the factor that it belongs to. */
const parameterOf = ({ factor, parameter = '' }: Values) =>
	factor === undefined ? parameter : isolated(`${factor}, ${parameter}`);

/** A number that a parameter cannot be, with the bounds where there are such. */
function sayRange(values: Values, locale: InterfaceLanguage): string {
	const { parameter = '', least, most } = values;
	const found = { parameter: parameterOf(values), value: values['value'] ?? values[parameter] ?? '–' };
	return least === undefined || most === undefined
		? m.engine_not_usable(found, { locale })
		: m.engine_out_of_range({ ...found, least, most }, { locale });
}

const sentences: Record<EngineErrorCode, (values: Values, locale: InterfaceLanguage) => string> = {
	'missing-settings': ({ factor = '' }, locale) => m.engine_missing_settings({ factor }, { locale }),
	'not-finite': ({ value = '', least = '', most = '', ...rest }, locale) =>
		m.engine_not_finite({ parameter: parameterOf(rest), value, least, most }, { locale }),
	'not-whole': ({ parameter = '', value = '' }, locale) => m.engine_not_whole({ parameter, value }, { locale }),
	'out-of-range': sayRange,
	'range-out-of-order': ({ factor = '', low = '', level = '', high = '' }, locale) =>
		m.engine_range_out_of_order({ factor, low, level, high }, { locale }),
	'same-factor': ({ factor = '' }, locale) => m.engine_same_factor({ factor }, { locale }),
	'too-few-draws': ({ draws = '', least = '' }, locale) => m.engine_too_few_draws({ draws, least }, { locale }),
	'unknown-judgement': ({ path = '' }, locale) => m.engine_unknown_judgement({ path }, { locale }),
	'unknown-factor': ({ factor = '' }, locale) => m.engine_unknown_factor({ factor }, { locale }),
	'unknown-outcome': ({ outcome = '' }, locale) => m.engine_unknown_outcome({ outcome }, { locale })
};

/** Says in one sentence why the engine could not answer. */
export function sayEngineError(
	{ code, values }: Pick<EngineError, 'code' | 'values'>,
	locale: InterfaceLanguage
): string {
	const seen = Object.entries(values).map(([key, value]) => [key, visible(String(value))] as const);
	return sentences[code](Object.fromEntries(seen), locale);
}
