import type { Language } from '$lib/study';
import { numbersIn } from './numbers';
import { m } from './paraglide/messages.js';

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A count, in full where a number holds every digit of it, else "about 6.4 × 10³³". */
export function sayCount(count: number, locale: Language): string {
	const { number } = numbersIn(locale);
	if (count <= Number.MAX_SAFE_INTEGER) return number(count);
	const [digits = '', power = ''] = count.toExponential(1).split('e+');
	const values = { digits: number(Number(digits), 1), power: power.replace(/\d/g, (digit) => raised[Number(digit)]!) };
	return m.count_about(values, { locale });
}
