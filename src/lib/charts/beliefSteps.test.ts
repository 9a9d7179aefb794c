import { describe, expect, test } from 'vitest';
import { compile, driveToEnd, shareStepsInSlices } from '$lib/engine';
import { defaultSettings, setLevel } from '$lib/settings/edits';
import { readModel } from '$lib/study/testing/readStudy';
import { wholeShares } from '$lib/words/wholeShares';
import { nativeCurve } from '../export/pptx/nativeCurve';
import { beliefsFigure, beliefsSaid, type Belief } from './beliefSteps';
import { svgCurve } from './drawing/svgCurve';
import { chartData } from './drawing/toChart';
import { lookIn } from './testing/looks';

const model = readModel('core');
const compiled = compile(model);
const dates = ['2026-01-01T00:00:00.000Z', '2026-01-11T00:00:00.000Z', '2026-02-10T00:00:00.000Z'];
const until = '2026-04-11T00:00:00.000Z';

/** Three revisions, in each of which the first factor stands elsewhere. */
function beliefs(levels: readonly number[] = [0, 100, 100]): Belief[] {
	const all = levels.map((level) => {
		const settings = defaultSettings(model);
		setLevel(settings.factors[model.factors[0]!.id]!, level);
		return settings;
	});
	return driveToEnd(shareStepsInSlices(all.map((settings) => ({ compiled, settings })))).map((step, at) => ({
		...{ number: at + 1, savedAt: dates[at]!, author: 'A', message: `why ${at + 1}`, step }
	}));
}
const figureOf = (some = beliefs(), open = 2, locale: 'en' | 'ar' = 'en') =>
	beliefsFigure({ model, beliefs: some, open, until, locale });

describe.each(['en', 'ar'] as const)('shares from revision to revision, in %s', (locale) => {
	test('each share holds until the day of the next revision: 10, 40 and 100 of 100 days', () => {
		const figure = figureOf(beliefs(), 2, locale);
		for (const { outcome, points, now } of figure.curves) {
			const [first, second] = beliefs().map(({ step }) => step.share[outcome]!);
			expect(points.map(({ at }) => Number(at.toFixed(4)))).toEqual([0, 10, 10, 40, 40, 100]);
			expect(points.map(({ share }) => share)).toEqual([first, first, second, second, second, second]);
			expect(now).toBe(second);
		}
		expect([figure.now, figure.signs]).toEqual([10, [0, 10, 40]]);
		expect(figure.stops.map(({ label }) => label.match(/\d+/)![0])).toEqual(['1', '26', '20', '17', '11']);
	});

	test('canvas, SVG and PowerPoint have a sign a revision and no range; the sheet has days', () => {
		const figure = figureOf(beliefs(), 2, locale);
		const chart = chartData(figure, lookIn('ltr')) as unknown as { datasets: { pointRadius: number[] }[] };
		for (const { pointRadius } of chart.datasets) expect(pointRadius.filter((radius) => radius > 0)).toHaveLength(3);
		const svg = svgCurve(figure, lookIn(locale === 'ar' ? 'rtl' : 'ltr'), 600, 300);
		expect(svg).not.toContain('class="range"');
		const native = nativeCurve(figure, locale);
		expect(native.series[0]!.signs).toHaveLength(3);
		// The first of January 2026 is day 46023 of a sheet.
		expect([native.ends.min, native.ends.max, native.places[1]]).toEqual([46023, 46123, 46033]);
	});
});

test('the sentence says what moved most from first to last, and since when who leads', () => {
	const [first, , last] = beliefs().map(({ step }) => step.share);
	const { moves, leads } = beliefsSaid({ model, beliefs: beliefs(), open: 3, until, locale: 'en' });
	const moved = last!.map((share, at) => Math.abs(share - first![at]!));
	const most = moved.indexOf(Math.max(...moved));
	expect(moves).toContain(`from ${wholeShares(first!)[most]}% to ${wholeShares(last!)[most]}%`);
	const leader = (share: readonly number[]) => share.indexOf(Math.max(...share));
	expect(leader(first!)).not.toBe(leader(last!));
	expect(leads).toContain('leads since revision 2 (11 January 2026); before it,');
	expect(figureOf().flips.map(({ label }) => label)).toEqual(['2']);
});

test('the table has a row a revision with author, message and why; of a revision that moved nothing it says so', () => {
	const { rows } = figureOf().table();
	expect(rows.map(([number, , author, message]) => [number, author, message])).toEqual(
		[1, 2, 3].map((number) => [`${number}`, '\u2068A\u2069', `\u2068why ${number}\u2069`])
	);
	expect(rows[0]!.at(-1)).toBe('The first.');
	expect(rows[1]!.at(-1)).toMatch(/mostly because of where .* stands/);
	expect(rows[2]!.at(-1)).toBe('No share changed.');
});

test('one revision, and several of one moment, are drawn over a day at least', () => {
	const [one] = beliefs([50]);
	const at = dates[0]!;
	const alone = beliefsFigure({ model, beliefs: [one!], open: 1, until: at, locale: 'en' });
	expect(alone.sentence).toContain('There is one revision so far, of 1 January 2026.');
	expect(alone.curves[0]!.points.map((point) => point.at)).toEqual([0, 100]);
	const twins = beliefs([0, 100]).map((belief) => ({ ...belief, savedAt: at }));
	const drawn = beliefsFigure({ model, beliefs: twins, open: 2, until: at, locale: 'en' });
	for (const { points } of drawn.curves)
		expect(points.every((point, nth) => nth === 0 || point.at >= points[nth - 1]!.at)).toBe(true);
	for (const { points, now } of drawn.curves) expect(points.at(-1)!.share).toBe(now);
});
