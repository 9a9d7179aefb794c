import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { endOnInterrupt, hashOf, readStamp, CommandRefusal, root, runScript, stop } from './processes.mjs';

const stamp = join(root, 'build/.stamp');
/** What is built besides the workbench itself: the page of a deck, and what the server's worker threads run. */
const besides = ['src/standalone/vite.config.ts', 'src/computing/vite.config.ts'];
const sources = [
	...['src', 'static', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'],
	// Of the commands, those that change what is built.
	...['src/cli/pageLanguages.mjs', 'src/cli/unusedScales.mjs']
];

/** What a whole build has: the server, the page that a briefing is taken along in, the worker threads' file, and the refusals that no page says. */
const made = ['build/handler.js', 'build/standalone/index.html', 'build/computing/worker.js', 'build/refusals.json'];

/** What lies under src but does not go into the build: tests, the commands, generated messages and inlang's cache. @param {string} path */
function aside(path) {
	return (
		path.endsWith('.test.ts') ||
		path === 'src/cli' ||
		path === 'src/lib/words/paraglide' ||
		(path.startsWith('src/lib/words/project.inlang/') && !path.endsWith('/settings.json'))
	);
}

/** Builds the pages if anything that they are made of has changed. What the build says is shown if it fails. @param {{ write?: import('./processes.mjs').Write }} [options] */
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
		throw new CommandRefusal('The pages could not be built: the reason stands above.');
	}
	keepRefusals();
	writeFileSync(stamp, `${wanted}\n`);
}

/** Keeps what the server says before the pages are asked: the sentences of a refusal by language, and the page they stand in. */
function keepRefusals() {
	const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');
	/** @type {{ locales: string[] }} The base language first: inlang's own list. */
	const { locales } = JSON.parse(read('src/lib/words/project.inlang/settings.json'));
	const sentences = locales.map((language) => {
		const all = Object.entries(JSON.parse(read(`src/lib/words/messages/${language}.json`)));
		return [language, Object.fromEntries(all.filter(([key]) => /^(refused|error)_/.test(key)))];
	});
	const kept = { page: read('src/error.html'), sentences: Object.fromEntries(sentences) };
	writeFileSync(join(root, 'build/refusals.json'), `${JSON.stringify(kept)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	endOnInterrupt();
	await buildIfStale().catch(stop);
}
