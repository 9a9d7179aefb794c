import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { answerHeaders, transportHeaders } from './answerHeaders.mjs';
import { root } from './processes.mjs';
import { answeredNames } from './hostNames.mjs';
import { refusals } from './refuse.mjs';

/** @typedef {import('node:http').RequestListener} Listener */
/** @typedef {import('node:http').IncomingMessage} Request */
/** @typedef {(...all: [...Parameters<Listener>, () => void]) => unknown} Handler */

const reading = new Set(['GET', 'HEAD']);
const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** A body that may still be under way when its answer is: more than the buffers between two ends hold, bytes. */
const longBody = 64 * 1024;

/** The addresses of the files that the build serves as they are. */
function fileAddresses() {
	const folder = join(root, 'build/client');
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return new Set(
		entries
			.filter((entry) => entry.isFile())
			.map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split('\\').join('/')}`)
	);
}

/** Whether every % of an address stands for something. @param {string} address */
function isReadable(address) {
	try {
		decodeURIComponent(address);
		return true;
	} catch {
		return false;
	}
}

/** The first value of a header that a setting names, or null. @param {Request} request @param {string | undefined} setting */
function headerOf(request, setting) {
	const value = setting && request.headers[setting.toLowerCase()];
	return (Array.isArray(value) ? value[0] : value) || null;
}

/** Ends what is streamed when its reader leaves, and one answer alone where its file has gone. @param {Parameters<Listener>[1]} response */
function tieStreams(response) {
	response.on('pipe', (/** @type {import('node:stream').Readable} */ source) => {
		response.once('close', () => source.destroy());
		source.once('error', () => response.destroy());
	});
}

/** Keeps a connection that would end while the body of a refused request is under way, and take the answer with it. @param {Request} request @param {Parameters<Listener>[1]} response */
function letAnswerArrive(request, response) {
	const { 'content-length': length = '0' } = request.headers;
	if (parseInt(length, 10) > longBody) response.setHeader('Connection', 'keep-alive');
}

/** Takes away what a browser says in the name of a proxy that is not there. @param {Request} request */
function forgetProxies(request) {
	for (const header in request.headers)
		if (header.startsWith('x-forwarded-') || header === 'forwarded') delete request.headers[header];
	request.headers['x-forwarded-proto'] = 'http';
}

/**
 * What stands in front of the pages: who is answered under which name, whose forms are taken, and headers that all answers carry.
 * @param {Handler} handler the pages
 * @param {{ host: string, proxied: boolean }} options proxied: a setting says which headers of the proxy hold
 * @returns {Listener}
 */
export function inFront(handler, { host, proxied }) {
	const { ORIGIN, ALLOWED_HOSTS, HOST_HEADER, PROTOCOL_HEADER } = process.env;
	const isAnswered = answeredNames({ host, ORIGIN, ALLOWED_HOSTS });
	const headers = Object.entries({ ...answerHeaders, ...transportHeaders(ORIGIN) });
	const files = fileAddresses();
	const { refuse } = refusals();

	/** The origin that pages take themselves to have, as the handler finds it. @param {Request} request */
	const originOf = (request) => {
		const seen = `${headerOf(request, PROTOCOL_HEADER) ?? 'https'}://${headerOf(request, HOST_HEADER) ?? request.headers.host}`;
		const address = ORIGIN ?? seen;
		return URL.canParse(address) ? new URL(address).origin : address;
	};

	/** The name that a request asks for and nobody answers to, empty if it names none; null if all is well. @param {Request} request */
	const strangerIn = (request) => {
		const { host: named } = request.headers;
		const wrong = [named, headerOf(request, HOST_HEADER) ?? named].find((name) => !isAnswered(name));
		return wrong ?? (named === undefined ? '' : null);
	};

	/** Ends what went wrong in the pages: with a sentence, or, where the answer has begun, with nothing more. @param {Request} request @param {Parameters<Listener>[1]} response @param {unknown} error */
	const fail = (request, response, error) => {
		console.error(`${request.method} ${request.url?.split('?')[0]}`, error);
		if (response.headersSent) response.destroy();
		else refuse(request, response, 500, 'error_server');
	};

	return (request, response) => {
		for (const [name, value] of headers) response.setHeader(name, value);
		tieStreams(response);
		letAnswerArrive(request, response);
		const method = request.method ?? 'GET';
		const [path = ''] = (request.url ?? '').split('?');
		const stranger = strangerIn(request);
		if (stranger !== null) return refuse(request, response, 421, 'refused_host', { name: stranger.slice(0, 80) });
		if (!isReadable(path)) return refuse(request, response, 400, 'refused_address');
		if (files.has(path) && !reading.has(method)) {
			response.setHeader('Allow', 'GET, HEAD');
			return refuse(request, response, 405, 'refused_method');
		}
		if (files.has(path)) response.setHeader('Cache-Control', 'no-cache');
		// A part of a file is never needed here, and some ranges would end the process.
		delete request.headers.range;
		if (!proxied) forgetProxies(request);
		const own = originOf(request);
		const { origin } = request.headers;
		if (changing.has(method) && origin !== own)
			return refuse(request, response, 403, 'refused_origin', { origin: origin?.slice(0, 120) ?? '–', own });
		Promise.resolve()
			.then(() => handler(request, response, () => refuse(request, response, 404, 'error_not_found')))
			.catch((error) => fail(request, response, error));
	};
}
