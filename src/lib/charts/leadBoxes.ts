import type { LeadBox, LeadBoxes, LeadLimit } from '$lib/engine';
import { boxParts, leadsWhenSaid, limitSaid, limitsSaid } from '$lib/findings/leadsWhen';
import { shortName } from '$lib/findings/names';
import type { InterfaceLanguage, Model, Settings } from '$lib/study';
import { localize } from '$lib/study/language';
import { modelIndex } from '$lib/study/modelIndex';
import { numbersIn } from '$lib/words/numbers';
import { ofHundred } from '$lib/words/ofHundred';
import { m } from '$lib/words/paraglide/messages.js';
import { parameterName } from '$lib/words/parameterName';
import { steppedAxis } from './axis';
import { numberCell, shareCell, tableOfCells } from './cells';
import type { Sign } from './drawing/signs';
import type { Curve, Figure, FigureRow } from './figure';

interface LeadBoxesInput {
	model: Model;
	settings: Settings;
	found: LeadBoxes;
	/** Place of the box that is shown. */
	box: number;
	locale: InterfaceLanguage;
}

/** The sign of a box by how many levels and weights it limits. */
const signsByLimits: readonly Sign[] = ['rect', 'circle', 'rectRot', 'triangle'];

const nameOf = ({ model, found, locale }: LeadBoxesInput) =>
	shortName(modelIndex(model).outcome(found.outcome), locale);

function drawnSaid({ found, locale }: LeadBoxesInput): string {
	const draws = { draws: numbersIn(locale).number(found.draws) };
	return found.levels === 'everywhere'
		? m.when_drawn_everywhere(draws, { locale })
		: m.when_drawn_ranges(draws, { locale });
}

/** Where a limit stands on 0–100: a level as it is, a weight by its place among its draws. */
function stretchOf({ parameter, factor, low, high, among }: LeadLimit, { found, settings }: LeadBoxesInput) {
	if (parameter === 'weight') return { start: 100 * among[0], end: 100 * among[1] };
	const range = found.levels === 'everywhere' ? { low: 0, high: 100 } : settings.factors[factor]!;
	return { start: low ?? range.low, end: high ?? range.high };
}

/** The limits as a number is said: "35–100", "≥ ×1.2". */
function limitsInShort(limit: LeadLimit, input: LeadBoxesInput): string {
	const { range, times } = numbersIn(input.locale);
	const { parameter, low, high } = limit;
	const { start, end } = stretchOf(limit, input);
	if (parameter === 'level') return range(start, end, 2);
	if (low !== null && high !== null) return `${times(low)} – ${times(high)}`;
	return low !== null ? `≥ ${times(low)}` : `≤ ${times(high ?? 0)}`;
}

function rowOf(limit: LeadLimit, input: LeadBoxesInput, outcome: number): FigureRow {
	const { model, settings, locale } = input;
	return {
		id: `${limit.parameter}-${limit.factor}`,
		name: parameterName(model, limit, locale),
		language: locale,
		detail: limitSaid(model, limit, locale),
		value: limitsInShort(limit, input),
		bars: [{ ...stretchOf(limit, input), tone: outcome }],
		dot: { at: limit.parameter === 'level' ? settings.factors[limit.factor]!.level : 50, tone: 'ink' }
	};
}

/** The box that is shown: a bar for each level and weight that it limits, a dot as set; null where it limits none. */
export function leadBoxFigure(input: LeadBoxesInput): Figure | null {
	const { model, settings, found, box: place, locale } = input;
	const { number, times } = numbersIn(locale);
	const { limits } = found.boxes[place]!;
	if (limits.length === 0) return null;
	const outcome = modelIndex(model).outcomeAt(found.outcome);
	return {
		id: 'lead-box',
		help: 'prim',
		title: m.when_title({ name: nameOf(input) }, { locale }),
		sentence: leadsWhenSaid(input),
		legend: m.when_box_legend({ drawn: drawnSaid(input) }, { locale }),
		axis: steppedAxis(0, 100, 25, 'count', (value) => number(value)),
		rows: limits.map((limit) => rowOf(limit, input, outcome)),
		table: () =>
			tableOfCells(
				[
					{ name: m.column_parameter({}, { locale }), numeric: false },
					{ name: m.column_low({}, { locale }), numeric: true },
					{ name: m.column_high({}, { locale }), numeric: true },
					{ name: m.when_column_set({}, { locale }), numeric: true }
				],
				limits.map((limit) => {
					const { parameter, factor, low, high } = limit;
					const said = (value: number) => (parameter === 'level' ? number(value, 2) : times(value));
					const cell = (value: number | null) => (value === null ? '–' : numberCell(said(value), value));
					const set = parameter === 'level' ? settings.factors[factor]!.level : 1;
					return [parameterName(model, limit, locale), cell(low), cell(high), cell(set)];
				})
			)
	};
}

function pathSentence(input: LeadBoxesInput): string {
	const { found, locale } = input;
	const { number } = numbersIn(locale);
	const { density, coverage } = boxParts(found.boxes.at(-1)!, found);
	return m.when_path_sentence(
		{
			name: nameOf(input),
			base: number(ofHundred(found.leads / found.draws)),
			density: number(ofHundred(density)),
			coverage: number(ofHundred(coverage))
		},
		{ locale }
	);
}

function pathTable({ model, found, locale }: LeadBoxesInput) {
	const { number, percentInTable } = numbersIn(locale);
	const share = (value: number) => shareCell(percentInTable(value), value);
	return tableOfCells(
		[
			{ name: m.when_column_box({}, { locale }), numeric: true },
			{ name: m.when_column_limits({}, { locale }), numeric: false },
			{ name: m.when_column_density({}, { locale }), numeric: true },
			{ name: m.when_column_coverage({}, { locale }), numeric: true },
			{ name: m.when_column_mass({}, { locale }), numeric: true }
		],
		found.boxes.map((box, nth) => {
			const { density, coverage, mass } = boxParts(box, found);
			return [
				numberCell(number(nth), nth),
				limitsSaid(model, box, locale),
				share(density),
				share(coverage),
				share(mass)
			];
		})
	);
}

/** How wide against how sure: every box, of its leads how many it holds across, and how many of its draws are such upright. */
export function leadPathFigure(input: LeadBoxesInput): Curve {
	const { model, found, box: place, locale } = input;
	const { percent } = numbersIn(locale);
	const outcome = modelIndex(model).outcomeAt(found.outcome);
	const { name, shortName: short } = model.outcomes[outcome]!;
	const { text, language } = localize(short ?? name, locale);
	const at = (box: LeadBox) => 100 * boxParts(box, found).coverage;
	const share = (box: LeadBox) => boxParts(box, found).density;
	const shown = found.boxes[place]!;
	const whole = found.boxes[0]!;
	return {
		id: 'lead-path',
		help: 'prim',
		title: m.when_path_title({ name: nameOf(input) }, { locale }),
		sentence: pathSentence(input),
		legend: m.when_path_legend({}, { locale }),
		axis: steppedAxis(0, 1, 0.25, 'share', percent),
		curves: [
			{
				id: found.outcome,
				name: text,
				language,
				outcome,
				value: percent(share(whole)),
				now: share(shown),
				points: found.boxes.toReversed().map((box) => ({
					at: at(box),
					share: share(box),
					sign: signsByLimits[box.limits.length]!
				})),
				label: share(whole)
			}
		],
		stops: [0, 25, 50, 75, 100].map((each) => ({ at: each, label: percent(each / 100) })),
		now: at(shown),
		nowName: m.when_shown({}, { locale }),
		range: { start: at(shown), end: at(shown) },
		flips: [],
		table: () => pathTable(input)
	};
}
