import { buildIfStale } from './build.mjs';
import { keepPlace } from './dataFolder.mjs';
import { endOnInterrupt, runScript, stop } from './processes.mjs';
import { installPackages } from './packages.mjs';
import { busyPort, portIsFree, readPort } from './port.mjs';
import { serveUntilStopped } from './serve.mjs';
import { wordsAreStale } from './words.mjs';

/** `npm start`: whatever is missing is installed and built, then the pages are served. */
export async function open() {
	endOnInterrupt();
	try {
		const port = readPort(process.env.PORT);
		await refuseBusy(port, 'npm start');
		await installPackages();
		await buildIfStale();
		await serveUntilStopped({ port });
	} catch (error) {
		stop(error);
	}
}

/** `npm run dev`: Vite's server, which redraws at every change of a file. */
export async function develop() {
	endOnInterrupt();
	try {
		const port = readPort(process.env.PORT, 5173);
		await refuseBusy(port, 'npm run dev');
		await installPackages();
		if (wordsAreStale()) await runScript('../src/cli/words.mjs', []);
		keepPlace();
		process.exitCode = await runScript('vite/bin/vite.js', ['dev', '--host', '127.0.0.1', '--port', `${port}`]);
	} catch (error) {
		stop(error);
	}
}

/** @param {number} port @param {string} command */
async function refuseBusy(port, command) {
	const hosts = process.env.HOST && process.env.HOST !== 'localhost' ? [process.env.HOST] : ['127.0.0.1', '::1'];
	for (const host of hosts) if (!(await portIsFree(port, host))) throw busyPort(port, 'PORT', command);
}
