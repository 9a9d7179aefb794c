import { modelOf } from '$lib/server/gate';
import { figuresAlone } from '$lib/reader/figuresAlone';
import { embedding } from '$lib/server/embedding';
import { readingOf } from '../reading';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const found = await modelOf(event);
	const { study } = found;
	const reading = await readingOf(event, found);
	return {
		study,
		embedding: embedding() ? figuresAlone(reading.model, study) : [],
		...reading
	};
};
