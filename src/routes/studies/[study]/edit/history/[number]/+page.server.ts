import { revisionOf } from '$lib/server/gate';
import { readOrdinal } from '$lib/study/readNumber';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { content, number, savedAt, author } = await revisionOf(event, readOrdinal(event.params.number) ?? 0);
	const { study, texts, models, readyScenarios } = content;
	return { contents: { study, texts, models, readyScenarios }, number, savedAt, author };
};
