import type { RequestEvent } from '@sveltejs/kit';
import { action, Refusal } from '$lib/server/action';
import { hasRevisions, jsonIn } from '$lib/server/exchange/readImport';
import { modelOf } from '$lib/server/gate';
import { fileForm } from '$lib/server/saveForm';
import { addressText, formatAddress, plainView } from '$lib/settings/address';
import { localize } from '$lib/study/language';
import { parseScenario } from '$lib/study/parseScenario';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { sayFault } from '$lib/words/problems';

/** A scenario file is a few kilobytes; a larger one is refused unread. */
const largestFile = 256 * 1024;

/** Opens a scenario file: leads to the address of its settings, name and note, or says all that is wrong with it. */
export const open = action(fileForm, async (_, event: RequestEvent<{ study: string; model: string }>, data) => {
	const { study, models } = await modelOf(event);
	const file = data.get('file');
	if (!(file instanceof File) || file.size === 0) return new Refusal(400, m.file_none());
	const fileName = file.name.slice(0, 80);
	const locale = getLocale();
	if (file.size > largestFile) {
		const values = { bytes: file.size, max: largestFile };
		return new Refusal(413, sayFault({ file: fileName, path: '', code: 'too-large', values }, locale));
	}
	const text = await file.text();
	const parsed = parseScenario(fileName, text, study.id, models);
	// Saved scenarios with their revisions are kept, not opened.
	if (!parsed.ok && hasRevisions(jsonIn(text))) return new Refusal(400, m.file_saved_scenarios());
	if (!parsed.ok)
		return new Refusal(
			400,
			parsed.faults.slice(0, 20).map((fault) => sayFault(fault, locale))
		);
	const { model: id, settings, name, note } = parsed.value;
	const model = models.find((each) => each.id === id)!;
	const view = {
		...plainView,
		name: localize(name, locale).text,
		note: note ? localize(note, locale).text : null
	};
	const query = addressText(formatAddress(model, [], null, settings, view));
	return { to: localizeHref(`/studies/${study.id}/${model.id}?${query}`) };
});
