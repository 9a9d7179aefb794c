import { attachment } from '$lib/export/attachment';
import { modelOf, type StudyRequest } from '$lib/server/gate';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import type { MatrixKind } from '$lib/workbook/matrices';
import { matrixCsv } from '$lib/workbook/matrixCsv';

const names = { impacts: m.workbook_sheet_impacts, crossImpacts: m.workbook_sheet_cross };

/** Answers with a matrix of the model as CSV. */
export async function matrixFile(
	event: StudyRequest & { params: { model: string } },
	kind: MatrixKind
): Promise<Response> {
	const { model } = await modelOf(event);
	const locale = getLocale();
	const title = `${names[kind]()} ${localize(model.title, locale).text}`;
	const headers = attachment('text/csv; charset=utf-8', title, 'csv', model.id);
	return new Response(matrixCsv(kind, model, locale), { headers });
}
