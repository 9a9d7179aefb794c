import { readSourceText } from './sourceText';
import { complainInto } from './complain';
import type { Fault } from './fault';
import type { StudyContents } from './contents';
import { modelSchema, type Model } from './model';
import { modelFaults } from './modelFaults';
import { withNamedPaths } from './namedPath';
import { modelNotes, studyNotes } from './notes';
import { ownLanguage, putOwnLanguageFirst } from './ownLanguage';
import { parseJson } from './parseJson';
import { scenarioSchema, type Scenario } from './scenario';
import { scenarioFaults } from './scenarioFaults';
import { isHeavy } from './severity';
import { studySchema, type Study } from './study';
import { studyFaults, type Texts } from './studyFaults';
import { tidyModel, tidyStudy } from './tidy';

/** Everything that a study's folder holds, sound or not. */
export interface FolderReading {
	/** What can be used: models and ready scenarios without faults; null where `study.json` or every model has some. */
	folder: StudyContents | null;
	/** The study's id, where one could be read. */
	id: string | null;
	faults: Fault[];
	/** What is not wrong, but seldom meant. */
	notes: Fault[];
	/** Models and ready scenarios that are there and cannot be used, by the names of their files. */
	unsound: { models: string[]; saved: string[] };
}

type Files = Readonly<Record<string, string>>;

/** Names of the JSON files in a folder of the study, without folder and ending, sorted. */
const jsonIn = (files: Files, folder: string): string[] =>
	Object.keys(files)
		.filter((name) => name.startsWith(`${folder}/`) && name.endsWith('.json'))
		.map((name) => name.slice(folder.length + 1, -'.json'.length))
		.sort();

/** The source texts, cleaned; what was passed over is noted. A file that could not be read is there all the same. */
function textsIn(files: Files, unread: readonly Fault[], notes: Fault[]): Texts {
	const texts: Record<string, string | null> = {};
	for (const { file } of unread) texts[file] = null;
	for (const [file, raw] of Object.entries(files).filter(([name]) => name.endsWith('.txt'))) {
		const { text, blank, lost } = readSourceText(raw);
		texts[file] = text;
		if (blank > 0) complainInto(notes, file)('', 'blank-lines', { count: blank });
		if (lost > 0) complainInto(notes, file)('', 'letters-lost', { count: lost });
	}
	return texts;
}

function readStudy(files: Files, texts: Texts, faults: Fault[], notes: Fault[], isUnread: (file: string) => boolean) {
	const file = 'study.json';
	const text = files[file];
	if (text === undefined) {
		if (!isUnread(file)) complainInto(faults, file)('', 'missing-file', { name: file });
		return null;
	}
	const study: Study | null = parseJson(file, text, 'scenario-study/1', studySchema, faults);
	if (!study) return null;
	tidyStudy(complainInto(notes, file), study);
	putOwnLanguageFirst(study, ownLanguage(study)!);
	const found = studyFaults(complainInto(faults, file), study, texts);
	return { study: { ...study, passages: found.passages }, texts: found.texts };
}

function readModels(files: Files, study: Study | null, faults: Fault[], notes: Fault[]) {
	const models: Model[] = [];
	const unread = new Set<string>();
	for (const name of jsonIn(files, 'models')) {
		const file = `models/${name}.json`;
		const model = parseJson(file, files[file] ?? '', 'scenario-model/1', modelSchema, faults);
		if (!model) {
			unread.add(name);
			continue;
		}
		const complain = complainInto(faults, file);
		// The id is in addresses, the name on the disk: two names for one model would lead astray, and two models share none.
		if (model.id !== name) complain('id', 'file-name-differs', { id: model.id, name: `${name}.json` });
		tidyModel(complainInto(notes, file), model);
		if (study) putOwnLanguageFirst(model, ownLanguage(study)!);
		modelFaults(complain, model, study);
		modelNotes(complainInto(notes, file), model);
		models.push(model);
	}
	return { models, unread };
}

function readSaved(files: Files, study: Study | null, read: ReturnType<typeof readModels>, faults: Fault[]) {
	const saved: { file: string; scenario: Scenario }[] = [];
	for (const name of jsonIn(files, 'saved')) {
		const file = `saved/${name}.json`;
		const scenario = parseJson(file, files[file] ?? '', 'scenario/1', scenarioSchema, faults);
		if (!scenario) continue;
		if (study) putOwnLanguageFirst(scenario, ownLanguage(study)!);
		const complain = complainInto(faults, file);
		scenarioFaults(complain, scenario, study?.id ?? null, read.models, read.unread);
		if (saved.some((each) => each.scenario.id === scenario.id)) complain('id', 'duplicate-id', { id: scenario.id });
		saved.push({ file, scenario });
	}
	return saved;
}

/**
 * Reads a study's folder from its files (path within the folder → text): `study.json`, its source texts, `models/*.json`,
 * `saved/*.json` (model, section 8). `unread` are faults of files that are there and could not be read. A faulty model or
 * ready scenario is left out alone; a passage whose quote does not stand is an orphan, and hides nothing.
 */
export function readFolder(files: Files, unread: readonly Fault[] = []): FolderReading {
	const faults: Fault[] = [...unread];
	const notes: Fault[] = [];
	const isUnread = (prefix: string) => unread.some(({ file }) => file.startsWith(prefix));
	const found = readStudy(files, textsIn(files, unread, notes), faults, notes, isUnread);
	const read = readModels(files, found?.study ?? null, faults, notes);
	if (jsonIn(files, 'models').length === 0 && !isUnread('models'))
		complainInto(faults, 'models')('', 'missing-file', { name: 'models/*.json' });
	const scenarios = readSaved(files, found?.study ?? null, read, faults);
	if (found) studyNotes(complainInto(notes, 'study.json'), found.study, read.models);

	const faulty = new Set(faults.filter(isHeavy).map(({ file }) => file));
	const models = read.models.filter(({ id }) => !faulty.has(`models/${id}.json`));
	const saved = scenarios.filter(({ file, scenario }) => !faulty.has(file) && models.some(({ id }) => id === scenario.model)); // prettier-ignore
	const wholeStudy =
		found && ![...faulty].some((file) => file === 'study.json' || file === '.' || file.endsWith('.txt'));
	const names = (folder: string) =>
		[...faulty].filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1, -5));
	return {
		folder: wholeStudy && models.length > 0 ? { ...found, models, saved: saved.map(({ scenario }) => scenario) } : null,
		id: found?.study.id ?? null,
		faults: withNamedPaths(faults, files),
		notes: withNamedPaths(notes, files),
		unsound: { models: names('models'), saved: names('saved') }
	};
}
