import type { InterfaceLanguage, Parsed } from '$lib/study';
import type { Documents } from '../documents/kind';
import { modelVersion, readModelVersion } from '../modelVersions';
import { nullIfUnreadable } from '../readable';
import { listHistories, type ScenarioRevision } from '../scenarios';
import type { FoundModel } from '../studies/Studies';
import type { Brought } from './brought';
import { readImport, type ImportedFile } from './readImport';

/** What a file brings, beside what is here. */
export interface JudgedImport {
	brought: Brought[];
	histories: Map<string, ScenarioRevision[]>;
}

/** Gives versions of a model that are here: the present one, and those that scenarios were made with. Throws StorageError. */
export const knownVersions =
	(documents: Documents, { model }: Pick<FoundModel, 'model'>): ImportedFile['known'] =>
	(hash) =>
		hash === modelVersion(model)
			? Promise.resolve(model)
			: documents((db) => readModelVersion(db, hash)).catch(nullIfUnreadable);

/** Reads what a file brings to a model, and what is here of that model; or every fault of the file. Throws StorageError. */
export async function judgeImport(
	documents: Documents,
	found: Pick<FoundModel, 'model' | 'study'>,
	file: Pick<ImportedFile, 'name' | 'text'>,
	locale: InterfaceLanguage
): Promise<Parsed<JudgedImport>> {
	const { model } = found;
	const read = await readImport({ ...file, model, locale, known: knownVersions(documents, found) });
	if (!read.ok) return read;
	const histories = await documents((db) => listHistories(db, found.study.id, model.id));
	return { ok: true, value: { brought: read.value, histories } };
}
