import { leadersOf, verdict, type Evaluation, type Simulation } from '$lib/engine';
import type { InterfaceLanguage, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { ofHundred } from '$lib/words/ofHundred';
import { numbersIn } from '$lib/words/numbers';
import { sayShare, sayShares } from '$lib/words/sayShares';
import { wholeShares } from '$lib/words/wholeShares';
import { likelihoodWords, type Yardstick } from '$lib/words/yardstick';
import { steppedAxis } from './axis';
import { shareCell, tableOfCells } from './cells';
import type { Axis, Figure, Table } from './figure';
import { movedFrom } from './moved';
import { shortName } from '$lib/findings/names';

/** Holds what the figure of shares is drawn from. */
export interface SharesInput {
	model: Model;
	evaluation: Evaluation;
	/** The newest simulation, or null while there is none. */
	simulation: Simulation | null;
	/** The shares that the simulation was drawn around, where a newer one is under way; else those of `evaluation`. */
	drawn?: Evaluation;
	/** The shares before anything was moved, and what they are of; rows show where they stood there. */
	before?: { share: readonly number[]; name: string };
	/** Where the axis ends at least: as far as it has reached, so that it does not jump while one explores. */
	reached?: number;
	/** Outcomes (indexes) from top to bottom; kept while a slider moves, so that rows do not jump under the eye. */
	order: number[];
	locale: InterfaceLanguage;
	yardstick: Yardstick;
}

/** Where the axis of these shares ends: at the next fifth above all that is drawn, and never before 60%. */
export function reachOf({
	evaluation,
	simulation,
	before
}: Pick<SharesInput, 'evaluation' | 'simulation' | 'before'>): number {
	const bands = simulation?.outcomes.map(({ quantiles }) => quantiles[95]) ?? [];
	const reach = Math.max(...evaluation.share, ...bands, ...(before?.share ?? []));
	return Math.min(1, Math.max(0.6, Math.ceil(reach * 5 - 1e-9) / 5));
}

function axisOf(input: SharesInput): Axis {
	const max = Math.max(reachOf(input), input.reached ?? 0);
	return steppedAxis(0, max, 0.2, 'share', numbersIn(input.locale).percent);
}

/** The words for an outcome (index), over the stretch from the lesser of share and 25% quantile to the greater of share and 75% quantile. */
export function wordsOf(
	{
		evaluation,
		simulation,
		locale,
		yardstick
	}: Pick<SharesInput, 'evaluation' | 'simulation' | 'locale' | 'yardstick'>,
	outcome: number
): string {
	const share = evaluation.share[outcome] ?? 0;
	const quantiles = simulation?.outcomes[outcome]?.quantiles;
	return likelihoodWords(
		Math.min(share, quantiles?.[25] ?? share),
		Math.max(share, quantiles?.[75] ?? share),
		yardstick,
		locale
	);
}

/** Who leads, or who is level: one that leads is never called level, however near the next may be. */
function leadingSaid({ model, evaluation, simulation, drawn = evaluation, locale }: SharesInput): string {
	const { list, number } = numbersIn(locale);
	const said = sayShares(evaluation.share, locale);
	const leaders = leadersOf(evaluation);
	const first = leaders[0]!;
	const nameOf = (outcome: number) => shortName(model.outcomes[outcome], locale);
	const share = said[first]!;
	if (leaders.length > 1) return m.likely_level({ names: list(leaders.map(nameOf)), share }, { locale });
	const close = said.flatMap((each, outcome) => (outcome !== first && each === share ? [nameOf(outcome)] : []));
	const leading =
		close.length > 0
			? m.likely_barely({ name: nameOf(first), share, names: list(close) }, { locale })
			: m.likely_leads({ name: nameOf(first), share }, { locale });
	const { kind, leader, ahead } = verdict(drawn, simulation ?? { outcomes: [] });
	if (!simulation || kind !== 'split' || leader === first) return leading;
	return m.likely_split({ leading, name: nameOf(leader), count: number(ofHundred(ahead)) }, { locale });
}

function sentenceOf(input: SharesInput): string {
	const { evaluation, simulation, drawn = evaluation, locale } = input;
	const { percent, number } = numbersIn(locale);
	if (!evaluation.judged) return m.sentence({ clauses: m.likely_unjudged({}, { locale }) }, { locale });
	const leading = leadingSaid(input);
	const quantiles = simulation?.outcomes[evaluation.leader]?.quantiles;
	if (!quantiles) return leading;
	// Of several that are level none is meant: their bands stand in the picture.
	if (leadersOf(evaluation).length > 1) return m.sentence({ clauses: leading }, { locale });
	const lead = drawn.share[evaluation.leader] ?? 0;
	const stretch = { low: number(quantiles[5] * 100), high: percent(quantiles[95]) };
	const spread =
		quantiles[95] - quantiles[5] < 0.005
			? m.likely_certain({}, { locale })
			: lead > quantiles[75]
				? m.likely_near_best(stretch, { locale })
				: lead < quantiles[25]
					? m.likely_near_worst(stretch, { locale })
					: m.likely_between(stretch, { locale });
	return m.two_sentences({ first: leading, second: spread }, { locale });
}

function tableOf({ model, evaluation, simulation, locale }: SharesInput, before?: readonly number[]): Table {
	const { percentRangeInTable } = numbersIn(locale);
	const shares = sayShares(evaluation.share, locale, 1);
	const drawnSets = simulation?.outcomes ?? [];
	const saidBefore = before && sayShares(before, locale, 1);
	const means = sayShares(
		drawnSets.map(({ mean }) => mean),
		locale,
		1
	);
	const firsts = sayShares(
		drawnSets.map(({ rankAcceptability }) => rankAcceptability[0] ?? 0),
		locale,
		1
	);
	const column = (name: string) => ({ name, numeric: true });
	return tableOfCells(
		[
			{ name: m.column_outcome({}, { locale }), numeric: false },
			column(m.column_share({}, { locale })),
			...(before ? [column(m.column_share_before({}, { locale }))] : []),
			column(m.column_half({}, { locale })),
			column(m.column_nine_tenths({}, { locale })),
			column(m.column_mean({}, { locale })),
			column(m.column_first({}, { locale }))
		],
		model.outcomes.map((outcome, at) => {
			const drawn = simulation?.outcomes[at];
			const { quantiles } = drawn ?? {};
			return [
				localize(outcome.name, locale).text,
				shareCell(shares[at] ?? '', evaluation.share[at] ?? 0),
				...(before && saidBefore ? [shareCell(saidBefore[at] ?? '', before[at] ?? 0)] : []),
				...(quantiles
					? [
							shareCell(percentRangeInTable(quantiles[25], quantiles[75]), quantiles[25], quantiles[75]),
							shareCell(percentRangeInTable(quantiles[5], quantiles[95]), quantiles[5], quantiles[95])
						]
					: ['…', '…']),
				drawn ? shareCell(means[at] ?? '', drawn.mean) : '…',
				drawn ? shareCell(firsts[at] ?? '', drawn.rankAcceptability[0] ?? 0) : '…'
			];
		})
	);
}

/** What the marks mean, and why the shares as shown do not add up to 100, where equal ones have to be shown alike. */
function legendOf({ evaluation, locale }: SharesInput, before?: string): string {
	const marks = m.likely_legend({}, { locale });
	const legend =
		before === undefined
			? marks
			: m.slide_sentences({ first: marks, second: m.likely_before({ name: before }, { locale }) }, { locale });
	const sum = wholeShares(evaluation.share).reduce((total, each) => total + each, 0);
	if (sum === 100) return legend;
	const why = m.likely_sum({ sum: numbersIn(locale).percent(sum / 100) }, { locale });
	return m.slide_sentences({ first: legend, second: why }, { locale });
}

/** Outcomes (indexes) in falling order of share; ties keep the model's order. */
export function byShare(share: readonly number[]): number[] {
	return share.map((_, at) => at).sort((a, b) => (share[b] ?? 0) - (share[a] ?? 0));
}

/**
 * Likely: a row an outcome: a dot at the share, a band that fades from the 50% to the 90%
 * interval, the number, and the words of likelihood with their range.
 */
export function sharesFigure(input: SharesInput): Figure {
	const { model, evaluation, simulation, order, locale } = input;
	const said = sayShares(evaluation.share, locale);
	const moved = input.before ? movedFrom(input.before.share, evaluation.share, locale) : [];
	/** What it was before, where there is something to tell. */
	const before = moved.some(Boolean) ? input.before : undefined;
	const rows = order.map((at) => {
		const outcome = model.outcomes[at] ?? model.outcomes[0]!;
		const name = localize(outcome.name, locale);
		const quantiles = simulation?.outcomes[at]?.quantiles;
		const from = moved[at];
		const median = quantiles && m.likely_median({ share: sayShare(quantiles[50], locale) }, { locale });
		const unseen = [from?.said, median].filter((each) => each !== undefined).join(`${m.comma({}, { locale })} `);
		return {
			id: outcome.id,
			name: name.text,
			language: name.language,
			detail: wordsOf(input, at),
			value: said[at] ?? '',
			dot: { at: evaluation.share[at] ?? 0, tone: at },
			...(from && { before: { at: from.at, lead: from.lead, rest: from.rest } }),
			...(unseen !== '' && { said: unseen }),
			...(quantiles && {
				band: {
					start: quantiles[5],
					end: quantiles[95],
					tone: at,
					half: { start: quantiles[25], end: quantiles[75] }
				},
				tick: quantiles[50]
			})
		};
	});
	return {
		id: 'shares',
		help: 'variations',
		title: m.likely_title({}, { locale }),
		sentence: sentenceOf(input),
		legend: legendOf(input, before?.name),
		rows,
		axis: axisOf(input),
		...(before && { before: before.name }),
		table: () => tableOf(input, before?.share)
	};
}
