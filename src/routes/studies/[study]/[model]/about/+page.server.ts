import { modelOf } from '$lib/server/gate';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { study, model } = await modelOf(event);
	return { study, model };
};
