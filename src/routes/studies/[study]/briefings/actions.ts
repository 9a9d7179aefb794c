import { error, type RequestEvent } from '@sveltejs/kit';
import { action, refusalOf, type SaveWords } from '$lib/server/action';
import { readBriefing, saveBriefing, type BriefingAnswer, type SavedBriefing } from '$lib/server/briefings';
import { studyOf } from '$lib/server/gate';
import { listQuery } from '$lib/server/pages';
import { askingForm, type Asking } from '$lib/server/saveForm';
import type { Briefing } from '$lib/study';
import { briefingLimits } from '$lib/study/briefingBounds';
import { readOrdinal } from '$lib/study/readNumber';
import { m } from '$lib/words/paraglide/messages.js';

type Event = RequestEvent<{ study: string; briefing?: string }>;

/** What a change of a briefing says if it was not saved. */
export const briefingWords: SaveWords = { missing: m.briefings_no_such, conflict: m.briefings_conflict };

interface Change {
	archived: boolean;
	document: Briefing;
	studyVersion: string | null;
	message: string;
	/** The id of a copy, where it is to be one. */
	as?: string;
}

/** Makes an action that changes the briefing that the path or the form names. */
const onBriefing = (
	change: (kept: SavedBriefing, form: Asking, event: Event, data: FormData) => Promise<Change | null>
) =>
	action(askingForm, async (form, event: Event, data) => {
		const { params, url, locals } = event;
		const present = await studyOf(event);
		const named = data.get('briefing');
		const id = params.briefing ?? (typeof named === 'string' ? named : '');
		const answer = await locals.documents(async (db): Promise<BriefingAnswer> => {
			const kept = await readBriefing(db, params.study, id);
			const changed = kept && (await change(kept, form, event, data));
			if (!changed) return { kind: 'missing' };
			const { as, message, studyVersion, ...content } = changed;
			return saveBriefing(db, {
				...content,
				text: studyVersion ?? present,
				request: form.request,
				briefing: as ?? id,
				expected: as === undefined ? form.expected : 0,
				author: form.author || locals.user.name,
				message: form.message || message,
				now: locals.now
			});
		});
		if (answer.kind === 'missing') error(404, m.briefings_no_such());
		if (answer.kind !== 'saved') return refusalOf(answer, briefingWords);
		return { to: `${url.pathname}${listQuery(url.searchParams)}` };
	});

const settle = <Value>(value: Value) => Promise.resolve(value);

/** Archives it as a revision of its own. */
export const archive = onBriefing(({ document, studyVersion }) =>
	settle({ document, studyVersion, archived: true, message: m.scenarios_archived() })
);

/** Brings it back from the archive as a revision of its own. */
export const restore = onBriefing(({ document, studyVersion }) =>
	settle({ document, studyVersion, archived: false, message: m.scenarios_restored() })
);

/** Saves a copy of it under a name of its own. */
export const copy = onBriefing(({ document, studyVersion }, { request }) => {
	const title = m.scenarios_copy_of({ name: document.title }).slice(0, briefingLimits.title);
	return settle({ document: { ...document, title }, studyVersion, archived: false, message: '', as: request });
});

/** What an earlier revision held, as a new one on top. */
export const restoreRevision = onBriefing(async ({ briefing }, _, { params, locals }, data) => {
	const named = data.get('number');
	const number = typeof named === 'string' ? readOrdinal(named) : null;
	if (number === null) return null;
	const old = await locals.documents((db) => readBriefing(db, params.study, briefing, number));
	return (
		old && {
			document: old.document,
			studyVersion: old.studyVersion,
			archived: false,
			message: m.scenarios_brought_back({ number: `${number}` })
		}
	);
});
