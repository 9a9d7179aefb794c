import { randomUUID } from 'node:crypto';

/** @typedef {import('node:http').RequestListener} Listener */

/** What a proxy may call a request; anything else is named anew. */
const named = /^[A-Za-z0-9._-]{8,64}$/;

/**
 * Gives each request a name that its log lines and its answer carry, writes a line a request where LOG=requests, and lets a
 * probe ask for /healthz under whatever name it reaches this machine by.
 * @param {Listener} listener
 * @param {(line: string) => void} [write]
 * @returns {Listener}
 */
export function identified(listener, write = (line) => console.log(line)) {
	const logs = process.env.LOG === 'requests';
	return (request, response) => {
		const given = request.headers['x-request-id'];
		const id = typeof given === 'string' && named.test(given) ? given : randomUUID();
		request.headers['x-request-id'] = id;
		response.setHeader('X-Request-Id', id);
		const [path = ''] = (request.url ?? '').split('?');
		// It says nothing of what is kept here; a balancer asks by address, which is no name of this workbench.
		if (path === '/healthz')
			for (const name of ['host', (process.env.HOST_HEADER || 'host').toLowerCase()])
				request.headers[name] = 'localhost';
		if (logs) {
			const began = performance.now();
			response.once('close', () => {
				const ms = Math.round(performance.now() - began);
				const status = response.writableFinished ? response.statusCode : 'left';
				write(`${new Date().toISOString()} request ${id} ${request.method} ${path} ${status} ${ms} ms`);
			});
		}
		listener(request, response);
	};
}
