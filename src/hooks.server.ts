import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { building } from '$app/environment';
import { withDatabase } from '$lib/server/database/database';
import { allowFraming } from '$lib/server/embedding';
import { logFault } from '$lib/server/log';
import { scriptIn } from '$lib/server/pageScript';
import { sayStart } from '$lib/server/start';
import { allStudies } from '$lib/server/studies/allStudies';
import { folderStudies } from '$lib/server/studies/folderStudies';
import { storedStudies } from '$lib/server/studies/storedStudies';
import { userOf } from '$lib/server/user';
import type { InterfaceLanguage } from '$lib/study';
import { directionOf, scriptOf } from '$lib/study/language';
import { m } from '$lib/words/paraglide/messages.js';
import { localizeHref } from '$lib/words/paraglide/runtime.js';
import { paraglideMiddleware } from '$lib/words/paraglide/server.js';
import { themeOf } from '$lib/ui/theme';

/** Starts what the server needs, and says in the log what it has found. */
export const init: ServerInit = () => {
	if (!building) void sayStart();
};

/** Opens the gate to every request, and completes its answer: language, theme, headers. */
export const handle: Handle = ({ event, resolve }) =>
	paraglideMiddleware(event.request, async ({ request, locale }) => {
		event.request = request;
		event.locals = {
			user: userOf(event.cookies),
			theme: themeOf(event.cookies.get('theme')),
			now: new Date().toISOString(),
			studies: allStudies(folderStudies(), storedStudies(withDatabase)),
			documents: withDatabase
		};
		const embedded = event.route.id?.startsWith('/embed/') ?? false;
		const scripts = new Set<string>();
		const answer = await resolve(event, {
			transformPageChunk: ({ html }) =>
				scriptIn(
					html
						.replace('%lang%', locale)
						.replace('%dir%', directionOf(locale))
						.replace('%theme%', embedded ? 'auto' : event.locals.theme)
						.replace(
							'<!--scripts-->',
							[...scripts].map((path) => `<link rel="modulepreload" href="${path}" />`).join('')
						),
					locale
				),
			preload: ({ type, path }) => {
				// Named in a header they would be too long for a proxy's buffers; the page names its styles by itself.
				if (type === 'js') scripts.add(path);
				return type === 'font' && preloaded(path, locale);
			}
		});
		const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
		const response =
			answer.status === 405 && !isPage
				? new Response(`${m.refused_act()}\n`, answer)
				: isPage && !answer.headers.has('content-security-policy') && answer.status >= 400
					? await completeRefusal(answer, locale)
					: answer;
		if (isPage) response.headers.set('content-type', 'text/html; charset=utf-8');
		if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
		if (embedded) allowFraming(response.headers);
		return response;
	});

/** The refusal of a file's address, which no page draws (src/error.html), in the language of that address. */
async function completeRefusal(answer: Response, locale: InterfaceLanguage): Promise<Response> {
	const html = (await answer.text())
		.replace('%lang%', locale)
		.replace('%dir%', directionOf(locale))
		.replaceAll('%title%', m.error_title())
		.replace('%home%', m.error_home())
		.replace('%start%', localizeHref('/'));
	const headers = new Headers(answer.headers);
	// The sentences that were filled in have another length.
	headers.delete('content-length');
	headers.set(
		'content-security-policy',
		"default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'"
	);
	return new Response(html, { status: answer.status, headers });
}

const refusals: Record<number, () => string> = {
	400: m.refused_address,
	404: m.error_not_found,
	405: m.refused_act,
	413: m.refused_large,
	415: m.refused_kind
};

/** What is the visitor's own (an unknown address, a body too large) needs no stack in the log; the page never shows one. */
export const handleError: HandleServerError = ({ error, event, status, message }) => {
	if (status >= 500) logFault(event.request, event.url.pathname, error);
	return { message: refusals[status]?.() ?? (status >= 500 ? m.error_server() : message) };
};

/** Fonts that the first screen is set in; the others come when they are met. */
function preloaded(path: string, locale: InterfaceLanguage): boolean {
	return (scriptOf(locale) === 'Arab' ? /arabic-(400|500|600|wght)/ : /(plex-sans-latin-|serif-4-latin-wght)/).test(
		path
	);
}
