import { complainInto, complainOfDuplicates, type Complain } from './complain';
import type { StudyContents } from './contents';
import type { Fault, FaultCode } from './fault';
import { modelSchema, type Model } from './model';
import { modelFaults } from './modelFaults';
import { namedPath } from './namedPath';
import { modelNotes, studyNotes } from './notes';
import { ownLanguage, putOwnLanguageFirst } from './ownLanguage';
import { readShape, type Shape } from './parseJson';
import { scenarioSchema, type Scenario } from './scenario';
import { scenarioFaults } from './scenarioFaults';
import { isHeavy } from './severity';
import { readSourceText } from './sourceText';
import { studySchema, type Study } from './study';
import { studyFaults, type Texts } from './studyFaults';
import { tidyModel, tidyStudy } from './tidy';

/** A part of a study before it is judged: what it is called where it is kept, and what stands there. */
interface Part {
	name: string;
	/** Undefined where it is there and could not be read. */
	json: unknown;
}

/** A study's contents before they are judged, from files or an editor. */
export interface UncheckedContents {
	/** Null where there is none. */
	study: Omit<Part, 'name'> | null;
	texts: Texts;
	models: readonly Part[];
	readyScenarios: readonly Part[];
}

/** Gives contents as they were before they were judged: what was found in judging them is left out. */
export function uncheckedOf({ study, texts, models, readyScenarios }: StudyContents): UncheckedContents {
	const named = (part: Model | Scenario): Part => ({ name: part.id, json: part });
	return {
		study: { json: { ...study, passages: study.passages.map(({ orphan: _, ...passage }) => passage) } },
		texts,
		models: models.map(named),
		readyScenarios: readyScenarios.map(named)
	};
}

/** Everything that a study's contents hold, sound or not. */
export interface ContentsReading {
	/** What can be used: models and ready scenarios without faults; null where the study or every model has some. */
	contents: StudyContents | null;
	/** The study's id, where one could be read. */
	id: string | null;
	/** Paths lead into the contents (`models.0.factors.2.level`), and no file is named. */
	faults: Fault[];
	/** What is not wrong, but seldom meant. */
	notes: Fault[];
	/** Models and ready scenarios that are there and cannot be used, by their names. */
	unsound: { models: string[]; readyScenarios: string[] };
}

const studyShape: Shape<Study> = { format: 'scenario-study/1', schema: studySchema as Shape<Study>['schema'] };
const modelShape: Shape<Model> = { format: 'scenario-model/1', schema: modelSchema };
const scenarioShape: Shape<Scenario> = { format: 'scenario/1', schema: scenarioSchema };

/** Collects what is wrong and what is noted, under paths into the contents. */
class Findings {
	readonly faults: Fault[] = [];
	readonly notes: Fault[] = [];

	/** A `Complain` of one part of the contents. */
	complain(part: string): Complain {
		return this.#into(this.faults, part);
	}

	note(part: string): Complain {
		return this.#into(this.notes, part);
	}

	#into(list: Fault[], part: string): Complain {
		return (path: string, code: FaultCode, values) =>
			complainInto(list, '')([part, path].filter(Boolean).join('.'), code, values);
	}

	/** Reads a part by its shape, with all faults of that. */
	read<T>(part: string, json: unknown, shape: Shape<T>): T | null {
		const faults: Fault[] = [];
		const value = readShape('', json, shape, faults);
		for (const { path, code, values } of faults) this.complain(part)(path, code, values);
		return value;
	}

	/** Whether something below a path keeps it from being used. */
	isFaulty(part: string): boolean {
		return this.faults.some((fault) => isHeavy(fault) && (fault.path === part || fault.path.startsWith(`${part}.`)));
	}
}

/** The texts, cleaned; what was passed over is noted. */
function cleanTexts(found: Findings, texts: Texts): Texts {
	const cleaned = Object.entries(texts).map(([source, byLanguage]) => {
		const each = Object.entries(byLanguage).map(([language, raw]) => {
			if (typeof raw !== 'string') return [language, raw] as const;
			const { text, blank, lost } = readSourceText(raw);
			const note = found.note(`texts.${source}.${language}`);
			if (blank > 0) note('', 'blank-lines', { count: blank });
			if (lost > 0) note('', 'letters-lost', { count: lost });
			return [language, text] as const;
		});
		return [source, Object.fromEntries(each)] as const;
	});
	return Object.fromEntries(cleaned);
}

function readStudy(found: Findings, part: UncheckedContents['study'], texts: Texts) {
	const cleaned = cleanTexts(found, texts);
	if (!part) found.complain('study')('', 'missing-file', { name: 'study.json' });
	const study = part?.json === undefined ? null : found.read('study', part.json, studyShape);
	if (!study) return null;
	tidyStudy(found.note('study'), study);
	putOwnLanguageFirst(study, ownLanguage(study)!);
	const { passages, ...judged } = studyFaults(found.complain('study'), study, cleaned);
	return { study: { ...study, passages }, texts: judged.texts };
}

function readModels(found: Findings, parts: readonly Part[], study: Study | null) {
	const models: { at: number; model: Model }[] = [];
	const unread = new Set<string>();
	parts.forEach(({ name, json }, at) => {
		const model = json === undefined ? null : found.read(`models.${at}`, json, modelShape);
		if (!model) return void unread.add(name);
		const complain = found.complain(`models.${at}`);
		// The id is in addresses, the name on the disk: two names for one model would lead astray, and two models share none.
		if (model.id !== name) complain('id', 'file-name-differs', { id: model.id, name: `${name}.json` });
		tidyModel(found.note(`models.${at}`), model);
		if (study) putOwnLanguageFirst(model, ownLanguage(study)!);
		modelFaults(complain, model, study);
		modelNotes(found.note(`models.${at}`), model);
		models.push({ at, model });
	});
	if (parts.length === 0) found.complain('models')('', 'missing-file', { name: 'models/*.json' });
	complainOfDuplicates(found.complain(''), 'models', parts.map(({ name }) => ({ id: name }))); // prettier-ignore
	return { models, unread };
}

function readScenarios(
	found: Findings,
	parts: readonly Part[],
	study: Study | null,
	read: ReturnType<typeof readModels>
) {
	const models = read.models.map(({ model }) => model);
	const scenarios: { at: number; scenario: Scenario }[] = [];
	parts.forEach(({ json }, at) => {
		const scenario = json === undefined ? null : found.read(`readyScenarios.${at}`, json, scenarioShape);
		if (!scenario) return;
		if (study) putOwnLanguageFirst(scenario, ownLanguage(study)!);
		const complain = found.complain(`readyScenarios.${at}`);
		scenarioFaults(complain, scenario, study?.id ?? null, models, read.unread);
		if (scenarios.some((each) => each.scenario.id === scenario.id)) complain('id', 'duplicate-id', { id: scenario.id });
		scenarios.push({ at, scenario });
	});
	return scenarios;
}

/** Faults with their paths as people read them. */
function withNamedPaths(faults: readonly Fault[], { study, models, readyScenarios }: UncheckedContents): Fault[] {
	const jsonOf = (parts: readonly Part[]) => parts.map(({ json }) => json);
	const objects = { study: study?.json, models: jsonOf(models), readyScenarios: jsonOf(readyScenarios) };
	return faults.map((fault) => {
		const where = /\.\d/.test(fault.path) ? namedPath(objects, fault.path) : fault.path;
		return where === fault.path ? fault : { ...fault, where };
	});
}

/**
 * Judges a study's contents, object by object (model, section 8): what can be used, and every fault at once. A faulty model
 * or ready scenario is left out alone; a passage whose quote does not stand is an orphan, and hides nothing.
 */
export function checkContents(unchecked: UncheckedContents): ContentsReading {
	const found = new Findings();
	const read = readStudy(found, unchecked.study, unchecked.texts);
	const study = read?.study ?? null;
	const judged = readModels(found, unchecked.models, study);
	const scenarios = readScenarios(found, unchecked.readyScenarios, study, judged);
	if (study) studyNotes(found.note('study'), study, judged.models.map(({ model }) => model)); // prettier-ignore

	const models = judged.models.filter(({ at }) => !found.isFaulty(`models.${at}`)).map(({ model }) => model);
	const readyScenarios = scenarios
		.filter(
			({ at, scenario }) => !found.isFaulty(`readyScenarios.${at}`) && models.some(({ id }) => id === scenario.model)
		)
		.map(({ scenario }) => scenario);
	const isUnread = Object.values(unchecked.texts).some((each) => Object.values(each).includes(null));
	const isWhole = read !== null && !isUnread && !found.isFaulty('study') && models.length > 0;
	const unsound = (parts: readonly Part[], list: 'models' | 'readyScenarios') =>
		parts.filter(({ json }, at) => json === undefined || found.isFaulty(`${list}.${at}`)).map(({ name }) => name);
	return {
		contents: isWhole ? { ...read, models, readyScenarios } : null,
		id: study?.id ?? null,
		faults: withNamedPaths(found.faults, unchecked),
		notes: withNamedPaths(found.notes, unchecked),
		unsound: {
			models: unsound(unchecked.models, 'models'),
			readyScenarios: unsound(unchecked.readyScenarios, 'readyScenarios')
		}
	};
}
