import { attachment } from '$lib/export/attachment';
import type { Model } from '$lib/study';
import { localize } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import type { MatrixKind } from '$lib/workbook/matrices';
import { matrixCsv } from '$lib/workbook/matrixCsv';

const names = { impacts: m.workbook_sheet_impacts, crossImpacts: m.workbook_sheet_cross };

/** Answers with a matrix of a model as CSV. */
export function matrixFile({ model }: { model: Model }, kind: MatrixKind): Response {
	const locale = getLocale();
	const title = `${names[kind]()} ${localize(model.title, locale).text}`;
	const headers = attachment('text/csv; charset=utf-8', title, 'csv', model.id);
	return new Response(matrixCsv(kind, model, locale), { headers });
}
