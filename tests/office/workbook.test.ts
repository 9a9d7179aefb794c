import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { StudyContents } from '../../src/lib/study';
import { readFolder } from '../../src/lib/study/readFolder';
import { persianStudy } from '../../src/lib/study/testing/foreignStudies';
import { readStudy } from '../../src/lib/study/testing/readStudy';
import { readStudyWorkbook } from '../../src/lib/server/studies/studyWorkbook';
import { writeWorkbook } from '../../src/lib/workbook/workbookFile';
import { needsOffice } from './said';

/** Has LibreOffice open a file and save it as another kind, in each step from the one before. */
function savedBy(bytes: Uint8Array, kinds: readonly ('xlsx' | 'ods')[]): Uint8Array {
	const folder = mkdtempSync(join(tmpdir(), 'workbench-workbook-'));
	let file = 'study.xlsx';
	writeFileSync(join(folder, file), bytes);
	kinds.forEach((kind, at) => {
		const home = `-env:UserInstallation=file://${folder}/profile`;
		const words = [home, '--headless', '--convert-to', kind, '--outdir', join(folder, `out${at}`), file];
		execFileSync('soffice', words, { cwd: folder, stdio: 'ignore' });
		const next = `step${at}.${kind}`;
		renameSync(join(folder, `out${at}`, file.replace(/\w+$/, kind)), join(folder, next));
		file = next;
	});
	return readFileSync(join(folder, file));
}

/** A study with what a spreadsheet may take for something else. */
function strange(): StudyContents {
	const contents = structuredClone(readFolder(persianStudy()).contents!);
	const [model] = contents.models;
	model!.title = { en: '=1+1', fa: '-1; =2\n+3' };
	model!.summary = { en: '1953-02', fa: '٣٫٥' };
	model!.factors[0]!.description = { en: '_x0041_ TRUE 007' };
	model!.outcomes[0]!.description = { en: '@SUM(A1)' };
	return contents;
}

const studies = {
	'azerbaijan-israel': () => readStudy('azerbaijan-israel'),
	'port-of-hallin': () => readStudy('port-of-hallin'),
	'one with what a spreadsheet may take for something else': strange
};

for (const [name, read] of Object.entries(studies))
	for (const kinds of [['xlsx'], ['ods', 'xlsx']] as const)
		test(
			`the workbook of ${name} is read as it went when LibreOffice has saved it as ${kinds.join(', then ')}`,
			{ timeout: 120_000 },
			async (context) => {
				needsOffice(context);
				const contents = read();
				const blob = await writeWorkbook(contents, contents.models[0]!.id, 'ar');
				const saved = savedBy(new Uint8Array(await blob!.arrayBuffer()), kinds);
				const back = await readStudyWorkbook('study.xlsx', saved, { base: contents, locale: 'en' });
				expect(back).toEqual({ contents, faults: [] });
			}
		);
