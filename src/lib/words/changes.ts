import type { InterfaceLanguage, Model, Settings } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { agreementPercent } from '$lib/settings/address';
import { difference, type Change } from '$lib/settings/difference';
import { mainSureness, surenessOfFactor, type Sureness } from '$lib/settings/edits';
import { m } from './paraglide/messages.js';
import { named } from './named';
import { numbersIn } from './numbers';
import { levelSaid } from './standing';
import { targetName } from './targetName';

/** A change in words, and the control it was made with: of a factor, or of the whole model (null). */
interface SaidChange {
	sentence: string;
	factor: string | null;
	parameter: Change['parameter'] | 'sureness';
}

/** Names the choices of "How sure?". */
export const surenessNames: Record<Sureness, typeof m.sure_very> = {
	very: m.sure_very,
	fairly: m.sure_fairly,
	hardly: m.sure_hardly
};

function sayChange(model: Model, change: Change, locale: InterfaceLanguage): string {
	const { factor: id, parameter, from, to } = change;
	const { number, percentOf, signed } = numbersIn(locale);
	if (parameter === 'judgement') {
		const judgement = targetName(model, change.about, locale);
		return m.change_judgement({ judgement, from: signed(from), to: signed(to) }, { locale });
	}
	const factor = model.factors.find((each) => each.id === id);
	if (!factor || parameter === 'decisiveness') {
		const percent = (decisiveness: number) => percentOf(agreementPercent(decisiveness, model.outcomes.length));
		return m.change_agreement({ from: percent(from), to: percent(to) }, { locale });
	}
	const name = named(factor.name, locale);
	if (parameter === 'level') {
		const said = (level: number) => levelSaid(factor, level, locale);
		return m.change_level({ factor: name, from: said(from), to: said(to) }, { locale });
	}
	const say = { weight: m.change_weight, spread: m.change_spread, low: m.change_low, high: m.change_high }[parameter];
	return say({ factor: name, from: number(from, 2), to: number(to, 2) }, { locale });
}

/** What is told of a difference: changes in the order of the form, and the choice of "How sure?" that stands for many. */
interface ToldChanges {
	changes: Change[];
	/** The choice, where it is another; null where none was made. */
	sureness: Sureness | null;
}

/**
 * Finds what is told of a difference. A choice of "How sure?" is one change, not one for each range that follows it; a level
 * that moved says nothing of the range that moved along with it.
 */
export function toldChanges(model: Model, from: Settings, to: Settings): ToldChanges {
	// Weights and ranges move nothing where there is no share.
	if (!hasOutcomes(model)) {
		const changes = difference(model, from, to).filter(({ parameter }) => parameter === 'level');
		return { changes, sureness: null };
	}
	const sureness = mainSureness(to);
	const surenessChanged = sureness !== null && sureness !== mainSureness(from);
	const followed = ({ factor, parameter }: Change) => {
		if (factor === null || !['low', 'high', 'spread'].includes(parameter)) return false;
		const [before, after] = [from.factors[factor]!, to.factors[factor]!];
		const follows = surenessOfFactor(after) === sureness && (surenessChanged || surenessOfFactor(before) === sureness);
		return follows || (parameter !== 'spread' && before.level !== after.level);
	};
	const changes = difference(model, from, to).filter((change) => !followed(change));
	return { changes, sureness: surenessChanged ? sureness : null };
}

/** Says what a move changed, a sentence each, in the order of the form. */
export function sayChanges(model: Model, from: Settings, to: Settings, locale: InterfaceLanguage): SaidChange[] {
	const { changes, sureness } = toldChanges(model, from, to);
	const said: SaidChange[] = changes.map((change) => ({
		sentence: sayChange(model, change, locale),
		factor: change.factor,
		parameter: change.parameter
	}));
	if (sureness === null) return said;
	const sure = m.change_sure({ sureness: surenessNames[sureness]({}, { locale }) }, { locale });
	return [...said, { sentence: sure, factor: null, parameter: 'sureness' }];
}
