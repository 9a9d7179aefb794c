import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { withDatabase } from '$lib/server/database/database';
import { StorageError } from '$lib/server/database/StorageError';
import { findModel } from '$lib/server/library';
import { askingForm, limits, readForm } from '$lib/server/saveForm';
import { saveAll, type SaveRequest } from '$lib/server/scenarios';
import type { Fault, Scenario } from '$lib/study';
import { localize } from '$lib/study/language';
import { parseScenario } from '$lib/study/parseScenario';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { sayFault } from '$lib/words/problems';
import { sayStorageError } from '$lib/words/saving';

/** What a file may hold; a scenario is two or three kilobytes. */
const largestFile = 768 * 1024;
const mostScenarios = 500;

/** The texts of the scenarios in a file: one, or a list of them. */
function textsIn(text: string): string[] {
	try {
		const json: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
		return Array.isArray(json) ? json.map((each) => JSON.stringify(each) ?? 'null') : [text];
	} catch {
		return [text];
	}
}

/** Imports a file of one scenario or of a list of them: everything is read first, every fault is said, all or nothing. */
export async function bring({ params, request, url }: RequestEvent<{ study: string; model: string }>) {
	const found = await findModel(params.study, params.model);
	if (!found) error(404, m.error_no_model({ study: params.study, model: params.model }));
	const locale = getLocale();
	const { study, model } = found;
	const data = await request.formData();
	const file = data.get('file');
	if (!(file instanceof File) || file.size === 0) return fail(400, { sentence: m.file_none(), faults: [] });
	const name = file.name.slice(0, 80);
	const tooLarge = (bytes: number, max: number): Fault => ({ file: name, path: '', code: 'too-large', values: { bytes, max } }); // prettier-ignore
	if (file.size > largestFile)
		return fail(413, { sentence: sayFault(tooLarge(file.size, largestFile), locale), faults: [] });
	const texts = textsIn(await file.text());
	if (texts.length > mostScenarios || texts.length === 0)
		return fail(400, { sentence: m.scenarios_import_count({ max: mostScenarios }), faults: [] });
	const faults: Fault[] = [];
	const scenarios: Scenario[] = [];
	texts.forEach((text, at) => {
		const parsed = parseScenario(texts.length > 1 ? `${name} [${at + 1}]` : name, text, study.id, [model]);
		if (parsed.ok) scenarios.push(parsed.value);
		else faults.push(...parsed.faults);
	});
	if (faults.length > 0)
		return fail(400, {
			sentence: m.file_faults(),
			faults: faults.slice(0, 50).map((fault) => sayFault(fault, locale))
		});
	const form = readForm(askingForm, data);
	if (!form.ok) return fail(400, { sentence: m.save_stale_form(), faults: [] });
	const asked = form.value.request;
	const now = new Date().toISOString();
	const requests = scenarios.map((scenario, at): SaveRequest => ({
		request: `${asked}-${at}`,
		scenario: `${asked}-${at}`,
		expected: 0,
		study: study.id,
		model,
		content: {
			name: localize(scenario.name, locale).text.slice(0, limits.name),
			note: localize(scenario.note, locale).text.slice(0, limits.note),
			tags: [],
			archived: false,
			settings: scenario.settings
		},
		author: scenario.author ? localize(scenario.author, locale).text.slice(0, limits.author) : '',
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
	redirect(303, url.pathname);
}
