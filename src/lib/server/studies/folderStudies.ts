import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '$lib/study';
import type { ContentsReading } from '$lib/study/checkContents';
import type { BrokenStudy, Library, OpenStudy, Studies } from './Studies';
import { openContents } from './openContents';
import { fingerprint, readStudyFolder } from './studyFiles';

/** A folder as it was last read. */
interface Shelf {
	print: string;
	reading: ContentsReading;
	since: string | null;
	study: OpenStudy | null;
}

async function readShelf(root: string, name: string, before: Shelf | undefined): Promise<Shelf> {
	const folder = join(root, name);
	const { print, newest } = await fingerprint(folder);
	if (before?.print === print) return before;
	const reading = await readStudyFolder(folder);
	const noticed = new Date(newest || Date.now()).toISOString();
	const since = reading.faults.length === 0 ? null : (before?.since ?? noticed);
	try {
		return {
			print,
			reading,
			since,
			study: openContents(reading, { home: name, stored: null, since }, before?.study ?? null)
		};
	} catch (failure) {
		const values = { reason: String((failure as Error).message).slice(0, 120) };
		const fault: Fault = { file: '.', path: '', code: 'failed', values };
		const broken = { ...reading, contents: null, faults: [...reading.faults, fault] };
		return { print, reading: broken, since: since ?? noticed, study: before?.study ?? null };
	}
}

/** Of folders that hold one study: the one that was shown, else the one named for it, else the first. */
function keptOf(id: string, folders: readonly string[], shown: string | undefined): string {
	return folders.find((each) => each === shown) ?? folders.find((each) => each === id) ?? folders[0]!;
}

function arrange(shelves: ReadonlyMap<string, Shelf>, shown: ReadonlyMap<string, string>): Library {
	const studies: OpenStudy[] = [];
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
	return { studies, broken, making: [], isMissing: false, storage: null };
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
		return {
			root,
			shelves: new Map(),
			library: { studies: [], broken: [], making: [], isMissing: true, storage: null }
		};
	}
	const shelves = new Map<string, Shelf>();
	for (const name of names.sort((a, b) => a.localeCompare(b)))
		shelves.set(name, await readShelf(root, name, before?.shelves.get(name)));
	const same = before && shelves.size === before.shelves.size && [...shelves].every(([name, each]) => before.shelves.get(name) === each); // prettier-ignore
	if (same) return before;
	const shown = new Map(before?.library.studies.map(({ study, home }) => [study.id, home]));
	return { root, shelves, library: arrange(shelves, shown) };
}

/** Reads the library below SCENARIOS_DIR, else `scenarios/` where the server was started; anew when a file changes. */
async function library(): Promise<Library> {
	const root = process.env['SCENARIOS_DIR'] ?? 'scenarios';
	shelf = await readLibrary(root, shelf?.root === root ? shelf : null);
	return shelf.library;
}

/** Opens the studies in the folder of studies, as they stand when the first of them is asked for. */
export function folderStudies(): Studies {
	let read: Promise<Library> | null = null;
	const list = () => (read ??= library());
	return {
		list,
		find: async (id) => (await list()).studies.find(({ study }) => study.id === id) ?? null,
		revision: () => Promise.resolve(null)
	};
}
