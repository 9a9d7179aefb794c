import type { StudyContents } from '../contents';
import { lastDayInstead } from '../dates';
import { freeId, idsOf } from '../idOf';
import type { LanguageTag } from '../language';
import { latinDigits } from '../readNumber';
import { partialDateSchema } from '../study';
import { labelled } from './blankStudy';

// Facts that a text states: what happened when, and figures by period. Drafts are changed in place.

/** Reads a date as precise as it was typed, in any digits; null where it is none. */
export function readPartialDate(typed: string): string | null {
	const date = latinDigits(typed.trim());
	return partialDateSchema.safeParse(date).success && lastDayInstead(date) === null ? date : null;
}

/** Adds an event to a study's facts; gives its path. */
export function addEvent(
	{ study }: StudyContents,
	{ title, date }: { title: string; date: string },
	language: LanguageTag
): string {
	const { events } = study.facts;
	events.push({ id: freeId(title, 'event', idsOf(events)), date, title: labelled(title, language), passages: [] });
	return `study.facts.events.${events.length - 1}`;
}

/** A figure as it is typed: of a series that the study has, by its id, or of a new one. */
interface TypedFigure {
	series: string | { title: string; unit: string };
	from: string;
	to: string;
	value: number;
}

/** Adds a figure to a study's facts, in the order of its series' periods; gives its path, null where the series is gone. */
export function addFigure(
	{ study }: StudyContents,
	{ series, from, to, value }: TypedFigure,
	language: LanguageTag
): string | null {
	const { indicators } = study.facts;
	const point = { from, to, value, passages: [] };
	if (typeof series !== 'string') {
		const { title, unit } = series;
		const id = freeId(title, 'indicator', idsOf(indicators));
		indicators.push({ id, title: labelled(title, language), unit: labelled(unit, language), points: [point] });
		return `study.facts.indicators.${indicators.length - 1}.points.0`;
	}
	const at = indicators.findIndex(({ id }) => id === series);
	const points = indicators[at]?.points;
	if (!points) return null;
	const later = points.findIndex((each) => each.from > from);
	const place = later < 0 ? points.length : later;
	points.splice(place, 0, point);
	return `study.facts.indicators.${at}.points.${place}`;
}

/** Takes a fact out by its path; a series without figures goes too. False where there is none. */
export function removeFact({ study }: StudyContents, path: string): boolean {
	const [, kind, at = '', point = ''] =
		/^study\.facts\.(events|indicators)\.(\d+)(?:\.points\.(\d+))?$/.exec(path) ?? [];
	const { events, indicators } = study.facts;
	if (kind === 'events') return events.splice(Number(at), 1).length > 0;
	const points = indicators[Number(at)]?.points;
	if (kind !== 'indicators' || !points) return false;
	const taken = points.splice(Number(point), 1).length > 0;
	if (points.length === 0) indicators.splice(Number(at), 1);
	return taken;
}
