import { error, type RequestEvent } from '@sveltejs/kit';
import { action, Refusal, refusalOf } from '$lib/server/action';
import { largestStudyFile } from '$lib/server/largestRequest';
import { askingForm, type Asking } from '$lib/server/saveForm';
import { addStudy, studyWords } from '$lib/server/studies/addStudy';
import { readStudy, saveStudy, type StudySave } from '$lib/server/studies/studyDocuments';
import { studyOf } from '$lib/server/gate';
import { readOrdinal } from '$lib/study/readNumber';
import { m } from '$lib/words/paraglide/messages.js';
import { localizeHref } from '$lib/words/paraglide/runtime.js';

type Event = RequestEvent<{ study: string }>;
type Change = Pick<StudySave, 'content' | 'archived' | 'message'>;

const pageOf = ({ params }: Event) => localizeHref(`/studies/${params.study}/revisions`);

/** Adds a ZIP of the study's folder, a workbook or a matrix as a revision, on top of the one that was shown. */
export const addRevision = action(
	askingForm,
	async (form, event: Event, data) => {
		const { study, stored } = await studyOf(event);
		if (!stored) return new Refusal(404, m.study_gone());
		const added = await addStudy(event.locals, form, data, study.id);
		return added instanceof Refusal ? added : { to: pageOf(event) };
	},
	{ most: largestStudyFile }
);

/** Makes an action that saves a revision of a study that is kept here from what its revisions hold. */
const onStudy = (change: (event: Event, form: Asking, data: FormData) => Promise<Change | null>) =>
	action(askingForm, async (form, event: Event, data) => {
		const { locals } = event;
		const { stored } = await studyOf(event);
		const changed = stored && (await change(event, form, data));
		if (!changed) error(404, m.study_gone());
		const { request, expected, author } = form;
		const message = form.message || changed.message;
		const saved = await locals.documents((db) =>
			saveStudy(db, { ...changed, request, expected, author: author || locals.user.name, message, now: locals.now })
		);
		if (saved.kind !== 'saved') return refusalOf(saved, studyWords);
		return { to: pageOf(event) };
	});

const heldBy = ({ locals, params }: Event, number?: number) =>
	locals.documents((db) => readStudy(db, params.study, number));

/** Archives it as a revision of its own. */
export const archive = onStudy(async (event) => {
	const kept = await heldBy(event);
	return kept && { content: kept.content, archived: true, message: m.scenarios_archived() };
});

/** Brings it back from the archive as a revision of its own. */
export const restore = onStudy(async (event) => {
	const kept = await heldBy(event);
	return kept && { content: kept.content, archived: false, message: m.scenarios_restored() };
});

/** What an earlier revision held, as a new one on top. */
export const restoreRevision = onStudy(async (event, _, data) => {
	const named = data.get('number');
	const number = typeof named === 'string' ? readOrdinal(named) : null;
	const old = number === null ? null : await heldBy(event, number);
	return old && { content: old.content, archived: false, message: m.scenarios_brought_back({ number: `${number}` }) };
});
