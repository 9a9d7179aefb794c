import { error } from '@sveltejs/kit';
import type { DeckData } from '$lib/briefing/deck';
import { readBriefing, type KeptBriefing } from '$lib/server/briefings';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { readDeck } from '$lib/server/decks';
import { findStudy } from '$lib/server/library';
import type { StudyFolder } from '$lib/study';
import { readOrdinal } from '$lib/study/readNumber';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayStorageError } from '$lib/words/saving';

/** A briefing at the revision that the address names (the newest where it names none), with all that its slides need, and its study's texts. Throws what Kit answers with. */
export async function openDeck(
	params: { study: string; briefing: string },
	url: URL
): Promise<{ kept: KeptBriefing; deck: DeckData; texts: StudyFolder['texts'] }> {
	const found = await findStudy(params.study);
	if (!found) error(404, m.error_no_study({ study: params.study }));
	const named = url.searchParams.get('revision');
	const wanted = named === null ? undefined : readOrdinal(named);
	if (wanted === null) error(404, m.briefings_no_such());
	try {
		return await withDatabase(async (db) => {
			const kept = await readBriefing(db, params.study, params.briefing, wanted);
			if (!kept) error(404, m.briefings_no_such());
			const { briefing: id, number: revision, document: briefing } = kept;
			const deck = await readDeck(db, { id, revision, briefing, study: found.study });
			return { kept, deck, texts: found.texts };
		});
	} catch (cause) {
		if (cause instanceof StorageError) error(503, sayStorageError(cause.code, getLocale()));
		throw cause;
	}
}
