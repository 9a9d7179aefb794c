import type { Fault, Model, StudyContents } from '$lib/study';
import { checkContents, uncheckedOf, type UncheckedContents } from '$lib/study/checkContents';
import type { CellPlace } from './cells';
import type { MatrixKind, MatrixRead } from './matrices';
import type { WorkbookRead } from './readSheets';

/** What became of a workbook: a study's whole contents, or every fault with its sheet, row and column. */
export interface Judged {
	contents: StudyContents | null;
	faults: Fault[];
}

/** What is wrong with the sheets themselves: where it is so, what they hold would be blamed for it once more. */
const ofSheets: readonly Fault['code'][] = [
	...(['sheet-missing', 'missing-column', 'unknown-column', 'repeated-column', 'not-matrix'] as const),
	...(['cells-merged', 'unknown-owner', 'cell-unnamed', 'unknown-part'] as const)
];

/** The contents with what the workbook holds in place of the same of a study, and what it does not hold as it was. */
function joined(read: WorkbookRead, base: StudyContents | null) {
	const { study, texts, model, readyScenarios } = read;
	const id = String(model['id'] ?? '');
	const own = { name: id, json: model };
	const before: Pick<UncheckedContents, 'models' | 'readyScenarios'> = base
		? uncheckedOf(base)
		: { models: [], readyScenarios: [] };
	const isThere = before.models.some(({ name }) => name === id);
	const models = isThere ? before.models.map((each) => (each.name === id ? own : each)) : [...before.models, own];
	const places = before.readyScenarios.map((_, at) => base?.readyScenarios[at]?.model === id);
	const first = places.includes(true) ? places.indexOf(true) : places.length;
	const others = before.readyScenarios.filter((_, at) => !places[at]);
	const mine = readyScenarios.map((json) => ({ name: String(json['id']), json }));
	const unchecked: UncheckedContents = {
		...{ study: { json: study }, texts, models },
		readyScenarios: [...others.slice(0, first), ...mine, ...others.slice(first)]
	};
	return { unchecked, model: models.indexOf(own), scenarios: { from: first, count: mine.length } };
}

/** A path into a study's contents as one into what the workbook holds; null for what it does not hold. */
function inWorkbook(path: string, { model, scenarios }: ReturnType<typeof joined>): string | null {
	const [part, at = '', ...rest] = path.split('.');
	if (part === 'study' || part === 'texts') return path;
	if (part === 'models') return Number(at) === model ? ['model', ...rest].join('.') : null;
	const scenario = Number(at) - scenarios.from;
	const isOwn = part === 'readyScenarios' && scenario >= 0 && scenario < scenarios.count;
	return isOwn ? ['readyScenarios', scenario, ...rest].join('.') : null;
}

/** What is missing is asked for as a cell is filled in, not as JSON is written. */
function inCells({ code, values, ...fault }: Fault): Fault {
	const isMissing =
		code === 'shape' && values['found'] === '–' && !['number', 'int'].includes(String(values['expected']));
	return isMissing
		? { ...fault, code: 'out-of-range', values: { least: 1, of: 'string', found: 0 } }
		: { ...fault, code, values };
}

/** A fault where the thing that it is of stands; of what stands nowhere in the file, with its path in the study. */
function placed(fault: Fault, path: string | null, places: ReadonlyMap<string, CellPlace>): Fault {
	for (let at = path ?? ''; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
		const place = places.get(at);
		if (!place) continue;
		const { where: _, ...rest } = inCells(fault);
		return { ...rest, file: place.sheet, path: '', cell: { row: place.row, column: place.column } };
	}
	return { ...fault, file: fault.where ?? fault.path, path: '' };
}

/**
 * Judges a workbook as a study's files are judged: its contents, or every fault with sheet, row and column. On top of a study it
 * takes the place of the study's own parts and of the model that it names; other models stay as they are.
 */
export function judgeWorkbook(read: WorkbookRead, base: StudyContents | null): Judged {
	if (read.faults.some(({ code }) => ofSheets.includes(code))) return { contents: null, faults: read.faults };
	const join = joined(read, base);
	const { contents, faults } = checkContents(join.unchecked);
	const all = [...read.faults, ...faults.map((fault) => placed(fault, inWorkbook(fault.path, join), read.places))];
	return { contents: all.length > 0 ? null : contents, faults: all };
}

/** Judges a matrix in place of a model's own, as a study's files are judged; everything else of the study stays. */
export function judgeMatrix(
	kind: MatrixKind,
	{ values, places, faults }: MatrixRead,
	{ base, model }: { base: StudyContents; model: Model }
): Judged {
	const unchecked = uncheckedOf(base);
	const at = unchecked.models.findIndex(({ name }) => name === model.id);
	const own = { name: model.id, json: { ...model, [kind]: values } };
	const judged = checkContents({ ...unchecked, models: unchecked.models.with(at, own) });
	const inMatrix = (path: string) => (path.startsWith(`models.${at}.`) ? path.split('.').slice(2).join('.') : null);
	const all = [...faults, ...judged.faults.map((fault) => placed(fault, inMatrix(fault.path), places))];
	return { contents: all.length > 0 ? null : judged.contents, faults: all };
}
