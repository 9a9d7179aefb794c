import { deserialize } from '$app/forms';
import type { SaveResult } from '$lib/adjust/keeping';
import { newKey } from '$lib/browser/newKey';
import { m } from '$lib/words/paraglide/messages.js';

/** Sends a form to an action of the workbench as a page with script does. Rejects where no answer comes. */
async function post<Refused extends Record<string, unknown>>(action: string, body: FormData) {
	const response = await fetch(action, { method: 'POST', body, headers: { 'x-sveltekit-action': 'true' } });
	return deserialize<never, Refused>(await response.text());
}

/** Makes a sender of saves: gives where a save leads, or why not; a form that is sent again has the same id, any other a new one. */
export function saveSender(): (form: FormData) => Promise<{ location: string } | SaveResult> {
	let sent = { what: '', request: '' };
	return async (form) => {
		form.delete('request');
		const what = JSON.stringify([...form]);
		if (what !== sent.what) sent = { what, request: newKey() };
		form.set('request', sent.request);
		const typed = Object.fromEntries([...form].map(([key, value]) => [key, String(value)]));
		try {
			const result = await post<{ saving: SaveResult }>('?/save', form);
			if (result.type === 'redirect') return { location: result.location };
			if (result.type === 'failure' && result.data) return result.data.saving;
			return { sentences: [m.save_failed()], typed, theirs: null };
		} catch {
			return { sentences: [m.save_offline()], typed, theirs: null };
		}
	};
}

/** Sends a scenario file: gives the address of what it holds, or what is wrong with it. */
export async function sendFile(form: FormData): Promise<{ location: string } | { faults: string[] }> {
	try {
		const result = await post<{ faults: string[] }>('?/open', form);
		if (result.type === 'redirect') return { location: result.location };
		return { faults: (result.type === 'failure' && result.data?.faults) || [m.file_unreachable()] };
	} catch {
		return { faults: [m.file_unreachable()] };
	}
}

/** Asks for a scenario file by its address: the file, or why there is none. */
export async function fetchFile(address: string): Promise<{ file: Blob } | { fault: string }> {
	try {
		const response = await fetch(address, { headers: { accept: 'application/json' } });
		if (response.ok) return { file: await response.blob() };
		const { message } = (await response.json()) as { message?: string };
		return { fault: message ?? m.file_unreachable_save() };
	} catch {
		return { fault: m.file_unreachable_save() };
	}
}
