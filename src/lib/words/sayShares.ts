import type { InterfaceLanguage } from '$lib/study';
import { numbersIn } from './numbers';
import { m } from './paraglide/messages.js';
import { wholeShares } from './wholeShares';

/** Units as said: never 0 for a share above 0, nor all for one below 1. */
function say(units: number, share: number, decimals: number, locale: InterfaceLanguage): string {
	const whole = 10 ** (decimals + 2);
	const { percent, percentInTable } = numbersIn(locale);
	const said = (some: number) => (decimals === 0 ? percent(some / whole) : percentInTable(some / whole));
	if (units <= 0 && share > 0) return m.share_under({ share: said(1) }, { locale });
	if (units >= whole && share < 1) return m.share_over({ share: said(whole - 1) }, { locale });
	return said(units);
}

/**
 * The shares of all outcomes in one setting as they are said wherever they stand, in sentence, row or table: "50%",
 * "under 1%"; with one decimal for tables. A share is said from its whole set, so that it reads the same everywhere.
 */
export function sayShares(shares: readonly number[], locale: InterfaceLanguage, decimals: 0 | 1 = 0): string[] {
	return wholeShares(shares, decimals).map((units, at) => say(units, shares[at]!, decimals, locale));
}

/** A share that stands alone, rounded to the nearest percent: "50%", "under 1%". */
export function sayShare(share: number, locale: InterfaceLanguage, decimals: 0 | 1 = 0): string {
	return say(Math.round(share * 10 ** (decimals + 2)), share, decimals, locale);
}
