import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readModel } from '../testing/readStudy';
import { projectOf, withMatrix } from './ofModel';
import { decodeWizard, WizardFault, type WizardProject } from './project';
import { readProject } from './readProject';
import { readSolutions, writeSolutions } from './solutions';
import { writeProject } from './writeProject';

const blank = (name: string, short = '') => ({ name, short });
const project: WizardProject = {
	factors: [
		{
			name: 'A. Government',
			short: 'A',
			note: 'Who "governs"',
			states: [blank('A1 "Patriots party"', 'A1'), blank('')]
		},
		{ name: 'Öl', short: '', note: 'two\nlines', states: [blank('Mod', 'M'), blank('Mod', 'M'), blank('-x')] }
	],
	matrix: [
		[0, 0, 1, -11, 12],
		[0, 0, 0, 3, -2],
		[1, -1, 0, 0, 0],
		[-20, 20, 0, 0, 0],
		[0, 0, 0, 0, 0]
	],
	note: '# begins oddly',
	notes: [
		['', 'why'],
		['because', '']
	]
};
const lines = (text: string) => text.split('\r\n');
const read = (text: string) => {
	try {
		return readProject(text);
	} catch (error) {
		if (error instanceof WizardFault) return { code: error.code, ...error.values };
		throw error;
	}
};

describe('a ScenarioWizard project', () => {
	test('reads back as it was written, quotation marks apart', () => {
		const found = readProject(writeProject(project, 'x.scw'));
		expect(found).toEqual({
			...project,
			factors: [{ ...project.factors[0]!, note: 'Who ”governs”' }, project.factors[1]!]
		});
	});

	test('is the same with other line ends, a byte-order mark, another version and another name', () => {
		const text = writeProject(project, 'x.scw');
		for (const other of [
			text.replaceAll('\r\n', '\n'),
			text.replaceAll('\r\n', '\r'),
			`\uFEFF${text}`,
			text.replace('4.0', '5.1'),
			text.replace('x.scw', 'somebody’s.scw')
		])
			expect(readProject(other)).toEqual(readProject(text));
	});

	test('is read as windows-1252 where it is no UTF-8', () => {
		const text = writeProject(project, 'x.scw').replaceAll('”', '');
		const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
		expect(readProject(decodeWizard(bytes)).factors[1]!.name).toBe('Öl');
		expect(readProject(decodeWizard(new TextEncoder().encode(text))).factors[1]!.name).toBe('Öl');
	});

	test('is refused with the line', () => {
		const text = writeProject(project, 'x.scw');
		const all = lines(text);
		const row = all.findIndex((line) => line.includes('-11'));
		const change = (at: number, line: string | null) =>
			[...all.slice(0, at), ...(line === null ? [] : [line]), ...all.slice(at + 1)].join('\r\n');
		expect(read('hello')).toEqual({ code: 'wizard-start', line: 1 });
		expect(read(all.slice(0, row).join('\n'))).toMatchObject({ code: 'wizard-end' });
		expect(read(change(row, '0,0,1.5,0,0'))).toEqual({ code: 'wizard-row', line: row + 1, found: '1.5' });
		expect(read(change(row, '0,0,1,0'))).toEqual({ code: 'wizard-size', line: row + 1, rows: 4, states: 5 });
		expect(read(change(row, null))).toMatchObject({ code: 'wizard-size', rows: 4, states: 5 });
	});

	test('holds a model’s cross-impacts and gives them back', () => {
		const model = readModel('extended');
		const found = withMatrix(model, readProject(writeProject(projectOf(model, 'ar'), 'x.scw')))!;
		expect(compact(found.crossImpacts)).toEqual(compact(model.crossImpacts));
		expect(found.judgements).toEqual(model.judgements);
		expect(withMatrix(readModel('core'), projectOf(model, 'en'))).toBeNull();
	});

	test('drops the reasons of what it changes', () => {
		const model = readModel('extended');
		const judged = model.judgements.find(
			({ about }) => about.startsWith('crossImpacts.') && about.split('.').length === 5
		)!;
		const [, f, s, g, t] = judged.about.split('.') as [string, string, string, string, string];
		const changed = structuredClone(model);
		changed.crossImpacts[f]![s]![g]![t] = 9;
		const found = withMatrix(model, projectOf(changed, 'en'))!;
		expect(found.judgements).toHaveLength(model.judgements.length - 1);
		expect(found.crossImpacts[f]![s]![g]![t]).toBe(9);
	});
});

/** Cross-impacts without what is 0, sorted. */
function compact(crossImpacts: object, path = ''): string[] {
	return Object.entries(crossImpacts)
		.flatMap(([key, value]: [string, unknown]) =>
			typeof value === 'number'
				? value === 0
					? []
					: [`${path}${key} ${value}`]
				: compact(value as object, `${path}${key}.`)
		)
		.sort();
}

describe('a solution set', () => {
	const solutions = [
		{ states: [2, 3, 2], weight: 4, consistencyValue: 0, inconsistency: 0, totalImpactScore: 15 },
		{ states: [1, 1, 1], weight: 12, consistencyValue: 1, inconsistency: 0, totalImpactScore: -3 }
	];
	test('reads back as it was written', () => {
		expect(readSolutions(writeSolutions(solutions))).toEqual(solutions);
	});
	test('knows the program’s large weights and does not trust its count', () => {
		const text = '$ ScenarioWizard 3.0\nSolution set\n 99 \n\n" 2 3 2",1.677722E+07,0,0,15,""\n';
		expect(readSolutions(text)).toEqual([{ ...solutions[0], weight: 16777220 }]);
	});
	test('is refused with the line', () => {
		expect(() => readSolutions('$ ScenarioWizard 3.0\n" 1 2",x,0,0,0,""')).toThrow(
			expect.objectContaining({ code: 'wizard-row', values: { line: 2, found: '" 1 2",x,0,0,0,""' } })
		);
	});
});

const published = 'tests/reference/cases/cib-global';
describe('the published CIB_global.scw', () => {
	test('holds the published matrix, and is written back as it is but for its line ends and name', () => {
		const bytes = readFileSync(`${published}.scw`);
		const { matrix, factors } = JSON.parse(readFileSync(`${published}.json`, 'utf8')) as {
			matrix: number[][];
			factors: { id: string; states: string[] }[];
		};
		const found = readProject(decodeWizard(bytes));
		expect(found.matrix).toEqual(matrix);
		expect(found.factors.map(({ name, states }) => ({ id: name, states: states.map((state) => state.name) }))).toEqual(
			factors
		);
		const tidy = (text: string) =>
			text
				.trimEnd()
				.split(/\r?\n/)
				.map((line) => line.trimEnd());
		expect(tidy(writeProject(found, 'CIB_global.scw'))).toEqual(tidy(decodeWizard(bytes)));
	});
});
