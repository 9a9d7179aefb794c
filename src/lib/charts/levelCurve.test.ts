import { describe, expect, test } from 'vitest';
import { compile, evaluate, shareCurve, type CurveParameter } from '$lib/engine';
import { curveAlong, parseAddress } from '$lib/settings/address';
import { setLevel, setWeight } from '$lib/settings/edits';
import type { InterfaceLanguage, Model } from '$lib/study';
import { readModel } from '$lib/study/testing/readStudy';
import { chartData, chartOptions } from './drawing/toChart';
import { plainCurve } from './drawing/toPlain';
import { levelCurveFigure } from './levelCurve';
import { numericTable } from './numericTable';
import { byShare } from './shares';
import { stopRooms } from './stopRooms';
import { lookIn } from './testing/looks';

const core = readModel('core');
const digits = (text: string) => text.replaceAll(/[^\d.]/g, '');

function curveOf(key: string, locale: InterfaceLanguage = 'en', query = '', model: Model = core) {
	const compiled = compile(model);
	const { settings } = parseAddress(model, [], new URLSearchParams(query));
	const along: CurveParameter = curveAlong(model, key);
	const curve = shareCurve(compiled, settings, along);
	const { share } = evaluate(compiled, settings);
	const figure = levelCurveFigure({ model, settings, curve, share, order: byShare(share), locale });
	/** What the settings give with the level or weight elsewhere. */
	const at = (value: number) => {
		const moved = structuredClone(settings);
		(along.parameter === 'level' ? setLevel : setWeight)(moved.factors[along.factor]!, value);
		return evaluate(compiled, moved).share;
	};
	return { figure, curve, share, at };
}

test('the table has a flip that falls on a whole number but for rounding at that number', () => {
	// Where the Gulf is reversed the lead passes on at 60 but for the last digit of a double.
	const { figure } = curveOf('level-proximity', 'en', 'state.gulf=reversed');
	const flips = figure.table().rows.filter(([, note]) => note!.includes('the lead passes on'));
	expect(flips.map(([at]) => at)).toEqual(['26.7', '60', '71.7']);
});

describe.each(['en', 'ar'] as const)('the curve, in %s', (locale) => {
	const { figure, at, share } = curveOf('level-proximity', locale);

	test('has a line an outcome through what the same level gives on a slider', () => {
		expect(figure.curves).toHaveLength(core.outcomes.length);
		for (const { id, outcome, points, now } of figure.curves) {
			expect(core.outcomes[outcome]!.id).toBe(id);
			expect(now).toBe(share[outcome]);
			for (const point of points.filter((_, nth) => nth % 9 === 0))
				expect(point.share).toBeCloseTo(at(point.at)[outcome]!, 12);
		}
	});

	test('canvas and plain page put every point at the same place, from the reader’s side', () => {
		for (const direction of ['ltr', 'rtl'] as const) {
			const { scales } = chartOptions(figure, lookIn(direction));
			expect(scales!['x']).toMatchObject({ min: 0, max: 100, reverse: direction === 'rtl', offset: false });
			expect(scales!['y']).toMatchObject({ min: 0, max: figure.axis.max });
		}
		const { datasets } = chartData(figure, lookIn('ltr'));
		figure.curves.forEach(({ points, outcome }, line) => {
			const plain = plainCurve(points, figure.axis)
				.split(' ')
				.map((pair) => pair.split(',').map(Number));
			const drawn = datasets[line]!.data as unknown as { x: number; y: number }[];
			expect(datasets[line]!.borderColor).toBe(lookIn('ltr').outcomes[outcome]);
			drawn.forEach(({ x, y }, nth) => {
				expect(plain[nth]![0]).toBe(x);
				expect(1 - plain[nth]![1]! / 100).toBeCloseTo(y / figure.axis.max, 12);
			});
		});
	});

	test('names the states along it, what is set, the range, and every flip; no two labels touch', () => {
		expect(figure.stops.map(({ at: level, state }) => [level, state?.text])).toEqual(
			core.factors[0]!.states.map(({ level, name }) => [level, name[locale]])
		);
		expect([figure.now, figure.range]).toEqual([35, { start: 10, end: 60 }]);
		expect(figure.flips.map(({ label }) => digits(label))).toEqual(['56.7']);
		expect(at(56)).not.toEqual(at(57));
		const leader = (level: number) => at(level).indexOf(Math.max(...at(level)));
		expect([leader(56.6), leader(56.8)]).toEqual([1, 0]);
		const labels = figure.curves.map(({ label }) => label).sort((a, b) => a - b);
		labels.slice(1).forEach((label, nth) => expect(label - labels[nth]!).toBeGreaterThan(0.109));
	});

	test('says what moves most, with its numbers, and who leads where', () => {
		for (const part of [core.factors[0]!.states[0]!.name[locale]!, core.outcomes[0]!.shortName![locale]!, '16', '58'])
			expect(figure.sentence).toContain(part);
		expect(figure.sentence.match(/56\.7/g)).toHaveLength(2);
	});

	test('its table has the shares at each state, as set and at each flip, and its file the engine’s numbers', () => {
		const { columns, rows } = numericTable(figure.table(), locale);
		expect(rows.map(([level]) => Number(level))).toEqual([0, 35, 56.7, 70, 100].map((each) => expect.closeTo(each, 1)));
		rows.forEach((cells) =>
			at(Number(cells[0])).forEach((each, outcome) => expect(Number(cells[2 + outcome])).toBeCloseTo(100 * each, 6))
		);
		expect(columns.slice(2).every(({ name }) => name.endsWith('(%)'))).toBe(true);
	});
});

test('a weight runs as the slider moves it without a lock, its range clipped to what is drawn', () => {
	const { figure, at } = curveOf('weight-gulf', 'en', 'weight.gulf=80&spread.gulf=2');
	expect([figure.now, figure.range]).toEqual([80, { start: 40, end: 100 }]);
	for (const { outcome, points } of figure.curves)
		for (const point of points.filter((_, nth) => nth % 20 === 0))
			expect(point.share).toBeCloseTo(at(point.at)[outcome]!, 12);
	expect(figure.sentence).toContain('weight 0');
	expect(figure.stops.map(({ state }) => state)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test('where nothing moves, or nobody leads alone, the sentence says so', () => {
	expect(curveOf('level-gulf', 'en', 'weight.gulf=0').figure.sentence).toBe(
		'No share moves by half a point. “Quiet cooperation” leads throughout.'
	);
	expect(curveOf('level-gulf', 'en', '', { ...core, impacts: {} }).figure.sentence).toContain('are level in the lead');
});

test('a small move is told between two places in their order', () => {
	for (const weight of [0.2, 0.5, 1, 2, 4]) {
		const { sentence } = curveOf('level-gulf', 'en', `weight.gulf=${weight}`).figure;
		expect(sentence).toMatch(/^(From .* (rises|falls) from|No share)/);
	}
});

test('names along the axis never reach into one another, and numbers too near are left out', () => {
	const stops = [0, 3, 40, 100].map((at) => ({ at, label: `${at}` }));
	const rooms = stopRooms(stops);
	expect(rooms.map(({ number }) => number)).toEqual([true, false, true, true]);
	rooms.slice(1).forEach(({ room }, nth) => {
		const [before, here] = [stops[nth]!.at / 100, stops[nth + 1]!.at / 100];
		expect(before + rooms[nth]!.room / 2).toBeLessThanOrEqual(here - room / 2 + 1e-9);
	});
});

test('an address that names no level or weight runs along the level of the first factor', () => {
	const first = { parameter: 'level', factor: 'proximity' };
	expect([curveAlong(core, null), curveAlong(core, 'level-none')]).toEqual([first, first]);
	expect(parseAddress(core, [], new URLSearchParams('curve=weight-none')).problems).toMatchObject([{ key: 'curve' }]);
});
