import { getLocale } from '$lib/words/paraglide/runtime.js';
import { m } from '$lib/words/paraglide/messages.js';
import type { StudyContents } from '$lib/study';
import { checkSolutionsFit } from '$lib/study/scenarioWizard/compareSolutions';
import { projectLanguage, studyOfProject, titleOfProject } from '$lib/study/scenarioWizard/ofProject';
import { decodeWizard, WizardFault } from '$lib/study/scenarioWizard/project';
import { readProject } from '$lib/study/scenarioWizard/readProject';
import { readSolutions, type WizardSolution } from '$lib/study/scenarioWizard/solutions';
import { sayWizardFault } from '$lib/words/sayWizardFault';
import { wizardWords } from '$lib/words/wizardWords';
import { Refusal } from '../action';
import type { Studies } from './Studies';

/** A study that was made of a project, and the list of solutions to check it against, if one was sent. */
export interface WizardStudy {
	contents: StudyContents;
	solutions: readonly WizardSolution[] | null;
}

/** Copies of one project that get an id of their own. */
const mostCopies = 99;

/** Tells whether a file that was sent is a project of ScenarioWizard, by its name. */
export const isProjectFile = ({ name }: File): boolean => /\.scw$/i.test(name);

async function textOf(file: File): Promise<string> {
	return decodeWizard(new Uint8Array(await file.arrayBuffer()));
}

/** An id that no study has, by counting up; the last one is refused where it is stored. */
async function freeId(studies: Studies, wanted: string): Promise<string> {
	const { broken } = await studies.list();
	const isTaken = async (id: string) =>
		(await studies.find(id)) !== null || broken.some((each) => each.id === id || each.folder === id);
	let id = wanted;
	for (let nth = 2; nth <= mostCopies && (await isTaken(id)); nth++) id = `${wanted}-${nth}`;
	return id;
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
		const id = await freeId(studies, wanted);
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
