import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A reason not to go on, told to the user as one sentence and no stack. */
export class CommandRefusal extends Error {}

/** Ends the process: a refusal as its sentence, anything else as it is. @param {unknown} error @returns {never} */
export function stop(error) {
	console.error(error instanceof CommandRefusal ? error.message : error);
	process.exit(1);
}

/** @typedef {(chunk: string | Buffer) => void} Write */

/** Commands under way, so that an interrupt can end them with all their children. */
const running = new Set();

/**
 * Runs a command in the project's root and answers its exit code. Its output goes to `write`, or straight to the screen.
 * @param {string} command
 * @param {string[]} words
 * @param {{ env?: Record<string, string>, write?: Write }} [options]
 * @returns {Promise<number>}
 */
export function run(command, words, { env = {}, write } = {}) {
	return new Promise((done) => {
		const child = spawn(command, words, {
			cwd: root,
			env: { ...process.env, ...env },
			stdio: write ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
			shell: process.platform === 'win32' && !command.includes('node'),
			detached: process.platform !== 'win32'
		});
		running.add(child);
		if (write) {
			child.stdout?.on('data', write);
			child.stderr?.on('data', write);
		}
		/** @param {number} code */
		const end = (code) => {
			running.delete(child);
			done(code);
		};
		child.on('error', (error) => {
			(write ?? console.error)(`${command}: ${error.message}\n`);
			end(127);
		});
		child.on('close', (code) => end(code ?? 1));
	});
}

/** Runs a script of an installed package, without npm in between. @param {string} script @param {string[]} words @param {Parameters<typeof run>[2]} [options] */
export function runScript(script, words, options) {
	return run(process.execPath, [join(root, 'node_modules', script), ...words], options);
}

/** Ends every command under way. */
function endCommands() {
	for (const child of running) {
		try {
			if (child.pid) process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGTERM');
		} catch {
			// It has ended by itself.
		}
	}
}

/** An interrupt ends what runs, then this process, after `tidy`. Whoever has more to close replaces it. */
export function endOnInterrupt(tidy = () => {}) {
	for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
		process.once(signal, () => {
			endCommands();
			tidy();
			process.exit(130);
		});
	}
	// npm passes a SIGTERM on to its shell alone; the end of that shell is how it arrives here.
	const parent = process.ppid;
	if (process.env.npm_lifecycle_event && process.platform !== 'win32') {
		setInterval(() => {
			if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
		}, 500).unref();
	}
}

/** A hash over the contents of files and folders, `skip` aside. @param {string[]} places @param {(path: string) => boolean} [skip] */
export function hashOf(places, skip = () => false) {
	const hash = createHash('sha256');
	/** @param {string} path */
	const add = (path) => {
		hash
			.update(`${relative(root, path)}\0`)
			.update(readFileSync(path))
			.update('\0');
	};
	/** @param {string} folder */
	const walk = (folder) => {
		const entries = readdirSync(folder, { withFileTypes: true });
		for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			const path = join(folder, entry.name);
			if (skip(relative(root, path).split('\\').join('/'))) continue;
			if (entry.isDirectory()) walk(path);
			else if (entry.isFile()) add(path);
		}
	};
	for (const place of places) {
		const path = join(root, place);
		if (!existsSync(path)) continue;
		if (readdirOrNull(path)) walk(path);
		else add(path);
	}
	return hash.digest('hex');
}

/** @param {string} path */
function readdirOrNull(path) {
	try {
		return readdirSync(path);
	} catch {
		return null;
	}
}

/** What a stamp file holds, or null. @param {string} path */
export function readStamp(path) {
	try {
		return readFileSync(path, 'utf8').trim();
	} catch {
		return null;
	}
}
