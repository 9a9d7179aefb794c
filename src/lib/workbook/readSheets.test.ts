import { describe, expect, test } from 'vitest';
import type { Fault } from '$lib/study';
import { sayFault } from '$lib/words/problems';
import { editSheets, smallContents } from './testing/editSheets';

const said = (faults: readonly Fault[]) => faults.map((fault) => sayFault(fault, 'en').replace(/\p{Cf}/gu, ''));

describe('what is wrong in a workbook is said at once, with sheet, row and column', () => {
	test('a value out of its bounds, one that is no number, one that could be two, one that is missing', () => {
		const { set, column, judge } = editSheets();
		set('Impacts', 'D3', 7);
		set('Impacts', 'E4', 'much');
		set('Factors', `${column('Factors', 'weight')}2`, '1,500');
		set('Outcomes', `${column('Outcomes', 'name (en)')}3`, null);
		set('States', `${column('States', 'position 0–100')}3`, null);
		const { contents, faults } = judge();
		expect(contents).toBeNull();
		expect(said(faults)).toEqual([
			'States, row 3, column “D”: nothing stands here; put a number.',
			'Factors, row 2, column “D”: “1,500” could be 1.500 or 1500; write one of the two.',
			'Outcomes, row 3, column “B”: nothing is written here; write something.',
			'Impacts, row 3, column “D”: too large or too long; at most 3 is allowed.',
			'Impacts, row 4, column “E”: “much” stands here; put a number.'
		]);
	});

	test('what nothing answers to: a factor, a state, an outcome, a passage, a part, a column without a head', () => {
		const { set, judge } = editSheets();
		set('Impacts', 'A3', 'nobody');
		set('Impacts', 'B4', 'nowhere');
		set('Impacts', 'F1', 'nothing');
		set('Cross-impacts', 'E2', 'nowhere');
		expect(said(judge().faults)).toEqual([
			'Impacts, row 1, column “F”: there is no outcome “nothing”; name one of the model’s outcomes.',
			'Impacts, row 3, column “A”: there is no factor “nobody”; name one of the model’s factors.',
			'Impacts, row 4, column “B”: the factor “silting” has no state “nowhere”; name one of its states.',
			'Cross-impacts, row 2, column “E”: the factor “silting” has no state “nowhere”; name one of its states.'
		]);
		const other = editSheets();
		other.set('Judgements', `${other.column('Judgements', 'passages')}2`, 'silt, nobody');
		expect(said(other.judge().faults)).toEqual([
			expect.stringMatching(/^Judgements, row 2, column “D”: the study has no passage “nobody”/)
		]);
		const third = editSheets();
		third.set('States', 'A2', 'nobody');
		third.set('Study', 'A2', 'colour');
		third.set('Factors', 'Z2', 'astray');
		third.set('Outcomes', 'Z1', 'colour');
		expect(said(third.judge().faults)).toEqual([
			expect.stringMatching(/^Study, row 2, column “A”: “colour” is no part of a study/),
			expect.stringMatching(/^Factors, row 2, column “Z”: “astray” stands where the first row names no column/),
			expect.stringMatching(/^States, row 2, column “A”: there is nothing called “nobody”/),
			expect.stringMatching(/^Outcomes, row 1, column “Z”: “colour” is no column of this table/),
			...['Impacts, row 3', 'Cross-impacts, row 2', 'Cross-impacts, row 4'].map((at) => expect.stringContaining(at))
		]);
	});

	test('sheets, columns, languages and texts that are missing, and cells that are merged', () => {
		const { sheets, sheet, set, judge } = editSheets();
		sheets.splice(sheets.indexOf(sheet('Judgements')), 1);
		sheet('Factors').merged.push('A2:A3');
		set('Outcomes', 'A1', null);
		set('Texts', 'B1', null);
		set('Passages', 'C1', 'quote (english)');
		expect(said(judge().faults)).toEqual([
			'Passages, row 1, column “C”: “english” is no language tag; write one as BCP 47 has it, such as “en”, “ar”, “fr” or “pt-BR”.',
			'Factors: the cells A2:A3 are merged; unmerge them, so that each has what belongs to it.',
			expect.stringMatching(/^Outcomes, row 1: the column “id” is missing/),
			expect.stringMatching(/^Outcomes, row 2, column “A”: “decline” stands where the first row names no column/),
			...[3, 4].map((row) => expect.stringContaining(`Outcomes, row ${row}, column “A”`)),
			expect.stringMatching(/^Judgements: the sheet is missing/),
			expect.stringMatching(/^Texts, row 1: the column “report \(en\)” is missing/)
		]);
	});

	test('a row or a column that stands twice', () => {
		const { set, judge } = editSheets();
		set('Impacts', 'B4', 'low');
		set('Impacts', 'E1', 'decline');
		expect(said(judge().faults)).toEqual(
			expect.arrayContaining([
				'Impacts, row 1, column “E”: the column “decline” is there twice; keep one.',
				'Impacts, row 4, column “B”: “silting.low” has a row already; keep one of the two.'
			])
		);
	});

	test('a name that leads into an object reaches none', () => {
		for (const id of ['__proto__', 'constructor']) {
			const { set, judge } = editSheets();
			set('Factors', 'A2', id);
			set('States', 'A2', id);
			set('Impacts', 'A3', id);
			expect(judge().contents).toBeNull();
			expect(({} as Record<string, unknown>)['level']).toBeUndefined();
		}
	});
});

describe('a workbook is read as people leave it', () => {
	test('numbers in any digits, blanks that are not 0, dates that a spreadsheet made of them', () => {
		const { set, column, judge } = editSheets();
		set('Impacts', 'D3', '−٢٫٥');
		set('Impacts', 'E3', 0);
		set('Impacts', 'F3', ' ');
		set('Factors', `${column('Factors', 'weight')}2`, '3,5');
		set('Factors', `${column('Factors', 'low')}2`, '.5');
		set('Factors', `${column('Factors', 'high')}2`, '٪٩٠');
		set('Study', 'B10', new Date('2026-02-03T00:00:00Z'));
		set('Study', 'B11', 54_788);
		set('Events', `${column('Events', 'date')}2`, 1953);
		set('Values', `${column('Values', 'from')}2`, '١٩٥٠');
		const { contents, faults } = judge();
		expect(said(faults)).toEqual([]);
		const [model] = contents!.models;
		expect(model!.impacts['silting']!['low']).toEqual({ decline: -2.5, steady: 0 });
		expect(model!.factors[0]).toMatchObject({ weight: { value: 3.5 }, level: { low: 0.5, high: 90 } });
		expect(model!.question).toMatchObject({ asOf: '2026-02-03', horizon: '2049-12-31' });
		expect(contents!.study.facts.events[0]!.date).toBe('1953');
		expect(contents!.study.facts.indicators[0]!.points[0]!.from).toBe('1950');
	});

	test('new rows get ids of their names, others keep theirs, and members name what they belong to by its name', () => {
		const { set, sheet, judge } = editSheets();
		const width = (name: string) => sheet(name).rows[0]!.length;
		expect(width('Factors')).toBe(9);
		['Sea level', 'how high', 40, 2, 10, 20, 30].forEach((cell, at) =>
			set('Factors', `${String.fromCharCode(66 + at)}5`, cell)
		);
		set('States', 'A11', 'sea  LEVEL');
		set('States', 'C11', 'منخفض');
		set('States', 'D11', 0);
		set('States', 'A12', 'Sea level');
		set('States', 'C12', 'High');
		set('States', 'D12', 100);
		set('Impacts', 'A12', 'Sea level');
		set('Impacts', 'B12', 'High');
		set('Impacts', 'E12', -1);
		const head = sheet('Scenarios').rows[0]!;
		for (const [key, value] of [
			['level', 20],
			['low', 10],
			['high', 30],
			['weight', 40],
			['spread', 2]
		] as const) {
			head.push(`sea-level ${key}`);
			sheet('Scenarios').rows[1]!.push(value);
		}
		const { contents, faults } = judge();
		expect(said(faults)).toEqual([]);
		const [model] = contents!.models;
		expect(model!.factors.map(({ id }) => id)).toEqual(['silting', 'trade', 'funds', 'sea-level']);
		expect(model!.factors[3]!.states.map(({ id }) => id)).toEqual(['state', 'high']);
		expect(model!.impacts['sea-level']).toEqual({ high: { steady: -1 } });
	});

	test('rows and columns in any order, heads of a block once, sheets of its own beside', () => {
		const before = smallContents();
		const { sheet, sheets, judge } = editSheets(before);
		const impacts = sheet('Impacts').rows;
		impacts.splice(2, impacts.length, ...impacts.slice(2).reverse());
		const cross = sheet('Cross-impacts').rows;
		for (const at of [4, 5, 7, 8, 10, 11]) cross[0]![at] = null;
		for (const at of [4, 5, 7, 8, 10, 11]) cross[at]![0] = null;
		for (const row of sheet('Outcomes').rows) row.reverse();
		sheets.reverse();
		sheets.push({ name: 'Mine', rows: [['anything']], merged: ['A1:B2'] });
		expect(judge()).toEqual({ contents: before, faults: [] });
	});

	test('on top of a study what the workbook does not hold stays: other models and their scenarios', () => {
		const before = smallContents();
		const other = { ...structuredClone(before.models[0]!), id: 'other' };
		const scenario = { ...structuredClone(before.readyScenarios[0]!), id: 'of-other', model: 'other' };
		const base = { ...before, models: [...before.models, other], readyScenarios: [...before.readyScenarios, scenario] };
		const { set, judge } = editSheets(base);
		set('Study', 'C5', 'Renamed');
		const { contents, faults } = judge(base);
		expect(faults).toEqual([]);
		expect(contents!.models[1]).toEqual(other);
		expect(contents!.readyScenarios[1]).toEqual(scenario);
		expect(contents).not.toEqual(base);
		const removed = editSheets(base);
		removed.sheet('Passages').rows.splice(2, 1);
		expect(said(removed.judge(base).faults)).toEqual(
			expect.arrayContaining([expect.stringMatching(/^models\.other\.factors\.trade/)])
		);
	});
});
