import { figuresAlone } from '$lib/reader/figuresAlone';
import { embedding } from '$lib/server/embedding';
import { themeOf } from '$lib/ui/theme';
import { openModel } from '../openModel';
import { readingOf } from '../reading';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { params, cookies } = event;
	const found = await openModel(params);
	const { study } = found;
	const reading = await readingOf(event, found);
	return {
		theme: themeOf(cookies.get('theme')),
		study,
		embedding: embedding() ? figuresAlone(reading.model, study) : [],
		...reading
	};
};
