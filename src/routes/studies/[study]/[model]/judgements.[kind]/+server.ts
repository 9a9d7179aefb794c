import { error, redirect } from '@sveltejs/kit';
import { attachment } from '$lib/export/attachment';
import { rowsCsv } from '$lib/export/csv';
import { judgementsTable } from '$lib/export/judgementsTable';
import { rowsXlsx } from '$lib/export/xlsx';
import { listJudgements } from '$lib/findings/judgementRows';
import { modelOf } from '$lib/server/gate';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale, localizeHref } from '$lib/words/paraglide/runtime.js';
import { creditOf } from '../figureActions';
import { sayRefusal } from '../inputData';
import { openJudgements } from '../openJudgements';
import { scenarioName } from '../scenarioName';
import type { RequestHandler } from './$types';

const types = {
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
};
const isKind = (kind: string): kind is keyof typeof types => Object.hasOwn(types, kind);

/** The judgements that the page of the same address lists, as `judgements.csv` or `judgements.xlsx`. What cannot be read is said on that page. */
export const GET: RequestHandler = async (event) => {
	const { params, url, request } = event;
	const { kind } = params;
	if (!isKind(kind)) error(404, m.judgements_no_kind());
	const found = await modelOf(event);
	const { study } = found;
	const { input, view, rows } = await openJudgements(event, found);
	const refusal = sayRefusal(input);
	if (refusal !== null) {
		if (request.headers.get('accept')?.includes('text/html'))
			redirect(303, localizeHref(`/studies/${params.study}/${params.model}/judgements${url.search}`));
		error(input.storage ? 503 : 400, refusal);
	}
	const locale = getLocale();
	const { model } = input;
	const scenario = scenarioName(input);
	const table = judgementsTable(
		listJudgements(rows, view, view.order),
		{ study, model, credit: creditOf(study, model, scenario) },
		locale
	);
	const title = m.judgements_title();
	const body =
		kind === 'csv'
			? rowsCsv(table.names, table.rows)
			: await rowsXlsx(table.names, table.rows, { sheet: title, language: locale });
	return new Response(body, { headers: attachment(types[kind], `${title} ${scenario}`, kind, 'judgements') });
};
