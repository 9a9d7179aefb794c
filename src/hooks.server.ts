import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { allowFraming } from '$lib/server/embedding';
import { logFault } from '$lib/server/log';
import { sayStart } from '$lib/server/start';
import { directionOf } from '$lib/words/languages';
import { paraglideMiddleware } from '$lib/words/paraglide/server.js';
import { themeOf } from '$lib/ui/theme';

const headers = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=()'
};

export const init: ServerInit = () => {
	if (!building) void sayStart();
};

export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, async ({ request, locale }) => {
		event.request = request;
		const embedded = event.route.id?.startsWith('/embed/') ?? false;
		const response = await resolve(event, {
			transformPageChunk: ({ html }) =>
				html
					.replace('%lang%', locale)
					.replace('%dir%', directionOf(locale))
					.replace('%theme%', embedded ? 'auto' : themeOf(event.cookies.get('theme'))),
			preload: ({ type, path }) => type === 'js' || type === 'css' || (type === 'font' && preloaded(path, locale))
		});
		for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
		if (embedded) allowFraming(response.headers);
		return response;
	});

/** What is the visitor's own (an unknown address, a body too large) needs no stack in the log; the page never shows one. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status >= 500) logFault(event.request, event.url.pathname, error);
	return { message };
};

/** Fonts that the first screen is set in; the others come when they are met. */
function preloaded(path: string, locale: string): boolean {
	return (locale === 'ar' ? /arabic-(400|wght)/ : /(plex-sans-latin-400|serif-4-latin-opsz)/).test(path);
}
