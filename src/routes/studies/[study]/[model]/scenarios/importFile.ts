import { action, Refusal } from '$lib/server/action';
import { decodeFile } from '$lib/server/exchange/readImport';
import { findTwins } from '$lib/server/exchange/twins';
import { manyForm } from '$lib/server/saveForm';
import { hasSavedScenario } from '$lib/server/scenarios';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayFault } from '$lib/words/problems';
import { ask, bring, judge, type ImportEvent } from './importing';

/** What a file may hold; a revision is a kilobyte or less. */
const largestFile = 768 * 1024;

/**
 * Imports a file of one scenario or of several: everything is read first, every fault is said, all or nothing. Where some are
 * here already, nothing is saved yet and the page asks what is to become of them.
 */
export const importFile = action(manyForm, async ({ request }, event: ImportEvent, data) => {
	const file = data.get('file');
	if (!(file instanceof File) || file.size === 0) return new Refusal(400, m.scenarios_import_none());
	const name = file.name.slice(0, 80);
	const refuse = (status: 400 | 413, code: 'too-large' | 'not-utf8', values = {}) =>
		new Refusal(status, sayFault({ file: name, path: '', code, values }, getLocale()));
	if (file.size > largestFile) return refuse(413, 'too-large', { bytes: file.size, max: largestFile });
	const text = decodeFile(await file.arrayBuffer());
	if (text === null) return refuse(400, 'not-utf8');
	const judged = await judge(event, { name, text });
	if (judged instanceof Refusal) return judged;
	// A file that is sent again has brought what is here itself.
	const first = `${request}-${judged.brought[0]!.place}-1`;
	const isSentAgain = await event.locals.documents((db) => hasSavedScenario(db, first));
	if (!isSentAgain && findTwins(judged.histories, judged.brought).size > 0) return ask(event, judged, null);
	return (await bring(event, judged, request, () => 'new')) ?? new Refusal(409, m.save_stale_form());
});
