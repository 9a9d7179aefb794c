import type { InterfaceLanguage } from '$lib/study';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShares } from '$lib/words/sayShares';
import { wholeShares } from '$lib/words/wholeShares';
import type { Before, FigureRow } from './figure';

/** Says a row's number whole: with what it was before, where its dot stood elsewhere. */
export const valueSaid = ({ value, before }: Pick<FigureRow, 'value' | 'before'>): string =>
	before ? `${before.lead}${value}${before.rest}` : value;

/** Stands for the number that the words go around: a character of the private use area. */
const now = '\ue000';

/** Says where each share (0–1) stood before; null where it reads the same. What the words give adds up as read. */
export function movedFrom(
	before: readonly number[],
	shares: readonly number[],
	locale: InterfaceLanguage
): ((Before & { said: string }) | null)[] {
	const { number, percent, signed } = numbersIn(locale);
	const [were, are] = [wholeShares(before), wholeShares(shares)];
	const saidBefore = sayShares(before, locale);
	return before.map((at, outcome) => {
		const [was, is] = [were[outcome]!, are[outcome]!];
		if (was === is) return null;
		const share = saidBefore[outcome]!;
		const change = signed(is - was);
		// The sign of percent stands once, beside the number that holds now.
		const short = share === percent(was / 100) ? number(was) : share;
		const [lead = '', rest = ''] = m.share_moved({ before: short, now, change }, { locale }).split(now);
		return { at, lead, rest, said: m.share_moved_said({ before: share, change }, { locale }) };
	});
}
