import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { readStudyFolder } from '../../lib/server/studies/studyFiles';
import type { Fault, Model, Settings, StudyContents } from '../../lib/study';
import { defaultSettings } from '../../lib/settings/edits';
import { parseScenario } from '../../lib/study/parseScenario';

/** What is wrong with what was asked for, in one sentence; or every fault of a study's files. */
export class StudyRefusal extends Error {
	readonly faults: readonly Fault[];

	constructor(sentence: string, faults: readonly Fault[] = []) {
		super(sentence);
		this.faults = faults;
	}
}

function textOf(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		throw new StudyRefusal(`${path}: there is no such file, or it cannot be read.`);
	}
}

/** "1 fault", "2 faults": a number with what it counts. */
const counted = (count: number) => `${count} ${count === 1 ? 'fault' : 'faults'}`;

/** Refuses what has faults, with all of them. */
export function refuseFaults(path: string, faults: readonly Fault[]): never {
	throw new StudyRefusal(`${path} cannot be opened: ${counted(faults.length)}.`, faults);
}

/** A study with one of its models, and what is said of its files that is no fault. */
export interface Opened {
	study: StudyContents;
	model: Model;
	notes: readonly Fault[];
}

/**
 * The study and model that a path names: a model's file in its study, or a study's folder (its first model). Where the files
 * have faults, the model is opened all the same if it has none itself and `sound` does not ask for all of them to be.
 */
export async function openModel(path: string | undefined, sound: boolean): Promise<Opened> {
	if (!path) throw new StudyRefusal('Name a study’s folder or a model’s file, as scenarios/<study>/models/core.json.');
	let isFolder: boolean;
	try {
		isFolder = statSync(path).isDirectory();
	} catch {
		throw new StudyRefusal(`${path}: there is no such file or folder.`);
	}
	const home = isFolder ? path : dirname(dirname(resolve(path)));
	const { contents: study, faults, notes, unsound } = await readStudyFolder(home);
	if (!study || (sound && faults.length > 0)) refuseFaults(home, faults);
	const model = isFolder ? study.models[0] : study.models.find(({ id }) => `${id}.json` === basename(path));
	if (!model && unsound.models.includes(basename(path, '.json'))) refuseFaults(home, faults);
	if (!model) throw new StudyRefusal(`${path} is no model of the study in ${home}; its models are in models/.`);
	return { study, model, notes };
}

/** The settings in a scenario's file (`scenario/1`) of this study and model; the model's own where no file is named. */
export function openSettings(path: string | undefined, { study, model }: Pick<Opened, 'study' | 'model'>): Settings {
	if (path === undefined) return defaultSettings(model);
	const parsed = parseScenario(path, textOf(path), study.study.id, study.models);
	if (!parsed.ok) refuseFaults(path, parsed.faults);
	if (parsed.value.model !== model.id)
		throw new StudyRefusal(`${path} belongs to the model ${parsed.value.model}, not to ${model.id}.`);
	return parsed.value.settings;
}
