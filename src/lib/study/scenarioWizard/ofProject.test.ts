import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContents, uncheckedOf } from '../checkContents';
import { readModel } from '../testing/readStudy';
import { projectOf } from './ofModel';
import { projectLanguage, studyOfProject, titleOfProject, type WizardWords } from './ofProject';
import { decodeWizard, WizardFault, type WizardProject } from './project';
import { readProject } from './readProject';
import { writeProject } from './writeProject';

const words: WizardWords = {
	...{ question: { en: 'Which?' }, summary: { en: 'Made of a file.' }, confidence: { en: 'Nobody said.' } },
	...{ author: { en: 'none' }, origin: 'Read from a file.' },
	unnamedFactor: (number) => `Factor ${number}`,
	unnamedState: (number) => `State ${number}`
};
const made = (project: WizardProject, file = 'My file.scw') => {
	const { title, id } = titleOfProject(file);
	return studyOfProject(project, { id, title, file, today: '2026-05-01', language: projectLanguage(project), words });
};
const factor = (name: string, states: string[], rest: Partial<WizardProject['factors'][number]> = {}) => ({
	...{ name, short: '', note: '' },
	states: states.map((state) => ({ name: state, short: '' })),
	...rest
});
const zeros = (size: number) => Array.from({ length: size }, () => Array.from({ length: size }, () => 0));
function project(factors: WizardProject['factors'], rest: Partial<WizardProject> = {}): WizardProject {
	const size = factors.reduce((sum, { states }) => sum + states.length, 0);
	return { factors, matrix: zeros(size), note: '', notes: factors.map(() => factors.map(() => '')), ...rest };
}
const faultOf = (act: () => unknown) => {
	try {
		act();
	} catch (error) {
		if (error instanceof WizardFault) return { code: error.code, ...error.values };
		throw error;
	}
	return null;
};

describe('a study made of a project', () => {
	const small = project(
		[factor('Öl', ['wenig', 'viel', 'sehr viel'], { short: 'Oe', note: 'What\nit is' }), factor('', ['', ''])],
		{
			note: 'On oil.\nIn two lines.',
			notes: [
				['', 'It drives.'],
				['', '']
			]
		}
	);
	small.matrix[1]![4] = -3;

	test('is sound: one model without outcomes, states spread evenly, notes as its text and reasons', () => {
		const contents = made(small);
		const { faults, contents: sound } = checkContents(uncheckedOf(contents));
		expect(faults).toEqual([]);
		const [model] = sound!.models;
		expect(model!.outcomes).toEqual([]);
		expect(model!.factors.map(({ id, name, shortName }) => [id, name, shortName])).toEqual([
			['oe', { en: 'Öl' }, { en: 'Oe' }],
			['factor-2', { en: 'Factor 2' }, undefined]
		]);
		expect(model!.factors[0]!.states.map(({ level }) => level)).toEqual([0, 50, 100]);
		expect(model!.crossImpacts).toEqual({ oe: { viel: { 'factor-2': { 'state-2': -3 } } } });
		expect(model!.judgements).toMatchObject([
			{ about: 'crossImpacts.oe.viel.factor-2.state-2', reason: { en: 'It drives.' }, basis: 'analyst' }
		]);
		expect(contents.texts['project']!['en']!.split('\n')).toEqual([
			'On oil.',
			'In two lines.',
			'Öl: What it is',
			'Öl → Factor 2: It drives.'
		]);
	});

	test('says where it came from where it holds no text', () => {
		expect(made(project([factor('A', ['a', 'b'])])).texts['project']).toEqual({ en: 'Read from a file.' });
	});

	test('is in the language of its letters, and its names tell apart', () => {
		const arabic = project([factor('الحكومة', ['قوية', 'ضعيفة']), factor('الحكومة', ['قوية', 'قوية'])]);
		const { study, models } = checkContents(uncheckedOf(made(arabic, 'سوريا.scw'))).contents!;
		expect([study.language, study.id, study.title]).toEqual(['ar', 'study', { ar: 'سوريا' }]);
		expect(models[0]!.factors.map(({ id }) => id)).toEqual(['factor-1', 'factor-2']);
		expect(models[0]!.factors[1]!.states.map(({ id }) => id)).toEqual(['state-1', 'state-2']);
	});

	test('goes out as the project that it came from: names, short names, descriptions, notes and matrix', () => {
		const named = project(
			[
				factor('A. Government', ['A1 "Patriots"', 'A2 #2'], { short: 'A', note: 'Who governs' }),
				factor('B. Policy', ['B1', 'B2', 'B3'], { short: 'B' })
			],
			{
				note: 'A land.',
				notes: [
					['', 'Why A moves B'],
					['Why B moves A', '']
				]
			}
		);
		named.factors.forEach(({ states }, f) => states.forEach((state, s) => (state.short = `${'AB'[f]}${s + 1}`)));
		named.matrix[0]![3] = 2;
		named.matrix[4]![1] = -3;
		const text = writeProject(named, 'land.scw');
		const [model] = checkContents(uncheckedOf(made(readProject(text), 'land.scw'))).contents!.models;
		expect(writeProject(projectOf(model!, 'en'), 'land.scw')).toBe(text);
	});

	test('keeps what a model of outcomes says of its factors and states, though not its outcomes', () => {
		const model = structuredClone(readModel('extended'));
		model.factors[0]!.states[0]!.description = { en: 'A calm border' };
		const read = readProject(writeProject(projectOf(model, 'en'), 'x.scw'));
		const [again] = checkContents(uncheckedOf(made(read, 'x.scw'))).contents!.models;
		expect(again!.factors.map(({ name }) => name.en)).toEqual(model.factors.map(({ name }) => name.en));
		expect(again!.factors[0]!.description.en).toContain('A calm border');
		expect(again!.factors[0]!.description.en).toContain(model.factors[0]!.description.en);
		expect(again!.outcomes).toEqual([]);
	});

	test.each<[string, () => unknown, object]>([
		[
			'too many factors',
			() => made(project(Array.from({ length: 41 }, () => factor('A', ['a', 'b'])))),
			{ code: 'wizard-factors', factors: 41, most: 40 }
		],
		[
			'a factor of one state',
			() => made(project([factor('A', ['a', 'b']), factor('B', ['b'])])),
			{ code: 'wizard-states', factor: 2, name: 'B', states: 1 }
		],
		[
			'a factor of eight',
			() => made(project([factor('A', [...'abcdefgh'])])),
			{ code: 'wizard-states', factor: 1, states: 8 }
		]
	])('is refused for %s', (_, act, fault) => {
		expect(faultOf(act)).toMatchObject(fault);
	});
});

describe('a hostile project', () => {
	const text = writeProject(project([factor('A', ['a', 'b']), factor('B', ['a', 'b'])]), 'x.scw');
	const changed = (found: string | RegExp, put: string) => faultOf(() => readProject(text.replace(found, put)));
	test.each<[string, () => unknown, object]>([
		[
			'a number beyond all bounds',
			() => changed(' 0 , 0 , 0 , 0 ', '0,0,0,99999999999999999999'),
			{ code: 'wizard-value', most: 99 }
		],
		['no number', () => changed(' 0 , 0 , 0 , 0 ', '0,0,0,=1+1'), { code: 'wizard-row' }],
		['a fraction', () => changed(' 0 , 0 , 0 , 0 ', '0,0,0,1.5'), { code: 'wizard-row' }],
		['an endless number of states', () => changed(' -a', ' -a\r\n'.repeat(50_000)), { code: 'wizard-many', most: 400 }],
		[
			'no factor',
			() => faultOf(() => readProject('$ ScenarioWizard 4.0\n#\n#\n#\n#\n#\n#\n')),
			{ code: 'wizard-none' }
		],
		['nothing', () => faultOf(() => readProject('')), { code: 'wizard-start' }],
		[
			'bytes',
			() => faultOf(() => readProject(decodeWizard(Uint8Array.from({ length: 400 }, (_, at) => at)))),
			{ code: 'wizard-start' }
		]
	])('with %s is refused', (_, act, fault) => {
		expect(act()).toMatchObject(fault);
	});

	test('runs nothing and turns no text round', () => {
		const odd = project([
			factor('<script>alert(1)</script>\u202e', ['\u0000a', '=HYPERLINK("x")']),
			factor('constructor', ['__proto__', 'constructor'])
		]);
		const { contents, faults } = checkContents(uncheckedOf(made(odd, '../../etc/<b>.scw')));
		expect(faults).toEqual([]);
		const [model] = contents!.models;
		expect(model!.factors[0]!.name.en).toBe('<script>alert(1)</script>');
		expect(model!.factors[1]).toMatchObject({ id: 'factor-2', states: [{ id: 'proto' }, { id: 'state-2' }] });
		expect(contents!.study.id).toBe('b');
	});
});

test.each(['utf-8', 'windows-1252'])('names in %s are read as they were written', (encoding) => {
	const text = writeProject(project([factor('Größe', ['groß', 'klein'])]), 'x.scw');
	const bytes =
		encoding === 'utf-8' ? new TextEncoder().encode(text) : Uint8Array.from(text, (each) => each.charCodeAt(0));
	expect(made(readProject(decodeWizard(bytes))).models[0]!.factors[0]).toMatchObject({
		id: 'gro-e',
		name: { en: 'Größe' }
	});
});

test('the published CIB_global.scw makes a sound study', () => {
	const read = readProject(decodeWizard(readFileSync('tests/reference/cases/cib-global.scw')));
	expect(checkContents(uncheckedOf(made(read, 'CIB_global.scw'))).faults).toEqual([]);
});
