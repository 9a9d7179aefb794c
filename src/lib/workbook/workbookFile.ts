import { sheetsXlsx } from '$lib/export/xlsx';
import type { InterfaceLanguage, StudyContents } from '$lib/study';
import { ownLanguage } from '$lib/study/ownLanguage';
import { judgeWorkbook, type Judged } from './judgeWorkbook';
import { openXlsx, type Parts } from './openXlsx';
import { readSheets } from './readSheets';
import { workbookOf } from './tree';
import { writeSheets } from './writeSheets';

/** Writes a study with one of its models as a workbook (XLSX), its sheets in the direction of the study's language. */
export async function writeWorkbook(
	contents: StudyContents,
	model: string,
	locale: InterfaceLanguage
): Promise<Blob | null> {
	const held = workbookOf(contents, model);
	return held && sheetsXlsx(writeSheets(held, locale), ownLanguage(held.study) ?? locale);
}

/** Reads a workbook from its parts, on top of a study where one is given; all faults with sheet, row and column. */
export async function readWorkbook(
	file: string,
	parts: Parts,
	{ base, locale }: { base: StudyContents | null; locale: InterfaceLanguage }
): Promise<Judged> {
	const opened = await openXlsx(file, parts);
	return 'fault' in opened
		? { contents: null, faults: [opened.fault] }
		: judgeWorkbook(readSheets(opened.sheets, locale), base);
}
