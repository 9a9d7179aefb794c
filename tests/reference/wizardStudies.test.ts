import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compile, consistentWorlds } from '../../src/lib/engine';
import { readStudyZip, writeStudyZip } from '../../src/lib/server/studies/studyZip';
import { checkContents, uncheckedOf } from '../../src/lib/study/checkContents';
import { compareSolutions } from '../../src/lib/study/scenarioWizard/compareSolutions';
import { projectOf } from '../../src/lib/study/scenarioWizard/ofModel';
import { projectLanguage, studyOfProject, titleOfProject } from '../../src/lib/study/scenarioWizard/ofProject';
import { decodeWizard } from '../../src/lib/study/scenarioWizard/project';
import { readProject } from '../../src/lib/study/scenarioWizard/readProject';
import { writeProject } from '../../src/lib/study/scenarioWizard/writeProject';
import { wizardWords } from '../../src/lib/words/wizardWords';
import { publishedMatrices, projectOfCase } from './publishedMatrices';

describe.each(publishedMatrices)('%s', (name) => {
	const { project, published } = projectOfCase(name);
	const bytes =
		name === 'cib-global'
			? readFileSync('tests/reference/cases/cib-global.scw')
			: new TextEncoder().encode(writeProject(project, `${name}.scw`));

	test('goes in by .scw, out by ZIP, in again, and has its published worlds', async () => {
		const read = readProject(decodeWizard(bytes));
		const language = projectLanguage(read);
		const { title, id } = titleOfProject(`${name}.scw`);
		const made = studyOfProject(read, {
			...{ id, title, file: `${name}.scw`, today: '2026-05-01', language },
			words: wizardWords(`${name}.scw`, language)
		});
		const { contents: first } = checkContents(uncheckedOf(made));
		const again = await readStudyZip('study.zip', await writeStudyZip(first!));
		expect(again.faults).toEqual([]);
		const [model] = again.contents!.models;
		const solutions = published.map((states) => ({ states }));
		const found = consistentWorlds(compile(model!), { weights: false });
		expect(compareSolutions(model!, solutions, found)).toEqual({
			...{ listed: published.length, found: published.length, same: published.length },
			...{ onlyListed: [], onlyFound: [], complete: true }
		});
		// Out by .scw: the matrix and every name, as they came.
		const out = readProject(writeProject(projectOf(model!, language), `${name}.scw`));
		expect(out.matrix).toEqual(read.matrix);
		expect(out.factors.map((factor) => [factor.name, ...factor.states.map((state) => state.name)])).toEqual(
			read.factors.map((factor) => [factor.name, ...factor.states.map((state) => state.name)])
		);
	});
});
