import { figuresAlone } from '$lib/reader/figuresAlone';
import { embedding } from '$lib/server/embedding';
import { themeOf } from '$lib/ui/theme';
import { readingOf } from '../reading';
import { openModel } from '../openModel';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, cookies }) => {
	const found = await openModel(params);
	const { study } = found;
	const { compiled: _, ...reading } = await readingOf(found, url.searchParams);
	return {
		theme: themeOf(cookies.get('theme')),
		study,
		embedding: embedding() ? figuresAlone(reading.model, study) : [],
		...reading
	};
};
