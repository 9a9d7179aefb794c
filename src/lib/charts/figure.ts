import type { ChartData, ChartOptions } from 'chart.js';
import type { LanguageTag } from '$lib/study';
import type { ExactCell } from './cells';

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

/** A row of a figure: a direct label beside the plot, the number that the plot shows, and the plain bar without script. */
export interface FigureRow {
	id: string;
	name: string;
	language: LanguageTag;
	/** Small print beneath the name. */
	detail?: string;
	/** The number as said beside the plot. */
	value: string;
	valueDetail?: string;
	/** Index of the outcome whose colour the row takes, or null. */
	outcome: number | null;
	/** Ends of the plain bar, as fractions of the axis. */
	bar: { from: number; to: number };
	/** A value marked across the row, as a fraction of the axis; then the bar is below it in the one colour, above in the other. */
	now?: number;
	/** Whether the mark of a row without an outcome pushes down. */
	down?: boolean;
	/** Where half and most (nine in ten) of the variations lie, as fractions of the axis: then the plain mark is a dot at the bar's end on a band. */
	band?: { half: [number, number]; most: [number, number]; median?: number };
	/** What a mark of the row shows beside its number, for who does not see it. */
	said?: string;
}

/** The value axis, drawn by the page beneath the plot: its ends, and its ticks as said. */
export interface Axis {
	min: number;
	max: number;
	ticks: { value: number; label: string }[];
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

/**
 * What a figure is before it is drawn: sentence and table come from the same result as the picture, so that they cannot
 * drift. `data` and `options` are Chart.js's part; the server draws the rest without it.
 */
export interface Pictured extends Marks {
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

/** What stands on the canvas, along its value axis. */
export interface Marks {
	id: string;
	axis: Axis;
	data: (look: Look) => ChartData;
	options: (look: Look) => ChartOptions;
}

/** Marks in rows, each with its direct label and its number. */
export interface Rows extends Marks {
	rows: FigureRow[];
	/** What the picture's two directions mean, where they mean something. */
	ends?: { down: string; up: string };
}

/** A figure of rows. */
export type Figure = Pictured & Rows;

/** An outcome's share from scenario to scenario, each with its place and its label's, as fractions of the axis. */
interface SlopeLine {
	id: string;
	name: string;
	language: LanguageTag;
	outcome: number;
	points: { value: string; at: number; label: number }[];
}

/** A figure of lines from scenario to scenario. */
export interface Slope extends Pictured {
	/** The scenarios' names, in their order. */
	sides: string[];
	lines: SlopeLine[];
}

/** Joins the figures of rows with the one of slopes. */
export type AnyFigure = Figure | Slope;
