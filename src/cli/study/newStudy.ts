import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compile, consistentWorldsInSlices, inCommands } from '../../lib/engine';
import type { StudyContents } from '../../lib/study';
import { checkContents, uncheckedOf } from '../../lib/study/checkContents';
import { canonicalTag } from '../../lib/study/language';
import { compareSolutions } from '../../lib/study/scenarioWizard/compareSolutions';
import { projectLanguage, studyOfProject, titleOfProject } from '../../lib/study/scenarioWizard/ofProject';
import { readProject } from '../../lib/study/scenarioWizard/readProject';
import { writeFolder } from '../../lib/study/writeFolder';
import { commandLanguage } from './commandLanguage';
import type { Answer } from './asked';
import { StudyRefusal } from './open';
import { driveWithBar } from './progress';
import { openSolutions, openWizard } from './wizard';

type Options = Record<string, string | boolean | undefined>;

/** What needs the messages, which are compiled by `npm run words`. */
async function sayings() {
	try {
		const [{ wizardWords }, { solutionsSaid }] = await Promise.all([
			import('../../lib/words/wizardWords'),
			import('../../lib/words/solutionsSaid')
		]);
		return { wizardWords, solutionsSaid };
	} catch {
		throw new StudyRefusal('The messages are not compiled yet: run npm run words once, then this again.');
	}
}

function folderOf(options: Options): string {
	const folder = options['out'];
	if (typeof folder !== 'string')
		throw new StudyRefusal('Name the new study’s folder with --out, as in --out scenarios/my-study.');
	let held: string[];
	try {
		held = existsSync(folder) ? readdirSync(folder) : [];
	} catch {
		throw new StudyRefusal(`--out ${folder} is no folder.`);
	}
	if (held.length > 0 && options['force'] !== true)
		throw new StudyRefusal(
			`${folder} is not empty: name a new folder, or overwrite what it holds of a study with --force.`
		);
	return folder;
}

function writeStudy(folder: string, contents: StudyContents): void {
	try {
		for (const [path, text] of Object.entries(writeFolder(contents))) {
			mkdirSync(dirname(join(folder, path)), { recursive: true });
			writeFileSync(join(folder, path), text);
		}
	} catch {
		throw new StudyRefusal(`${folder} cannot be written.`);
	}
}

function languageOf(options: Options): string | null {
	const typed = options['language'];
	if (typeof typed !== 'string') return null;
	const language = canonicalTag(typed);
	if (language === null) throw new StudyRefusal('--language takes the tag of a language, such as en, ar or fr.');
	return language;
}

/** Makes a study's folder of a ScenarioWizard project, and checks its worlds against a list of solutions where one is named. */
export async function newStudy(path: string, options: Options): Promise<Answer> {
	const folder = folderOf(options);
	const { wizardWords, solutionsSaid } = await sayings();
	const project = openWizard(path, readProject);
	const { title, id } = titleOfProject(basename(path));
	const language = languageOf(options) ?? projectLanguage(project);
	const file = basename(path);
	const made = openWizard(path, () =>
		studyOfProject(project, {
			...{ id, title, file, today: new Date().toISOString().slice(0, 10), language },
			words: wizardWords(file, language)
		})
	);
	const { contents, faults } = checkContents(uncheckedOf(made));
	if (!contents || faults.length > 0) throw new StudyRefusal(`${path} makes no sound study:`, faults);
	const model = contents.models[0]!;
	const listed = typeof options['check'] === 'string' ? options['check'] : null;
	const solutions = listed === null ? null : openSolutions(listed, model);
	writeStudy(folder, contents);
	const states = model.factors.reduce((sum, factor) => sum + factor.states.length, 0);
	const table = [
		[`${folder}: ${model.factors.length} factors, ${states} states, the study ${id} with the model ${model.id}`]
	];
	const json = { out: folder, study: id, model: model.id, factors: model.factors.length, states };
	if (!solutions) return { json, table };
	const { limit, effort } = inCommands.worlds;
	const found = driveWithBar(consistentWorldsInSlices(compile(model), { limit, effort, weights: false }));
	const check = compareSolutions(model, solutions, found);
	return {
		json: { ...json, check },
		table: [...table, [], ...solutionsSaid(model, check, commandLanguage).map((said) => [said])]
	};
}
