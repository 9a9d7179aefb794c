import { describe, expect, test } from 'vitest';
import type { Indicator, StudyEvent } from '$lib/study';
import { readStudy } from '$lib/study/testing/readStudy';
import { periodsFigure } from './periods';
import { timeAxis } from './time';
import { timelineFigure } from './timeline';

const { study } = readStudy();
const event = (id: string, date: string): StudyEvent => ({ id, date, title: { en: `Event ${id}` }, passages: [] });

describe.each(['en', 'ar'] as const)('the timeline, in %s', (locale) => {
	const figure = timelineFigure(study.facts.events, locale);

	test('has a row an event, in the order of time, with its date as stated', () => {
		expect(figure.rows).toHaveLength(study.facts.events.length);
		expect(figure.rows[0]!.id).toBe('soviet-end');
		expect(figure.rows.at(-1)!.id).toBe('tel-aviv-embassy');
		expect(figure.rows.at(-1)!.value).toContain('2022');
		expect(figure.sentence).toContain('2022');
		expect(figure.table().rows.map(([, date]) => date)).toEqual(figure.rows.map(({ value }) => value));
	});
});

test('events of one day keep their order, and one alone has an axis', () => {
	const figure = timelineFigure([event('a', '2020-02-29'), event('b', '2020-02-29'), event('c', '2019')], 'en');
	expect(figure.rows.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
	const alone = timelineFigure([event('a', '2020')], 'en');
	expect(alone.axis).toMatchObject({ min: 2020, max: 2021 });
});

test('an axis of years has two to seven ticks, whatever the stretch', () => {
	for (const last of ['1990', '1993', '2004', '2022', '2150', '2900'])
		expect(timeAxis(['1990', last]).ticks.length, last).toBeGreaterThanOrEqual(2);
	for (const last of ['1990', '1993', '2004', '2022', '2150', '2900'])
		expect(timeAxis(['1990', last]).ticks.length, last).toBeLessThanOrEqual(8);
});

describe('an indicator', () => {
	const indicator = study.facts.indicators.find(({ id }) => id === 'israeli-share')!;
	const figure = periodsFigure(indicator, 'en');

	test('has a bar over each whole period; periods that share a year overlap by it', () => {
		expect(figure.rows.flatMap(({ bars }) => bars?.map(({ start, end }) => [start, end]))).toEqual([
			[2011, 2017],
			[2016, 2021]
		]);
		expect(figure.rows.map(({ name, value }) => [name, value])).toEqual([
			['2011–\u20602016', '27'],
			['2016–\u20602020', '69']
		]);
	});

	test('says every value with its period, in sentence and table', () => {
		for (const part of ['27', '69', '2011', '2020']) expect(figure.sentence).toContain(part);
		expect(figure.table().rows).toEqual([
			['2011–\u20602016', '27'],
			['2016–\u20602020', '69']
		]);
	});

	test('of a single year or day is a bar still', () => {
		const single: Indicator = { ...indicator, points: [{ from: '2015', to: '2015', value: 3.5, passages: [] }] };
		const { rows } = periodsFigure(single, 'en');
		expect(rows[0]).toMatchObject({ name: '2015', value: '3.5' });
		const [bar] = rows[0]!.bars!;
		expect(bar!.end).toBeGreaterThan(bar!.start);
	});
});
