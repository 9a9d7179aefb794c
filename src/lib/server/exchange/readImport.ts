import type { Fault, InterfaceLanguage, Model, Parsed } from '$lib/study';
import { addFaults } from '$lib/study/complain';
import { localize } from '$lib/study/language';
import { parseScenario } from '$lib/study/parseScenario';
import { parseScenarioTable, type BroughtScenario } from '$lib/study/parseScenarioTable';
import { cleanName, cleanText, isSeen } from '$lib/study/cleanText';
import { m } from '$lib/words/paraglide/messages.js';
import { limits } from '../saveForm';
import type { Brought } from './brought';
import { readSavedScenarios } from './readSavedScenarios';
import type { SavedScenariosFile } from './savedScenariosFile';

/** Reads a text as JSON; undefined where it is none. */
export function jsonIn(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return undefined;
	}
}

/** Whether JSON holds saved scenarios with their revisions; what else is imported are scenarios at one time (`scenario/1`). */
export const hasRevisions = (json: unknown): boolean =>
	String((json as { format?: unknown } | undefined | null)?.format).startsWith('saved-scenarios/');

/** A scenario at one time, with what it was kept as where a file of earlier versions says so. */
interface Listed extends BroughtScenario {
	kept: string | null;
}

/** Reads what earlier versions have exported, and files written by hand: one scenario, or a list of them. */
function parseList(file: string, text: string, model: Model, locale: InterfaceLanguage): Parsed<Listed[]> {
	const json = jsonIn(text);
	const texts = Array.isArray(json) ? json.map((each) => JSON.stringify(each) ?? 'null') : [text];
	const faults: Fault[] = [];
	const brought: Listed[] = [];
	texts.forEach((each, at) => {
		const parsed = parseScenario(placed(file, at + 1, texts.length), each, model.study, [model]);
		if (!parsed.ok) return void addFaults(faults, parsed.faults);
		const { id, name, note, author, tags = [], settings } = parsed.value;
		const kept = /^kept-(.{8,})$/.exec(id)?.[1] ?? null;
		const said = (text: Parameters<typeof localize>[0]) => localize(text, locale).text;
		brought.push({ name: said(name), note: note ? said(note) : '', author: author ? said(author) : '', tags, settings, place: at + 1, kept }); // prettier-ignore
	});
	return faults.length > 0 ? { ok: false, faults } : { ok: true, value: brought };
}

const placed = (file: string, place: number, of: number) => (of > 1 ? `${file} [${place}]` : file);

/** A scenario with its words as a form would keep them. */
function asKept({ name, note, author, tags, ...rest }: Listed): Listed {
	const kept = tags.map((tag) => cleanName(tag).trim()).filter(isSeen);
	const by = cleanName(author).trim();
	return { ...rest, name: cleanName(name).trim(), note: cleanText(note).trim(), author: isSeen(by) ? by : '', tags: [...new Set(kept)] }; // prettier-ignore
}

/** Complains of text that is longer than what can be kept, since none of it may be lost. */
function lengthFaults(file: string, isTable: boolean, all: readonly BroughtScenario[]): Fault[] {
	return all.flatMap(({ name, note, author, tags, place }) =>
		(
			[
				['name', name.length, limits.name],
				['note', note.length, limits.note],
				['author', author.length, limits.author],
				['tags', tags.length, limits.tags],
				['tags', Math.max(0, ...tags.map((tag) => tag.length)), limits.tag]
			] as const
		)
			.filter(([, found, most]) => found > most)
			.map(([column, found, most]) => ({
				file: isTable ? file : placed(file, place, all.length),
				path: column,
				code: 'out-of-range' as const,
				values: { most, found },
				...(isTable && { cell: { row: place, column } })
			}))
	);
}

/** Decodes a file in UTF-8, or in UTF-16 where its mark says so (a spreadsheet's “Unicode Text”); null where it is neither. */
export function decodeFile(bytes: ArrayBuffer): string | null {
	const [one, two] = new Uint8Array(bytes);
	const encoding = one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8';
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** A file that is to be imported into a model. */
export interface ImportedFile {
	name: string;
	text: string;
	model: Model;
	locale: InterfaceLanguage;
	/** Gives a version of the model that is here. */
	known: (hash: string) => Promise<Model | null>;
}

/**
 * Reads the scenarios that a file brings, all of them or every fault: a table by its name, else JSON with all revisions, or as
 * earlier versions wrote it. Throws what `known` throws.
 */
export async function readImport({ name: file, text, model, locale, known }: ImportedFile): Promise<Parsed<Brought[]>> {
	const isTable = /\.(csv|tsv|txt)$/i.test(file);
	const json = isTable ? undefined : jsonIn(text);
	if (hasRevisions(json)) return readSavedScenarios(file, json, model, known);
	const table = isTable ? parseScenarioTable(file, text, model) : null;
	const parsed: Parsed<Listed[]> = !table
		? parseList(file, text, model, locale)
		: table.ok
			? { ok: true, value: table.value.map((each) => ({ ...each, kept: null })) }
			: table;
	if (!parsed.ok) return parsed;
	const listed = parsed.value.map(asKept);
	const faults = lengthFaults(file, isTable, listed);
	if (faults.length > 0) return { ok: false, faults };
	const message = m.scenarios_imported({ file }, { locale });
	const brought = listed.map(({ place, kept, ...state }): Brought => ({
		...{ place, id: kept, hasHistory: false },
		states: [{ ...state, archived: false, message, savedAt: null, model }]
	}));
	return { ok: true, value: brought };
}

/** Leaves out of a file's text the versions of a model that are here already: they are most of it. */
export async function withoutKnownVersions(text: string, known: ImportedFile['known']): Promise<string> {
	const json = jsonIn(text);
	if (!hasRevisions(json)) return text;
	const file = json as SavedScenariosFile;
	const models: SavedScenariosFile['models'] = {};
	for (const [hash, document] of Object.entries(file.models)) if (!(await known(hash))) models[hash] = document;
	return JSON.stringify({ ...file, models });
}
