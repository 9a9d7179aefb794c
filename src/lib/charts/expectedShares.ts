import type { Evaluation } from '$lib/engine';
import { shortName } from '$lib/findings/names';
import type { InterfaceLanguage, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { numbersIn } from '$lib/words/numbers';
import { sayShares } from '$lib/words/sayShares';
import { wholeShares } from '$lib/words/wholeShares';
import { shareCell, tableOfCells } from './cells';
import { sharesAxis } from './comparedShares';
import type { Figure } from './figure';
import { byShare } from './shares';

/** Holds what a reader expected, beside what the model says of the same outcomes. */
interface ExpectedInput {
	model: Model;
	evaluation: Evaluation;
	/** Parts of 1, in the model's order. */
	expected: readonly number[];
	locale: InterfaceLanguage;
}

/** The largest difference, in percent as read: "For “Hedged balance” you expected 40%, the model says 13%: 27 points less." */
function sentenceOf({ model, evaluation, expected, locale }: ExpectedInput): string {
	const [was, is] = [wholeShares(expected), wholeShares(evaluation.share)];
	const gaps = was.map((each, at) => Math.abs(is[at]! - each));
	const widest = gaps.indexOf(Math.max(...gaps));
	if (gaps[widest] === 0) return m.expect_same({}, { locale });
	const values = {
		name: shortName(model.outcomes[widest], locale),
		expected: sayShares(expected, locale)[widest]!,
		share: sayShares(evaluation.share, locale)[widest]!,
		count: gaps[widest]!
	};
	return is[widest]! > was[widest]! ? m.expect_more(values, { locale }) : m.expect_less(values, { locale });
}

/** Expected: a row an outcome, a dot at the model's share and a hollow diamond's place for what was expected. */
export function expectedFigure(input: ExpectedInput): Figure {
	const { model, evaluation, expected, locale } = input;
	const { percent, signed } = numbersIn(locale);
	const said = sayShares(evaluation.share, locale);
	const saidExpected = sayShares(expected, locale);
	const [was, is] = [wholeShares(expected), wholeShares(evaluation.share)];
	const gapOf = (at: number) => signed(is[at]! - was[at]!);
	return {
		id: 'expected',
		help: 'expected',
		title: m.expect_figure({}, { locale }),
		sentence: sentenceOf(input),
		legend: m.expect_legend({}, { locale }),
		axis: sharesAxis([...evaluation.share, ...expected], percent),
		before: m.expect_title({}, { locale }),
		rows: byShare(evaluation.share).map((at) => {
			const { id, name } = model.outcomes[at]!;
			const { text, language } = localize(name, locale);
			const differs = is[at] !== was[at];
			return {
				...{ id, name: text, language, value: said[at]! },
				detail: m.expect_row({ expected: saidExpected[at]!, change: gapOf(at) }, { locale }),
				dot: { at: evaluation.share[at]!, tone: at },
				...(differs && { before: { at: expected[at]!, lead: '', rest: '' } })
			};
		}),
		table: () =>
			tableOfCells(
				[
					{ name: m.column_outcome({}, { locale }), numeric: false },
					{ name: m.expect_column({}, { locale }), numeric: true },
					{ name: m.column_share({}, { locale }), numeric: true },
					{ name: m.expect_column_difference({}, { locale }), numeric: true }
				],
				model.outcomes.map(({ name }, at) => [
					localize(name, locale).text,
					shareCell(sayShares(expected, locale, 1)[at]!, expected[at]!),
					shareCell(sayShares(evaluation.share, locale, 1)[at]!, evaluation.share[at]!),
					shareCell(gapOf(at), evaluation.share[at]! - expected[at]!)
				])
			)
	};
}
