import { describe, expect, test } from 'vitest';
import { compile, evaluate, explainDifference, simulate, type ConsistentWorlds, type Difference } from '$lib/engine';
import { parseAddress } from '$lib/settings/address';
import { readModel } from '$lib/study/testing/readStudy';
import { differenceFigure } from './differenceBars';
import { numericTable } from './numericTable';
import { ranksFigure } from './ranks';
import { worldsFigure } from './worlds';

const model = readModel('core');
const compiled = compile(model);
const settingsOf = (query: string) => parseAddress(model, [], new URLSearchParams(query)).settings;
const languages = ['en', 'ar'] as const;
/** Rounding of a few sums of shares. */
const rounding = 12;

describe.each(languages)('why two scenarios differ, in %s', (locale) => {
	const [before, after] = [settingsOf(''), settingsOf('state.proximity=front-line&weight.gulf=60&sure=very')];
	const outcome = evaluate(compiled, before).leader;
	const difference = explainDifference(compiled, before, after, model.outcomes[outcome]!.id);
	const figure = differenceFigure({ model, difference, from: 'Before', to: 'After', outcome, locale });
	const ends = figure.rows.map(({ bars: [bar] = [] }) => bar!);

	test('starts with the one share, ends with the other, and each part stands where those before it have led', () => {
		expect(ends[0]).toEqual({ start: 0, end: difference.from, tone: outcome });
		expect(ends.at(-1)).toEqual({ start: 0, end: difference.to, tone: outcome });
		let reached = difference.from;
		for (const { start, end, tone } of ends.slice(1, -1)) {
			const [from, to] = tone === 'gain' ? [start, end] : [end, start];
			expect(from).toBeCloseTo(reached, rounding);
			reached = to;
		}
		expect(reached).toBeCloseTo(difference.to, rounding);
	});

	test('has the parts from the largest to the least, up and down told apart', () => {
		const sizes = ends.slice(1, -1).map(({ start, end }) => end - start);
		expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
		figure.rows.slice(1, -1).forEach(({ value, bars }) => {
			if (/[1-9]/.test(value)) expect(value.includes('\u2212')).toBe(bars![0]!.tone === 'loss');
		});
	});

	test('its file adds up: the parts make the way from the one share to the other', () => {
		const cells = numericTable(figure.table(), locale).rows.map((row) => Number(row[1]));
		const parts = cells.slice(1, -1).reduce((sum, each) => sum + each, 0);
		expect(cells[0]! + parts).toBeCloseTo(cells.at(-1)!, 9);
	});
});

test('more parts than there are rows for are drawn as one', () => {
	const parts = Array.from({ length: 20 }, (_, at) => ({
		factor: model.factors[at % model.factors.length]!.id,
		parameter: at % 2 ? ('weight' as const) : ('level' as const),
		value: (20 - at) / 1000
	}));
	const to = 0.2 + parts.reduce((sum, { value }) => sum + value, 0);
	const shares = { from: [0.2, 0.8, 0, 0], to: [to, 1 - to, 0, 0] };
	const difference: Difference = { from: 0.2, to, shares, parts, exact: false, standardError: 0.01 };
	const figure = differenceFigure({ model, difference, from: 'A', to: 'B', outcome: 0, locale: 'en' });
	expect(figure.rows).toHaveLength(1 + 12 + 1 + 1);
	const rest = figure.rows.at(-2)!;
	expect(rest.id).toBe('rest');
	expect(rest.bars![0]!.end).toBeCloseTo(to, rounding);
	expect(figure.table().rows).toHaveLength(22);
	expect(figure.legend).toContain('1%');
});

test('scenarios that differ in nothing are two bars, and the sentence says so', () => {
	const share = [0.4, 0.3, 0.2, 0.1];
	const difference = {
		from: 0.4,
		to: 0.4,
		shares: { from: share, to: share },
		parts: [],
		exact: true,
		standardError: 0
	};
	const figure = differenceFigure({ model, difference, from: 'A', to: 'B', outcome: 0, locale: 'en' });
	expect(figure.rows.map(({ id }) => id)).toEqual(['from', 'to']);
	expect(figure.sentence).not.toMatch(/\d/);
});

test('a way that leads below nothing has an axis that goes with it', () => {
	const parts = [
		{ factor: model.factors[0]!.id, parameter: 'level' as const, value: -0.3 },
		{ factor: model.factors[1]!.id, parameter: 'level' as const, value: 0.25 }
	];
	const shares = { from: [0.1, 0.9, 0, 0], to: [0.05, 0.95, 0, 0] };
	const difference = { from: 0.1, to: 0.05, shares, parts, exact: true, standardError: 0 };
	const { axis, rows } = differenceFigure({ model, difference, from: 'A', to: 'B', outcome: 0, locale: 'en' });
	expect(axis.min).toBeLessThanOrEqual(-0.2);
	expect(rows[1]!.bars![0]!.start).toBeCloseTo(-0.2, rounding);
});

describe.each(languages)('the ranks, in %s', (locale) => {
	const simulation = simulate(compiled, settingsOf(''), { draws: 1000, seed: 7, weights: 'around' });
	const order = [3, 1, 0, 2];
	const figure = ranksFigure({ model, simulation, order, locale });

	test('are parts of one whole for each outcome, the first rank first and each half as strong as the one before', () => {
		figure.rows.forEach(({ id, bars = [] }, row) => {
			const outcome = order[row]!;
			expect(id).toBe(model.outcomes[outcome]!.id);
			expect(bars.map(({ start, end }) => end - start).map((part) => Math.round(part * 1000))).toEqual(
				simulation.outcomes[outcome]!.rankAcceptability.map((part) => Math.round(part * 1000))
			);
			expect(bars[0]!.start).toBe(0);
			expect(bars.at(-1)!.end).toBeCloseTo(1, rounding);
			bars.slice(1).forEach(({ start, strength, tone }, at) => {
				expect(start).toBe(bars[at]!.end);
				expect(strength).toBe(bars[at]!.strength! / 2);
				expect(tone).toBe(outcome);
			});
		});
		expect(figure.parted).toBe(true);
	});

	test('say beside each row how often it comes first', () => {
		figure.rows.forEach(({ value }, row) => {
			const first = simulation.outcomes[order[row]!]!.rankAcceptability[0]!;
			expect(Math.abs(Number(value.replaceAll(/[^\d]/g, '')) - 100 * first)).toBeLessThanOrEqual(1);
		});
	});
});

describe.each(languages)('the worlds that hang together, in %s', (locale) => {
	const world = (state: number, weight: number | null) => ({
		states: Object.fromEntries(model.factors.map(({ id, states }) => [id, states[state % states.length]!.id])),
		inconsistency: 0,
		consistencyValue: 1,
		totalImpactScore: 1,
		weight
	});
	const found = (...weights: (number | null)[]): ConsistentWorlds => ({
		worlds: weights.map((weight, at) => world(at, weight)),
		complete: true,
		cycles: 10,
		starts: weights.every((weight) => weight !== null) ? 100 : null,
		exact: true,
		...{ exclusions: 0, excluded: 0, intoExcluded: 0 }
	});
	const shares = [
		[0.7, 0.1, 0.1, 0.1],
		[0.1, 0.7, 0.1, 0.1],
		[0.1, 0.1, 0.7, 0.1]
	];

	test('stand from the most easily reached, each a bar of the starts that end there in the colour of who leads', () => {
		const figure = worldsFigure({ model, found: found(20, 60, 10), shares, locale });
		expect(figure.rows.map(({ bars }) => bars)).toEqual([
			[{ start: 0, end: 0.6, tone: 1 }],
			[{ start: 0, end: 0.2, tone: 0 }],
			[{ start: 0, end: 0.1, tone: 2 }]
		]);
		expect(figure.rows.map(({ value }) => value.replaceAll(/[^\d]/g, ''))).toEqual(['60', '20', '10']);
		expect(figure.legend).toContain('100');
	});

	test('that nobody has weighed have no number, in row and file', () => {
		const figure = worldsFigure({ model, found: found(null, null), shares, locale });
		expect(figure.rows.map(({ value }) => value)).toEqual(['–', '–']);
		expect(numericTable(figure.table(), locale).rows.every((row) => row.at(-1) === '')).toBe(true);
	});

	test('of which there are many are twelve in the picture, and all in the table', () => {
		const many = Array.from({ length: 30 }, (_, at) => at);
		const figure = worldsFigure({ model, found: found(...many), shares: many.map(() => shares[0]!), locale });
		expect(figure.rows).toHaveLength(12);
		expect(figure.table().rows).toHaveLength(30);
	});
});
