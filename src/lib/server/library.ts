import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { error } from '@sveltejs/kit';
import { compile, type CompiledModel } from '$lib/engine';
import type { Fault, Model, Scenario, StudyFolder } from '$lib/study';
import { standingOf, type Standing } from '$lib/study/lastSound';
import type { FolderReading } from '$lib/study/readFolder';
import { fingerprint, readStudyFolder } from './studyFiles';

/** A study ready to serve: parsed once, its models compiled once. */
export interface ShelvedStudy extends StudyFolder {
	compiled: ReadonlyMap<string, CompiledModel>;
	/** The name of its folder, under which its faults are listed. */
	home: string;
	/** How it stands to its files where they have faults; null where they are sound. */
	mending: Mending | null;
}

/** What a page says of a study whose files have faults. */
export interface Mending extends Omit<Standing, 'folder'> {
	/** When the files came to have faults, ISO 8601. */
	since: string;
	/** Ids of passages that no longer stand in a text. */
	orphans: string[];
	/** What is wrong in a model's or ready scenario's own file, so that the page of one that is left out can say so. */
	unsound: FolderReading['unsound'];
}

/** A folder whose files have faults, or parts that are not wrong but seldom meant. */
export interface BrokenStudy {
	folder: string;
	/** The id that its files give, where they could be read. */
	id: string | null;
	/** Whether some of the study is shown all the same. */
	isShown: boolean;
	faults: Fault[];
	notes: Fault[];
	/** When the files came to have faults, ISO 8601; null where they have none. */
	since: string | null;
}

export interface Library {
	studies: ShelvedStudy[];
	broken: BrokenStudy[];
	/** Whether the folder of all studies cannot be read. */
	isMissing: boolean;
}

/** A folder as it was last read. */
interface Shelf {
	print: string;
	reading: FolderReading;
	since: string | null;
	study: ShelvedStudy | null;
}

function shelve(reading: FolderReading, home: string, since: string | null, last: ShelvedStudy | null): Shelf['study'] {
	const standing = standingOf(reading, last);
	if (!standing) return null;
	const { folder, ...how } = standing;
	const orphans = folder.study.passages.filter(({ orphan }) => orphan).map(({ id }) => id);
	const compiled = new Map(folder.models.map((model) => [model.id, compile(model)]));
	const mending = since === null ? null : { ...how, since, orphans, unsound: reading.unsound };
	return { ...folder, compiled, home, mending };
}

async function readShelf(root: string, name: string, before: Shelf | undefined): Promise<Shelf> {
	const folder = join(root, name);
	const { print, newest } = await fingerprint(folder);
	if (before?.print === print) return before;
	const reading = await readStudyFolder(folder);
	const noticed = new Date(newest || Date.now()).toISOString();
	const since = reading.faults.length === 0 ? null : (before?.since ?? noticed);
	try {
		return { print, reading, since, study: shelve(reading, name, since, before?.study ?? null) };
	} catch (failure) {
		const values = { reason: String((failure as Error).message).slice(0, 120) };
		const fault: Fault = { file: '.', path: '', code: 'failed', values };
		const broken = { ...reading, folder: null, faults: [...reading.faults, fault] };
		return { print, reading: broken, since: since ?? noticed, study: before?.study ?? null };
	}
}

/** Of folders that hold one study: the one that was shown, else the one named for it, else the first. */
function keptOf(id: string, folders: readonly string[], shown: string | undefined): string {
	return folders.find((each) => each === shown) ?? folders.find((each) => each === id) ?? folders[0]!;
}

function arrange(shelves: ReadonlyMap<string, Shelf>, shown: ReadonlyMap<string, string>): Library {
	const studies: ShelvedStudy[] = [];
	const broken: BrokenStudy[] = [];
	for (const [folder, { reading, since, study }] of shelves) {
		const faults = [...reading.faults];
		const id = study?.study.id;
		const twins = [...shelves].filter(([, each]) => each.study?.study.id === id).map(([name]) => name);
		const kept = id === undefined ? folder : keptOf(id, twins, shown.get(id));
		if (id !== undefined && twins.length > 1 && kept !== folder)
			faults.push({
				file: 'study.json',
				path: 'id',
				code: 'study-twice',
				values: { folders: twins.join(', '), id, kept }
			});
		const isShown = study !== null && kept === folder;
		if (isShown) studies.push(study);
		if (faults.length > 0 || reading.notes.length > 0)
			broken.push({ folder, id: reading.id, isShown, faults, notes: reading.notes, since });
	}
	return { studies, broken, isMissing: false };
}

let shelf: { root: string; shelves: Map<string, Shelf>; library: Library } | null = null;

/**
 * Reads every study below a folder (one folder each), anew where its files have changed since the last time. A broken study
 * never hides a sound one, nor a broken part of one the rest.
 */
export async function readLibrary(root: string, before: typeof shelf = null): Promise<NonNullable<typeof shelf>> {
	let names: string[];
	try {
		const entries = await readdir(root, { withFileTypes: true });
		names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
	} catch {
		return { root, shelves: new Map(), library: { studies: [], broken: [], isMissing: true } };
	}
	const shelves = new Map<string, Shelf>();
	for (const name of names.sort((a, b) => a.localeCompare(b)))
		shelves.set(name, await readShelf(root, name, before?.shelves.get(name)));
	const same = before && shelves.size === before.shelves.size && [...shelves].every(([name, each]) => before.shelves.get(name) === each); // prettier-ignore
	if (same) return before;
	const shown = new Map(before?.library.studies.map(({ study, home }) => [study.id, home]));
	return { root, shelves, library: arrange(shelves, shown) };
}

/** The library of studies: below SCENARIOS_DIR, else `scenarios/` where the server was started; read anew when a file changes. */
export async function library(): Promise<Library> {
	const root = process.env['SCENARIOS_DIR'] ?? 'scenarios';
	shelf = await readLibrary(root, shelf?.root === root ? shelf : null);
	return shelf.library;
}

/** The folder of faults that keeps a study from being shown, by its id or its folder's name; null where there is none. */
const faultyHome = ({ broken }: Library, id: string): string | null =>
	broken.find((each) => !each.isShown && (each.folder === id || each.id === id))?.folder ?? null;

/** Answers 404 for what is here and has faults; the page says so in its language, and where they are listed. */
function refuse(folder: string, study: string, model: string | null): never {
	error(404, { message: 'This study or model is here, but has faults.', faulty: { folder, study, model } });
}

/** A study; 404 with a sentence where its files have faults, null where it is not here. */
export async function findStudy(id: string): Promise<ShelvedStudy | null> {
	const all = await library();
	const study = all.studies.find((each) => each.study.id === id);
	if (study) return study;
	const faults = faultyHome(all, id);
	if (faults !== null) refuse(faults, id, null);
	return null;
}

/** A study and one of its models with its ready scenarios; 404 with a sentence where it has faults, null where it is not here. */
export async function findModel(studyId: string, modelId: string) {
	const study = await findStudy(studyId);
	const model: Model | undefined = study?.models.find((each) => each.id === modelId);
	const compiled = study?.compiled.get(modelId);
	if (study?.mending?.unsound.models.includes(modelId) && !model) refuse(study.home, studyId, modelId);
	if (!study || !model || !compiled) return null;
	const saved: Scenario[] = study.saved.filter((scenario) => scenario.model === modelId);
	return { ...study, model, compiled, saved };
}
