import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { modelOf } from '$lib/server/gate';
import { m } from '$lib/words/paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** For development: elsewhere there is no such page, unless the tests ask for it by GALLERY=1. */
export const load: PageServerLoad = async ({ locals }) => {
	if (!dev && process.env['GALLERY'] !== '1') error(404, m.error_not_found());
	const { model, study } = await modelOf({ locals, params: { study: 'azerbaijan-israel', model: 'extended' } });
	return { model, study };
};
