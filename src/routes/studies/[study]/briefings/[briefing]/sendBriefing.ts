import { deserialize } from '$app/forms';
import type { BoundAnswer } from './bind';
import { m } from '$lib/words/paraglide/messages.js';

/** What came of a save: where it leads, or why not. */
export type Sent = { location: string } | { refused: { sentence: string; theirs: { number: number } | null } };

async function post(action: string, form: FormData) {
	const response = await fetch(action, { method: 'POST', body: form, headers: { 'x-sveltekit-action': 'true' } });
	return response.text();
}

/** Sends the form of a briefing; a page that cannot reach the server keeps what it has, and may send it again. */
export async function sendBriefing(form: FormData): Promise<Sent> {
	const refused = (sentence: string) => ({ refused: { sentence, theirs: null } });
	try {
		const result = deserialize<never, { saving: { sentence: string; theirs: { number: number } | null } }>(
			await post('?/save', form)
		);
		if (result.type === 'redirect') return { location: result.location };
		if (result.type === 'failure' && result.data) return { refused: result.data.saving };
		return refused(m.save_failed());
	} catch {
		return refused(m.save_offline());
	}
}

/** The newest revision of what an address of the workbench names (`core|from=…`), or a sentence why it cannot be had. */
export async function bindTo(start: string): Promise<BoundAnswer | string> {
	const form = new FormData();
	form.set('start', start);
	try {
		const result = deserialize<{ answer: BoundAnswer }, { sentence: string }>(await post('?/bind', form));
		if (result.type === 'success' && result.data) return result.data.answer;
		return (result.type === 'failure' && result.data?.sentence) || m.save_failed();
	} catch {
		return m.save_offline();
	}
}
