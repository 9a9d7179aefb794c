import type { Factor, Language } from '$lib/study';
import { localize } from '$lib/study/language';
import { stateAt } from '$lib/study/moves';
import { m } from './paraglide/messages.js';

/** Where a factor stands, in words: the state's name, or "between watched and contested". */
export function standing(factor: Factor, level: number, locale: Language): string {
	const at = stateAt(factor, level);
	if (at.kind === 'at') return localize(at.state.name, locale).text;
	return m.standing_between(
		{ below: localize(at.below.name, locale).text, above: localize(at.above.name, locale).text },
		{ locale }
	);
}
