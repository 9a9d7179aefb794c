import type { SaveAnswer } from '$lib/server/scenarios';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { saySaved } from '$lib/words/saving';

/** Why a change of a kept scenario was not saved: the status of the answer, and its sentence. */
export function refusalOf(answer: Exclude<SaveAnswer, { kind: 'saved' }>): [status: number, sentence: string] {
	switch (answer.kind) {
		case 'missing':
			return [404, m.scenarios_no_such()];
		case 'reused':
			return [409, m.save_stale_form()];
		case 'conflict':
			return [409, m.scenarios_conflict(saySaved(answer.theirs, getLocale()))];
	}
}
