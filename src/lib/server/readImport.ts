import type { Fault, InterfaceLanguage, Model, Parsed } from '$lib/study';
import { addFaults } from '$lib/study/complain';
import { localize } from '$lib/study/language';
import { parseScenario } from '$lib/study/parseScenario';
import { parseScenarioTable, type BroughtScenario } from '$lib/study/parseScenarioTable';
import { cleanName, cleanText, isSeen } from '$lib/study/typed';
import { limits } from './saveForm';

/** The texts of the scenarios in a JSON file: one, or a list of them. */
function textsIn(text: string): string[] {
	try {
		const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
		return Array.isArray(json) ? json.map((each) => JSON.stringify(each) ?? 'null') : [text];
	} catch {
		return [text];
	}
}

function parseList(file: string, text: string, model: Model, locale: InterfaceLanguage): Parsed<BroughtScenario[]> {
	const texts = textsIn(text);
	const faults: Fault[] = [];
	const brought: BroughtScenario[] = [];
	texts.forEach((each, at) => {
		const parsed = parseScenario(placed(file, at + 1, texts.length), each, model.study, [model]);
		if (!parsed.ok) return void addFaults(faults, parsed.faults);
		const { name, note, author, tags = [], settings } = parsed.value;
		const said = (text: Parameters<typeof localize>[0]) => localize(text, locale).text;
		brought.push({ name: said(name), note: note ? said(note) : '', author: author ? said(author) : '', tags, settings, place: at + 1 }); // prettier-ignore
	});
	return faults.length > 0 ? { ok: false, faults } : { ok: true, value: brought };
}

const placed = (file: string, place: number, of: number) => (of > 1 ? `${file} [${place}]` : file);

/** A scenario with its words as a form would keep them. */
function asKept({ name, note, author, tags, ...rest }: BroughtScenario): BroughtScenario {
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

/** The text of a file in UTF-8, or in UTF-16 where its mark says so (a spreadsheet's “Unicode Text”); null where it is neither. */
function decoded(bytes: ArrayBuffer): string | null {
	const [one, two] = new Uint8Array(bytes);
	const encoding = one === 0xff && two === 0xfe ? 'utf-16le' : one === 0xfe && two === 0xff ? 'utf-16be' : 'utf-8';
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

/** Reads the scenarios that a file brings, a table by its name and else JSON (one, or a list): all of them, or every fault. */
export function readImport(
	file: string,
	bytes: ArrayBuffer,
	model: Model,
	locale: InterfaceLanguage
): Parsed<BroughtScenario[]> {
	const text = decoded(bytes);
	if (text === null) return { ok: false, faults: [{ file, path: '', code: 'not-utf8', values: {} }] };
	const isTable = /\.(csv|tsv|txt)$/i.test(file);
	const parsed = isTable ? parseScenarioTable(file, text, model) : parseList(file, text, model, locale);
	if (!parsed.ok) return parsed;
	const kept = parsed.value.map(asKept);
	const faults = lengthFaults(file, isTable, kept);
	return faults.length > 0 ? { ok: false, faults } : { ok: true, value: kept };
}
