import { checkContents, uncheckedOf, type ContentsReading } from '$lib/study/checkContents';
import { StorageError } from '../database/StorageError';
import type { Database } from '../database/open';
import type { Documents } from '../documents/kind';
import { nullIfUnreadable } from '../readable';
import { openContents } from './openContents';
import type { BrokenStudy, Library, OpenStudy, Studies, StudyInMaking } from './Studies';
import { listKeptStudies, readStudy, type KeptStudy } from './studyDocuments';

/** A study as it was last opened. */
interface Shelf {
	request: string;
	study: OpenStudy | null;
	broken: BrokenStudy | null;
	making: StudyInMaking | null;
}

const unreadable: ContentsReading = {
	contents: null,
	id: null,
	faults: [{ file: '', path: '', code: 'unreadable', values: {} }],
	notes: [],
	unsound: { models: [], readyScenarios: [] }
};

async function openKept(db: Database, { id, number, request, archived, savedAt, shown }: KeptStudy): Promise<Shelf> {
	if (shown === null) {
		const title = (await readStudy(db, id, number).catch(nullIfUnreadable))?.content.study.title ?? {};
		return { request, study: null, broken: null, making: { id, number, title, savedAt, archived } };
	}
	const kept = await readStudy(db, id, shown).catch(nullIfUnreadable);
	const reading = kept ? checkContents(uncheckedOf(kept.content)) : unreadable;
	const faults = reading.faults.map((fault) => ({ ...fault, file: id }));
	const notes = reading.notes.map((note) => ({ ...note, file: id }));
	const since = faults.length > 0 ? savedAt : null;
	const study = openContents(reading, { home: id, stored: { number, shown, archived }, since }, null);
	const broken = { folder: id, id, isShown: study !== null, faults, notes, since };
	return { request, study, broken: faults.length + notes.length > 0 ? broken : null, making: null };
}

/** Studies as they were last opened, by id: a revision is never written again, so each is opened once. */
const shelves = new Map<string, Shelf>();

async function shelfOf(db: Database, kept: KeptStudy): Promise<Shelf> {
	const before = shelves.get(kept.id);
	if (before?.request === kept.request) return before;
	const shelf = await openKept(db, kept);
	shelves.set(kept.id, shelf);
	return shelf;
}

async function library(db: Database): Promise<Library> {
	const kept = await listKeptStudies(db);
	const all: Shelf[] = [];
	for (const each of kept) all.push(await shelfOf(db, each));
	for (const id of shelves.keys()) if (!kept.some((each) => each.id === id)) shelves.delete(id);
	return {
		studies: all.flatMap(({ study }) => study ?? []),
		broken: all.flatMap(({ broken }) => broken ?? []),
		making: all.flatMap(({ making }) => making ?? []),
		isMissing: false,
		storage: null
	};
}

/** How long a list of all studies waits for the database, ms: behind a save that waits for a lock it would be seconds. */
const patience = 800;
/** The list as it last stood, shown while the database answers nobody. */
let last: Library = { studies: [], broken: [], making: [], isMissing: false, storage: null };

/** Gives the list as it last stood, and that the database cannot be reached, once patience ends. */
function lastKnown(): Promise<Library> {
	return new Promise((resolve) => setTimeout(() => resolve({ ...last, storage: 'unavailable' }), patience).unref());
}

/** Opens the studies in the database, as they stand when the first of them is asked for. */
export function storedStudies(documents: Documents): Studies {
	let read: Promise<Library> | null = null;
	const list = () =>
		(read ??= Promise.race([documents(library).then((found) => (last = found)), lastKnown()]).catch(
			(error: unknown) => {
				if (!(error instanceof StorageError)) throw error;
				return { ...last, storage: error.code };
			}
		));
	const found = new Map<string, Promise<OpenStudy | null>>();
	return {
		list,
		find(id) {
			const one = async (db: Database) => {
				const [kept] = await listKeptStudies(db, id);
				return kept ? (await shelfOf(db, kept)).study : null;
			};
			const asked = found.get(id) ?? documents(one);
			found.set(id, asked);
			return asked;
		},
		revision: (id, number) =>
			documents(async (db) => {
				const kept = await readStudy(db, id, number);
				if (!kept) return null;
				const { archived, savedAt } = kept;
				const reading = checkContents(uncheckedOf(kept.content));
				const since = reading.faults.length > 0 ? savedAt : null;
				return openContents(reading, { home: id, stored: { number, shown: number, archived }, since }, null);
			})
	};
}
