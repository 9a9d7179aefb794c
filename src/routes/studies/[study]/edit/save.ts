import type { RequestEvent } from '@sveltejs/kit';
import { withoutIdleAnswers } from '$lib/findings/critic';
import { action, Refusal, refusalOf } from '$lib/server/action';
import type { Database } from '$lib/server/database/open';
import { largestStudyFile } from '$lib/server/largestRequest';
import { askingForm, editForm } from '$lib/server/saveForm';
import { studyWords } from '$lib/server/studies/addStudy';
import { readStudy, readStudyMetBy, saveStudy } from '$lib/server/studies/studyDocuments';
import type { StudyContents } from '$lib/study';
import { readOrdinal } from '$lib/study/readNumber';
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
import { joinSent } from './joinSent';

type Event = RequestEvent<{ study: string }>;

/** A field of the editor's forms, by its path. */
const isField = /^(study|texts|models|readyScenarios)\./;

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
		if (typeof typed !== 'string' || !isField.test(path)) continue;
		const why = setField(contents, path, typed);
		if (why) refused.push(sayFieldRefusal(contents, path, { typed, refusal: why }, getLocale()));
	}
	if (refused.length > 0) return refused;
	const move = data.get('move');
	if (typeof move === 'string' && move !== '') {
		// Several fields of one name choose several things, such as the states of an exclusion.
		const named = data.getAll(`new ${move.split(' ')[1] ?? ''}`).filter((each) => typeof each === 'string');
		const language = ownLanguage(contents.study) ?? getLocale();
		if (!makeMove(contents, move, named.join(' ').trim(), language)) return [m.edit_move_refused()];
	}
	return readUnfinished(contents) ?? beyondLimits(JSON.stringify(contents));
}

/**
 * What a form without script asks to be saved: its fields on the revision that it was drawn from, joined with a newer one.
 * Where anything is refused, its page is drawn from the same revision again.
 */
async function sentFields(
	db: Database,
	kept: NonNullable<Awaited<ReturnType<typeof readStudy>>>,
	{ expected, base }: { expected: number; base: number },
	data: FormData,
	locals: App.Locals
): Promise<StudyContents | string[] | Refusal> {
	const drawnFrom = base === 0 ? expected : base;
	const from = drawnFrom === kept.number ? kept : await readStudy(db, kept.content.study.id, drawnFrom);
	if (!from) return new Refusal(400, m.save_stale_form());
	locals.drawnFrom = drawnFrom;
	const mine = withFields(from.content, data);
	return from === kept || Array.isArray(mine) ? mine : joinSent(from.content, kept, mine, expected === kept.number);
}

/** What a revision holds; what readers get has no answers to what nobody would ask any longer. */
const published = (made: StudyContents, isPublished: boolean) => ({
	...made,
	models: isPublished ? made.models.map(withoutIdleAnswers) : made.models,
	published: isPublished
});

/** The query that leads back to the step and the model that a form was sent from, and says what it was joined with. */
function whereIn(
	data: FormData,
	base: number,
	{ number, content: { models } }: { number: number; content: StudyContents }
): string {
	const query = new URLSearchParams();
	if (base > 0 && base < number - 1) query.set('joined', String(number - 1));
	const step = data.get('step');
	if (typeof step === 'string' && /^[a-z]+(\.[A-Za-z0-9-]+)?$/.test(step)) query.set('step', step);
	const model = models.find(({ id }) => id === data.get('model'));
	if (model && model !== models[0]) query.set('model', model.id);
	return query.size > 0 ? `?${query.toString()}` : '';
}

/** Saves a revision of a study that is kept here: in the making, or published where nothing is to be mended. */
export const save = action(
	editForm,
	async (form, event: Event, data) => {
		const { params, locals } = event;
		const outcome = await locals.documents(async (db) => {
			const kept = await (form.document === ''
				? readStudyMetBy(db, params.study, form.request)
				: readStudy(db, params.study));
			if (!kept) return new Refusal(404, m.study_gone());
			const made = form.document === '' ? await sentFields(db, kept, form, data, locals) : sentContents(form.document);
			if (made instanceof Refusal) return made;
			if (made === null) return new Refusal(400, beyondLimits(form.document));
			if (!Array.isArray(made) && made.study.id !== params.study) return new Refusal(400, m.save_stale_form());
			if (Array.isArray(made)) return new Refusal(400, made);
			tidyTexts(made);
			if (form.publish !== '') {
				const { contents, faults } = checkContents(uncheckedOf(made));
				if (!contents || faults.length > 0)
					return new Refusal(400, [m.edit_not_yet(), ...sayFaults(faults, getLocale()).slice(0, mostSaid)]);
			}
			const { request, author, message } = form;
			const expected = form.document === '' ? kept.number : form.expected;
			return saveStudy(db, {
				...{ request, expected, archived: kept.archived, author: author || locals.user.name, message, now: locals.now },
				content: published(made, form.publish !== '')
			});
		});
		if (outcome instanceof Refusal) return outcome;
		if (outcome.kind !== 'saved') return refusalOf(outcome, studyWords);
		return { to: localizeHref(`/studies/${params.study}/edit${whereIn(data, form.base, outcome.revision)}`) };
	},
	{ isKept: (field) => isField.test(field) || field === 'step' || field === 'model', most: largestStudyFile }
);

/** Saves what an earlier revision held as a new one in the making. */
export const bring = action(askingForm, async (form, { params, locals }: Event, data) => {
	const named = data.get('number');
	const number = typeof named === 'string' ? readOrdinal(named) : null;
	const outcome = await locals.documents(async (db) => {
		const old = number === null ? null : await readStudy(db, params.study, number);
		if (!old) return new Refusal(404, m.study_gone());
		const { request, expected, author } = form;
		return saveStudy(db, {
			...{ request, expected, archived: old.archived, author: author || locals.user.name, now: locals.now },
			...{ message: m.scenarios_brought_back({ number: `${number}` }), content: { ...old.content, published: false } }
		});
	});
	if (outcome instanceof Refusal) return outcome;
	if (outcome.kind !== 'saved') return refusalOf(outcome, studyWords);
	return { to: localizeHref(`/studies/${params.study}/edit`) };
});
