import type { Reroute } from '@sveltejs/kit';
import { deLocalizeUrl } from '$lib/words/paraglide/runtime.js';

/** Finds a page by its path without the language. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
