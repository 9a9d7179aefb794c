import type { InterfaceLanguage } from '$lib/study';
import { shownPercent } from './numbers';
import { m } from './paraglide/messages.js';

/** Says a difference of shares (0–1) in whole percentage points, number and noun in agreement: "+1 point", "−9 points". */
export function sayPoints(difference: number, locale: InterfaceLanguage): string {
	const whole = shownPercent(difference);
	if (whole === 0) return m.points_level({}, { locale });
	const say = whole > 0 ? m.points_up : m.points_down;
	return say({ count: Math.abs(whole) }, { locale });
}
