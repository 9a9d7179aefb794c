import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { compile, type CompiledModel } from '$lib/engine';
import type { Fault, Model, Parsed, Scenario, StudyFolder } from '$lib/study';
import { parseFolder } from '$lib/study/parseFolder';

/** A study's files may hold this much; a larger one is refused before it is read. */
const largestFile = 4 * 1024 * 1024;

/** A study ready to serve: parsed once, its models compiled once. */
export interface ShelvedStudy extends StudyFolder {
	compiled: ReadonlyMap<string, CompiledModel>;
}

/** A folder that could not be opened, with all its faults. */
export interface BrokenStudy {
	folder: string;
	faults: Fault[];
}

export interface Library {
	studies: ShelvedStudy[];
	broken: BrokenStudy[];
}

async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { withFileTypes: true, recursive: true });
	return entries
		.filter((entry) => entry.isFile() && /\.(json|txt)$/.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

async function readStudyFolder(folder: string): Promise<Parsed<StudyFolder>> {
	const files: Record<string, string> = {};
	for (const path of await filesBelow(folder)) {
		const name = relative(folder, path).split(sep).join('/');
		const { size } = await stat(path);
		if (size > largestFile) {
			const values = { bytes: size, max: largestFile };
			return { ok: false, faults: [{ file: name, path: '', code: 'too-large', values }] };
		}
		files[name] = await readFile(path, 'utf8');
	}
	return parseFolder(files);
}

/** Changes when any file below the folder does: names, sizes and times of change. */
async function fingerprint(folder: string): Promise<string> {
	const stats = await Promise.all(
		(await filesBelow(folder)).map(async (path) => {
			const { mtimeMs, size } = await stat(path);
			return `${path}:${mtimeMs}:${size}`;
		})
	);
	return stats.join('\n');
}

/** Reads every study below a folder (one folder each). A broken study never hides a sound one. */
export async function readLibrary(root: string): Promise<Library> {
	const library: Library = { studies: [], broken: [] };
	const entries = await readdir(root, { withFileTypes: true });
	for (const entry of entries.filter((each) => each.isDirectory()).sort((a, b) => a.name.localeCompare(b.name))) {
		const parsed = await readStudyFolder(join(root, entry.name));
		if (parsed.ok) {
			const compiled = new Map(parsed.value.models.map((model) => [model.id, compile(model)]));
			library.studies.push({ ...parsed.value, compiled });
		} else {
			library.broken.push({ folder: entry.name, faults: parsed.faults });
		}
	}
	return library;
}

let shelf: { root: string; print: string; library: Library } | null = null;

/** The library of studies: below SCENARIOS_DIR, else `scenarios/` where the server was started; read anew when a file changes. */
export async function library(): Promise<Library> {
	const root = process.env['SCENARIOS_DIR'] ?? 'scenarios';
	const print = await fingerprint(root);
	if (shelf?.root !== root || shelf.print !== print) shelf = { root, print, library: await readLibrary(root) };
	return shelf.library;
}

/** A study and one of its models with its ready scenarios, or null. */
export async function findModel(studyId: string, modelId: string) {
	const study = (await library()).studies.find((each) => each.study.id === studyId);
	const model: Model | undefined = study?.models.find((each) => each.id === modelId);
	const compiled = study?.compiled.get(modelId);
	if (!study || !model || !compiled) return null;
	const saved: Scenario[] = study.saved.filter((scenario) => scenario.model === modelId);
	return { ...study, model, compiled, saved };
}
