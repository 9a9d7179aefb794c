import { describe, expect, test } from 'vitest';
import { compile, evaluate } from '$lib/engine';
import { evidenceRows, hangingBy } from '$lib/findings/hanging';
import { defaultSettings } from '$lib/settings/edits';
import { hangingKinds } from '$lib/study/hangingKinds';
import { readModel, readStudy } from '$lib/study/testing/readStudy';
import { evidenceFigure } from './evidenceBars';
import { linchpinFigure } from './linchpinBars';
import { numericTable } from './numericTable';

const model = readModel('extended');
const { study } = readStudy();
const settings = defaultSettings(model);
const compiled = compile(model);
const { share } = evaluate(compiled, settings);

describe.each(['en', 'ar'] as const)('in %s', (locale) => {
	test.each(hangingKinds)('what hangs on each %s reaches from 0 to what the engine says, in the tone of its outcome', (kind) => {
		const rows = hangingBy(kind, model, compiled, settings);
		const figure = linchpinFigure({ model, study, kind, rows, share, locale });
		const moving = rows.filter(({ without }) => without.moved);
		expect(figure.rows).toHaveLength(Math.min(12, moving.length));
		figure.rows.forEach(({ id, bars: [bar] = [] }, at) => {
			const { outcome, difference } = moving[at]!.without.moved!;
			expect(id).toBe(moving[at]!.id);
			expect(bar).toEqual({ start: Math.min(0, difference), end: Math.max(0, difference), tone: outcome });
			expect(figure.axis.min).toBeLessThanOrEqual(bar!.start);
			expect(figure.axis.max).toBeGreaterThanOrEqual(bar!.end);
		});
		const file = numericTable(figure.table(), locale);
		expect(file.rows).toHaveLength(moving.length);
		file.rows.forEach((cells, at) => {
			const { share: without, moved } = moving[at]!.without;
			const [before, after, points] = cells.slice(-4, -1).map(Number);
			expect(before).toBeCloseTo(100 * share[moved!.outcome]!, 9);
			expect(after).toBeCloseTo(100 * without[moved!.outcome]!, 9);
			expect(points).toBeCloseTo(100 * moved!.difference, 9);
		});
	}); // prettier-ignore

	test('what passages say is drawn on either side of 0, and is in the file by outcome', () => {
		const rows = evidenceRows(model, compiled, settings);
		const figure = evidenceFigure({ model, study, rows, locale });
		figure.rows.forEach(({ bars: [against, forIt] = [] }, at) => {
			const { said } = rows[at]!;
			expect([against!.start, forIt!.end]).toEqual([Math.min(0, ...said), Math.max(0, ...said)]);
			expect([against!.end, forIt!.start]).toEqual([0, 0]);
			expect(said[forIt!.tone as number]).toBe(Math.max(...said));
			expect(said[against!.tone as number]).toBe(Math.min(...said));
		});
		const file = numericTable(figure.table(), locale);
		file.rows.forEach((cells, at) =>
			[...rows[at]!.said, rows[at]!.range].forEach((each, column) =>
				expect(Number(cells[column + 1])).toBeCloseTo(each, 9)
			)
		);
	});

	test('of a model without effects nothing moves, and the figures say so', () => {
		const level = { ...model, impacts: {} };
		const input = { model: level, study, share: [0.25, 0.25, 0.25, 0.25], locale };
		const rows = hangingBy('judgement', level, compile(level), settings);
		const figure = linchpinFigure({ ...input, kind: 'judgement', rows });
		expect(figure.rows).toHaveLength(1);
		expect(figure.table().rows).toEqual([]);
		const evidence = evidenceFigure({ ...input, rows: evidenceRows(level, compile(level), settings) });
		expect(evidence.sentence).toBe(
			locale === 'en' ? 'At these settings no passage tells the outcomes apart.' : 'عند هذه الإعدادات لا يميّز مقطع بين النتائج.'
		); // prettier-ignore
	});
});
