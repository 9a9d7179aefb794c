import type { LeadBox, LeadBoxes, LeadLimit } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { modelIndex } from '$lib/study/modelIndex';
import { modelNames } from '$lib/words/modelNames';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { ofHundred } from '$lib/words/ofHundred';
import { m } from '$lib/words/paraglide/messages.js';
import { standing } from '$lib/words/standing';
import { shortName } from './names';

interface LeadsSaid {
	model: Model;
	found: LeadBoxes;
	/** Place of the box that is told. */
	box: number;
	locale: InterfaceLanguage;
}

/** Finds the box at a place; the one that is told first where there is none at it. */
export function boxAt({ boxes, chosen }: LeadBoxes, place: number | null): number {
	return place !== null && Number.isInteger(place) && boxes[place] ? place : chosen;
}

/** Gives the part of a box's draws in which the outcome leads, that of its leads which the box holds, and that of all draws. */
export function boxParts({ draws, leads }: LeadBox, found: LeadBoxes) {
	return {
		density: leads / draws,
		coverage: found.leads > 0 ? leads / found.leads : 0,
		mass: draws / found.draws
	};
}

function levelLimitSaid(model: Model, { factor: id, low, high }: LeadLimit, locale: InterfaceLanguage): string {
	const factor = modelIndex(model).factor(id)!;
	const stateAt = (level: number) => factor.states.find((state) => state.level === level);
	const { number } = numbersIn(locale);
	const values = { factor: modelNames(model, locale).factor(id) };
	const ending = (level: number) => {
		const state = stateAt(level);
		if (!state) return number(level, 2);
		return m.when_state({ state: named(state.name, locale), level: number(level, 2) }, { locale });
	};
	if (low !== null && high !== null)
		return m.when_level_between({ ...values, low: ending(low), high: ending(high) }, { locale });
	const limit = low ?? high ?? 0;
	const at = { ...values, place: standing(factor, limit, locale), level: number(limit, 2) };
	if (stateAt(limit)) return low !== null ? m.when_state_from(at, { locale }) : m.when_state_to(at, { locale });
	return low !== null ? m.when_level_above(at, { locale }) : m.when_level_below(at, { locale });
}

function weightLimitSaid(model: Model, { factor, low, high }: LeadLimit, locale: InterfaceLanguage): string {
	const times = (multiple: number) => numbersIn(locale).number(multiple, 4);
	const values = { factor: modelNames(model, locale).factor(factor) };
	if (low !== null && high !== null)
		return m.when_weight_between({ ...values, low: times(low), high: times(high) }, { locale });
	if (low !== null)
		return low === 1
			? m.when_weight_more_set(values, { locale })
			: m.when_weight_more({ ...values, times: times(low) }, { locale });
	return high === 1
		? m.when_weight_less_set(values, { locale })
		: m.when_weight_less({ ...values, times: times(high ?? 0) }, { locale });
}

/** Says a limit: "“Use of proximity” stands at “contested” or higher", "“Gulf” counts for more than set". */
export function limitSaid(model: Model, limit: LeadLimit, locale: InterfaceLanguage): string {
	return limit.parameter === 'level' ? levelLimitSaid(model, limit, locale) : weightLimitSaid(model, limit, locale);
}

/** Says all limits of a box in one list; that there are none where it has none. */
export function limitsSaid(model: Model, { limits }: LeadBox, locale: InterfaceLanguage): string {
	if (limits.length === 0) return m.when_no_limits({}, { locale });
	return numbersIn(locale).list(limits.map((limit) => limitSaid(model, limit, locale)));
}

/**
 * When an outcome leads, in a sentence: "“Alignment” leads in 81 of 100 variations where “Use of proximity” stands at
 * “contested” or higher; these are 64 of 100 of all in which it leads." Or why nothing can be said of it.
 */
export function leadsWhenSaid({ model, found, box: place, locale }: LeadsSaid): string {
	const { number } = numbersIn(locale);
	const box = found.boxes[place]!;
	const { density, coverage } = boxParts(box, found);
	const values = {
		name: shortName(modelIndex(model).outcome(found.outcome), locale),
		draws: number(found.draws),
		leads: number(found.leads),
		rest: number(found.draws - found.leads),
		base: number(ofHundred(found.leads / found.draws)),
		density: number(ofHundred(density)),
		coverage: number(ofHundred(coverage)),
		limits: limitsSaid(model, box, locale)
	};
	const without = {
		nowhere: m.when_nowhere,
		everywhere: m.when_everywhere,
		few: m.when_few,
		almost: m.when_almost,
		none: m.when_none
	};
	if (found.kind !== 'boxes') return without[found.kind](values, { locale });
	return box.limits.length === 0 ? m.when_over_all(values, { locale }) : m.when_sentence(values, { locale });
}
