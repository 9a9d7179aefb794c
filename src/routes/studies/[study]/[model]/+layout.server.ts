import { modelOf } from '$lib/server/gate';
import type { LayoutServerLoad } from './$types';

/** Answers 404 on every page of a model that is not here. */
export const load: LayoutServerLoad = async (event) => {
	await modelOf(event);
};
