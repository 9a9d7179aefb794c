import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseEmbedOrigins } from '../lib/server/embedOrigins.mjs';
import { keepPlace } from './dataFolder.mjs';
import { Refusal, root, stop } from './ground.mjs';
import { busyPort, readPort } from './port.mjs';
import { identified } from './requests.mjs';
import { checkStudies } from './studiesFolder.mjs';

/** @typedef {import('node:http').RequestListener} Listener */
/** @typedef {import('node:http').Server} Server */

const loopbackNames = new Set(['localhost', '127.0.0.1', '[::1]', '::1']);

/**
 * Serves the built pages. Without HOST only this machine is answered, at 127.0.0.1 and localhost (which a browser may take for ::1).
 * @param {{ host?: string, port?: number }} [options] port 0 takes any free one
 * @returns {Promise<{ address: string, port: number, onlyHere: boolean, close: () => Promise<void> }>}
 */
export async function startServer({ host = process.env.HOST || 'localhost', port = readPort(process.env.PORT) } = {}) {
	const onlyHere = loopbackNames.has(host) || host.startsWith('127.');
	const listener = await pages(onlyHere);
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

/** The built pages behind what keeps forms and origins honest. @param {boolean} onlyHere @returns {Promise<Listener>} */
async function pages(onlyHere) {
	// An operator behind a proxy says so by one of these; then the proxy's word holds. An empty one says nothing.
	const spoken = ['ORIGIN', 'PROTOCOL_HEADER', 'HOST_HEADER'].filter((name) => {
		if (process.env[name] === '') delete process.env[name];
		return name in process.env;
	});
	const proxied = spoken.length > 0;
	const names = new Set(loopbackNames);
	if (process.env.ORIGIN) names.add(nameIn(process.env.ORIGIN));
	const anyName = !onlyHere || (proxied && !process.env.ORIGIN);

	// The handler takes https for granted unless a header says otherwise, and would refuse every form.
	if (!proxied) process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	process.env.BODY_SIZE_LIMIT ??= '1M';
	process.env.NODE_ENV ??= 'production';
	checkEmbedOrigins();
	keepPlace();
	process.env.STANDALONE_FILE = resolve(process.env.STANDALONE_FILE || join(root, 'build/standalone/index.html'));
	process.env.COMPUTING_FILE = resolve(process.env.COMPUTING_FILE || join(root, 'build/computing/worker.js'));
	process.env.SCENARIOS_DIR = checkStudies(resolve(process.env.SCENARIOS_DIR || join(root, 'scenarios')));
	/** @type {{ handler: (...all: [...Parameters<Listener>, () => void]) => void }} */
	const { handler } = await import(pathToFileURL(join(root, 'build/handler.js')).href);

	return identified((request, response) => {
		response.setHeader('X-Content-Type-Options', 'nosniff');
		if (!anyName && !names.has(hostname(request.headers.host))) {
			answer(response, 421, 'This workbench answers only under the names localhost and 127.0.0.1.');
			return;
		}
		if (!proxied) {
			for (const header in request.headers) {
				if (header.startsWith('x-forwarded-') || header === 'forwarded') delete request.headers[header];
			}
			request.headers['x-forwarded-proto'] = 'http';
		}
		handler(request, response, () => answer(response, 404, 'There is no such page.'));
	});
}

/** @param {string} origin */
function nameIn(origin) {
	if (/^https?:\/\/[^/]+$/.test(origin) && URL.canParse(origin)) return new URL(origin).hostname;
	throw new Refusal(
		`ORIGIN is "${origin}", but it must be the address that browsers show, as in ORIGIN=https://scenarios.example.org.`
	);
}

function checkEmbedOrigins() {
	const { wrong } = parseEmbedOrigins(process.env.EMBED_ORIGINS);
	if (wrong === null) return;
	throw new Refusal(
		`EMBED_ORIGINS names "${wrong}", but each part must be the origin of a site and nothing after it, as in EMBED_ORIGINS="https://paper.example.org https://news.example.org".`
	);
}

/** @param {string | undefined} host */
function hostname(host) {
	return (host ?? '').toLowerCase().replace(/:\d*$/, '');
}

/** @param {Parameters<Listener>[1]} response @param {number} status @param {string} sentence */
function answer(response, status, sentence) {
	response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' });
	response.end(`${sentence}\n`);
}

/** @param {Listener} listener @param {number} port @param {string} host @returns {Promise<Server>} */
function listen(listener, port, host) {
	return new Promise((done, fail) => {
		const server = createServer(listener);
		server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			fail(error.code === 'EADDRINUSE' && port ? busyPort(port) : error);
		});
		server.listen(port, host, () => done(server));
	});
}

/** Lets what is under way finish, for two seconds at most, then tells the pages' server part to close. @param {Server[]} servers */
async function closeAll(servers) {
	const closed = servers.map((server) => new Promise((done) => server.close(done)));
	for (const server of servers) server.closeIdleConnections();
	const patience = setTimeout(() => servers.forEach((server) => server.closeAllConnections()), 2000);
	await Promise.all(closed);
	clearTimeout(patience);
	// The event at which adapter-node's own server lets databases and the like be closed.
	process.emit(/** @type {any} */ ('sveltekit:shutdown'), /** @type {any} */ ('SIGTERM'));
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
