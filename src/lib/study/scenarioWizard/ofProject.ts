import type { StudyContents } from '../contents';
import { interfaceLanguages } from '../interfaceLanguages';
import { directionOf, type LanguageTag } from '../language';
import { languageOf } from '../languageOf';
import type { Factor, Judgement, Model } from '../model';
import type { LocalizedText } from '../text';
import { cleanName, cleanText, isSeen } from '../cleanText';
import { idOf } from '../idOf';
import { uniqueIds } from './ids';
import { WizardFault, type WizardProject } from './project';

/** What a study says that no project does, in the languages of the interface. */
export interface WizardWords {
	question: LocalizedText;
	/** What the study is, where the project has no note on itself. */
	summary: LocalizedText;
	/** Why nobody should trust it further than the file. */
	confidence: LocalizedText;
	author: LocalizedText;
	/** The text of a project that holds none. */
	origin: string;
	unnamedFactor: (number: number) => string;
	unnamedState: (number: number) => string;
}

/** What is known of a new study beside its project. */
interface NewStudy {
	id: string;
	title: string;
	/** The name of the file that it comes from. */
	file: string;
	/** The day on which it is made, YYYY-MM-DD. */
	today: string;
	language: LanguageTag;
	words: WizardWords;
}

const limits = { factors: 40, states: { least: 2, most: 7 }, text: 4000, judgements: 5000 } as const;
const modelId = 'worlds';
const sourceId = 'project';

const cut = (text: string) => (text.length > limits.text ? `${text.slice(0, limits.text - 1)}…` : text);
const oneLine = (text: string) => cleanText(text).replace(/\s+/g, ' ').trim();
/** A name as it is shown; another one where nothing of it can be seen. */
const nameOr = (name: string, otherwise: string) => (isSeen(name) ? cleanName(name).trim() : otherwise);

function checkSizes(factors: WizardProject['factors']): void {
	if (factors.length > limits.factors)
		throw new WizardFault('wizard-factors', { factors: factors.length, most: limits.factors });
	const { least, most } = limits.states;
	factors.forEach(({ name, states }, at) => {
		if (states.length >= least && states.length <= most) return;
		throw new WizardFault('wizard-states', { factor: at + 1, name: oneLine(name), states: states.length, least, most });
	});
}

/** States stand at equal distances, from 0 to 100. */
const levelOf = (state: number, states: number) => Math.round((10000 * state) / (states - 1)) / 100;

function factorsOf(project: WizardProject, { language, words }: NewStudy): Factor[] {
	const text = (words: string): LocalizedText => ({ [language]: cut(words) });
	const shortName = ({ short }: { short: string }) =>
		isSeen(short) ? { shortName: text(cleanName(short).trim()) } : {};
	const ids = uniqueIds(project.factors, 'factor');
	return project.factors.map((factor, f) => {
		const name = nameOr(factor.name, words.unnamedFactor(f + 1));
		const stateIds = uniqueIds(factor.states, 'state');
		return {
			id: ids[f]!,
			name: text(name),
			...shortName(factor),
			description: text(isSeen(factor.note) ? cleanText(factor.note).trim() : name),
			passages: [],
			states: factor.states.map((state, s) => ({
				id: stateIds[s]!,
				name: text(nameOr(state.name, words.unnamedState(s + 1))),
				...shortName(state),
				level: levelOf(s, factor.states.length)
			})),
			weight: { value: 50, spread: 1.5 },
			level: { low: 0, value: 0, high: 25 }
		};
	});
}

/** The cells of the matrix that are not 0, and the notes on pairs: each as the reason of the first cell of its pair that is not 0. */
function crossed(
	{ matrix, notes }: WizardProject,
	factors: readonly Factor[],
	language: LanguageTag
): Pick<Model, 'crossImpacts' | 'judgements'> {
	const places = factors.flatMap((factor, f) =>
		factor.states.map((state) => ({ f, factor: factor.id, state: state.id }))
	);
	const crossImpacts: Model['crossImpacts'] = {};
	const noted = new Map<string, Judgement>();
	const note = (from: (typeof places)[number], to: (typeof places)[number], isSet: boolean) => {
		const said = notes[from.f]?.[to.f] ?? '';
		const pair = `${from.f} ${to.f}`;
		if (!isSeen(said) || (noted.has(pair) && !isSet)) return;
		const about = `crossImpacts.${from.factor}.${from.state}.${to.factor}.${to.state}`;
		noted.set(pair, { about, basis: 'analyst', reason: { [language]: cut(cleanText(said).trim()) }, passages: [] });
	};
	const settled = new Set<string>();
	places.forEach((from, row) =>
		places.forEach((to, column) => {
			const value = matrix[row]![column]!;
			const pair = `${from.f} ${to.f}`;
			if (!settled.has(pair)) note(from, to, value !== 0);
			if (value === 0) return;
			settled.add(pair);
			(((crossImpacts[from.factor] ??= {})[from.state] ??= {})[to.factor] ??= {})[to.state] = value;
		})
	);
	return { crossImpacts, judgements: [...noted.values()].slice(0, limits.judgements) };
}

/** A paragraph for the project's note, each factor's and each pair's; one that says where it comes from, where there are none. */
function textOf({ note, factors, notes }: WizardProject, { words, language }: NewStudy): string {
	const onto = directionOf(language) === 'rtl' ? '←' : '→';
	const nameOf = (f: number) => nameOr(factors[f]!.name, words.unnamedFactor(f + 1));
	const paragraphs = [
		...note.split('\n'),
		...factors.map((factor, f) => (isSeen(factor.note) ? `${nameOf(f)}: ${factor.note}` : '')),
		...notes.flatMap((row, f) =>
			row.map((said, g) => (isSeen(said) ? `${nameOf(f)} ${onto} ${nameOf(g)}: ${said}` : ''))
		)
	]
		.map(oneLine)
		.filter(isSeen);
	return paragraphs.length > 0 ? paragraphs.join('\n') : words.origin;
}

/** Gives the language that a project is written in, by its letters. */
export const projectLanguage = ({ factors, note }: WizardProject): LanguageTag =>
	languageOf(
		[...factors.flatMap(({ name, states }) => [name, ...states.map((state) => state.name)]), note].join(' '),
		interfaceLanguages[0]
	);

/** Gives a study's title from the name of a project's file, and the id that goes with it. */
export function titleOfProject(file: string): { title: string; id: string } {
	const bare = file.replace(/^.*[\\/]/, '').replace(/\.scw$/i, '');
	const title = nameOr(bare, 'ScenarioWizard').slice(0, 120);
	return { title, id: idOf(title, 'study', 40) };
}

/**
 * Makes a study of a ScenarioWizard project: one model without outcomes, whose answer is worlds, and a text of its notes. Throws
 * WizardFault where it has more factors or states than a model may have.
 */
export function studyOfProject(project: WizardProject, made: NewStudy): StudyContents {
	checkSizes(project.factors);
	const { id, title, file, today, language, words } = made;
	const factors = factorsOf(project, made);
	const summary = isSeen(project.note) ? { [language]: cut(cleanText(project.note).trim()) } : words.summary;
	const named = { [language]: title };
	const source = {
		...{
			id: sourceId,
			title: named,
			publisher: { [language]: cleanName(file) || title },
			author: words.author,
			language
		},
		files: { [language]: `source.${language}.txt` }
	};
	return {
		study: {
			...{ format: 'scenario-study/1', id, language, title: named, summary, sources: [source], passages: [] },
			facts: { events: [], indicators: [] }
		},
		texts: { [sourceId]: { [language]: textOf(project, made) } },
		models: [
			{
				...{ format: 'scenario-model/1', id: modelId, study: id, title: named, summary, decisiveness: 1 },
				question: { text: words.question, horizon: today, asOf: today },
				confidence: { level: 'low', reason: words.confidence },
				...{ factors, outcomes: [], impacts: {} },
				...crossed(project, factors, language)
			}
		],
		readyScenarios: []
	};
}
