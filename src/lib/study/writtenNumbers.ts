import { takesPercent } from './bounds';
import { readNumber, type NumberGrammar } from './readNumber';

type Members = Record<string, unknown>;

const isObject = (json: unknown): json is Members => typeof json === 'object' && json !== null && !Array.isArray(json);

/** A text as the number that it writes; whatever else stands there, and every other text, as it is. */
function asNumber(json: unknown, grammar: NumberGrammar): unknown {
	const read = typeof json === 'string' ? readNumber(json, grammar) : null;
	return read?.ok && Number.isFinite(read.value) ? read.value : json;
}

const membersRead = (json: Members, read: (key: string, value: unknown) => unknown): Members =>
	Object.fromEntries(Object.entries(json).map(([key, value]) => [key, read(key, value)]));

/** A scenario's document with the numbers of its settings read where they stand as text (from tables, or typed by hand). */
export function readWrittenNumbers(json: unknown, grammar: NumberGrammar): unknown {
	if (!isObject(json) || !isObject(json['settings'])) return json;
	const { factors, judgements, ...rest } = json['settings'];
	const settings = membersRead(rest, (key, value) => (key === 'decisiveness' ? asNumber(value, grammar) : value));
	if (isObject(factors))
		settings['factors'] = membersRead(factors, (_, factor) =>
			isObject(factor)
				? membersRead(factor, (key, value) => asNumber(value, { ...grammar, percent: takesPercent(key) }))
				: factor
		);
	else if (factors !== undefined) settings['factors'] = factors;
	if (isObject(judgements)) settings['judgements'] = membersRead(judgements, (_, value) => asNumber(value, grammar));
	else if (judgements !== undefined) settings['judgements'] = judgements;
	return { ...json, settings };
}
