import type { RequestEvent } from '@sveltejs/kit';
import { action, Refusal, refusalOf } from '$lib/server/action';
import { largestStudyFile } from '$lib/server/largestRequest';
import { editForm } from '$lib/server/saveForm';
import { studyWords } from '$lib/server/studies/addStudy';
import { readStudy, saveStudy } from '$lib/server/studies/studyDocuments';
import type { StudyContents } from '$lib/study';
import { setField } from '$lib/study/author/fields';
import { makeMove } from '$lib/study/author/moves';
import { tidyTexts } from '$lib/study/author/sourceTexts';
import { readUnfinished } from '$lib/study/author/unfinished';
import { checkContents, uncheckedOf } from '$lib/study/checkContents';
import { ownLanguage } from '$lib/study/ownLanguage';
import { sayFieldRefusal } from '$lib/words/editing';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayFaults } from '$lib/words/problems';
import { beyondLimits } from './beyondLimits';

type Event = RequestEvent<{ study: string }>;

/** So many faults are said at once. */
const mostSaid = 100;

/** The contents that a page with script sends whole. */
function sentContents(document: string): StudyContents | null {
	try {
		return readUnfinished(JSON.parse(document));
	} catch {
		return null;
	}
}

/** What was kept with the fields of a form that was sent without script, and its one move; or why a field was not taken. */
function withFields(kept: StudyContents, data: FormData): StudyContents | string[] {
	const contents = structuredClone(kept);
	const refused: string[] = [];
	for (const [path, typed] of data) {
		if (typeof typed !== 'string' || !/^(study|texts|models)\./.test(path)) continue;
		const why = setField(contents, path, typed);
		if (why) refused.push(sayFieldRefusal(contents, path, { typed, refusal: why }, getLocale()));
	}
	if (refused.length > 0) return refused;
	const move = data.get('move');
	if (typeof move === 'string' && move !== '') {
		const named = data.get(`new ${move.split(' ')[1] ?? ''}`);
		const language = ownLanguage(contents.study) ?? getLocale();
		if (!makeMove(contents, move, typeof named === 'string' ? named : '', language)) return [m.edit_move_refused()];
	}
	return readUnfinished(contents) ?? beyondLimits(JSON.stringify(contents));
}

/** Saves a revision of a study that is kept here: in the making, or published where nothing is to be mended. */
export const save = action(
	editForm,
	async (form, event: Event, data) => {
		const { params, locals } = event;
		const outcome = await locals.documents(async (db) => {
			const kept = await readStudy(db, params.study);
			if (!kept) return new Refusal(404, m.study_gone());
			const made = form.document === '' ? withFields(kept.content, data) : sentContents(form.document);
			if (made === null) return new Refusal(400, beyondLimits(form.document));
			if (!Array.isArray(made) && made.study.id !== params.study) return new Refusal(400, m.save_stale_form());
			if (Array.isArray(made)) return new Refusal(400, made);
			tidyTexts(made);
			if (form.publish !== '') {
				const { contents, faults } = checkContents(uncheckedOf(made));
				if (!contents || faults.length > 0)
					return new Refusal(400, [m.edit_not_yet(), ...sayFaults(faults, getLocale()).slice(0, mostSaid)]);
			}
			const { request, expected, author, message } = form;
			return saveStudy(db, {
				...{ request, expected, archived: kept.archived, author: author || locals.user.name, message, now: locals.now },
				content: { ...made, published: form.publish !== '' }
			});
		});
		if (outcome instanceof Refusal) return outcome;
		if (outcome.kind !== 'saved') return refusalOf(outcome, studyWords);
		const step = data.get('step');
		const at = typeof step === 'string' && /^[a-z]+$/.test(step) ? `?step=${step}` : '';
		return { to: localizeHref(`/studies/${params.study}/edit${at}`) };
	},
	{ isKept: (field) => /^(study|texts|models)\.|^step$/.test(field), most: largestStudyFile }
);
