import { isJudged, type Tryable } from './tryKey';
import type { InterfaceLanguage } from '$lib/study';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';

/** Says a judgement's value: with its sign where it pushes up or down, and of one that nobody has made that it is open. */
export function judgementValue({ kind, value }: Pick<Tryable, 'kind' | 'value'>, locale: InterfaceLanguage): string {
	const { signed, number } = numbersIn(locale);
	if (value === null) return m.judgements_open({}, { locale });
	return isJudged(kind) ? signed(value) : number(value, 2);
}
