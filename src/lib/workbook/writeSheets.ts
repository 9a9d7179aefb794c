import type { InterfaceLanguage, LanguageTag } from '$lib/study';
import { keptText } from '$lib/study/formulaText';
import { paragraphsOf } from '$lib/study/passages';
import { m } from '$lib/words/paraglide/messages.js';
import type { WrittenSheet } from './cells';
import { headOf, said, starsIn, type Head } from './heads';
import { writeCell } from './kinds';
import { exclusionRows } from './exclusionRows';
import { matrixGrid } from './matrices';
import { kindRows } from './kindRows';
import { filledPath, valueAt, valuesAt } from './paths';
import { settingsColumns } from './settingsColumns';
import {
	matrixSheets,
	partsSheet,
	recordSheets,
	studyParts,
	textsSheet,
	type Column,
	type RecordSheet
} from './sheets';
import type { WorkbookContents } from './tree';
import { weighingRows } from './weighingRows';

/** A longer stretch of a paragraph goes on in the row below: with what keeps it text it has to fit into a cell. */
const longestStretch = 16_000;

const plain = (value: string | number) => (typeof value === 'string' ? keptText(value) : value);

/** A record that goes into a row, with what its first cell names. */
interface Row {
	of: string | null;
	record: unknown;
}

/** The heads of columns whose languages are those that some record has, in the order of the alphabet. */
function headsOf(columns: readonly Column[], records: readonly unknown[]): Head[] {
	return columns.flatMap((column): Head[] => {
		const stars = starsIn(column);
		if (stars === 0 && column.path !== '$schema') return [{ column, languages: [] }];
		const found = records.flatMap((record) => valuesAt(record, column.path.split('.')));
		const text = found.filter(({ value, names }) => names.length === stars && typeof value !== 'object');
		const keys = [...new Set(text.map(({ names }) => names.join(',')))].sort();
		return keys.map((key) => ({ column, languages: key === '' ? [] : key.split(',') }));
	});
}

const cellOf = (record: unknown, { column, languages }: Head) => {
	const value = valueAt(record, filledPath(column.path.split('.'), languages));
	// A source of a note is one text, or one in each language.
	return typeof value === 'object' && !Array.isArray(value) ? '' : writeCell(column.kind, value);
};

/** Names a member's owner; where owners stand in several lists, with the list's name. */
const ownerName = (list: string, lists: readonly string[], id: unknown) =>
	(lists.length > 1 ? `${list.split('.').at(-1)}.` : '') + String(id);

function rowsOf(contents: unknown, { lists, member }: RecordSheet): Row[] {
	return lists.flatMap((list): Row[] => {
		const records = valueAt(contents, list.split('.')) as unknown[];
		if (!member) return records.map((record) => ({ of: null, record }));
		return records.flatMap((owner) => {
			const members = (valueAt(owner, [member.key]) ?? []) as unknown[];
			return members.map((record) => ({ of: ownerName(list, lists, valueAt(owner, ['id'])), record }));
		});
	});
}

function recordSheet(sheet: RecordSheet, contents: WorkbookContents, locale: InterfaceLanguage): WrittenSheet {
	const rows = rowsOf(contents, sheet);
	const columns =
		sheet.lists[0] === 'readyScenarios' && !sheet.member
			? [...sheet.columns, ...settingsColumns(contents.model.factors)]
			: sheet.columns;
	const heads = headsOf(columns, rows.map(({ record }) => record)); // prettier-ignore
	const first = sheet.member ? [said(sheet.member.column, locale)] : [];
	return {
		name: said(sheet.name, locale),
		heads: { rows: 1, columns: 1 },
		rows: [
			[...first, ...heads.map((head) => headOf(head, locale))],
			...rows.map(({ of, record }) => [...(of === null ? [] : [of]), ...heads.map((head) => cellOf(record, head))])
		]
	};
}

/** The parts that stand once: a name, its value, or its text in each language that one of them has. */
function partsRows(contents: WorkbookContents, locale: InterfaceLanguage): (string | number)[][] {
	const texts = studyParts.filter((part) => starsIn(part) > 0);
	const all = texts.flatMap(({ path }) => valuesAt(contents, path.split('.')).flatMap(({ names }) => names));
	const languages: LanguageTag[] = [...new Set(all)].sort();
	const at = (path: string, language: LanguageTag) => valueAt(contents, filledPath(path.split('.'), [language]));
	return [
		[
			...[said(m.workbook_field, locale), said(m.workbook_value, locale)],
			...languages.map((language) => `${said(m.workbook_text, locale)} (${language})`)
		],
		...studyParts
			.filter(({ path }) => !path.endsWith('$schema') || valueAt(contents, path.split('.')) !== undefined)
			.map(({ path, name, kind }) =>
				path.endsWith('.*')
					? [said(name, locale), '', ...languages.map((language) => writeCell(kind, at(path, language)))]
					: [said(name, locale), writeCell(kind, valueAt(contents, path.split('.')))]
			)
	];
}

/** A paragraph as stretches that fit into cells, whole characters each. */
function stretchesOf(paragraph: string): string[] {
	const stretches: string[] = [];
	for (let from = 0; from < paragraph.length || from === 0;) {
		let to = Math.min(paragraph.length, from + longestStretch);
		if (to < paragraph.length && /[\ud800-\udbff]/.test(paragraph[to - 1]!)) to--;
		stretches.push(paragraph.slice(from, to));
		if (to >= paragraph.length) break;
		from = to;
	}
	return stretches;
}

/** The texts, a paragraph a row with its number, translations side by side; what is longer than a cell goes on below. */
function textRows({ study, texts }: WorkbookContents, locale: InterfaceLanguage): (string | number)[][] {
	const columns = study.sources.flatMap(({ id }) =>
		Object.keys(texts[id] ?? {}).map((language) => ({
			head: `${id} (${language})`,
			paragraphs: paragraphsOf(texts[id]![language]!).map(stretchesOf)
		}))
	);
	const rows: (string | number)[][] = [[said(m.workbook_paragraph, locale), ...columns.map(({ head }) => head)]];
	const count = Math.max(0, ...columns.map(({ paragraphs }) => paragraphs.length));
	for (let at = 0; at < count; at++) {
		const stretches = Math.max(...columns.map(({ paragraphs }) => paragraphs[at]?.length ?? 0));
		for (let stretch = 0; stretch < stretches; stretch++)
			rows.push([at + 1, ...columns.map(({ paragraphs }) => paragraphs[at]?.[stretch] ?? '')]);
	}
	return rows;
}

/** The order of the sheets that hold records: those of facts come last. */
function inOrder(
	sheets: readonly WrittenSheet[],
	texts: WrittenSheet,
	matrices: readonly WrittenSheet[]
): WrittenSheet[] {
	const named = recordSheets
		.map(({ lists, optional }, at) => ({ list: lists[0]!, sheet: sheets[at]!, optional }))
		.filter(({ optional, sheet }) => !optional || sheet.rows.length > 1);
	const of = (...lists: string[]) => named.filter(({ list }) => lists.includes(list)).map(({ sheet }) => sheet);
	return [
		...[...of('study.sources'), texts, ...of('study.passages'), ...of('model.factors'), ...of('model.weighed')],
		...of('model.outcomes'),
		...[...matrices, ...of('model.excluded', 'model.judgements', 'model.answers'), ...of('readyScenarios')],
		...of('study.facts.events', 'study.facts.indicators')
	];
}

/**
 * Writes what a workbook holds as sheets, from which `readSheets` reads the same. No text is a formula, whatever it begins
 * with; names of sheets and columns are in a language of the interface, and are read in any.
 */
export function writeSheets(contents: WorkbookContents, locale: InterfaceLanguage): WrittenSheet[] {
	const readyScenarios = contents.readyScenarios.map((scenario) => ({
		...scenario,
		tried: Object.entries(scenario.settings.judgements ?? {}).map(([about, value]) => ({ about, value }))
	}));
	const { study: own, model } = contents;
	const held = {
		...contents,
		study: { ...own, sources: own.sources.map((source) => ({ ...source, marks: kindRows(source) })) },
		model: {
			...model,
			excluded: exclusionRows(model.exclusions),
			weighed: weighingRows(model.weighing),
			answers: model.answers ?? []
		},
		readyScenarios
	};
	const one = { rows: 1, columns: 1 };
	const study = { name: said(partsSheet, locale), heads: one, rows: partsRows(contents, locale) };
	const texts = { name: said(textsSheet, locale), heads: one, rows: textRows(contents, locale) };
	const matrices = (['impacts', 'crossImpacts'] as const).map((kind) => ({
		name: said(matrixSheets[kind], locale),
		heads: { rows: kind === 'impacts' ? 2 : 3, columns: 3 },
		rows: matrixGrid(kind, contents.model, locale)
	}));
	const records = recordSheets.map((sheet) => recordSheet(sheet, held, locale));
	return [study, ...inOrder(records, texts, matrices)].map((sheet) => ({
		...sheet,
		rows: sheet.rows.map((row) => row.map(plain))
	}));
}
