import type { Factor, InterfaceLanguage } from '$lib/study';
import { stateAt } from '$lib/settings/edits';
import { m } from './paraglide/messages.js';
import { named } from './named';
import { numbersIn } from './numbers';

/** A level so near to a state is told from it, not from the two that it lies between. */
const near = 5;

/** Where a factor stands, in words: the state's name, or "between “watched” and “contested”". */
export function standing(factor: Factor, level: number, locale: InterfaceLanguage): string {
	const at = stateAt(factor, level);
	if (at.kind === 'at') return named(at.state.name, locale);
	return m.standing_between({ below: named(at.below.name, locale), above: named(at.above.name, locale) }, { locale });
}

/** A level as a sentence names it, states in quotation marks: "“established”", "near “marginal” (3)", "between “watched” and “contested” (57)". */
export function levelSaid(factor: Factor, level: number, locale: InterfaceLanguage): string {
	const nearest = factor.states.reduce((best, state) =>
		Math.abs(state.level - level) < Math.abs(best.level - level) ? state : best
	);
	const state = named(nearest.name, locale);
	if (nearest.level === level) return m.standing_at({ state }, { locale });
	const shown = numbersIn(locale).number(level, 1);
	return Math.abs(nearest.level - level) <= near
		? m.standing_near({ state, level: shown }, { locale })
		: m.standing_amid({ where: standing(factor, level, locale), level: shown }, { locale });
}
