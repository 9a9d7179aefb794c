import { leadersOf, type ShareStep } from '$lib/engine';
import { shortName } from '$lib/findings/names';
import { sayDifference } from '$lib/findings/sayDifference';
import type { InterfaceLanguage, Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { isolated } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShares } from '$lib/words/sayShares';
import { fractionOf } from './axis';
import { numberCell, shareCell, tableOfCells } from './cells';
import { sharesAxis } from './comparedShares';
import type { Curve, CurveStop, Table } from './figure';
import { byShare } from './shares';
import { spreadLabels } from './spreadLabels';

/** Holds a revision with what was believed then. */
export interface Belief {
	/** From 1. */
	number: number;
	/** ISO 8601, UTC. */
	savedAt: string;
	author: string;
	message: string;
	step: ShareStep;
}

/** Holds what the steps of a scenario's shares are drawn from. */
interface BeliefsInput {
	model: Model;
	/** At least one, the first one first. */
	beliefs: readonly Belief[];
	/** The number of the revision that is open. */
	open: number;
	/** Until when the last is drawn, ISO 8601; never before it was saved. */
	until: string;
	locale: InterfaceLanguage;
}

/** Two labels stand at least so far apart, as a fraction of the plot's height. */
const gap = 0.11;
/** The numbers of two flips stand at least so far apart, as a fraction of the plot's width. */
const flipGap = 0.05;
/** How far before a step its foot stands, so that it is a step and its sign is at its head alone. */
const hair = 1e-6;
const dayLength = 86_400_000;
/** Dates along the axis. */
const dates = 4;

const millis = (iso: string) => Date.parse(iso);

/** The first and the last moment that is drawn, ms: a day at least where they are one. */
function spanOf({ beliefs, until }: BeliefsInput): { from: number; to: number } {
	const from = millis(beliefs[0]!.savedAt);
	const to = Math.max(millis(until), ...beliefs.map(({ savedAt }) => millis(savedAt)));
	return { from, to: to > from ? to : from + dayLength };
}

/** The revisions at which others lead than at the one before. */
const flipsOf = (beliefs: readonly Belief[]) =>
	beliefs.filter(({ step }, nth) => nth > 0 && String(leadersOf(step)) !== String(leadersOf(beliefs[nth - 1]!.step)));

const dayOf = (at: number | string, locale: InterfaceLanguage) =>
	numbersIn(locale).date(new Date(at).toISOString().slice(0, 10));

/** Days at even distances, each said once. */
function stopsOf({ from, to }: { from: number; to: number }, locale: InterfaceLanguage): CurveStop[] {
	const places = Array.from({ length: dates + 1 }, (_, nth) => (100 * nth) / dates);
	const said = places.map((at) => dayOf(from + (at / 100) * (to - from), locale));
	return places.map((at, nth) => ({ at, label: said.indexOf(said[nth]!) === nth ? said[nth]! : '' }));
}

/** Says of beliefs what has moved most from the first revision to the last, and who leads since when. */
export function beliefsSaid({ model, beliefs, locale }: BeliefsInput): { moves: string; leads: string } {
	const { list, number } = numbersIn(locale);
	const [first, last] = [beliefs[0]!, beliefs.at(-1)!];
	const nameOf = (outcome: number) => shortName(model.outcomes[outcome], locale);
	const moved = last.step.share.map((share, outcome) => share - first.step.share[outcome]!);
	const most = moved.reduce((best, each, at) => (Math.abs(each) > Math.abs(moved[best]!) ? at : best), 0);
	const values = {
		...{ name: nameOf(most), first: number(first.number), last: number(last.number) },
		...{ from: sayShares(first.step.share, locale)[most]!, to: sayShares(last.step.share, locale)[most]! },
		...{ firstDay: dayOf(first.savedAt, locale), lastDay: dayOf(last.savedAt, locale) }
	};
	const say = moved[most]! > 0 ? m.beliefs_rose : m.beliefs_fell;
	const changed = Math.abs(moved[most]!) < 0.005 ? m.beliefs_same(values, { locale }) : say(values, { locale });
	const leaders = list(leadersOf(last.step).map(nameOf));
	const since = flipsOf(beliefs).at(-1);
	const isOne = leadersOf(last.step).length === 1;
	if (!since)
		return {
			moves: beliefs.length === 1 ? m.beliefs_one({ day: values.firstDay }, { locale }) : changed,
			leads: (isOne ? m.beliefs_leads_all : m.beliefs_level_all)({ names: leaders }, { locale })
		};
	const before = list(leadersOf(beliefs[beliefs.indexOf(since) - 1]!.step).map(nameOf));
	const told = { names: leaders, before, number: number(since.number), day: dayOf(since.savedAt, locale) };
	return { moves: changed, leads: (isOne ? m.beliefs_leads_since : m.beliefs_level_since)(told, { locale }) };
}

/** Says why the shares of one revision are others than those before it; of the first that it is the first. */
export function whyBelieved(
	model: Model,
	{ step: { moved, otherModel } }: Belief,
	isFirst: boolean,
	locale: InterfaceLanguage
): string {
	if (isFirst) return m.scenarios_first({}, { locale });
	if (otherModel) return m.beliefs_other_model({}, { locale });
	if (!moved) return m.beliefs_no_move({}, { locale });
	return sayDifference({ model, ...moved, locale });
}

function tableOf({ model, beliefs, locale }: BeliefsInput): Table {
	const { moment, number } = numbersIn(locale);
	const text = (name: string) => ({ name, numeric: false });
	return tableOfCells(
		[
			{ name: m.beliefs_column_revision({}, { locale }), numeric: true },
			text(m.column_date({}, { locale })),
			text(m.beliefs_column_author({}, { locale })),
			text(m.save_message({}, { locale })),
			...model.outcomes.map((outcome) => ({ name: shortName(outcome, locale), numeric: true })),
			text(m.beliefs_column_why({}, { locale }))
		],
		beliefs.map((belief, nth) => {
			const said = sayShares(belief.step.share, locale, 1);
			return [
				numberCell(number(belief.number), belief.number),
				...[moment(belief.savedAt), isolated(belief.author), isolated(belief.message)],
				...belief.step.share.map((share, outcome) => shareCell(said[outcome]!, share)),
				whyBelieved(model, belief, nth === 0, locale)
			];
		})
	);
}

/** What was believed when: every outcome's share from revision to revision by date, in steps, since nothing is said between two. */
export function beliefsFigure(input: BeliefsInput): Curve {
	const { model, beliefs, open, locale } = input;
	const { percent, number } = numbersIn(locale);
	const span = spanOf(input);
	const placeOf = (iso: string) => (100 * (millis(iso) - span.from)) / (span.to - span.from);
	const places = beliefs.map(({ savedAt }) => placeOf(savedAt));
	const last = beliefs.at(-1)!;
	const now = beliefs.find((belief) => belief.number === open) ?? last;
	const axis = sharesAxis(
		beliefs.flatMap(({ step }) => step.share),
		percent
	);
	const ends = sayShares(last.step.share, locale);
	const order = byShare(last.step.share);
	const labels = spreadLabels(
		order.map((outcome) => fractionOf(last.step.share[outcome]!, axis)),
		gap
	);
	const flips = flipsOf(beliefs);
	const flipPlaces = spreadLabels(
		flips.map(({ savedAt }) => placeOf(savedAt) / 100),
		flipGap
	);
	const { moves, leads } = beliefsSaid(input);
	/** Each share holds until the next revision. */
	const pointsOf = (outcome: number) => {
		const points = beliefs.flatMap(({ step }, nth) => {
			const head = { at: places[nth]!, share: step.share[outcome]! };
			if (nth === 0) return [head];
			const before = beliefs[nth - 1]!.step.share[outcome]!;
			return [{ at: Math.max(places[nth - 1]!, places[nth]! - hair), share: before }, head];
		});
		return places.at(-1)! < 100 ? [...points, { at: 100, share: last.step.share[outcome]! }] : points;
	};
	return {
		id: 'beliefs',
		help: 'beliefs',
		title: m.beliefs_figure({}, { locale }),
		sentence: m.slide_sentences({ first: moves, second: leads }, { locale }),
		legend: m.beliefs_legend({ number: number(now.number) }, { locale }),
		axis,
		curves: order.map((outcome, line) => {
			const { id, name, shortName: short } = model.outcomes[outcome]!;
			const { text, language } = localize(short ?? name, locale);
			return {
				...{ id, name: text, language, outcome },
				value: ends[outcome]!,
				now: now.step.share[outcome]!,
				points: pointsOf(outcome),
				label: labels[line]!
			};
		}),
		stops: stopsOf(span, locale),
		signs: places,
		now: placeOf(now.savedAt),
		range: null,
		time: {
			...span,
			names: {
				along: m.column_date({}, { locale }),
				now: m.beliefs_open({}, { locale }),
				flip: m.curve_flip({}, { locale })
			}
		},
		flips: flips.map(({ number: nth, savedAt }, at) => ({
			at: placeOf(savedAt),
			label: number(nth),
			place: flipPlaces[at]!
		})),
		table: () => tableOf(input)
	};
}
