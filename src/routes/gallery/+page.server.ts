import { error } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { findModel } from '$lib/server/library';
import { m } from '$lib/words/paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** For development: elsewhere there is no such page, unless the tests ask for it by GALLERY=1. */
export const load: PageServerLoad = async () => {
	if (!dev && process.env['GALLERY'] !== '1') error(404, m.error_not_found());
	const found = await findModel('azerbaijan-israel', 'extended');
	if (!found) error(404, m.error_not_found());
	return { model: found.model, study: found.study, theme: 'light' };
};
