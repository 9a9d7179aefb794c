import { deserialize } from '$app/forms';
import type { Refused } from '$lib/study/refused';
import { m } from '$lib/words/paraglide/messages.js';

/** What came of a form: where it leads, what it asked for, or why not. */
type Sent<Answer = never> =
	| { to: string }
	| { refused: Refused; unreachable?: boolean }
	| ([Answer] extends [never] ? never : { answer: Answer });

/** Says what an answer means that is none of the workbench's, as a proxy's page may be. */
function sayStranger(status: number): string {
	if (status === 413) return m.refused_large();
	if (status >= 500) return m.send_away({ status: String(status) });
	return m.send_stranger({ status: String(status) });
}

/**
 * Sends a form to its action as a page with script does. An answer that is none, as a proxy's page may be, or no answer is a
 * refusal with a sentence too: whoever sent the form keeps it and may send it again.
 */
export async function sendForm<Answer = never>(action: string, form: FormData): Promise<Sent<Answer>> {
	const typed = Object.fromEntries([...form].filter((pair): pair is [string, string] => typeof pair[1] === 'string'));
	const refuse = (sentence: string): Sent<Answer> => ({
		refused: { act: action.replace(/^.*\//, ''), sentences: [sentence], typed, theirs: null }
	});
	let response: Response;
	let text: string;
	try {
		response = await fetch(action, { method: 'POST', body: form, headers: { 'x-sveltekit-action': 'true' } });
		text = await response.text();
	} catch {
		return { ...refuse(m.send_offline()), unreachable: true };
	}
	try {
		const result = deserialize<{ answer: Answer }, { refused?: Refused }>(text);
		if (result.type === 'redirect') return { to: result.location };
		if (result.type === 'success' && result.data) return { answer: result.data.answer } as Sent<Answer>;
		if (result.type === 'failure' && result.data?.refused) return { refused: result.data.refused };
		if (result.type === 'error') return refuse((result.error as App.Error).message);
		return refuse(sayStranger(response.status));
	} catch {
		return refuse(sayStranger(response.status));
	}
}
