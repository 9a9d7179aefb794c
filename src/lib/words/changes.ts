import type { Language, Model, Settings } from '$lib/study';
import { agreementPercent } from '$lib/study/address';
import { difference, type Change } from '$lib/study/difference';
import { localize } from '$lib/study/language';
import { surenessOf, type Sureness } from '$lib/study/moves';
import { m } from './paraglide/messages.js';
import { numbersIn } from './numbers';
import { standing } from './standing';

/** A change in words, and the factor whose control it was made with (null for a control of the whole model). */
export interface SaidChange {
	sentence: string;
	factor: string | null;
}

const surenessNames: Record<Sureness, typeof m.sure_very> = {
	very: m.sure_very,
	fairly: m.sure_fairly,
	hardly: m.sure_hardly
};

function sayChange(model: Model, { factor: id, parameter, from, to }: Change, locale: Language): string {
	const { number } = numbersIn(locale);
	const factor = model.factors.find((each) => each.id === id);
	if (!factor || parameter === 'decisiveness') {
		const percent = (decisiveness: number) => number(agreementPercent(decisiveness, model.outcomes.length), 1);
		return m.change_agreement({ from: percent(from), to: percent(to) }, { locale });
	}
	const name = localize(factor.name, locale).text;
	if (parameter === 'level') {
		const said = (level: number) =>
			factor.states.some((state) => state.level === level)
				? standing(factor, level, locale)
				: m.level_between({ where: standing(factor, level, locale), level: number(level, 1) }, { locale });
		return m.change_level({ factor: name, from: said(from), to: said(to) }, { locale });
	}
	const say = { weight: m.change_weight, spread: m.change_spread, low: m.change_low, high: m.change_high }[parameter];
	return say({ factor: name, from: number(from, 2), to: number(to, 2) }, { locale });
}

/**
 * What a move changed, a sentence each. A choice of "How sure?" is one sentence, not one for each range; a level that
 * moved says nothing of the range that moved along with it.
 */
export function sayChanges(model: Model, from: Settings, to: Settings, locale: Language): SaidChange[] {
	const changes = difference(model, from, to);
	const sureness = surenessOf(to);
	const levelsStand = changes.every(({ parameter }) => ['low', 'high', 'spread'].includes(parameter));
	if (sureness && changes.length > 1 && levelsStand && surenessOf(from) !== sureness)
		return [
			{ sentence: m.change_sure({ sureness: surenessNames[sureness]({}, { locale }) }, { locale }), factor: null }
		];
	const moved = new Set(changes.filter(({ parameter }) => parameter === 'level').map(({ factor }) => factor));
	return changes
		.filter(({ factor, parameter }) => !moved.has(factor) || (parameter !== 'low' && parameter !== 'high'))
		.map((change) => ({ sentence: sayChange(model, change, locale), factor: change.factor }));
}
