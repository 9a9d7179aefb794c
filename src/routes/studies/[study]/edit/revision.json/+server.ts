import { json } from '@sveltejs/kit';
import { revisionOf } from '$lib/server/gate';
import { readOrdinal } from '$lib/study/readNumber';
import type { RequestHandler } from './$types';

/** Answers with a study's contents as one of its revisions has them. */
export const GET: RequestHandler = async (event) => {
	const { content } = await revisionOf(event, readOrdinal(event.url.searchParams.get('number')) ?? 0);
	const { study, texts, models, readyScenarios } = content;
	return json({ study, texts, models, readyScenarios });
};
