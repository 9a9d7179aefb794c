import { leadersOf, type Evaluation, type FactorFlips, type Flip } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { bounds } from '$lib/study/bounds';
import { shortName } from './names';
import { modelNames } from '$lib/words/modelNames';
import { m } from '$lib/words/paraglide/messages.js';
import { numbersIn } from '$lib/words/numbers';

/** One flip with where it stands: which factor, level or weight, and to which side. */
export interface PlacedFlip extends Flip {
	factor: string;
	parameter: 'weight' | 'level';
	side: 'below' | 'above';
	/** How far it is from where the parameter stands, in points of level or weight. */
	away: number;
}

/** Every flip there is, the nearest first; levels and weights are both points of 0–100. */
export function nearestFlips(
	flips: readonly FactorFlips[],
	now: Readonly<Record<string, { weight: number; level: number }>>
): PlacedFlip[] {
	return flips
		.flatMap(({ factor, ...parameters }) =>
			(['level', 'weight'] as const).flatMap((parameter) =>
				(['below', 'above'] as const).flatMap((side) => {
					const flip = parameters[parameter][side];
					const away = Math.abs((flip?.at ?? 0) - (now[factor]?.[parameter] ?? 0));
					return flip ? [{ ...flip, factor, parameter, side, away }] : [];
				})
			)
		)
		.sort((a, b) => a.away - b.away);
}

/** The whole number beyond a flip: the first level or weight at which the rival leads. */
export function firstBeyond({ at, side }: Pick<PlacedFlip, 'at' | 'side'>): number {
	const near = Math.round(at);
	const beyond = side === 'above' ? Math.floor(at) + 1 : Math.ceil(at) - 1;
	// A flip at a whole number is a tie there: the rival leads one further.
	return Math.abs(near - at) < 1e-9 ? near + (side === 'above' ? 1 : -1) : beyond;
}

/** The flips that a control can reach, the nearest first: the rival leads at a whole level or weight within the bounds. */
export function reachableFlips(...input: Parameters<typeof nearestFlips>): PlacedFlip[] {
	const { min, max } = bounds.level;
	return nearestFlips(...input).filter((flip) => firstBeyond(flip) >= min && firstBeyond(flip) <= max);
}

/** That no factor alone takes the lead, or that there is none to take. */
export function noFlipSaid(model: Model, evaluation: Evaluation, locale: InterfaceLanguage): string {
	const leaders = leadersOf(evaluation);
	if (leaders.length === model.outcomes.length) return m.radius_level({}, { locale });
	const names = leaders.map((at) => shortName(model.outcomes[at], locale));
	return leaders.length === 1
		? m.flip_none({ name: names[0]! }, { locale })
		: m.flip_none_level({ names: numbersIn(locale).list(names) }, { locale });
}

/** On which side of a flip its rival leads, and from which whole number on: "above 33 (34 or more)", "below 2.5 (2 or less)". */
export function sayPlace(flip: Pick<PlacedFlip, 'at' | 'side'>, locale: InterfaceLanguage): string {
	const { number } = numbersIn(locale);
	const values = { at: number(flip.at, 1), first: number(firstBeyond(flip)) };
	return flip.side === 'above' ? m.flip_place_above(values, { locale }) : m.flip_place_below(values, { locale });
}

/** "“Use of proximity to Iran” at 57 or more: “Declared alignment” leads". */
export function sayFlip(flip: PlacedFlip, model: Model, locale: InterfaceLanguage): string {
	const names = modelNames(model, locale);
	const values = {
		factor: names.factor(flip.factor),
		at: numbersIn(locale).number(firstBeyond(flip)),
		rival: names.outcome(flip.rival),
		rivals: numbersIn(locale).list([flip.rival, ...(flip.beside ?? [])].map(names.outcome))
	};
	if (flip.beside) return m.flip_shared({ ...values, place: sayPlace(flip, locale) }, { locale });
	const says = {
		level: { below: m.flip_level_below, above: m.flip_level_above },
		weight: { below: m.flip_weight_below, above: m.flip_weight_above }
	};
	return says[flip.parameter][flip.side](values, { locale });
}
