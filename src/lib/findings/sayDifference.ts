import type { Difference, DifferencePart } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { modelNames } from '$lib/words/modelNames';
import { numbersIn, shownPercent } from '$lib/words/numbers';
import { targetName } from '$lib/words/targetName';
import { sayShares } from '$lib/words/sayShares';
import { wholeShares } from '$lib/words/wholeShares';
import { m } from '$lib/words/paraglide/messages.js';
import { shortName } from './names';

interface Said {
	model: Model;
	difference: Difference;
	/** Index of the outcome. */
	outcome: number;
	locale: InterfaceLanguage;
}

/** Reasons named in one sentence at most. */
const most = 3;
/** Parts smaller than this share of the largest are no main reason. */
const minor = 0.3;

/** How an outcome's share has changed and what did most of it, in a sentence: the largest Shapley parts each way. */
export function sayDifference({ model, difference, outcome, locale }: Said): string {
	const { list, points } = numbersIn(locale);
	const name = shortName(model.outcomes[outcome], locale);
	const { from, to } = difference;
	const units = {
		from: wholeShares(difference.shares.from)[outcome] ?? 0,
		to: wholeShares(difference.shares.to)[outcome] ?? 0
	};
	const saidOf = (end: 'from' | 'to') => sayShares(difference.shares[end], locale)[outcome] ?? '';
	const shown = units.to - units.from;
	const count = Math.abs(shown);
	const values = { name, count, from: saidOf('from'), to: saidOf('to') };
	const parts = difference.parts
		.filter(({ value }) => shownPercent(Math.abs(value)) > 0)
		.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
	const largest = Math.abs(parts[0]?.value ?? 0);
	const main = parts.filter(({ value }) => Math.abs(value) >= minor * largest);
	const say = (some: readonly DifferencePart[]) =>
		list(some.slice(0, most).map((part) => reason(model, part, points(part.value), locale)));
	const along = main.filter(({ value }) => value > 0 === to > from);
	const against = main.filter(({ value }) => value > 0 !== to > from);
	if (shown === 0)
		return main.length === 0
			? m.changed_same({ name, share: saidOf('to') }, { locale })
			: m.changed_balance({ name, share: saidOf('to'), reasons: say(main) }, { locale });
	const moved = (shown > 0 ? m.changed_rose : m.changed_fell)(values, { locale });
	if (along.length === 0) return m.changed_end({ moved }, { locale });
	const because = m.changed_because({ moved, reasons: say(along) }, { locale });
	return against.length === 0
		? m.changed_end({ moved: because }, { locale })
		: m.two_sentences({ first: because, second: m.changed_against({ reasons: say(against) }, { locale }) }, { locale });
}

/** A changed parameter with its points: "where “Gulf” stands (+9)". */
function reason(
	model: Model,
	{ factor, parameter, about = '' }: DifferencePart,
	points: string,
	locale: InterfaceLanguage
): string {
	if (parameter === 'judgement')
		return m.changed_judgement({ judgement: targetName(model, about, locale), points }, { locale });
	const values = { factor: modelNames(model, locale).factor(factor), points };
	if (parameter === 'weight') return m.changed_weight(values, { locale });
	if (parameter === 'level') return m.changed_level(values, { locale });
	return m.changed_agreement({ points }, { locale });
}
