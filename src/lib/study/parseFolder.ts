import { complainInto } from './complain';
import type { Fault, Parsed } from './fault';
import type { StudyFolder } from './folder';
import { modelSchema, type Model } from './model';
import { modelFaults } from './modelFaults';
import { readFile } from './readFile';
import { scenarioSchema, type Scenario } from './scenario';
import { scenarioFaults } from './scenarioFaults';
import { studySchema } from './study';
import { studyFaults } from './studyFaults';

/** Paths of the JSON files in a folder of the study, sorted. */
function jsonIn(files: Readonly<Record<string, string>>, folder: string): string[] {
	return Object.keys(files)
		.filter((name) => name.startsWith(`${folder}/`) && name.endsWith('.json'))
		.sort();
}

/** Names each file whose id one before it has. */
function duplicateFaults(read: readonly { file: string; id: string }[]): Fault[] {
	const again = read.filter(({ id }, at) => read.findIndex((each) => each.id === id) < at);
	return again.map(({ file, id }) => ({ file, path: 'id', code: 'duplicate-id', values: { id } }));
}

/**
 * Parses a study's folder from its files (path within the folder → text): `study.json`, its source texts,
 * `models/*.json`, `saved/*.json` (model, section 8). Gives the whole, or every fault of every file at once.
 */
export function parseFolder(files: Readonly<Record<string, string>>): Parsed<StudyFolder> {
	const faults: Fault[] = [];
	const studyText = files['study.json'];
	if (studyText === undefined) {
		faults.push({ file: 'study.json', path: '', code: 'missing-file', values: { name: 'study.json' } });
	}
	const study =
		studyText === undefined ? null : readFile('study.json', studyText, 'scenario-study/1', studySchema, faults);
	const texts = study ? studyFaults(complainInto(faults, 'study.json'), study, files) : {};

	const models: Model[] = [];
	const unread = new Set<string>();
	for (const file of jsonIn(files, 'models')) {
		const model = readFile(file, files[file] ?? '', 'scenario-model/1', modelSchema, faults);
		if (!model) {
			unread.add(file.slice('models/'.length, -'.json'.length));
			continue;
		}
		const complain = complainInto(faults, file);
		// The id is in addresses, the name on the disk: two names for one model would lead astray, and two models share none.
		if (file !== `models/${model.id}.json`)
			complain('id', 'file-name-differs', { id: model.id, name: file.slice('models/'.length) });
		modelFaults(complain, model, study);
		models.push(model);
	}
	if (models.length === 0 && jsonIn(files, 'models').length === 0)
		faults.push({ file: 'models', path: '', code: 'missing-file', values: { name: 'models/*.json' } });

	const saved: Scenario[] = [];
	const named: { file: string; id: string }[] = [];
	for (const file of jsonIn(files, 'saved')) {
		const scenario = readFile(file, files[file] ?? '', 'scenario/1', scenarioSchema, faults);
		if (!scenario) continue;
		scenarioFaults(complainInto(faults, file), scenario, study?.id ?? null, models, unread);
		saved.push(scenario);
		named.push({ file, id: scenario.id });
	}
	faults.push(...duplicateFaults(named));

	if (faults.length > 0 || !study) return { ok: false, faults };
	return { ok: true, value: { study, texts, models, saved } };
}
