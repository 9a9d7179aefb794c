import type { Documents } from '$lib/server/documents/kind';
import { modelIn, type OpenStudy } from '$lib/server/studies/Studies';
import { openInput } from '$lib/server/workbenchInput';
import { readStart } from './readStart';
import { openedOf } from '../[model]/inputData';

/** Opens what a briefing is to start from, `model|query`, for the bar; null where it names no model of the study. */
export async function openedBase(documents: Documents, study: OpenStudy, start: string) {
	const { model, query } = readStart(start);
	const found = modelIn(study, model);
	return found && openedOf(await openInput(documents, found, new URLSearchParams(query)));
}
