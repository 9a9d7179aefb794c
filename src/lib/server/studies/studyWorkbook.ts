import type { InterfaceLanguage, StudyContents } from '$lib/study';
import { zipBounds } from '$lib/study/zipBounds';
import type { Judged } from '$lib/workbook/judgeWorkbook';
import { readWorkbook } from '$lib/workbook/workbookFile';
import { unpackZip } from './unpackZip';

/** Reads a study's workbook, on top of a study where one is given; unpacked within the bounds of every ZIP, nothing of it run. */
export async function readStudyWorkbook(
	file: string,
	bytes: Uint8Array,
	on: { base: StudyContents | null; locale: InterfaceLanguage }
): Promise<Judged> {
	const pick = (zip: Parameters<Parameters<typeof unpackZip>[1]>[0]) =>
		new Map(
			Object.values(zip.files).flatMap((entry) => (/\.(xml|rels)$/.test(entry.name) ? [[entry.name, entry]] : []))
		);
	const opened = await unpackZip(bytes, pick, zipBounds.bytes);
	if (!opened.ok) {
		const code = opened.fault.code === 'not-zip' ? 'not-xlsx' : opened.fault.code;
		return { contents: null, faults: [{ file, path: '', ...opened.fault, code }] };
	}
	const parts = new Map<string, Uint8Array>();
	for (const [path, part] of opened.files) {
		if (!('bytes' in part)) return { contents: null, faults: [{ file, path: '', code: 'not-xlsx', values: {} }] };
		parts.set(path, part.bytes);
	}
	return readWorkbook(file, parts, on);
}
