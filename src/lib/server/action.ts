import { fail, redirect, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import type { z } from 'zod';
import type { Refused } from '$lib/study/refused';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayFieldFault, saySaved, sayStorageError } from '$lib/words/saving';
import { StorageError } from './database/StorageError';
import type { SaveAnswer } from './documents/kind';
import { readForm } from './saveForm';
import { sentForm } from './sentForm';
import { rememberUser } from './user';

/** Why something asked for was not done, as a value: the status of the answer, and what its page says. */
export class Refusal {
	readonly status: 400 | 404 | 409 | 413 | 503;
	readonly sentences: string[];
	readonly theirs: Refused['theirs'];

	constructor(status: Refusal['status'], sentences: string | string[], theirs: Refused['theirs'] = null) {
		this.status = status;
		this.sentences = [sentences].flat();
		this.theirs = theirs;
	}
}

/** What a save says of itself: the kind of document decides the words. */
export interface SaveWords {
	missing: () => string;
	conflict: (saved: { author: string; time: string }) => string;
}

/** Refuses for what came of a save that saved nothing. */
export function refusalOf<Saved extends NonNullable<Refused['theirs']>>(
	answer: Exclude<SaveAnswer<Saved>, { kind: 'saved' }>,
	words: SaveWords
): Refusal {
	switch (answer.kind) {
		case 'missing':
			return new Refusal(404, words.missing());
		case 'reused':
			return new Refusal(409, m.save_stale_form());
		case 'conflict': {
			const { number, author, savedAt } = answer.theirs;
			const theirs = { number, author, savedAt };
			return new Refusal(409, words.conflict(saySaved(answer.theirs, getLocale())), theirs);
		}
	}
}

/** What came of a form: where it leads, what the page asked for, or why not. */
type Outcome<Answer> = { to: string } | { answer: Answer } | Refusal;

/** What a form may have held that its page shows again. */
const typedFields = ['name', 'note', 'tags', 'author', 'message'];

const typedIn = (data: FormData, isKept: (field: string) => boolean): Record<string, string> =>
	Object.fromEntries(
		[...data].filter(
			(pair): pair is [string, string] =>
				typeof pair[1] === 'string' && (typedFields.includes(pair[0]) || isKept(pair[0]))
		)
	);

/** What a form asks for, as its action is called (`?/save`). */
const actOf = (url: URL): string => [...url.searchParams.keys()].find((key) => key.startsWith('/'))?.slice(1) ?? '';

/** What holds for one form and not for every other. */
interface FormRules {
	/** Names further fields that the page shows again. */
	isKept?: (field: string) => boolean;
	/** How large it may be, bytes; without it as large as any request. */
	most?: () => number;
}

type Done<Answer> = { answer: Answer } | ActionFailure<{ refused: Refused }>;

/**
 * Makes a form's action: reads what was sent by the schema, acts, and turns the outcome into Kit's answer.
 * Nowhere else does a refusal, or a database that is away, become an answer to a form.
 */
export function action<Form, Event extends RequestEvent, Answer = never>(
	schema: z.ZodType<Form>,
	act: (form: Form, event: Event, data: FormData) => Promise<Outcome<Answer>>,
	{ isKept = () => false, most }: FormRules = {}
): (event: Event) => Promise<Done<Answer>> {
	return async (event) => {
		const data = await sentForm(event.request, most?.());
		const refuse = ({ status, sentences, theirs }: Refusal) =>
			fail(status, { refused: { act: actOf(event.url), sentences, typed: typedIn(data, isKept), theirs } });
		const locale = getLocale();
		const form = readForm(schema, data);
		if (!form.ok) return refuse(new Refusal(400, [...new Set(form.faults.map((each) => sayFieldFault(each, locale)))]));
		const outcome = await act(form.value, event, data).catch((cause: unknown) => {
			if (cause instanceof StorageError) return new Refusal(503, sayStorageError(cause.code, locale));
			throw cause;
		});
		if (outcome instanceof Refusal) return refuse(outcome);
		const author = data.get('author');
		if (typeof author === 'string') rememberUser(event.cookies, event.url, author);
		if ('to' in outcome) redirect(303, outcome.to);
		return outcome;
	};
}
