import { leadersOf, wilsonInterval, type DoubtedWorld, type UncertainWorlds } from '$lib/engine';
import { doubtSaid, drawnOf } from '$lib/findings/doubtSaid';
import { leadersSaid } from '$lib/findings/names';
import { namesOfWorlds } from '$lib/findings/worldName';
import type { InterfaceLanguage, Model } from '$lib/study';
import { hasOutcomes } from '$lib/study/hasOutcomes';
import { localize } from '$lib/study/language';
import { modelNames } from '$lib/words/modelNames';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { steppedAxis } from './axis';
import { numberCell, shareCell, tableOfCells } from './cells';
import type { Figure, FigureRow, Tone } from './figure';

interface DoubtInput {
	model: Model;
	found: UncertainWorlds;
	/** Shares of the outcomes at each world's levels, all else as set, [world][outcome]. */
	shares: readonly (readonly number[])[];
	locale: InterfaceLanguage;
	/** Rows at most; a slide has room for fewer. */
	most?: number;
}

/** A world that the matrix as written lacks is drawn with so much of its colour. */
const pale = 0.45;

/** In how many readings of an uncertain matrix each world hangs together: a row a world, the most frequent first. */
export function doubtedWorldsFigure({ model, found, shares, locale, most }: DoubtInput): Figure {
	const { number, percent, percentRangeInTable } = numbersIn(locale);
	const { readings } = found;
	const interval = ({ holds }: DoubtedWorld) => wilsonInterval(holds, readings);
	const weighs = hasOutcomes(model);
	const leader = (at: number): Tone => (weighs ? (leadersOf({ share: shares[at]! })[0] ?? 'ink') : 'ink');
	const drawn = drawnOf(found, most);
	const names = namesOfWorlds(model, drawn.map(({ states }) => states), locale); // prettier-ignore
	const stands = ({ written }: DoubtedWorld) =>
		written ? m.doubt_written({}, { locale }) : m.doubt_appears({}, { locale });
	const rows = drawn.map((world, at): FigureRow => {
		const { low, high } = interval(world);
		const detail = [...(weighs ? [leadersSaid(model, shares[at]!, locale)] : []), stands(world)];
		return {
			id: Object.values(world.states).join('.'),
			...{ name: names[at]!, language: locale, detail: detail.join(' · ') },
			value: number(world.holds),
			valueDetail: m.doubt_of_readings({ readings: number(readings) }, { locale }),
			bars: [{ start: 0, end: world.holds / readings, tone: leader(at), ...(!world.written && { strength: pale }) }],
			interval: { start: low, end: high }
		};
	});
	const column = (name: string, numeric: boolean) => ({ name, numeric });
	return {
		id: 'worlds-in-doubt',
		help: 'uncertainWorlds',
		title: m.doubt_figure({}, { locale }),
		sentence: doubtSaid(model, found, locale, most).join(' '),
		legend: m.doubt_legend({ count: readings, readings: number(readings) }, { locale }),
		axis: steppedAxis(0, 1, 0.25, 'share', percent),
		rows,
		table: () =>
			tableOfCells(
				[
					...model.factors.map(({ name }) => column(localize(name, locale).text, false)),
					...(weighs ? [column(m.column_leads({}, { locale }), false)] : []),
					column(m.doubt_column_holds({}, { locale }), true),
					column(m.doubt_column_interval({}, { locale }), true),
					column(m.doubt_column_written({}, { locale }), false)
				],
				found.worlds.map((world, at) => {
					const { low, high } = interval(world);
					return [
						...model.factors.map(({ id }) => modelNames(model, locale).state(id, world.states[id])),
						...(weighs ? [leadersSaid(model, shares[at]!, locale)] : []),
						numberCell(number(world.holds), world.holds),
						shareCell(percentRangeInTable(low, high), low, high),
						stands(world)
					];
				})
			)
	};
}
