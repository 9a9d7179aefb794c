import type { InterfaceLanguage } from '$lib/study';
import { numbersIn } from './numbers';
import { m } from './paraglide/messages.js';

/**
 * Writes a count: whole up to 2^53, where numbers are exact; beyond as "about 6.4 × 10³³", since its further digits would
 * be made up. The power is isolated, so that it reads from left to right in either language.
 */
export function countIn(locale: InterfaceLanguage, count: number): string {
	if (count <= Number.MAX_SAFE_INTEGER) return numbersIn(locale).number(count);
	const [digits = '', power = ''] = count.toExponential(1).split('e+');
	const raised = [...power].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
	return m.count_about({ count: `\u2066${digits.replace('.0', '')} × 10${raised}\u2069` }, { locale });
}
