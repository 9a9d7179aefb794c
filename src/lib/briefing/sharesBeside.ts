import { sayShares } from '$lib/words/sayShares';
import { m } from '$lib/words/paraglide/messages.js';
import { wholeShares } from '$lib/words/wholeShares';
import type { BoundResults, Deck } from './deck';
import { outcomeName } from './deckText';

/** A share as it is said, in whole percents, and in points against the first scenario's; null where there is no such outcome. */
interface Cell {
	said: string;
	units: number;
	moved: number | null;
}

/** Finds the share of an outcome, by its id, in each scenario; other models may not have it. */
export function cellsOf(outcome: string, all: readonly BoundResults[], { locale }: Deck): (Cell | null)[] {
	const units = all.map(({ model, evaluation }) => {
		const at = model.outcomes.findIndex(({ id }) => id === outcome);
		return at < 0
			? null
			: { said: sayShares(evaluation.share, locale)[at]!, units: wholeShares(evaluation.share)[at]! };
	});
	const first = units[0];
	return units.map((each, nth) => each && { ...each, moved: nth > 0 && first ? each.units - first.units : null });
}

/** Says which outcome differs most among the scenarios, from the least share to the most. */
export function widestSaid(all: readonly BoundResults[], deck: Deck): string {
	const { locale } = deck;
	const [{ model }] = all as [BoundResults, ...BoundResults[]];
	const spans = model.outcomes.map(({ id }, outcome) => {
		const cells = cellsOf(id, all, deck).flatMap((cell) => cell ?? []);
		const sorted = [...cells].sort((a, b) => a.units - b.units);
		return { outcome, least: sorted[0]!, most: sorted.at(-1)! };
	});
	const width = ({ least, most }: (typeof spans)[number]) => most.units - least.units;
	const widest = spans.reduce((best, each) => (width(each) > width(best) ? each : best));
	if (width(widest) === 0) return m.compared_same({}, { locale });
	const { outcome, least, most } = widest;
	return m.compared_sentence(
		{ name: outcomeName(model, outcome, deck), least: least.said, most: most.said },
		{ locale }
	);
}
