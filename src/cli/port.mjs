import { createServer } from 'node:net';
import { CommandRefusal } from './processes.mjs';

/** Where the workbench answers unless PORT says otherwise. */
const usualPort = 4173;

/** The port that the operator named, or the usual one. @param {string | undefined} text @param {number} [usual] */
export function readPort(text, usual = usualPort) {
	if (text === undefined || text === '') return usual;
	const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
	if (port > 0 && port < 65536) return port;
	throw new CommandRefusal(
		`PORT is "${text}", but it must be a whole number from 1 to 65535, as in PORT=${usual + 1}.`
	);
}

/** @param {number} port @param {string} [variable] @param {string} [command] */
export function busyPort(port, variable = 'PORT', command = 'npm start') {
	return new CommandRefusal(
		`Port ${port} is already in use, perhaps by a workbench started earlier: stop that program, or choose another port with ${variable}=${port + 1} ${command}.`
	);
}

/** Whether a program can listen there. @param {number} port @param {string} host @returns {Promise<boolean>} */
export function portIsFree(port, host) {
	return new Promise((done) => {
		const probe = createServer();
		probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => done(error.code !== 'EADDRINUSE'));
		probe.listen({ port, host, exclusive: true }, () => probe.close(() => done(true)));
	});
}

/** The first free port from `port` on. @param {number} port */
export async function freePort(port) {
	while (!(await portIsFree(port, '127.0.0.1')) || !(await portIsFree(port, '::1'))) port++;
	return port;
}
