import { checkContents, type ContentsReading, type UncheckedContents } from './checkContents';
import type { Fault } from './fault';
import { namedPath } from './namedPath';
import { readJson } from './parseJson';
import type { Texts } from './studyFaults';

type Files = Readonly<Record<string, string>>;

const study = 'study.json';
/** Folders of the study's JSON files, by the part of the contents that they hold. */
const folders = { models: 'models', readyScenarios: 'saved' } as const;

/** Names of the JSON files in a folder of the study, without folder and ending, sorted. */
const jsonIn = (files: readonly string[], folder: string): string[] =>
	[...new Set(files)]
		.filter((name) => name.startsWith(`${folder}/`) && name.endsWith('.json'))
		.map((name) => name.slice(folder.length + 1, -'.json'.length))
		.sort();

/** The files that a study names for its texts, by source and language, as far as it can be read. */
function textFiles(study: unknown): { source: string; language: string; file: string }[] {
	const { sources } = (typeof study === 'object' && study !== null ? study : {}) as { sources?: unknown };
	return (Array.isArray(sources) ? sources : []).flatMap((each: unknown) => {
		const { id, files } = (typeof each === 'object' && each !== null ? each : {}) as Record<string, unknown>;
		if (typeof id !== 'string' || typeof files !== 'object' || files === null) return [];
		return Object.entries(files).flatMap(([language, file]) =>
			typeof file === 'string' ? [{ source: id, language, file }] : []
		);
	});
}

function textsOf(study: unknown, files: Files, unread: ReadonlySet<string>): Texts {
	const texts = new Map<string, Map<string, string | null>>();
	for (const { source, language, file } of textFiles(study)) {
		const text = unread.has(file) ? null : Object.hasOwn(files, file) ? files[file]! : undefined;
		if (text === undefined) continue;
		texts.set(source, (texts.get(source) ?? new Map<string, string | null>()).set(language, text));
	}
	return Object.fromEntries([...texts].map(([source, each]) => [source, Object.fromEntries(each)]));
}

/** Reads files as objects; what is no JSON is a fault of its file, and named in `unread` as well. */
function objectsOf(files: Files, unread: Set<string>, faults: Fault[]): UncheckedContents {
	const read = (file: string): unknown => {
		const text = Object.hasOwn(files, file) ? files[file]! : undefined;
		const found = text === undefined ? null : readJson(file, text, faults);
		if (text !== undefined && !found) unread.add(file);
		return found?.json;
	};
	const json = read(study);
	const partsIn = (folder: string) =>
		jsonIn([...Object.keys(files), ...unread], folder).map((name) => ({
			name,
			json: read(`${folder}/${name}.json`)
		}));
	return {
		study: Object.hasOwn(files, study) || unread.has(study) ? { json } : null,
		texts: textsOf(json, files, unread),
		models: partsIn(folders.models),
		readyScenarios: partsIn(folders.readyScenarios)
	};
}

/** Where a path into the contents leads: the file, what stands in it, and the path from there. */
function fileAt(path: string, objects: UncheckedContents): { file: string; json: unknown; path: string } {
	const [part = '', second = '', ...rest] = path.split('.');
	const json = objects.study?.json;
	if (part === 'study') return { file: study, json, path: path.slice('study.'.length) };
	if (part === 'texts') {
		const named = textFiles(json).find(({ source, language }) => source === second && language === rest[0]);
		return { file: named?.file ?? study, json: null, path: '' };
	}
	const list = part as keyof typeof folders;
	const held = objects[list][Number(second || NaN)];
	return held
		? { file: `${folders[list]}/${held.name}.json`, json: held.json, path: rest.join('.') }
		: { file: folders[list], json: null, path: '' };
}

/** A fault of the contents as one of the file that holds them. */
function inFile({ where: _, ...fault }: Fault, objects: UncheckedContents): Fault {
	const { file, json, path } = fileAt(fault.path, objects);
	const where = /\.\d/.test(path) ? namedPath(json, path) : path;
	return { ...fault, file, path, ...(where !== path && { where }) };
}

/**
 * Reads a study's folder from its files (path within the folder → text): `study.json`, its source texts, `models/*.json`,
 * `saved/*.json`; the faults name file and path within it. `unread` are faults of files that are there and could not be read.
 */
export function readFolder(files: Files, unread: readonly Fault[] = []): ContentsReading {
	const faults: Fault[] = [...unread];
	const names = new Set(unread.map(({ file }) => file));
	const objects = objectsOf(files, names, faults);
	const reading = checkContents(objects);
	return {
		...reading,
		contents: names.has('.') ? null : reading.contents,
		faults: [...faults, ...reading.faults.map((fault) => inFile(fault, objects))],
		notes: reading.notes.map((fault) => inFile(fault, objects))
	};
}
