import { attachment } from '$lib/export/attachment';
import { modelOf } from '$lib/server/gate';
import { localize } from '$lib/study/language';
import { getLocale } from '$lib/words/paraglide/runtime.js';
import { writeWorkbook } from '$lib/workbook/workbookFile';
import type { RequestHandler } from './$types';

const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The study with this model as a workbook, from which it can be added again. */
export const GET: RequestHandler = async (event) => {
	const { study, model, texts, models, readyScenarios } = await modelOf(event);
	const locale = getLocale();
	const blob = await writeWorkbook({ study, texts, models, readyScenarios }, model.id, locale);
	const title = `${localize(study.title, locale).text} ${localize(model.title, locale).text}`;
	return new Response(blob, { headers: attachment(type, title, 'xlsx', study.id) });
};
