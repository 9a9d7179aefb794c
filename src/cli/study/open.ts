import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Fault, Model, Settings, StudyFolder } from '../../lib/study';
import { defaultSettings } from '../../lib/study/moves';
import { parseFolder } from '../../lib/study/parseFolder';
import { parseScenario } from '../../lib/study/parseScenario';

/** What is wrong with what was asked for, in one sentence; or every fault of a study's files. */
export class Refusal extends Error {
	readonly faults: readonly Fault[];

	constructor(sentence: string, faults: readonly Fault[] = []) {
		super(sentence);
		this.faults = faults;
	}
}

export function textOf(path: string): string {
	try {
		return readFileSync(path, 'utf8');
	} catch {
		throw new Refusal(`${path}: there is no such file, or it cannot be read.`);
	}
}

/** The study that a folder holds, or that the folder above `models/` holds. */
function studyAt(folder: string): StudyFolder {
	const files: Record<string, string> = {};
	for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
		const path = join(entry.parentPath, entry.name);
		if (entry.isFile() && /\.(json|txt)$/.test(entry.name))
			files[relative(folder, path).split(sep).join('/')] = textOf(path);
	}
	const parsed = parseFolder(files);
	if (!parsed.ok) throw new Refusal(`${folder} cannot be opened: ${parsed.faults.length} faults.`, parsed.faults);
	return parsed.value;
}

/** The study and model that a path names: a model's file in its study, or a study's folder (its first model). */
export function openModel(path: string | undefined): { study: StudyFolder; model: Model } {
	if (!path) throw new Refusal('Name a study’s folder or a model’s file, as scenarios/<study>/models/core.json.');
	let folder: boolean;
	try {
		folder = statSync(path).isDirectory();
	} catch {
		throw new Refusal(`${path}: there is no such file or folder.`);
	}
	const home = folder ? path : dirname(dirname(resolve(path)));
	const study = studyAt(home);
	const model = folder ? study.models[0] : study.models.find(({ id }) => `${id}.json` === basename(path));
	if (!model) throw new Refusal(`${path} is no model of the study in ${home}; its models are in models/.`);
	return { study, model };
}

/** The settings in a scenario's file (`scenario/1`) of this study and model; the model's own where no file is named. */
export function openSettings(path: string | undefined, { study, model }: ReturnType<typeof openModel>): Settings {
	if (path === undefined) return defaultSettings(model);
	const parsed = parseScenario(path, textOf(path), study.study.id, study.models);
	if (!parsed.ok) throw new Refusal(`${path} cannot be opened: ${parsed.faults.length} faults.`, parsed.faults);
	if (parsed.value.model !== model.id)
		throw new Refusal(`${path} belongs to the model ${parsed.value.model}, not to ${model.id}.`);
	return parsed.value.settings;
}
