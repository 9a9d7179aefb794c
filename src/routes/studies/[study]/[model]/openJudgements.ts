import type { RequestEvent } from '@sveltejs/kit';
import { judgementRows } from '$lib/findings/judgementRows';
import { readJudgementsView } from '$lib/judgements/judgementsQuery';
import type { FoundModel } from '$lib/server/studies/Studies';
import { openInput } from '$lib/server/workbenchInput';
import { computed } from '../../../computed';

/** What an address of the judgements' page means: the scenario, what is listed, and every judgement with what hangs on it. */
export async function openJudgements(
	event: Pick<RequestEvent, 'request' | 'setHeaders' | 'url' | 'locals'>,
	found: FoundModel
) {
	const { searchParams } = event.url;
	const opened = await openInput(event.locals.documents, found, searchParams);
	const { view, problems } = readJudgementsView(opened.model, searchParams);
	const input = { ...opened, problems: [...opened.problems, ...problems] };
	const { model, settings } = input;
	return {
		input,
		view,
		rows: judgementRows(model, settings, await computed(event, 'judgements', model, { settings }))
	};
}
