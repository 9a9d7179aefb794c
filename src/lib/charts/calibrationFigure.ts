import type { CalibrationBand } from '$lib/engine';
import type { InterfaceLanguage } from '$lib/study';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { steppedAxis } from './axis';
import { numberCell, shareCell, tableOfCells } from './cells';
import type { Figure } from './figure';

/** Calibration: for each band of shares that were said, how often those outcomes came. Needs at least one share. */
export function calibrationFigure(
	bands: readonly CalibrationBand[],
	questions: number,
	locale: InterfaceLanguage
): Figure {
	const { percent, percentRange, percentInTable, number } = numbersIn(locale);
	const said = bands.filter(({ count }) => count > 0);
	return {
		id: 'calibration',
		help: 'scores',
		title: m.calibration_title({ share: percent(0.3) }, { locale }),
		sentence: m.calibration_sentence({ count: questions }, { locale }),
		legend: m.calibration_legend({}, { locale }),
		axis: steppedAxis(0, 1, 0.25, 'share', percent),
		rows: said.map(({ from, to, count, came }) => ({
			id: `band-${Math.round(from * 100)}`,
			name: percentRange(from, to),
			language: locale,
			value: m.calibration_value({ came: number(came), all: number(count) }, { locale }),
			dot: { at: came / count, tone: 'ink' },
			band: { start: from, end: to, tone: 'accent' }
		})),
		table: () =>
			tableOfCells(
				[
					{ name: m.calibration_column_band({}, { locale }), numeric: false },
					{ name: m.calibration_column_count({}, { locale }), numeric: true },
					{ name: m.calibration_column_mean({}, { locale }), numeric: true },
					{ name: m.calibration_column_came({}, { locale }), numeric: true },
					{ name: m.calibration_column_often({}, { locale }), numeric: true }
				],
				said.map(({ from, to, count, mean, came }) => [
					percentRange(from, to),
					numberCell(number(count), count),
					shareCell(percentInTable(mean), mean),
					numberCell(number(came), came),
					shareCell(percentInTable(came / count), came / count)
				])
			)
	};
}
