import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { readBrought } from '$lib/server/readBrought';
import { askingForm, readForm } from '$lib/server/saveForm';
import { saveAll, type SaveRequest } from '$lib/server/scenarios';
import type { Fault } from '$lib/study';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayFault } from '$lib/words/problems';
import { sayStorageError } from '$lib/words/saving';
import { openModel } from '../openModel';

/** What a file may hold; a scenario is two or three kilobytes. */
const largestFile = 768 * 1024;
const mostScenarios = 500;
const mostSaid = 50;

/** Imports a file of one scenario or of a list of them: everything is read first, every fault is said, all or nothing. */
export async function bring({ params, request, url }: RequestEvent<{ study: string; model: string }>) {
	const found = await openModel(params);
	const locale = getLocale();
	const { study, model } = found;
	const data = await request.formData();
	const file = data.get('file');
	if (!(file instanceof File) || file.size === 0) return fail(400, { sentence: m.scenarios_import_none(), faults: [] });
	const name = file.name.slice(0, 80);
	const tooLarge = (bytes: number, max: number): Fault => ({ file: name, path: '', code: 'too-large', values: { bytes, max } }); // prettier-ignore
	if (file.size > largestFile)
		return fail(413, { sentence: sayFault(tooLarge(file.size, largestFile), locale), faults: [] });
	const read = readBrought(name, await file.arrayBuffer(), model, locale);
	if (!read.ok)
		return fail(400, {
			sentence: m.scenarios_import_faults(),
			faults: read.faults.slice(0, mostSaid).map((fault) => sayFault(fault, locale))
		});
	const scenarios = read.value;
	if (scenarios.length > mostScenarios || scenarios.length === 0)
		return fail(400, { sentence: m.scenarios_import_count({ max: mostScenarios }), faults: [] });
	const form = readForm(askingForm, data);
	if (!form.ok) return fail(400, { sentence: m.save_stale_form(), faults: [] });
	const asked = form.value.request;
	const now = new Date().toISOString();
	const requests = scenarios.map(({ name: called, note, author, tags, settings }, at): SaveRequest => ({
		request: `${asked}-${at}`,
		scenario: `${asked}-${at}`,
		expected: 0,
		study: study.id,
		model,
		content: { name: called, note, tags, archived: false, settings },
		author,
		message: m.scenarios_imported({ file: name }),
		now
	}));
	try {
		const { kind } = await withDatabase((db) => saveAll(db, requests));
		if (kind !== 'saved') return fail(409, { sentence: m.save_stale_form(), faults: [] });
	} catch (cause) {
		if (cause instanceof StorageError) return fail(503, { sentence: sayStorageError(cause.code, locale), faults: [] });
		throw cause;
	}
	redirect(303, `${url.pathname}?imported=${scenarios.length}`);
}
