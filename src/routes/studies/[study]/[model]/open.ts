import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { addressText, formatAddress, plainView } from '$lib/study/address';
import { localize } from '$lib/study/language';
import { parseScenario } from '$lib/study/parseScenario';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayFault } from '$lib/words/problems';
import { openModel } from './openModel';

/** A scenario file is a few kilobytes; a larger one is refused unread. */
const largestFile = 256 * 1024;

/** Opens a scenario file: leads to the address of its settings, name and note, or says all that is wrong with it. */
export async function open({ params, request }: RequestEvent<{ study: string; model: string }>) {
	const { study, models } = await openModel(params);
	const file = (await request.formData()).get('file');
	if (!(file instanceof File) || file.size === 0) return fail(400, { faults: [m.file_none()] });
	const fileName = file.name.slice(0, 80);
	const locale = getLocale();
	if (file.size > largestFile) {
		const values = { bytes: file.size, max: largestFile };
		return fail(413, { faults: [sayFault({ file: fileName, path: '', code: 'too-large', values }, locale)] });
	}
	const parsed = parseScenario(fileName, await file.text(), study.id, models);
	if (!parsed.ok) return fail(400, { faults: parsed.faults.slice(0, 20).map((fault) => sayFault(fault, locale)) });
	const { model: id, settings, name, note } = parsed.value;
	const model = models.find((each) => each.id === id)!;
	const view = {
		...plainView,
		name: localize(name, locale).text,
		note: note ? localize(note, locale).text : null
	};
	const query = addressText(formatAddress(model, [], null, settings, view));
	redirect(303, localizeHref(`/studies/${study.id}/${model.id}?${query}`));
}
