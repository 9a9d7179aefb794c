import type { Factor, Language } from '$lib/study';
import { stateAt } from '$lib/study/moves';
import { m } from './paraglide/messages.js';
import { named } from './named';

/** Where a factor stands, in words: the state's name, or "between watched and contested". */
export function standing(factor: Factor, level: number, locale: Language): string {
	const at = stateAt(factor, level);
	if (at.kind === 'at') return named(at.state.name, locale);
	return m.standing_between({ below: named(at.below.name, locale), above: named(at.above.name, locale) }, { locale });
}
