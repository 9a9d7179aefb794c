import { themeOf } from '$lib/ui/theme';
import { openModel } from '../openModel';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, cookies }) => {
	const found = await openModel(params);
	const { study, model } = found;
	return { theme: themeOf(cookies.get('theme')), study, model };
};
