import { newKey } from '$lib/browser/newKey';
import { sendForm, type Sent } from './sendForm';

/** Makes a sender of saves: a form that is sent again has the same id, any other a new one. */
export function saveSender(): (action: string, form: FormData) => Promise<Sent> {
	let sent = { what: '', request: '' };
	return (action, form) => {
		form.delete('request');
		const what = JSON.stringify([action, ...form]);
		if (what !== sent.what) sent = { what, request: newKey() };
		form.set('request', sent.request);
		return sendForm(action, form);
	};
}
