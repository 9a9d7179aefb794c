import { evaluate, flipPoints, leadersOf, type CompiledModel, type LeaderMap } from '$lib/engine';
import { reachableFlips, sayFlip } from '$lib/findings/flips';
import { shortName } from '$lib/findings/names';
import type { MarkedPoint } from '$lib/findings/worldPlaces';
import type { Factor, InterfaceLanguage, LocalizedText, Settings } from '$lib/study';
import { localize } from '$lib/study/language';
import { modelIndex } from '$lib/study/modelIndex';
import { modelNames } from '$lib/words/modelNames';
import { named } from '$lib/words/named';
import { numbersIn } from '$lib/words/numbers';
import { m } from '$lib/words/paraglide/messages.js';
import { sayShares } from '$lib/words/sayShares';
import { shareCell, tableOfCells } from './cells';
import type { CurveStop, Plane, Table } from './figure';
import { drawnRegions } from './regions';

/** A scenario that stands on a map by its name. */
export interface MapScenario {
	name: LocalizedText;
	settings: Settings;
}

/** Holds what a leader map is drawn from. */
interface LeaderMapInput {
	compiled: CompiledModel;
	settings: Settings;
	map: LeaderMap;
	/** Those with a name on the map; the first twelve are numbered. */
	scenarios: readonly MapScenario[];
	/** What else stands on the map, and what is said of it. */
	marked?: { points: readonly MarkedPoint[]; said: readonly string[] };
	locale: InterfaceLanguage;
}

/** So many scenarios have a number on the map. */
export const mostNumbered = 12;
/** So many pairs of states are named in a cell of the table. */
const mostPairs = 6;

const stopsOf = ({ states }: Factor, locale: InterfaceLanguage): CurveStop[] =>
	states.map(({ level, name }) => ({
		at: level,
		label: numbersIn(locale).number(level, 1),
		state: localize(name, locale)
	}));

/** The settings with both levels at a place of the map. */
function at({ settings, map }: LeaderMapInput, x: number, y: number): Settings {
	const moved = (factor: string, level: number) => ({ ...settings.factors[factor]!, level, low: 0, high: 100 });
	return { ...settings, factors: { ...settings.factors, [map.x]: moved(map.x, x), [map.y]: moved(map.y, y) } };
}

/** What of settings bears on shares beside the two levels of a map. */
const rest = ({ decisiveness, factors, judgements = {} }: Settings, { x, y }: LeaderMap) =>
	JSON.stringify([
		decisiveness,
		Object.entries(factors).map(([id, { weight, level }]) => [id, weight, id === x || id === y ? 0 : level]),
		Object.entries(judgements).sort(([a], [b]) => (a < b ? -1 : 1))
	]);

/** Scenarios as points, those at one place under one label. */
function pointsOf({ settings, map, scenarios, marked, locale }: LeaderMapInput) {
	const own = rest(settings, map);
	const numbered = scenarios.slice(0, mostNumbered).map(({ name, settings: each }, nth) => ({
		...{ label: String(nth + 1), name: localize(name, locale) },
		...{ x: each.factors[map.x]!.level / 100, y: each.factors[map.y]!.level / 100, hollow: rest(each, map) !== own }
	}));
	const named: MarkedPoint[] = [...numbered, ...(marked?.points ?? [])];
	const places = new Map<string, MarkedPoint[]>();
	for (const each of named) places.set(`${each.x} ${each.y}`, [...(places.get(`${each.x} ${each.y}`) ?? []), each]);
	return {
		points: [...places.values()].map((group) => ({
			...{ x: group[0]!.x, y: group[0]!.y, label: group.map(({ label }) => label).join('·') },
			hollow: group.every(({ hollow }) => hollow)
		})),
		pointNames: named.map(({ label, name, hollow }) => ({ label, name: name.text, language: name.language, hollow }))
	};
}

/** Says who leads over most of the map, who leads as set, and where the nearest other lead along an axis is. */
export function leaderMapSaid(input: LeaderMapInput): { over: string; nearest: string } {
	const { compiled, settings, map, locale } = input;
	const model = compiled.source;
	const { percent, list } = numbersIn(locale);
	const name = (outcome: number) => shortName(model.outcomes[outcome], locale);
	const said = sayShares(map.part, locale);
	const first = map.part.indexOf(Math.max(...map.part));
	const values = { name: name(first), part: said[first]! };
	const over = map.part[first]! > 1 - 1e-9 ? m.map_leads_all(values, { locale }) : m.map_leads(values, { locale });
	const level = map.level > 0 ? m.map_level({ part: percent(map.level) }, { locale }) : null;
	const leaders = leadersOf(evaluate(compiled, settings));
	if (leaders.length > 1)
		return {
			over: joined(over, level, locale),
			nearest: m.map_now_level({ names: list(leaders.map(name)) }, { locale })
		};
	const flips = flipPoints(compiled, settings)
		.filter(({ factor }) => factor === map.x || factor === map.y)
		.map((each) => ({ ...each, weight: { below: null, above: null } }));
	const [flip] = reachableFlips(flips, settings.factors);
	const now = { name: name(leaders[0]!) };
	const nearest = flip
		? m.map_nearest({ ...now, flip: sayFlip(flip, model, locale) }, { locale })
		: m.map_nearest_none(now, { locale });
	return { over: joined(over, level, locale), nearest };
}

const joined = (first: string, second: string | null, locale: InterfaceLanguage) =>
	second === null ? first : m.slide_sentences({ first, second }, { locale });

/** The part of the map that each outcome has, and at which named states it leads. */
function tableOf(input: LeaderMapInput): Table {
	const { compiled, map, locale } = input;
	const model = compiled.source;
	const [across, upwards] = [map.x, map.y].map((id) => modelIndex(model).factor(id)!) as [Factor, Factor];
	const pairs = across.states.flatMap((x) =>
		upwards.states.map((y) => ({
			leader: evaluate(compiled, at(input, x.level, y.level)).leader,
			said: m.map_pair({ x: named(x.name, locale), y: named(y.name, locale) }, { locale })
		}))
	);
	const said = sayShares(map.part, locale, 1);
	const now = evaluate(compiled, input.settings).share;
	const nowSaid = sayShares(now, locale, 1);
	const where = (outcome: number) => {
		const own = pairs.filter(({ leader }) => leader === outcome).map((pair) => pair.said);
		const more = own.length - mostPairs;
		const shown = own.slice(0, mostPairs).join(m.map_between({}, { locale }));
		return more > 0 ? m.map_more({ shown, count: more }, { locale }) : shown || m.map_nowhere({}, { locale });
	};
	return tableOfCells(
		[
			{ name: m.column_outcome({}, { locale }), numeric: false },
			{ name: m.map_column_part({}, { locale }), numeric: true },
			{ name: m.map_column_now({}, { locale }), numeric: true },
			{ name: m.map_column_where({ x: named(across.name, locale), y: named(upwards.name, locale) }, { locale }), numeric: false } // prettier-ignore
		],
		model.outcomes.map((outcome, o) => [
			shortName(outcome, locale),
			shareCell(said[o]!, map.part[o]!),
			shareCell(nowSaid[o]!, now[o]!),
			where(o)
		])
	);
}

/** Draws who leads over the levels of two factors: regions, where the settings stand with their ranges, and scenarios by number. */
export function leaderMapFigure(input: LeaderMapInput): Plane {
	const { compiled, settings, map, locale } = input;
	const model = compiled.source;
	const names = modelNames(model, locale);
	const { number } = numbersIn(locale);
	const [across, upwards] = [map.x, map.y].map((id) => modelIndex(model).factor(id)!) as [Factor, Factor];
	const lines = [
		...across.states.map(
			({ level }) =>
				(x: number) =>
					x - level
		),
		...upwards.states.map(
			({ level }) =>
				(_: number, y: number) =>
					y - level
		)
	];
	const { over, nearest } = leaderMapSaid(input);
	const [x, y] = [settings.factors[map.x]!, settings.factors[map.y]!];
	const values = { x: names.factor(map.x), y: names.factor(map.y) };
	const points = pointsOf(input);
	return {
		id: 'leader-map',
		help: 'leaderMap',
		title: m.map_title(values, { locale }),
		sentence: m.slide_sentences({ first: over, second: nearest }, { locale }),
		legend: [
			m.map_legend({ x: number(x.level, 1), y: number(y.level, 1) }, { locale }),
			...(input.scenarios.length > 0 ? [m.map_legend_points({}, { locale })] : []),
			...(input.marked?.said ?? [])
		].join(' '),
		outline: [0, 0, 1, 0, 1, 1, 0, 1],
		...drawnRegions(model, map, (each, other) => [each / 100, other / 100], lines, locale),
		axes: {
			x: { name: values.x, stops: stopsOf(across, locale) },
			y: { name: values.y, stops: stopsOf(upwards, locale) }
		},
		corners: [],
		now: { x: x.level / 100, y: y.level / 100 },
		range: { x: { start: x.low / 100, end: x.high / 100 }, y: { start: y.low / 100, end: y.high / 100 } },
		...points,
		table: () => tableOf(input)
	};
}
