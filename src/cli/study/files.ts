import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { canonicalJson } from '../../lib/server/canonicalJson';
import { listKeptStudies, readStudy, saveStudy } from '../../lib/server/studies/studyDocuments';
import { readStudyFolder } from '../../lib/server/studies/studyFiles';
import { readStudyZip, writeStudyZip } from '../../lib/server/studies/studyZip';
import type { Fault, Model, StudyContents } from '../../lib/study';
import { uncheckedOf } from '../../lib/study/checkContents';
import { writeFolder } from '../../lib/study/writeFolder';
import { commandLanguage } from './commandLanguage';
import { refuseFaults, StudyRefusal } from './open';
import { atPlace } from './place';

/** What was typed for the commands on whole studies. */
export interface WholeOptions {
	data?: string | undefined;
	as?: string | undefined;
	out?: string | undefined;
	model?: string | undefined;
	force?: boolean;
}

/** What the commands on whole studies say of themselves. */
export const fileContext: Record<'add' | 'new', string> = {
	add: 'Add a study, a folder, FILE.zip or FILE.xlsx, to what is saved; on top of the one of its id. --data DIR (DATA_DIR).',
	new: 'Write the folder of a study from FILE.xlsx or FILE.zip. --out FOLDER (the study’s id). --force writes over files.'
};

/** What taking a whole study along says of itself. */
export const takeContext =
	'Or a study, by its folder or its id in what is saved: --as zip|xlsx|csv, --out PLACE, --model ID (the first), --data DIR, --force.';

const kinds = ['zip', 'xlsx', 'csv'] as const;
type Kind = (typeof kinds)[number];

/** Reads a study whole, from a folder, a ZIP or a workbook, or refuses it with all its faults. */
async function studyAt(path: string): Promise<StudyContents> {
	if (!existsSync(path)) throw new StudyRefusal(`${path}: there is no such file or folder.`);
	const { contents, faults } = await readAt(path);
	if (!contents || faults.length > 0) refuseFaults(path, faults);
	return contents;
}

async function readAt(path: string): Promise<{ contents: StudyContents | null; faults: readonly Fault[] }> {
	if (statSync(path).isDirectory()) return readStudyFolder(path);
	const kind = /\.(zip|xlsx)$/i.exec(path)?.[1]?.toLowerCase();
	if (kind === undefined)
		throw new StudyRefusal(`${path} is no study: name its folder, a ZIP of it or a workbook (.xlsx).`);
	const bytes = readFileSync(path);
	if (kind === 'zip') return readStudyZip(path, bytes);
	const { readStudyWorkbook } = await import('../../lib/server/studies/studyWorkbook');
	return readStudyWorkbook(path, bytes, { base: null, locale: commandLanguage });
}

/** Adds a study to what is saved, as a new one or as a revision on top of the one of its id. */
export async function addStudyFile(path: string | undefined, { data }: WholeOptions): Promise<string> {
	if (!path)
		throw new StudyRefusal('Name what to add: a study’s folder, a ZIP of it or a workbook, as add study.xlsx.');
	const content = await studyAt(path);
	const { id } = content.study;
	return atPlace(data, async (db, place) => {
		const kept = await readStudy(db, id);
		const plain = (contents: StudyContents) => canonicalJson(uncheckedOf(contents));
		if (kept?.content.published && plain(kept.content) === plain(content))
			return `${id} is kept as it is, at revision ${kept.number}, in ${place}.`;
		const saved = await saveStudy(db, {
			...{
				request: randomUUID(),
				expected: kept?.number ?? 0,
				archived: kept?.archived ?? false,
				content: { ...content, published: true }
			},
			...{ author: '', message: `Added by command: ${basename(path)}`, now: new Date().toISOString() }
		});
		if (saved.kind !== 'saved')
			throw new StudyRefusal(`${id} was saved by somebody else meanwhile; look at that, then add this once more.`);
		return `${id}: revision ${(kept?.number ?? 0) + 1} in ${place}.`;
	});
}

/** Writes files, all or none: none that is there already unless `force` says so. */
function writeAll(files: Record<string, string | Uint8Array>, force: boolean | undefined): void {
	const there = Object.keys(files).find((path) => existsSync(path));
	if (there !== undefined && !force)
		throw new StudyRefusal(`${there} is there already: name another place with --out, or write over it with --force.`);
	for (const [path, body] of Object.entries(files)) {
		try {
			mkdirSync(dirname(path), { recursive: true });
			writeFileSync(path, body);
		} catch {
			throw new StudyRefusal(`${path} cannot be written.`);
		}
	}
}

/** Writes the folder of a study from a workbook or a ZIP. */
export async function newStudyFolder(path: string | undefined, { out, force }: WholeOptions): Promise<string> {
	if (!path) throw new StudyRefusal('Name the workbook to make a study of, as new study.xlsx --out scenarios/mine.');
	const contents = await studyAt(path);
	const folder = out ?? contents.study.id;
	const files = Object.entries(writeFolder(contents)).map(([name, text]) => [join(folder, name), text] as const);
	writeAll(Object.fromEntries(files), force);
	return `${folder}: the study ${contents.study.id}, ${files.length} files.`;
}

/** Whether what is asked of `export` is a whole study, not a matrix for ScenarioWizard. */
export const takesStudy = (path: string | undefined, { as, out = '' }: WholeOptions): boolean =>
	as !== undefined ||
	/\.(zip|xlsx)$/i.test(out) ||
	(path !== undefined && !existsSync(path) && !/[/\\]|\.\w+$/.test(path));

function kindOf({ as, out = '' }: WholeOptions): Kind {
	const asked = as ?? /\.(zip|xlsx)$/i.exec(out)?.[1]?.toLowerCase() ?? 'zip';
	const kind = kinds.find((each) => each === asked);
	if (!kind) throw new StudyRefusal(`--as takes ${kinds.join(', ')}, not “${asked}”.`);
	return kind;
}

function modelIn({ study, models }: StudyContents, named: string | undefined): Model {
	const model = named === undefined ? models[0] : models.find(({ id }) => id === named);
	if (!model) throw new StudyRefusal(`--model ${named}: ${study.id} has ${models.map(({ id }) => id).join(', ')}.`);
	return model;
}

async function filesAs(kind: Kind, contents: StudyContents, { out, model: named }: WholeOptions) {
	const { id } = contents.study;
	if (kind === 'zip') return { [out ?? `${id}.zip`]: await writeStudyZip(contents) };
	const model = modelIn(contents, named);
	if (kind === 'xlsx') {
		const { writeWorkbook } = await import('../../lib/workbook/workbookFile');
		const blob = await writeWorkbook(contents, model.id, commandLanguage);
		return { [out ?? `${id}-${model.id}.xlsx`]: new Uint8Array(await blob!.arrayBuffer()) };
	}
	const { matrixCsv } = await import('../../lib/workbook/matrixCsv');
	const at = (name: string) => join(out ?? '.', `${id}-${model.id}-${name}.csv`);
	return {
		[at('impacts')]: matrixCsv('impacts', model, commandLanguage),
		[at('cross-impacts')]: matrixCsv('crossImpacts', model, commandLanguage)
	};
}

/** Writes a study as a ZIP, one of its models as a workbook, or its matrices as CSV. */
export async function exportStudy(path: string, options: WholeOptions): Promise<string> {
	const kind = kindOf(options);
	const contents = existsSync(path)
		? await studyAt(path)
		: await atPlace(options.data, async (db, place) => {
				const [known] = await listKeptStudies(db, path);
				// What readers get; what is in the making where they get nothing yet.
				const kept = await readStudy(db, path, known?.shown ?? undefined);
				if (!kept) throw new StudyRefusal(`There is no study “${path}” in ${place}, and no such folder.`);
				return kept.content;
			});
	const files = await filesAs(kind, contents, options);
	writeAll(files, options.force);
	return Object.keys(files).map((file) => `${file}: ${contents.study.id}`).join('\n'); // prettier-ignore
}
