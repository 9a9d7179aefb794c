import { describe, expect, test } from 'vitest';
import { compile, evaluate, simulate, withoutFactor } from '$lib/engine';
import type { Model, Settings } from '$lib/study';
import { defaultSettings, setLevel } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { contributionsFigure } from './contributions';
import { chartOptions } from './drawing/toChart';
import type { Look } from './figure';
import { numericTable } from './numericTable';
import { movedFrom, valueSaid } from './moved';
import { byShare, reachOf, sharesFigure, type SharesInput } from './shares';

const look = (direction: 'ltr' | 'rtl'): Look => ({
	ink: '#000',
	quiet: '#555',
	hairline: '#ccc',
	paper: '#fff',
	up: '#06c',
	down: '#c60',
	outcomes: ['#1', '#2', '#3', '#4', '#5', '#6', '#7', '#8'],
	direction
});
const core = readModel('core');
const digits = (text: string) => text.replaceAll('\u2212', '-').replaceAll(/[^\d.+-]/g, '');

function figures(model: Model, change: (settings: Settings) => void = () => undefined, locale: 'en' | 'ar' = 'en') {
	const compiled = compile(model);
	const settings = defaultSettings(model);
	change(settings);
	const evaluation = evaluate(compiled, settings);
	const simulation = simulate(compiled, settings, { draws: 2000, seed: 1, weights: 'around' });
	const order = byShare(evaluation.share);
	return {
		settings,
		evaluation,
		simulation,
		order,
		shares: sharesFigure({ model, evaluation, simulation, order, locale, yardstick: 'icd203' }),
		why: (outcome: number) => contributionsFigure({ model, settings, evaluation, outcome, locale })
	};
}

describe.each(['en', 'ar'] as const)('Likely, in %s', (locale) => {
	const { shares, evaluation, simulation, order } = figures(core, undefined, locale);

	test('rows, picture and table hold the engine’s numbers', () => {
		expect(shares.rows.map(({ value }) => digits(value))).toEqual(
			order.map((at) => String(Math.round(evaluation.share[at]! * 100)))
		);
		expect(shares.rows.map(({ id, dot, band, tick }) => ({ id, dot, band, tick }))).toEqual(
			order.map((at) => {
				const { 5: start, 25: low, 50: tick, 75: high, 95: end } = simulation.outcomes[at]!.quantiles;
				return {
					id: core.outcomes[at]!.id,
					dot: { at: evaluation.share[at], tone: at },
					band: { start, end, tone: at, half: { start: low, end: high } },
					tick
				};
			})
		);
		expect(shares.table().rows.map((cells) => digits(cells[1]!))).toEqual(
			evaluation.share.map((share) => (share * 100).toFixed(1))
		);
	});

	test('its file holds the engine’s numbers, not what is said of them: one a cell, low and high apart', () => {
		const { columns, rows } = numericTable(shares.table(), locale);
		const held = rows.map((cells) => cells.flatMap((cell, at) => (columns[at]!.numeric ? Number(cell) : [])));
		const known = simulation.outcomes.map(({ quantiles, mean, rankAcceptability }, at) =>
			[
				evaluation.share[at]!,
				quantiles[25],
				quantiles[75],
				quantiles[5],
				quantiles[95],
				mean,
				rankAcceptability[0]!
			].map((share) => 100 * share)
		);
		held.forEach((cells, row) => {
			expect(cells).toHaveLength(known[row]!.length);
			cells.forEach((cell, at) => expect(cell).toBeCloseTo(known[row]![at]!, 9));
		});
		expect(columns.slice(1).every(({ name, numeric }) => numeric && name.endsWith(' (%)'))).toBe(true);
	});

	test('the sentence names the leader with its number and the stretch of nine in ten variations', () => {
		const leader = core.outcomes[evaluation.leader]!;
		const { quantiles } = simulation.outcomes[evaluation.leader]!;
		expect(shares.sentence).toContain(leader.shortName?.[locale]);
		for (const share of [evaluation.share[evaluation.leader]!, quantiles[5], quantiles[95]])
			expect(shares.sentence).toContain(String(Math.round(share * 100)));
	});
});

describe.each([
	['en', ' → ', '(', 'Share at the start'],
	['ar', ' ← ', '(', 'الحصة في البداية']
] as const)('Likely after a move, in %s', (locale, arrow, bracket, column) => {
	const start = figures(core, undefined, locale);
	const after = figures(core, (settings) => setLevel(settings.factors['proximity']!, 80), locale);
	const { evaluation, simulation, order } = after;
	const before = { share: start.evaluation.share, name: 'Start' };
	const input = { model: core, evaluation, simulation, order, locale, yardstick: 'icd203' } as const;
	const moved = sharesFigure({ ...input, before });

	test('a row whose number is another has a hollow dot where it stood, and says both and the change', () => {
		for (const [row, at] of order.entries()) {
			const [was, is] = [start, after].map(({ shares }) =>
				Number(digits(shares.rows.find(({ id }) => id === core.outcomes[at]!.id)!.value))
			);
			const { before: from, value } = moved.rows[row]!;
			if (was === is) expect(from).toBeUndefined();
			else {
				expect(from!.at).toBe(start.evaluation.share[at]);
				expect(valueSaid(moved.rows[row]!)).toBe(`${from!.lead}${value}${from!.rest}`);
				expect(from!.lead).toBe(`${was}${arrow}`);
				expect(from!.rest).toContain(bracket);
				expect(Number(digits(from!.rest))).toBe(is! - was!);
				expect(moved.rows[row]!.said).toContain(`${was}%`);
			}
		}
		expect(moved.rows.some(({ before: from }) => from)).toBe(true);
		expect(moved.legend).toContain('Start');
	});

	test('in Arabic a signed number is one run from left to right, and the arrow points the way of reading', () => {
		const { rest } = moved.rows.find((row) => row.before)!.before!;
		expect(/\u2066[+\u2212]\d+\u2069/.test(rest)).toBe(locale === 'ar');
	});

	test('the table has a column for it where there is something to tell, and a file its numbers', () => {
		const { columns, rows } = moved.table();
		expect(columns[2]!.name).toBe(column);
		expect(rows.map((cells) => digits(cells[2]!))).toEqual(
			start.evaluation.share.map((share) => (share * 100).toFixed(1))
		);
		const same = sharesFigure({ ...input, before: { share: evaluation.share, name: 'Start' } });
		expect(same.table().columns.map(({ name }) => name)).not.toContain(column);
		expect([same.legend, same.before, same.rows.some((row) => row.before)]).toEqual([
			after.shares.legend,
			undefined,
			false
		]);
	});

	test('the axis reaches the hollow dots, and never ends before where it has reached', () => {
		expect(sharesFigure({ ...input, before: { share: [0.97, 0.01, 0.01, 0.01], name: 'Start' } }).axis.max).toBe(1);
		expect(sharesFigure({ ...input, reached: 0.8 }).axis.max).toBeCloseTo(0.8, 12);
		expect(reachOf(input)).toBeCloseTo(after.shares.axis.max, 12);
	});
});

test('a share below one percent is said in words before a move too', () => {
	const [moved] = movedFrom([0.004, 0.996], [0.3, 0.7], 'en');
	expect(moved).toMatchObject({ lead: 'under 1% → ', rest: ' (+30)' });
	expect(movedFrom([0.501, 0.499], [0.5, 0.5], 'en')).toEqual([null, null]);
});

test('the sentence says where the states chosen are a best or a worst case', () => {
	expect(figures(core).shares.sentence).toContain('near its best case');
	const { simulation, evaluation, shares } = figures(core, (settings) => {
		for (const factor of Object.values(settings.factors))
			Object.assign(factor, { low: factor.level, high: factor.level, spread: 1 });
	});
	expect(simulation.outcomes[evaluation.leader]!.quantiles[5]).toBeCloseTo(evaluation.share[evaluation.leader]!, 12);
	expect(shares.sentence).toContain('all variations say the same');
});

test('draws of the move before are never counted against the shares of the next', () => {
	const before = figures(core);
	const after = figures(core, (settings) => {
		for (const factor of ['proximity', 'gulf', 'silk-road']) setLevel(settings.factors[factor]!, 100);
	});
	const { simulation, order } = before;
	const underWay = { model: core, evaluation: after.evaluation, simulation, order, locale: 'en', yardstick: 'icd203' };
	const split = / but .* comes first /;
	expect(after.evaluation.leader).not.toBe(before.evaluation.leader);
	expect(sharesFigure({ ...underWay, drawn: before.evaluation } as SharesInput).sentence).not.toMatch(split);
	expect(sharesFigure(underWay as SharesInput).sentence).toMatch(split);
});

test('outcomes with the same share are said to be level, and none of them to lead; without a judgement nothing is', () => {
	const zeros = Object.fromEntries(
		core.factors.map(({ id, states }) => [
			id,
			Object.fromEntries(states.map((state) => [state.id, { [core.outcomes[0]!.id]: 0 }]))
		])
	);
	const { shares } = figures({ ...core, impacts: zeros });
	expect(shares.sentence).toContain('are level at 25%');
	expect(shares.sentence).not.toContain('leads');
	expect(figures({ ...core, impacts: {} }).shares.sentence).toBe(
		'Nothing has been judged yet: these shares say nothing.'
	);
	expect(shares.rows.map(({ id }) => id)).toEqual(core.outcomes.map(({ id }) => id));
});

test('the axis reaches all that is drawn, ends on a tick, and mirrors in right-to-left', () => {
	const certain = figures(core, (settings) => {
		settings.decisiveness = 50;
		setLevel(settings.factors['proximity']!, 100);
	});
	for (const { shares } of [figures(core), certain]) {
		const reach = Math.max(...shares.rows.map(({ band }) => band!.end));
		expect(shares.axis.max).toBeGreaterThanOrEqual(reach);
		expect(shares.axis.ticks.at(-1)!.value).toBeCloseTo(shares.axis.max, 12);
	}
	expect(certain.shares.axis.max).toBe(1);
	const { shares } = figures(core);
	for (const direction of ['ltr', 'rtl'] as const)
		expect(chartOptions(shares, look(direction)).scales?.['x']?.reverse).toBe(direction === 'rtl');
});

describe('Why', () => {
	test.each(core.outcomes.map(({ id }, at) => [id, at] as const))(
		'%s: rows, picture and table hold what leaving each factor out changes',
		(_, outcome) => {
			const { why, evaluation, settings } = figures(core);
			const figure = why(outcome);
			const points = core.factors.map(
				(_factor, at) => evaluation.share[outcome]! - withoutFactor(evaluation, settings.decisiveness, at)[outcome]!
			);
			figure.rows.forEach(({ bars }, at) => expect(bars![0]!.start + bars![0]!.end).toBeCloseTo(points[at]!, 12));
			figure.rows.forEach(({ value }, at) => expect(Number(digits(value))).toBe(Math.round(points[at]! * 100) + 0));
			figure.table().rows.forEach((cells, at) => expect(Number(digits(cells[2]!))).toBeCloseTo(points[at]! * 100, 1));
			for (const value of points)
				expect(value).toSatisfy((each: number) => each >= figure.axis.min && each <= figure.axis.max);
		}
	);

	test('the sentence names the strongest factor and the share without it', () => {
		const { why, evaluation } = figures(core);
		expect(why(evaluation.leader).sentence).toContain('“Use of proximity to Iran” (watched) does most');
		expect(why(evaluation.leader).sentence).toContain('from 50% to 32%');
	});

	test('a model in which nothing pushes says so', () => {
		expect(figures({ ...core, impacts: {} }).why(0).sentence).toContain('No factor moves');
	});
});
