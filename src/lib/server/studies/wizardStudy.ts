import { getLocale } from '$lib/words/paraglide/runtime.js';
import { m } from '$lib/words/paraglide/messages.js';
import type { StudyContents } from '$lib/study';
import { freeId } from '$lib/study/idOf';
import { checkSolutionsFit } from '$lib/study/scenarioWizard/compareSolutions';
import { projectLanguage, studyOfProject, titleOfProject } from '$lib/study/scenarioWizard/ofProject';
import { decodeWizard, WizardFault } from '$lib/study/scenarioWizard/project';
import { readProject } from '$lib/study/scenarioWizard/readProject';
import { readSolutions, type WizardSolution } from '$lib/study/scenarioWizard/solutions';
import { sayWizardFault } from '$lib/words/sayWizardFault';
import { wizardWords } from '$lib/words/wizardWords';
import { Refusal } from '../action';
import { takenIds } from './takenIds';

/** A study that was made of a project, and the list of solutions to check it against, if one was sent. */
export interface WizardStudy {
	contents: StudyContents;
	solutions: readonly WizardSolution[] | null;
}

/** Tells whether a file that was sent is a project of ScenarioWizard, by its name. */
export const isProjectFile = ({ name }: File): boolean => /\.scw$/i.test(name);

async function textOf(file: File): Promise<string> {
	return decodeWizard(new Uint8Array(await file.arrayBuffer()));
}

/** Makes a study of a project that was sent; a refusal where it, or the list of solutions beside it, cannot be read. */
export async function readWizardStudy(
	file: File,
	beside: File | null,
	{ studies, now }: Pick<App.Locals, 'studies' | 'now'>
): Promise<WizardStudy | Refusal> {
	let reading = file;
	try {
		const project = readProject(await textOf(file));
		const { title, id: wanted } = titleOfProject(file.name);
		const language = projectLanguage(project);
		const id = freeId(wanted, 'study', await takenIds(studies));
		const contents = studyOfProject(project, {
			...{ id, title, file: file.name.slice(0, 120), today: now.slice(0, 10), language },
			words: wizardWords(file.name.slice(0, 120), language)
		});
		if (!beside) return { contents, solutions: null };
		reading = beside;
		const solutions = readSolutions(await textOf(beside));
		checkSolutionsFit(project, solutions);
		return { contents, solutions };
	} catch (error) {
		if (!(error instanceof WizardFault)) throw error;
		return new Refusal(400, [m.study_add_faults(), sayWizardFault(error, reading.name.slice(0, 120), getLocale())]);
	}
}
