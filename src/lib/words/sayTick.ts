import type { InterfaceLanguage } from '$lib/study';
import type { Tick } from '$lib/study/tickedSignposts';
import { named } from './named';
import { numbersIn } from './numbers';
import { m } from './paraglide/messages.js';

const said = { for: m.observed_for, against: m.observed_against, unclear: m.observed_unclear };

/** Says when a signpost was observed and which way it points; and the words that it had, where they have changed. */
export function sayTick({ observed }: Tick, changed: boolean, locale: InterfaceLanguage): string {
	const first = said[observed.points]({ day: numbersIn(locale).date(observed.date) }, { locale });
	if (!changed) return first;
	const second = m.observed_changed({ words: named(observed.words, locale) }, { locale });
	return m.slide_sentences({ first, second }, { locale });
}

/** Says who observed a signpost; '' where nobody says. */
export const sayObserver = ({ author }: Tick, locale: InterfaceLanguage): string =>
	author ? m.observed_by({ author }, { locale }) : '';
