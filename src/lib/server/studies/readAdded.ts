import type { Fault, StudyContents } from '$lib/study';
import { decodeText } from '$lib/study/decodeText';
import { isolated } from '$lib/words/named';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { readMatrixCsv } from '$lib/workbook/matrixCsv';
import { Refusal } from '../action';
import { readStudyWorkbook } from './studyWorkbook';
import { readStudyZip } from './studyZip';

/** A study's contents as a file brings them, or all that is wrong with it; and what came, as its revision says. */
interface Added {
	contents: StudyContents | null;
	faults: Fault[];
	came: string;
}

/** The most of a file's name that is said. */
const longestName = 80;

/** Reads a matrix into the model that is named, or the only one. */
async function readMatrix(file: File, base: StudyContents | null, named: string): Promise<Added | Refusal> {
	if (!base) return new Refusal(400, m.study_add_matrix_alone());
	const model = base.models.find(({ id }) => id === named) ?? (base.models.length === 1 ? base.models[0] : undefined);
	if (!model) return new Refusal(400, m.study_add_matrix_model());
	const name = file.name.slice(0, longestName);
	const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
	const read =
		'text' in decoded
			? readMatrixCsv(name, decoded.text, { base, model })
			: { contents: null, faults: [{ file: name, path: '', code: 'not-utf8' as const, values: {} }] };
	return { ...read, came: m.study_came_matrix({ file: isolated(name), model: isolated(model.id) }) };
}

/**
 * Reads what was sent to be added to a study: a ZIP of its folder, a workbook, or a matrix as CSV, by the ending of its name. What
 * a workbook or a matrix does not hold is taken from the study that it goes on top of.
 */
export async function readAdded(
	file: File,
	{ base, model }: { base: StudyContents | null; model: string }
): Promise<Added | Refusal> {
	const name = file.name.slice(0, longestName);
	if (/\.(csv|tsv)$/i.test(file.name)) return readMatrix(file, base, model);
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (/\.xlsx$/i.test(file.name)) {
		const read = await readStudyWorkbook(name, bytes, { base, locale: getLocale() });
		return { ...read, came: m.study_came_workbook({ file: isolated(name) }) };
	}
	const { contents, faults } = await readStudyZip(name, bytes);
	return { contents, faults, came: m.study_came_zip({ file: isolated(name) }) };
}
