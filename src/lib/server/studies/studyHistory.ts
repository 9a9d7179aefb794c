import type { StudyContents, InterfaceLanguage } from '$lib/study';
import type { HistorySaid } from '$lib/study/author/history';
import { contentChanges } from '$lib/settings/contentChanges';
import { sayContentChanges } from '$lib/words/contentChanges';
import type { Database } from '../database/open';
import { nullIfUnreadable } from '../readable';
import { listStudyRevisions, readStudy } from './studyDocuments';

/** Revisions that are said at once: each is read whole. */
const atOnce = 10;
/** Sentences that one revision is said in. */
const mostSaid = 6;

/** Says the revisions of a study from a place on, the newest first, each by what it changed. Throws StorageError. */
export async function studyHistory(
	db: Database,
	study: string,
	from: number,
	locale: InterfaceLanguage
): Promise<HistorySaid> {
	const listed = await listStudyRevisions(db, study, { from, count: atOnce + 1 });
	const contentsOf = async (number: number): Promise<StudyContents | null> =>
		(await readStudy(db, study, number).catch(nullIfUnreadable))?.content ?? null;
	const revisions: HistorySaid['revisions'] = [];
	let later = listed[0] ? await contentsOf(listed[0].number) : null;
	for (const { number, savedAt, author, message, published } of listed.slice(0, atOnce)) {
		const earlier: StudyContents | null = number > 1 ? await contentsOf(number - 1) : null;
		const between = later && earlier ? { from: earlier, to: later } : null;
		const changes = between && sayContentChanges(contentChanges(between.from, between.to), between, locale, mostSaid);
		revisions.push({ number, savedAt, author, message, published, changes: number === 1 ? [] : changes });
		later = earlier;
	}
	return { revisions, older: listed.length > atOnce };
}
