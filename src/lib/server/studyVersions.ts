import type { Study, StudyContents } from '$lib/study';
import { studyFaults } from '$lib/study/studyFaults';
import { canonicalJson } from './canonicalJson';
import type { Database } from './database/open';
import { StorageError } from './database/StorageError';
import { readHeld } from './readable';
import { sha256 } from './sha256';

/** What a briefing quotes from: a study's document and its texts. */
export type StudyText = Pick<StudyContents, 'study' | 'texts'>;

const versions = new WeakMap<Study, { hash: string; document: string }>();

/** A study's text as one document and its hash; a study is never changed in place, so each is read once. */
function versionOf({ study, texts }: StudyText) {
	let version = versions.get(study);
	if (!version) {
		// What was found in judging it, and where an editor finds its schema, are not of what it says.
		const { $schema: _, ...said } = study;
		const passages = study.passages.map(({ orphan: _, ...passage }) => passage);
		const document = canonicalJson({ study: { ...said, passages }, texts });
		version = { hash: sha256(document), document };
		versions.set(study, version);
	}
	return version;
}

/** Names a study's text by what it holds, for the briefings made with it: SHA-256 of its canonical document. */
export const studyVersion = (text: StudyText): string => versionOf(text).hash;

/** Writes a study's text for the briefings made with it, once. */
export const writeStudyVersion = (db: Database, text: StudyText): Promise<unknown> =>
	db
		.insertInto('study_version')
		.values(versionOf(text))
		.onConflict((conflict) => conflict.doNothing())
		.execute();

/** Reads the text that briefings with this version were made with; null if it is not kept. Throws StorageError (unreadable) for a damaged one. */
export async function readStudyVersion(db: Database, hash: string): Promise<StudyText | null> {
	const row = await db.selectFrom('study_version').selectAll().where('hash', '=', hash).executeTakeFirst();
	if (!row) return null;
	const { study, texts } = readHeld('studyText', row.document);
	return { study: { ...study, passages: studyFaults(() => undefined, study, texts).passages }, texts };
}

/** Gives the text that is quoted: the one of a version, the present one where none is named. Throws StorageError. */
export async function quotedText(db: Database, version: string | null, present: StudyText): Promise<StudyText> {
	if (version === null || version === studyVersion(present)) return present;
	const text = await readStudyVersion(db, version);
	if (!text) throw new StorageError('unreadable', new Error(`no text ${version}`));
	return text;
}
