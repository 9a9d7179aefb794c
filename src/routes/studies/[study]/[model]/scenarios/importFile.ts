import type { RequestEvent } from '@sveltejs/kit';
import { action, Refusal } from '$lib/server/action';
import { modelOf } from '$lib/server/gate';
import { readImport } from '$lib/server/readImport';
import { askingForm } from '$lib/server/saveForm';
import { saveAll, type SaveRequest } from '$lib/server/scenarios';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayFault } from '$lib/words/problems';

/** What a file may hold; a scenario is two or three kilobytes. */
const largestFile = 768 * 1024;
const mostScenarios = 500;
const mostSaid = 50;

/** Imports a file of one scenario or of a list of them: everything is read first, every fault is said, all or nothing. */
export const importFile = action(
	askingForm,
	async (form, event: RequestEvent<{ study: string; model: string }>, data) => {
		const { study, model } = await modelOf(event);
		const locale = getLocale();
		const file = data.get('file');
		if (!(file instanceof File) || file.size === 0) return new Refusal(400, m.scenarios_import_none());
		const fileName = file.name.slice(0, 80);
		if (file.size > largestFile) {
			const values = { bytes: file.size, max: largestFile };
			return new Refusal(413, sayFault({ file: fileName, path: '', code: 'too-large', values }, locale));
		}
		const read = readImport(fileName, await file.arrayBuffer(), model, locale);
		if (!read.ok) {
			const said = read.faults.slice(0, mostSaid).map((fault) => sayFault(fault, locale));
			return new Refusal(400, [m.scenarios_import_faults(), ...said]);
		}
		const scenarios = read.value;
		if (scenarios.length > mostScenarios || scenarios.length === 0)
			return new Refusal(400, m.scenarios_import_count({ max: mostScenarios }));
		const requests = scenarios.map(({ name, note, author, tags, settings }, at): SaveRequest => ({
			...{ request: `${form.request}-${at}`, scenario: `${form.request}-${at}`, expected: 0 },
			study: study.id,
			model,
			content: { name, note, tags, archived: false, settings },
			...{ author, message: m.scenarios_imported({ file: fileName }), now: event.locals.now }
		}));
		const { kind } = await event.locals.documents((db) => saveAll(db, requests));
		if (kind !== 'saved') return new Refusal(409, m.save_stale_form());
		return { to: `${event.url.pathname}?imported=${scenarios.length}` };
	}
);
