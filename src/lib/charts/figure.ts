import type { LanguageTag, TextInLanguage } from '$lib/study';
import type { ExactCell } from './cells';
import type { Sign } from './drawing/signs';

/** The colours that a canvas needs resolved, since it does not know custom properties. */
export interface Look {
	ink: string;
	quiet: string;
	hairline: string;
	paper: string;
	up: string;
	down: string;
	/** By the model's order of outcomes. */
	outcomes: string[];
	direction: 'ltr' | 'rtl';
}

/** Names what a mark is coloured for: an outcome by its index, or what the mark means. */
export type Tone = number | 'ink' | 'quiet' | 'accent' | 'gain' | 'loss';

/** Holds a stretch of an axis in its units; it starts where the axis begins, whatever the direction of reading. */
export interface Stretch {
	start: number;
	end: number;
}

/** Holds a bar of a row. `strength`: how much of its colour it has, the rest is paper; all of it unless said. */
export interface Bar extends Stretch {
	tone: Tone;
	strength?: number;
}

/** Holds a dot of a row: round, or another sign. */
interface Dot {
	at: number;
	tone: Tone;
	sign?: 'diamond' | 'date';
}

/** Holds where most variations lie. `half`: where half of them do, full in colour; without it the band is flat. */
export interface Band extends Stretch {
	tone: Tone;
	half?: Stretch;
}

/** Holds where a row's dot stood before, and what the number is set between to say so: "50 → 37% (−13)". */
export interface Before {
	at: number;
	lead: string;
	rest: string;
}

/** Holds a row of a figure: its direct label, its number as said, and its marks in units of the axis. */
export interface FigureRow {
	id: string;
	name: string;
	language: LanguageTag;
	/** Small print beneath the name. */
	detail?: string;
	/** The number as said beside the plot. */
	value: string;
	valueDetail?: string;
	/** What a mark of the row shows beside its number, for who does not see it. */
	said?: string;
	/** From the axis's start on. Where two overlap, the one that is named first is on top. */
	bars?: readonly Bar[];
	dot?: Dot;
	/** Where the dot stood before: a hollow one of its colour, beneath it. */
	before?: Before;
	/** Lies beneath dot and bars. */
	band?: Band;
	/** A value marked across the band, in ink. */
	tick?: number;
	/** What the end of a bar may be off by: a thin line over it, in ink. */
	interval?: Stretch;
}

/** Names what numbers along an axis are; shares and points are parts of 1. */
export type Unit = 'share' | 'points' | 'years' | 'count';

/** Holds the value axis, which the page draws beneath the plot: its ends, and its ticks as said. */
export interface Axis {
	min: number;
	max: number;
	ticks: { value: number; label: string }[];
	unit: Unit;
}

/** Names a column of a figure's table. */
export interface TableColumn {
	name: string;
	numeric: boolean;
}

/** Holds a figure's numbers as rows of text, and exactly where they are known. */
export interface Table {
	columns: TableColumn[];
	rows: string[][];
	/** The numbers behind the cells, which files hold in the place of what is said. */
	exact?: (ExactCell | null)[][];
}

/** Says of a figure what needs no drawing: sentence and table come from the same result as its marks. */
export interface Pictured {
	id: string;
	/** The section of the help that explains its numbers. */
	help: string;
	title: string;
	sentence: string;
	/** What the marks mean, in small print. */
	legend: string;
	/** Computed when asked for: most figures stand with their table closed. */
	table: () => Table;
}

/** Holds marks in rows, each with its direct label and its number. */
export interface Rows {
	id: string;
	axis: Axis;
	rows: readonly FigureRow[];
	/** What the picture's two directions mean, where they mean something. */
	ends?: { down: string; up: string };
	/** A value marked through all rows, and what it is. */
	reference?: { at: number; name: string };
	/** What the hollow dots are of, by its name. */
	before?: string;
	/** What each of a row's bars is, where a row has several: the names of a sheet's columns. */
	parts?: readonly string[];
	/** Whether paper parts bars that touch. */
	parted?: boolean;
}

/** Holds a figure of rows. */
export type Figure = Pictured & Rows;

/** Holds an outcome's share from scenario to scenario. `label`: where its label stands, as a fraction of the axis. */
interface SlopeLine {
	id: string;
	name: string;
	language: LanguageTag;
	outcome: number;
	points: { value: string; at: number; label: number }[];
}

/** Holds lines from scenario to scenario along an upright axis. */
interface Lines {
	id: string;
	axis: Axis;
	/** The scenarios' names, in their order. */
	sides: string[];
	lines: readonly SlopeLine[];
}

/** Holds a figure of lines from scenario to scenario. */
export type Slope = Pictured & Lines;

/** Holds an outcome's share along a level or weight. `label`: where its label stands, as a fraction of the axis. */
export interface CurveLine {
	id: string;
	name: string;
	language: LanguageTag;
	outcome: number;
	/** The share at the end of the line, as said. */
	value: string;
	/** The share where the level or weight stands. */
	now: number;
	/** `sign`: what marks the point itself, beside the signs that lines have at named places. */
	points: readonly { at: number; share: number; sign?: Sign }[];
	label: number;
}

/** Holds a place that is named along a curve: its number, and the state that stands there. */
export interface CurveStop {
	at: number;
	label: string;
	state?: TextInLanguage;
}

/** Holds what 0–100 is where it is time: its two ends, ms since 1970, and what stands at `now` and at a flip. */
interface CurveTime {
	from: number;
	to: number;
	names: { along: string; now: string; flip: string };
}

/** Holds lines along a level or weight, 0–100, or over time, on an upright axis of shares. */
interface Curves {
	id: string;
	axis: Axis;
	curves: readonly CurveLine[];
	/** In their order; the lines have a sign at each, unless `signs` says where. */
	stops: readonly CurveStop[];
	signs?: readonly number[];
	/** Where the level or weight stands, or which revision is open. */
	now: number;
	/** Null where nothing is said of a range. */
	range: Stretch | null;
	/** What stands at `now`, where it is not a level or weight as set. */
	nowName?: string;
	time?: CurveTime;
	/** Where the lead passes on, as said. `place`: where that is written, as a fraction of the width. */
	flips: readonly { at: number; label: string; place: number }[];
}

/** Holds a figure of shares along a level or weight. */
export type Curve = Pictured & Curves;

/** Holds a polygon in parts of a plot: x from where reading starts and y from its foot, by turns. */
export type PlotPolygon = readonly number[];

/** Holds the parts of a plane that have one tone: an outcome's, so much of it as the strength says. */
export interface RegionLayer {
	outcome: number;
	strength: number;
	polygons: readonly PlotPolygon[];
}

/** Holds what a letter in a plane stands for: an outcome, with the part of the plane in which it leads as said. */
export interface RegionKey {
	id: string;
	letter: string;
	name: string;
	language: LanguageTag;
	outcome: number;
	value: string;
}

/** Holds a place in a plane, in parts of the plot, and what is written there. */
export interface PlotPlace {
	x: number;
	y: number;
	label: string;
}

/** Holds an axis of a plane: what it is, and the places that are named along it, 0–100. */
interface PlaneAxis {
	name: string;
	stops: readonly CurveStop[];
}

/** Holds who leads over a plane: a square over two levels, or a triangle over three weights. */
export interface Regions {
	id: string;
	/** The plane itself. */
	outline: PlotPolygon;
	/** In the order in which they are drawn: the later lie on top. */
	layers: readonly RegionLayer[];
	/** Straight lines at which the lead passes on, from place to place. */
	borders: readonly PlotPolygon[];
	letters: readonly PlotPlace[];
	key: readonly RegionKey[];
	/** The two axes of a square. */
	axes: { x: PlaneAxis; y: PlaneAxis } | null;
	/** The names at the corners of a triangle. */
	corners: readonly PlotPlace[];
	/** Where the settings stand, and their ranges. */
	now: { x: number; y: number };
	range: { x: Stretch; y: Stretch } | null;
	/** Scenarios by number; hollow where other settings of theirs differ too. */
	points: readonly (PlotPlace & { hollow: boolean })[];
	/** What the numbers of the points stand for. */
	pointNames: readonly { label: string; name: string; language: LanguageTag; hollow: boolean }[];
}

/** Holds a figure of who leads over a plane. */
export type Plane = Pictured & Regions;

/** Joins the figures of rows with those of lines and planes. */
export type AnyFigure = Figure | Slope | Curve | Plane;

/** Holds what Chart.js draws: marks along an axis. */
export type Charted = Rows | Lines | Curves;

/** Holds what is drawn of any figure. */
export type Marks = Charted | Regions;
