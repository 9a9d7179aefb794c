import type { Fault, InterfaceLanguage, Model, Scenario, Study } from '$lib/study';
import { canonicalTag } from '$lib/study/language';
import { isBlank, type CellPlace, type ReadSheet } from './cells';
import { isCalled, said } from './heads';
import { exclusionsOf } from './exclusionRows';
import { kindsOf } from './kindRows';
import { readCell, cellText } from './kinds';
import { matrixNames, readMatrix } from './matrices';
import { noMembers, putAt, valueAt, type Members } from './paths';
import { SheetsReading } from './SheetsReading';
import { readRecords } from './readRecords';
import { settingsColumns } from './settingsColumns';
import { matrixSheets, partsSheet, recordSheets, studyParts, textsSheet } from './sheets';
import { weighingOf } from './weighingRows';

/** What a workbook holds before it is judged: objects, texts, where each part stands, and what is wrong with the sheets. */
export interface WorkbookRead {
	study: Members;
	texts: Record<string, Record<string, string>>;
	model: Members;
	readyScenarios: Members[];
	/** By paths: `study.sources.0.title.en`, `model.impacts.gulf.stalled.quiet`, `readyScenarios.0.name`. */
	places: ReadonlyMap<string, CellPlace>;
	faults: Fault[];
}

/** A head's language in brackets; null where it has none, or what it has is none. */
const languageIn = (head: string) =>
	canonicalTag(/\(([^()]*)\)[\s\p{Cf}]*$/u.exec(head)?.[1]?.replace(/[\s\p{Cf}]/gu, '') ?? '');

function readParts(reading: SheetsReading, tree: Members): void {
	const found = reading.sheet(partsSheet);
	if (!found) return;
	const { name, rows } = found;
	const languages = (rows[0] ?? []).map((head) => languageIn(cellText(head)));
	rows.slice(1).forEach((cells, at) => {
		const row = at + 2;
		if (cells.every(isBlank)) return;
		const called = cellText(cells[0] ?? null);
		const part = studyParts.find((each) => isCalled(called, each.name));
		if (!part) return reading.complain({ sheet: name, row, column: 0 }, 'unknown-part', { part: called.slice(0, 60) });
		const path = part.path.split('.');
		const isText = path.at(-1) === '*';
		reading.stands(path.filter((key) => key !== '*').join('.'), name, row, isText ? undefined : 1);
		cells.forEach((cell, column) => {
			const language = languages[column];
			if (column === 0 || isBlank(cell)) return;
			if (isText ? !language : column !== 1)
				return reading.complain({ sheet: name, row, column }, 'cell-unnamed', { found: cellText(cell).slice(0, 40) });
			const to = isText ? [...path.slice(0, -1), language!] : path;
			putAt(tree, to, readCell(part.kind, cell));
			reading.stands(to.join('.'), name, row, column);
		});
	});
}

/** The texts by source and language: rows of one number are one paragraph. */
function readTexts(reading: SheetsReading, sources: readonly Members[]): WorkbookRead['texts'] {
	const found = reading.sheet(textsSheet);
	const texts = new Map<string, Map<string, string>>();
	if (!found) return {};
	const [first = [], ...rows] = found.rows;
	first.forEach((head, at) => {
		const named = cellText(head);
		if (at === 0 || isBlank(head)) return;
		const source = named.replace(/\([^()]*\)[\s\p{Cf}]*$/u, '').trim();
		const language = languageIn(named);
		const isThere = language !== null && sources.some(({ id }) => id === source);
		if (!isThere)
			return reading.complain({ sheet: found.name, row: 1, column: at }, 'unknown-column', {
				column: named.slice(0, 60)
			});
		const paragraphs: string[] = [];
		let before: number | null = null;
		for (const cells of rows) {
			const number = readCell('number', cells[0] ?? null);
			const text = cellText(cells[at] ?? null);
			const goesOn = typeof number === 'number' && number === before && paragraphs.length > 0;
			before = typeof number === 'number' ? number : null;
			if (text === '') continue;
			if (goesOn) paragraphs.push(`${paragraphs.pop()}${text}`);
			else paragraphs.push(text);
		}
		texts.set(source, (texts.get(source) ?? new Map<string, string>()).set(language, paragraphs.join('\n')));
		reading.stands(`texts.${source}.${language}`, found.name, 1, at);
	});
	return Object.fromEntries([...texts].map(([source, each]) => [source, Object.fromEntries(each)]));
}

/** Complains of texts that a source names and the workbook does not have. */
function complainOfTexts(reading: SheetsReading, sources: readonly Members[], texts: WorkbookRead['texts']): void {
	for (const { id, files } of sources)
		for (const language of Object.keys((files ?? {}) as object))
			if (texts[String(id)]?.[canonicalTag(language) ?? language] === undefined)
				reading.complain({ sheet: said(textsSheet, reading.locale), row: 1 }, 'missing-column', {
					column: `${String(id)} (${language})`
				});
}

const membersIn = (tree: Members, path: string) => (valueAt(tree, path.split('.')) ?? []) as Members[];

function readMatrices(reading: SheetsReading, tree: Members): void {
	const names = matrixNames(membersIn(tree, 'model.factors'), membersIn(tree, 'model.outcomes'));
	for (const kind of ['impacts', 'crossImpacts'] as const) {
		const found = reading.sheet(matrixSheets[kind]);
		const read = found && readMatrix(kind, found.rows, names, { sheet: found.name });
		putAt(tree, ['model', kind], read?.values ?? noMembers());
		reading.faults.push(...(read?.faults ?? []));
		for (const [path, place] of read?.places ?? []) reading.places.set(`model.${path}`, place);
	}
}

/** Puts the judgements that a scenario tries into its settings, and what belongs to its study and model to it. */
function completeScenarios(reading: SheetsReading, tree: Members): void {
	const [study, model] = ['study', 'model'].map((key) => valueAt(tree, [key, 'id']));
	membersIn(tree, 'readyScenarios').forEach((scenario, at) => {
		const { tried } = scenario as { tried?: { about?: string; value?: unknown }[] };
		delete scenario['tried'];
		Object.assign(scenario, { format: 'scenario/1' satisfies Scenario['format'], study, model });
		tried?.forEach(({ about = '', value }, of) => {
			putAt(scenario, ['settings', 'judgements', about], value);
			const place = reading.places.get(`readyScenarios.${at}.tried.${of}`);
			if (place) reading.places.set(`readyScenarios.${at}.settings.judgements.${about}`, place);
		});
	});
}

/** Puts exclusions, and where they stand, where the format has them. */
function readExclusions({ places }: SheetsReading, model: Members): void {
	const found = exclusionsOf((model['excluded'] ?? []) as Members[]);
	delete model['excluded'];
	if (found.length > 0) model['exclusions'] = found;
	for (const [path, place] of [...places])
		if (path.startsWith('model.excluded')) places.set(path.replace('model.excluded', 'model.exclusions'), place);
}

/** Puts the kinds of a source's paragraphs, and the answers of a weighing, where the format has them. */
function completeRows(reading: SheetsReading, tree: Members): void {
	membersIn(tree, 'study.sources').forEach((source, at) => {
		const kinds = kindsOf((source['marks'] ?? []) as Members[]);
		delete source['marks'];
		if (kinds) source['kinds'] = kinds;
		const place = reading.places.get(`study.sources.${at}.marks.0`);
		if (place) reading.places.set(`study.sources.${at}.kinds`, place);
	});
	const model = tree['model'] as Members;
	const weighing = weighingOf((model['weighed'] ?? []) as Members[]);
	delete model['weighed'];
	if (weighing) model['weighing'] = weighing;
	readExclusions(reading, model);
	if (membersIn(tree, 'model.answers').length === 0) delete model['answers'];
	const place = reading.places.get('model.weighed');
	if (place) reading.places.set('model.weighing', place);
}

/** Reads the sheets of a workbook as objects that are not yet judged; what the sheets have wrong is said all at once. */
export function readSheets(sheets: readonly ReadSheet[], locale: InterfaceLanguage): WorkbookRead {
	const reading = new SheetsReading(sheets, locale);
	const tree: Members = { study: noMembers(), model: noMembers() };
	readParts(reading, tree);
	for (const sheet of recordSheets) {
		const isSettings = sheet.lists[0] === 'readyScenarios' && !sheet.member;
		const factors = membersIn(tree, 'model.factors').map(({ id }) => ({ id: String(id) }));
		readRecords(reading, tree, sheet, isSettings ? [...sheet.columns, ...settingsColumns(factors)] : sheet.columns);
	}
	const texts = readTexts(reading, membersIn(tree, 'study.sources'));
	complainOfTexts(reading, membersIn(tree, 'study.sources'), texts);
	readMatrices(reading, tree);
	completeScenarios(reading, tree);
	completeRows(reading, tree);
	const [study, model] = [tree['study'] as Members, tree['model'] as Members];
	Object.assign(study, { format: 'scenario-study/1' satisfies Study['format'] });
	Object.assign(model, { format: 'scenario-model/1' satisfies Model['format'], study: study['id'] });
	const readyScenarios = membersIn(tree, 'readyScenarios');
	return { study, texts, model, readyScenarios, places: reading.places, faults: reading.faults };
}
