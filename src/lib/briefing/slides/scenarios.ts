import type { Table } from '$lib/charts/figure';
import { verdictSentence } from '$lib/findings/verdictSentence';
import { passagesFor } from '$lib/findings/reasons';
import { localize } from '$lib/study/language';
import { numbersIn } from '$lib/words/numbers';
import { sayShares } from '$lib/words/sayShares';
import { m } from '$lib/words/paraglide/messages.js';
import { wholeShares } from '$lib/words/wholeShares';
import type { BoundResults, Deck } from '../deck';
import { interfaceText, outcomeName, typedOr } from '../deckText';
import type { SlideWriter } from '../slideWriter';

/** A share as it is said, in whole percents, and in points against the first scenario's; null where there is no such outcome. */
interface Cell {
	said: string;
	units: number;
	moved: number | null;
}

/** Finds the share of an outcome, by its id, in each scenario; models of other versions may not have it. */
function cellsOf(outcome: string, all: readonly BoundResults[], { locale }: Deck): (Cell | null)[] {
	const units = all.map(({ model, evaluation }) => {
		const at = model.outcomes.findIndex(({ id }) => id === outcome);
		return at < 0
			? null
			: { said: sayShares(evaluation.share, locale)[at]!, units: wholeShares(evaluation.share)[at]! };
	});
	const first = units[0];
	return units.map((each, nth) => each && { ...each, moved: nth > 0 && first ? each.units - first.units : null });
}

/** Names scenarios; of one that stands there twice, each with its revision. */
function namesOf(all: readonly BoundResults[], { locale }: Deck): string[] {
	const scenarios = all.map(({ bound }) => bound.scenario);
	return all.map(({ bound: { scenario, name, revision } }) =>
		scenarios.indexOf(scenario) === scenarios.lastIndexOf(scenario)
			? name
			: m.compare_revision({ name, number: revision }, { locale })
	);
}

function matrixOf(all: readonly BoundResults[], deck: Deck): Table {
	const { locale } = deck;
	const { points } = numbersIn(locale);
	const [{ model }] = all as [BoundResults, ...BoundResults[]];
	const said = (cell: Cell | null) =>
		cell === null
			? '–'
			: cell.moved === null
				? cell.said
				: m.slide_share_moved({ share: cell.said, points: points(cell.moved / 100) }, { locale });
	return {
		columns: [
			{ name: m.column_outcome({}, { locale }), numeric: false },
			...namesOf(all, deck).map((name) => ({ name, numeric: true }))
		],
		rows: model.outcomes.map(({ id, name }) => [localize(name, locale).text, ...cellsOf(id, all, deck).map(said)])
	};
}

/** Says which outcome differs most among the scenarios, from the least share to the most. */
function widestSaid(all: readonly BoundResults[], deck: Deck): string {
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

/** Sets several scenarios side by side: outcomes down, scenarios across, each against the first. */
export const scenariosSlide: SlideWriter<'scenarios'> = {
	name: m.slide_kind_scenarios,
	ofShares: true,
	write(slide, deck, { of, others }) {
		const { locale } = deck;
		const all = [of, ...others];
		const names = namesOf(all, deck);
		return {
			kicker: m.slide_kind_scenarios({}, { locale }),
			heading: typedOr(deck, slide.heading, interfaceText(deck, widestSaid(all, deck))),
			blocks: [
				{ kind: 'table', table: matrixOf(all, deck), caption: m.compared_title({}, { locale }) },
				{
					kind: 'lead',
					said: interfaceText(deck, m.slide_scenarios_note({ name: names[0]! }, { locale })),
					quiet: true
				},
				{
					kind: 'points',
					quiet: true,
					items: all.map((basis, nth) => ({
						said: interfaceText(deck, verdictSentence({ ...basis, evaluation: basis.drawn, locale, short: true })),
						detail: names[nth]!
					}))
				},
				...(others.every(({ bound }) => bound.version === of.bound.version)
					? []
					: [{ kind: 'lead' as const, said: interfaceText(deck, m.slide_other_model({}, { locale })), quiet: true }])
			],
			passages: passagesFor(of, of.evaluation.leader)
		};
	}
};
