import { error } from '@sveltejs/kit';
import type { DeckData } from '$lib/briefing/deck';
import { readBriefing, type SavedBriefing } from '$lib/server/briefings';
import { readDeck } from '$lib/server/decks';
import { readStored, studyOf, type StudyRequest } from '$lib/server/gate';
import type { OpenStudy } from '$lib/server/studies/Studies';
import { quotedText } from '$lib/server/studyVersions';
import type { StudyContents } from '$lib/study';
import { readOrdinal } from '$lib/study/readNumber';
import { m } from '$lib/words/paraglide/messages.js';

/** A request that names a briefing, and perhaps its revision. */
type DeckRequest = StudyRequest & { params: { briefing: string }; url: URL };

/** A briefing with all that its slides need, of the text that it was made with. */
interface OpenDeck {
	kept: SavedBriefing;
	deck: DeckData;
	texts: StudyContents['texts'];
	/** The study as it is now. */
	present: OpenStudy;
}

/** A briefing at the revision that the address names (the newest where it names none), with all that its slides need. Throws what Kit answers with. */
export async function openDeck(event: DeckRequest): Promise<OpenDeck> {
	const { params, url, locals } = event;
	const found = await studyOf(event);
	const named = url.searchParams.get('revision');
	const wanted = named === null ? undefined : readOrdinal(named);
	if (wanted === null) error(404, m.briefings_no_such());
	return readStored(locals, async (db) => {
		const kept = await readBriefing(db, params.study, params.briefing, wanted);
		if (!kept) error(404, m.briefings_no_such());
		const { briefing: id, number: revision, document: briefing } = kept;
		const { study, texts } = await quotedText(db, kept.studyVersion, found);
		const deck = await readDeck(db, { id, revision, briefing, study });
		return { kept, deck, texts, present: found };
	});
}
