import compression from 'compression';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseEmbedOrigins } from '../lib/server/embedOrigins.mjs';
import { bytesIn } from '../lib/server/sizes.mjs';
import { keepPlace } from './dataFolder.mjs';
import { inFront } from './front.mjs';
import { CommandRefusal, root, stop } from './processes.mjs';
import { answeredNames, isLoopback } from './hostNames.mjs';
import { busyPort, readPort } from './port.mjs';
import { refusals } from './refuse.mjs';
import { identified } from './requests.mjs';
import { checkStudies } from './studiesFolder.mjs';

/** @typedef {import('node:http').RequestListener} Listener */
/** @typedef {import('node:http').Server} Server */

/**
 * Serves the built pages. Without HOST only this machine is answered, at 127.0.0.1 and localhost (which a browser may take for ::1).
 * @param {{ host?: string, port?: number }} [options] port 0 takes any free one
 * @returns {Promise<{ address: string, port: number, onlyHere: boolean, close: () => Promise<void> }>}
 */
export async function startServer({ host = process.env.HOST || 'localhost', port = readPort(process.env.PORT) } = {}) {
	const onlyHere = isLoopback(host);
	const listener = await pages(host);
	const first = host === 'localhost' ? '127.0.0.1' : host.replace(/^\[|\]$/g, '');
	const others = host === 'localhost' ? ['::1'] : [];
	const server = await listen(listener, port, first);
	const servers = [server];
	const taken = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
	for (const other of others) {
		const twin = await listen(listener, taken, other).catch((error) => {
			// A machine without IPv6 is no problem; another program behind "localhost" is.
			if (error.code === 'EADDRINUSE') throw busyPort(taken);
			return null;
		});
		if (twin) servers.push(twin);
	}
	const name = first.includes(':') ? `[${first}]` : first;
	return { address: `http://${name}:${taken}`, port: taken, onlyHere, close: () => closeAll(servers) };
}

/** The built pages behind what keeps forms and origins honest. @param {string} host @returns {Promise<Listener>} */
async function pages(host) {
	// An operator behind a proxy says so by one of these; then the proxy's word holds. An empty one says nothing.
	const proxied =
		['ORIGIN', 'PROTOCOL_HEADER', 'HOST_HEADER'].filter((name) => {
			if (process.env[name] === '') delete process.env[name];
			return name in process.env;
		}).length > 0;
	// The handler takes https for granted unless a header says otherwise, and would refuse every form.
	if (!proxied) process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	process.env.BODY_SIZE_LIMIT ||= '1M';
	process.env.STUDY_SIZE_LIMIT ||= '50M';
	process.env.NODE_ENV ??= 'production';
	checkSettings();
	keepPlace();
	process.env.STANDALONE_FILE = resolve(process.env.STANDALONE_FILE || join(root, 'build/standalone/index.html'));
	process.env.COMPUTING_FILE = resolve(process.env.COMPUTING_FILE || join(root, 'build/computing/worker.js'));
	process.env.SCENARIOS_DIR = checkStudies(resolve(process.env.SCENARIOS_DIR || join(root, 'scenarios')));
	// What cannot be read in ORIGIN and ALLOWED_HOSTS is refused before the pages are loaded.
	answeredNames({ host, ORIGIN: process.env.ORIGIN, ALLOWED_HOSTS: process.env.ALLOWED_HOSTS });
	const handler = await loadHandler();
	const compress = compression();
	const compressed = (/** @type {Parameters<import('./front.mjs').Handler>} */ ...[request, response, next]) =>
		compress(/** @type {any} */ (request), /** @type {any} */ (response), () => handler(request, response, next));
	return identified(inFront(compressed, { host, proxied }));
}

/**
 * Loads the pages. Their handler knows one limit for all requests, which it reads once: it gets the larger, that of a study's
 * file, and what reads forms holds every other to its own (server/sentForm).
 * @returns {Promise<import('./front.mjs').Handler>}
 */
async function loadHandler() {
	const { BODY_SIZE_LIMIT = '', STUDY_SIZE_LIMIT = '' } = process.env;
	process.env.BODY_SIZE_LIMIT = String(Math.max(bytesIn(BODY_SIZE_LIMIT) ?? 0, bytesIn(STUDY_SIZE_LIMIT) ?? 0));
	const { handler } = await import(pathToFileURL(join(root, 'build/handler.js')).href);
	process.env.BODY_SIZE_LIMIT = BODY_SIZE_LIMIT;
	return handler;
}

/** Refuses what cannot be read in the settings that say which origins and sizes are taken. */
function checkSettings() {
	for (const [name, example] of Object.entries({ BODY_SIZE_LIMIT: '1M', STUDY_SIZE_LIMIT: '50M' })) {
		const size = process.env[name] ?? '';
		if (bytesIn(size) === null)
			throw new CommandRefusal(`${name} is "${size}", but it must be a size in bytes, as in ${name}=${example}.`);
	}
	const { wrong } = parseEmbedOrigins(process.env.EMBED_ORIGINS);
	if (wrong === null) return;
	throw new CommandRefusal(
		`EMBED_ORIGINS names "${wrong}", but each part must be the origin of a site and nothing after it, as in EMBED_ORIGINS="https://paper.example.org https://news.example.org".`
	);
}

/** @param {Listener} listener @param {number} port @param {string} host @returns {Promise<Server>} */
function listen(listener, port, host) {
	return new Promise((done, fail) => {
		const server = createServer(listener);
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			if (error.code === 'EADDRINUSE' && port) fail(busyPort(port));
			else if (['ENOTFOUND', 'EADDRNOTAVAIL', 'EAI_AGAIN', 'EINVAL'].includes(error.code ?? ''))
				fail(
					Object.assign(new CommandRefusal(`HOST is "${host}", but this machine has no such address.`), {
						code: error.code
					})
				);
			else fail(error);
		});
		server.on('clientError', answerUnread);
		server.listen(port, host, () => done(server));
	});
}

/** Says why a request that is none, or whose address and headers are too long, is not answered. @param {NodeJS.ErrnoException} error @param {import('node:stream').Duplex} socket */
function answerUnread(error, socket) {
	if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
	const { bareAnswer } = refusals();
	const answer = {
		HPE_HEADER_OVERFLOW: () => bareAnswer(431, 'Request Header Fields Too Large', 'refused_long'),
		ERR_HTTP_REQUEST_TIMEOUT: () => bareAnswer(408, 'Request Timeout', 'refused_form')
	}[error.code ?? ''];
	socket.end(answer?.() ?? bareAnswer(400, 'Bad Request', 'refused_request'));
	// What is still being sent is read for a moment, so that the answer arrives before the end.
	socket.resume();
	setTimeout(() => socket.destroy(), 500).unref();
}

/** Lets what is under way finish, for two seconds at most, then tells the pages' server part to close. @param {Server[]} servers */
async function closeAll(servers) {
	const closed = servers.map((server) => new Promise((done) => server.close(done)));
	for (const server of servers) server.closeIdleConnections();
	const patience = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), 2000);
	await Promise.all(closed);
	clearTimeout(patience);
	// The event at which adapter-node's own server lets databases and the like be closed; who needs time for it adds a promise.
	/** @type {Promise<unknown>[]} */
	const closing = [];
	process.emit(/** @type {any} */ ('sveltekit:shutdown'), /** @type {any} */ ('SIGTERM'), /** @type {any} */ (closing));
	const late = new Promise((done) => setTimeout(done, 5000).unref());
	await Promise.race([Promise.allSettled(closing), late]);
}

/** Serves until Ctrl-C or SIGTERM, then ends with exit code 0. @param {Parameters<typeof startServer>[0]} [options] */
export async function serveUntilStopped(options) {
	const server = await startServer(options);
	console.log(`The workbench is at ${server.address} (Ctrl-C stops it).`);
	console.log(
		`Saved scenarios are kept in ${keepPlace()}. There are no accounts: whoever reaches this address may read and change them.`
	);
	if (!server.onlyHere) {
		console.warn(
			`Anyone who can reach this machine at port ${server.port} may read and change the scenarios: HOST is set.`
		);
	}
	let stopping = false;
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
		process.removeAllListeners(signal);
		process.on(signal, () => {
			if (stopping) return;
			stopping = true;
			void server.close().then(() => process.exit(0));
		});
	}
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await serveUntilStopped().catch(stop);
