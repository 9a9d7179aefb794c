import { modelOf } from '$lib/server/gate';
import { embeddableFigures } from '$lib/reader/embeddableFigures';
import { embedding } from '$lib/server/embedding';
import { readingOf } from '../reading';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const found = await modelOf(event);
	const { study } = found;
	const reading = await readingOf(event, found);
	return {
		study,
		embedding: embedding() ? embeddableFigures(reading.model, study) : [],
		...reading
	};
};
