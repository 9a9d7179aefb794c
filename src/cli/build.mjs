import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endOnInterrupt, hashOf, readStamp, Refusal, root, runScript, stop } from './ground.mjs';

const stamp = join(root, 'build/.stamp');
/** What is built besides the workbench itself: the page of a deck, and what the server's worker threads run. */
const besides = ['src/standalone/vite.config.ts', 'src/computing/vite.config.ts'];
const sources = ['src', 'static', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];

/** What a whole build has: the server, the page that a briefing is taken along in, and the worker threads' file. */
const made = ['build/handler.js', 'build/standalone/index.html', 'build/computing/worker.js'];

/** What lies under src but does not go into the build: tests, the commands, generated messages and inlang's cache. @param {string} path */
function aside(path) {
	return (
		path.endsWith('.test.ts') ||
		path === 'src/cli' ||
		path === 'src/lib/words/paraglide' ||
		(path.startsWith('src/lib/words/project.inlang/') && !path.endsWith('/settings.json'))
	);
}

/** Builds the pages if anything that they are made of has changed. What the build says is shown if it fails. @param {{ write?: import('./ground.mjs').Write }} [options] */
export async function buildIfStale({ write = (chunk) => void process.stdout.write(chunk) } = {}) {
	const wanted = hashOf(sources, aside);
	if (readStamp(stamp) === wanted && made.every((path) => existsSync(join(root, path)))) return;
	write('Building the pages …\n');
	rmSync(stamp, { force: true });
	/** @type {(string | Buffer)[]} */
	const said = [];
	const options = {
		env: { NODE_ENV: 'production' },
		write: (/** @type {string | Buffer} */ chunk) => said.push(chunk)
	};
	const vite = (/** @type {string[]} */ ...words) =>
		runScript('vite/bin/vite.js', ['build', '--logLevel', 'warn', ...words], options);
	let built = (await runScript('../src/cli/words.mjs', [], options)) === 0 && (await vite()) === 0;
	for (const config of besides) built &&= (await vite('--config', config)) === 0;
	if (!built) {
		said.forEach(write);
		throw new Refusal('The pages could not be built: the reason stands above.');
	}
	writeFileSync(stamp, `${wanted}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	endOnInterrupt();
	await buildIfStale().catch(stop);
}
