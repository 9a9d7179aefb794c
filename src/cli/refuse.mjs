import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.mjs';

/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {import('node:http').ServerResponse} Response */

/** The direction that a language is written in; an older Node says it as a property. @param {string} language */
function directionOf(language) {
	const locale = /** @type {{ getTextInfo?: () => { direction: string }, textInfo?: { direction: string } }} */ (
		/** @type {unknown} */ (new Intl.Locale(language))
	);
	return (locale.getTextInfo?.() ?? locale.textInfo)?.direction ?? 'ltr';
}

/**
 * What the build keeps for answers that are given before the pages are asked: sentences by language, and the page they stand in.
 * @returns {{ page: string, sentences: Record<string, Record<string, string>> }}
 */
function readSentences() {
	return JSON.parse(readFileSync(join(root, 'build/refusals.json'), 'utf8'));
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The sentences of the server's own refusals, in the language of the address that was asked for. */
export function refusals() {
	const { page, sentences } = readSentences();
	/** The first is the base language, whose addresses have no prefix. */
	const languages = Object.keys(sentences);
	const [base = ''] = languages;

	/** A sentence with its names in it, each in its own direction. @param {string} language @param {string} key @param {Record<string, string>} values */
	const say = (language, key, values) =>
		(sentences[language]?.[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => `\u2068${values[name] ?? ''}\u2069`);

	/**
	 * Answers with a status and a sentence: a page to a browser, what a form expects to a script, plain text to others.
	 * @param {Request} request @param {Response} response @param {number} status @param {string} key @param {Record<string, string>} [values]
	 */
	function refuse(request, response, status, key, values = {}) {
		const prefix = /^\/([^/?]*)/.exec(request.url ?? '')?.[1] ?? '';
		const language = languages.includes(prefix) ? prefix : base;
		const sentence = say(language, key, values);
		const accept = request.headers.accept ?? '';
		const headers = { 'Cache-Control': 'no-store', 'Content-Language': language, Connection: 'close' };
		/** @param {string} type @param {string} body @param {Record<string, string>} [more] */
		const send = (type, body, more = {}) =>
			response.writeHead(status, { ...headers, ...more, 'Content-Type': `${type}; charset=utf-8` }).end(body);
		if (request.headers['x-sveltekit-action'] || accept === 'application/json') {
			send('application/json', JSON.stringify({ type: 'error', status, error: { message: sentence } }));
		} else if (accept.includes('text/html')) {
			const filled = page
				.replace('%lang%', language)
				.replace('%dir%', directionOf(language))
				.replaceAll('%title%', say(language, 'error_title', {}))
				.replace('%home%', say(language, 'error_home', {}))
				.replace('%start%', language === base ? '/' : `/${language}`)
				.replace('%sveltekit.error.message%', () => escaped(sentence));
			send('text/html', filled, { 'Content-Security-Policy': "default-src 'none'; style-src 'self'; base-uri 'none'" });
		} else send('text/plain', `${sentence}\n`);
	}

	/** A whole answer for a connection whose request could not be read, so that its language is not known. @param {number} status @param {string} reason @param {string} key */
	function bareAnswer(status, reason, key) {
		const body = languages.map((language) => `${say(language, key, {})}\n`).join('');
		return [
			`HTTP/1.1 ${status} ${reason}`,
			'Content-Type: text/plain; charset=utf-8',
			`Content-Length: ${Buffer.byteLength(body)}`,
			'X-Content-Type-Options: nosniff',
			'Connection: close',
			'',
			body
		].join('\r\n');
	}

	return { refuse, bareAnswer };
}
