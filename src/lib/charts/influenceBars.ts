import type { Influence } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { modelIndex } from '$lib/study/modelIndex';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { steppedAxis } from './axis';
import { numberCell, tableOfCells } from './cells';
import type { Figure } from './figure';

interface InfluenceInput {
	model: Model;
	/** In the model's order, as the engine gives them. */
	influences: readonly Influence[];
	locale: InterfaceLanguage;
}

/** Who drives and who is driven: a row a factor, how much the others do to it on one side, what it does to them on the other. */
export function influenceFigure({ model, influences, locale }: InfluenceInput): Figure {
	const { number } = numbersIn(locale);
	const net = ({ drives, driven }: Influence) => drives - driven;
	const sorted = [...influences].sort((a, b) => net(b) - net(a));
	const reach = Math.max(1, Math.ceil(Math.max(...influences.flatMap(({ drives, driven }) => [drives, driven]))));
	const step = Math.max(1, Math.ceil(reach / 3));
	const end = Math.ceil(reach / step) * step;
	const axis = steppedAxis(-end, end, step, 'count', (value) => number(Math.abs(value)));
	const factorOf = ({ factor }: Influence) => modelIndex(model).factor(factor);
	const nameOf = (influence: Influence) => named(factorOf(influence)?.name ?? {}, locale);
	const [driver, led] = [sorted[0], sorted.at(-1)];
	return {
		id: 'influence',
		help: 'influence',
		title: m.influence_title({}, { locale }),
		sentence:
			driver && led && net(driver) > 0
				? m.influence_sentence({ driver: nameOf(driver), driven: nameOf(led) }, { locale })
				: m.influence_even({}, { locale }),
		legend: m.influence_legend({}, { locale }),
		ends: { down: m.influence_driven({}, { locale }), up: m.influence_drives({}, { locale }) },
		axis,
		parts: [m.influence_driven({}, { locale }), m.influence_drives({}, { locale })],
		rows: sorted.map((influence) => {
			const { text, language } = localize(factorOf(influence)?.name ?? {}, locale);
			return {
				id: influence.factor,
				name: text,
				language,
				value: number(influence.drives, 1),
				valueDetail: m.influence_detail({ driven: number(influence.driven, 1) }, { locale }),
				bars: [
					{ start: -influence.driven, end: 0, tone: 'quiet' },
					{ start: 0, end: influence.drives, tone: 'ink' }
				]
			};
		}),
		table: () =>
			tableOfCells(
				[
					{ name: m.column_factor({}, { locale }), numeric: false },
					{ name: m.influence_drives({}, { locale }), numeric: true },
					{ name: m.influence_driven({}, { locale }), numeric: true }
				],
				sorted.map((influence) => [
					nameOf(influence),
					...[influence.drives, influence.driven].map((value) => numberCell(number(value, 1), value))
				])
			)
	};
}
