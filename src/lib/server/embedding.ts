import { parseEmbedOrigins } from './embedOrigins.mjs';

/** Whether pages of other origins may frame a figure, by EMBED_ORIGINS. */
export function embedding(): boolean {
	return parseEmbedOrigins(process.env['EMBED_ORIGINS']).origins.length > 0;
}

/** Lets the configured origins frame an answer that nobody may frame; without any it stays as it is. */
export function allowFraming(headers: Headers): void {
	const { origins } = parseEmbedOrigins(process.env['EMBED_ORIGINS']);
	const policy = headers.get('content-security-policy');
	if (origins.length === 0 || policy === null) return;
	headers.set(
		'content-security-policy',
		policy.replace("frame-ancestors 'none'", `frame-ancestors ${origins.join(' ')}`)
	);
	headers.set('cross-origin-resource-policy', 'cross-origin');
}
