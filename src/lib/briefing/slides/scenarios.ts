import type { Table } from '$lib/charts/figure';
import { verdictSentence } from '$lib/findings/verdictSentence';
import { passagesFor } from '$lib/findings/reasons';
import { localize } from '$lib/study/language';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { modelsSaid, namesAmong } from '../compareBases';
import type { BoundResults, Deck } from '../deck';
import { interfaceText, typedOr } from '../deckText';
import { cellsOf, widestSaid } from '../sharesBeside';
import type { SlideWriter } from '../slideWriter';

function matrixOf(all: readonly BoundResults[], deck: Deck): Table {
	const { locale } = deck;
	const { points } = numbersIn(locale);
	const [{ model }] = all as [BoundResults, ...BoundResults[]];
	const said = (cell: ReturnType<typeof cellsOf>[number]) =>
		cell === null
			? '–'
			: cell.moved === null
				? cell.said
				: m.slide_share_moved({ share: cell.said, points: points(cell.moved / 100) }, { locale });
	return {
		columns: [
			{ name: m.column_outcome({}, { locale }), numeric: false },
			...namesAmong(all, deck).map((name) => ({ name, numeric: true }))
		],
		rows: model.outcomes.map(({ id, name }) => [localize(name, locale).text, ...cellsOf(id, all, deck).map(said)])
	};
}

/** Sets several scenarios side by side: outcomes down, scenarios across, each against the first. */
export const scenariosSlide: SlideWriter<'scenarios'> = {
	name: m.slide_kind_scenarios,
	ofShares: true,
	write(slide, deck, { of, others }) {
		const { locale } = deck;
		const all = [of, ...others];
		const names = namesAmong(all, deck);
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
				...modelsSaid(all, deck).map((said) => ({
					kind: 'lead' as const,
					said: interfaceText(deck, said),
					quiet: true
				}))
			],
			passages: passagesFor(of, of.evaluation.leader)
		};
	}
};
