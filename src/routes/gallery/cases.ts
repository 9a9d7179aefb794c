import { contributionsFigure } from '$lib/charts/contributions';
import { evidenceFigure } from '$lib/charts/evidenceBars';
import { linchpinFigure } from '$lib/charts/linchpinBars';
import { comparedSharesFigure } from '$lib/charts/comparedShares';
import type { AnyFigure } from '$lib/charts/figure';
import { beliefsFigure } from '$lib/charts/beliefSteps';
import { leaderMapFigure } from '$lib/charts/leaderMap';
import { leadBoxFigure, leadPathFigure } from '$lib/charts/leadBoxes';
import { levelCurveFigure } from '$lib/charts/levelCurve';
import { periodsFigure } from '$lib/charts/periods';
import { byShare, sharesFigure } from '$lib/charts/shares';
import { ranksFigure } from '$lib/charts/ranks';
import { slopeFigure } from '$lib/charts/slope';
import { timelineFigure } from '$lib/charts/timeline';
import { influenceFigure } from '$lib/charts/influenceBars';
import { sobolFigure } from '$lib/charts/sobolBars';
import { tornadoFigure } from '$lib/charts/tornadoBars';
import { triangleFigure } from '$lib/charts/triangle';
import { worldsFigure } from '$lib/charts/worlds';
import {
	compile,
	consistentWorlds,
	driveToEnd,
	evaluate,
	influence,
	leaderMap,
	shareCurve,
	shareStepsInSlices,
	simulate,
	sobolIndices,
	tornado,
	weightTriangle,
	leadBoxes,
	type LevelsDrawn
} from '$lib/engine';
import { evidenceRows, hangingBy } from '$lib/findings/hanging';
import type { InterfaceLanguage, Model, Settings, Study } from '$lib/study';
import type { HangingKind } from '$lib/study/hangingKinds';
import { defaultSettings, setLevel, setSureness } from '$lib/settings/edits';

/** A figure to look at: `stale` and `failed` as the workbench would show it. */
interface Case {
	name: string;
	figure: AnyFigure;
	stale?: boolean;
	failed?: boolean;
}

const hours = ['north', 'south', 'east', 'west', 'spring', 'summer', 'autumn', 'winter'];

/** A model with the extended one's factors and `count` outcomes that take its impacts in turn. */
function withOutcomes(model: Model, count: number): Model {
	const outcomes = hours.slice(0, count).map((id, at) => ({ ...model.outcomes[at % model.outcomes.length]!, id }));
	const impacts = Object.fromEntries(
		Object.entries(model.impacts).map(([factor, states]) => [
			factor,
			Object.fromEntries(
				Object.entries(states).map(([state, cells]) => [
					state,
					Object.fromEntries(
						outcomes.map(({ id }, at) => [
							id,
							(cells[model.outcomes[(at + (at >> 2)) % model.outcomes.length]!.id] ?? 0) * (at > 3 ? 0.7 : 1)
						])
					)
				])
			)
		])
	);
	return { ...model, outcomes, impacts };
}

function withLongNames(model: Model): Model {
	const long = {
		ar: 'تعاون أمني واقتصادي وعسكري واسع النطاق بين الأطراف المعنية في جنوب القوقاز وما وراءه',
		en: 'Wide-ranging security, economic and military cooperation among the parties concerned, in the South Caucasus and beyond'
	};
	return {
		...model,
		outcomes: model.outcomes.map((outcome) => ({ ...outcome, name: long, shortName: long })),
		factors: model.factors.map((factor) => ({ ...factor, name: long }))
	};
}

function pair(
	name: string,
	model: Model,
	locale: InterfaceLanguage,
	change: (settings: Settings) => void = () => undefined,
	/** What the settings are called that they were moved from, where the figures say so. */
	origin?: string
): Case[] {
	const settings = defaultSettings(model);
	change(settings);
	const compiled = compile(model);
	const evaluation = evaluate(compiled, settings);
	const simulation = simulate(compiled, settings, { draws: 2000, seed: 1, weights: 'around' });
	const order = byShare(evaluation.share);
	const outcome = evaluation.leader;
	return [
		{ name, figure: sharesFigure({ model, evaluation, simulation, order, locale, yardstick: 'icd203' }) },
		...(origin
			? [
					{
						name: `${name}, moved`,
						figure: sharesFigure({
							...{ model, evaluation, simulation, order, locale, yardstick: 'icd203' },
							before: { share: evaluate(compiled, defaultSettings(model)).share, name: origin }
						})
					}
				]
			: []),
		{ name, figure: contributionsFigure({ model, settings, evaluation, outcome, locale }) },
		{
			name,
			figure: tornadoFigure({
				model,
				bars: tornado(compiled, settings, model.outcomes[outcome]!.id),
				outcome,
				share: evaluation.share[outcome] ?? 0,
				locale
			})
		},
		{ name, figure: ranksFigure({ model, simulation, order, locale }) },
		{
			name,
			figure: sobolFigure({
				model,
				indices: sobolIndices(compiled, settings, model.outcomes[outcome]!.id, { base: 128, seed: 1 }),
				base: 128,
				outcome,
				locale
			})
		},
		{ name, figure: influenceFigure({ model, influences: influence(compiled), locale }) }
	];
}

/** Shares along the level or the weight of the first factor. */
function along(name: string, model: Model, locale: InterfaceLanguage, parameter: 'level' | 'weight'): Case {
	const settings = defaultSettings(model);
	const compiled = compile(model);
	const { share } = evaluate(compiled, settings);
	const curve = shareCurve(compiled, settings, { parameter, factor: model.factors[0]!.id });
	return { name, figure: levelCurveFigure({ model, settings, curve, share, order: byShare(share), locale }) };
}

/** Seven revisions of the default, in each of which the first factor stands elsewhere, the fourth of another model. */
function believed(name: string, model: Model, locale: InterfaceLanguage): Case {
	const [own, other] = [compile(model), compile({ ...model })];
	const revisions = [0, 30, 100, 100, 60, 20, 20].map((level, at) => {
		const settings = defaultSettings(model);
		setLevel(settings.factors[model.factors[0]!.id]!, level);
		return { compiled: at === 3 ? other : own, settings };
	});
	const beliefs = driveToEnd(shareStepsInSlices(revisions)).map((step, at) => ({
		...{ number: at + 1, savedAt: `2026-0${1 + Math.floor(at / 2)}-${10 + 9 * (at % 2)}T08:00:00.000Z`, step },
		...{ author: 'A. Author', message: at === 0 ? '' : 'New figures' }
	}));
	return { name, figure: beliefsFigure({ model, beliefs, open: 5, until: '2026-06-01T00:00:00.000Z', locale }) };
}

/** Who leads over two levels, with `count` scenarios on the map, and over three weights. */
function planes(name: string, model: Model, locale: InterfaceLanguage, count = 0): Case[] {
	const settings = defaultSettings(model);
	const compiled = compile(model);
	const [first, second, third] = model.factors.map(({ id }) => id) as [string, string, string];
	const scenarios = Array.from({ length: count }, (_, at) => {
		const moved = defaultSettings(model);
		setLevel(moved.factors[first]!, (37 * at) % 101);
		setLevel(moved.factors[at % 3 === 0 ? third : second]!, (61 * at) % 101);
		return { name: model.factors[at % model.factors.length]!.name, settings: moved };
	});
	const map = leaderMap(compiled, settings, { x: first, y: second });
	const triangle = weightTriangle(compiled, settings, [first, second, third]);
	return [
		{ name, figure: leaderMapFigure({ compiled, settings, map, scenarios, locale }) },
		{ name, figure: triangleFigure({ compiled, settings, triangle, locale }) }
	];
}

/** A box in which an outcome leads, and the path that it stands on. */
function leading(name: string, model: Model, locale: InterfaceLanguage, levels: LevelsDrawn): Case[] {
	const settings = defaultSettings(model);
	const found = leadBoxes(compile(model), settings, model.outcomes[0]!.id, { draws: 2000, seed: 1, levels });
	const input = { model, settings, found, box: found.chosen, locale };
	const figure = leadBoxFigure(input);
	return [...(figure ? [{ name, figure }] : []), { name, figure: leadPathFigure(input) }];
}

/** `count` scenarios side by side, as dots and as slopes; each factor a step further in each. */
function side(name: string, model: Model, locale: InterfaceLanguage, count: number): Case[] {
	const compiled = compile(model);
	const compared = Array.from({ length: count }, (_, at) => {
		const settings = defaultSettings(model);
		for (const { id } of model.factors) setLevel(settings.factors[id]!, at === 0 ? 35 : (100 * at) / (count - 1));
		return {
			name: `${name} ${at + 1}`,
			evaluation: evaluate(compiled, settings),
			simulation: simulate(compiled, settings, { draws: 500, seed: 1, weights: 'around' })
		};
	});
	const input = { model, compared, order: byShare(compared[0]!.evaluation.share), locale };
	return [
		{ name, figure: comparedSharesFigure(input) },
		{ name, figure: slopeFigure(input) }
	];
}

/** What hangs on judgements and passages, and what passages tell apart. */
function hanging(name: string, model: Model, study: Study, locale: InterfaceLanguage) {
	const settings = defaultSettings(model);
	const compiled = compile(model);
	const { share } = evaluate(compiled, settings);
	const without = (kind: HangingKind): Case => ({
		name: `${name}, by ${kind}`,
		figure: linchpinFigure({
			...{ model, study, kind, share, locale },
			rows: hangingBy(kind, model, compiled, settings)
		})
	});
	const evidence: Case = {
		name: `${name}, evidence`,
		figure: evidenceFigure({ model, study, rows: evidenceRows(model, compiled, settings), locale })
	};
	return { judgement: without('judgement'), passage: without('passage'), evidence };
}

/** Every figure with the cases at its edges. */
export function cases(model: Model, study: Study, locale: InterfaceLanguage): Case[] {
	const settings = defaultSettings(model);
	const evaluation = evaluate(compile(model), settings);
	const waiting = { model, evaluation, simulation: null, order: byShare(evaluation.share), locale } as const;
	const found = consistentWorlds(compile(model));
	const level: Model = { ...model, impacts: {} };
	const many = [...Array(12).keys()].flatMap((at) =>
		study.facts.events.map((event) => ({ ...event, id: `${event.id}-${at}`, date: String(1900 + at * 12) }))
	);
	return [
		...pair('extended', model, locale),
		...pair('one at 100 %', model, locale, (settings) => {
			settings.decisiveness = 50;
			setSureness(settings, 'very');
			for (const { id } of model.factors) setLevel(settings.factors[id]!, 100);
		}),
		...pair(
			'a front line',
			model,
			locale,
			(settings) => setLevel(settings.factors['proximity']!, 100),
			'Default settings'
		),
		...pair('ties', level, locale),
		...pair('two outcomes', withOutcomes(model, 2), locale),
		...pair('eight outcomes', withOutcomes(model, 8), locale),
		...pair('long names', withLongNames(model), locale),
		...pair('no weight at all', model, locale, (settings) => {
			for (const { id } of model.factors) settings.factors[id]!.weight = 0;
		}),
		{
			name: 'worlds',
			figure: worldsFigure({ model, found, shares: found.worlds.map(() => evaluation.share), locale })
		},
		along('along a level', model, locale, 'level'),
		along('along a weight', model, locale, 'weight'),
		along('along a level, ties', level, locale, 'level'),
		along('along a level, eight outcomes', withOutcomes(model, 8), locale, 'level'),
		believed('revisions', model, locale),
		along('along a level, long names', withLongNames(model), locale, 'level'),
		...planes('over two levels and three weights', model, locale, 5),
		...planes('planes, eight outcomes', withOutcomes(model, 8), locale, 14),
		...planes('planes, ties', level, locale),
		...planes('planes, long names', withLongNames(model), locale, 3),
		...Object.values(hanging('hangs', model, study, locale)),
		hanging('hangs, ties', level, study, locale).judgement,
		hanging('hangs, ties', level, study, locale).evidence,
		hanging('hangs, long names', withLongNames(model), study, locale).judgement,
		...leading('when it leads', model, locale, 'everywhere'),
		...leading('when it leads, within ranges', model, locale, 'ranges'),
		...leading('when it leads, long names', withLongNames(model), locale, 'ranges'),
		...leading('when it never leads', level, locale, 'everywhere'),
		...side('two compared', model, locale, 2),
		...side('six compared', withOutcomes(model, 8), locale, 6),
		...side('compared, long names', withLongNames(model), locale, 3),
		...side('compared, ties', level, locale, 2),
		{ name: 'no draws yet', figure: sharesFigure({ ...waiting, yardstick: 'phia' }), stale: true },
		{ name: 'failed', figure: sharesFigure({ ...waiting, yardstick: 'phia' }), failed: true },
		{ name: 'events', figure: timelineFigure(study.facts.events, locale) },
		{ name: 'one event', figure: timelineFigure(study.facts.events.slice(0, 1), locale) },
		{ name: 'many events', figure: timelineFigure(many.slice(0, 30), locale) },
		...study.facts.indicators.map((indicator) => ({ name: indicator.id, figure: periodsFigure(indicator, locale) }))
	];
}
