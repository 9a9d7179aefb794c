import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * How Paraglide compiles the messages; `vite.config.ts` and `npm run words` share it. With other options, or with another
 * structure in development than in production (its default), one run would rewrite the files that another reads.
 * @type {import('@inlang/paraglide-js').CompilerOptions}
 */
export const wordsOptions = {
	project: './src/lib/words/project.inlang',
	outdir: './src/lib/words/paraglide',
	strategy: ['url', 'baseLocale'],
	outputStructure: 'message-modules',
	emitTsDeclarations: true
};

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Lists what a folder holds, if there is one. @param {string} folder */
const within = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);
/** Lists Paraglide's notes of what it compiled. @param {string} project the workbench's folder */
const notes = (project) => within(join(project, 'src/lib/words/project.inlang/cache/paraglide-js'));

/**
 * Tells whether a message, or what compiles it, has changed since Paraglide noted that all are compiled.
 * @param {string} project the workbench's folder
 */
export function wordsAreStale(project = root) {
	const words = join(project, 'src/lib/words');
	/** @param {string} path */
	const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);
	const sources = [
		...within(join(words, 'messages')),
		join(words, 'project.inlang/settings.json'),
		join(project, 'package-lock.json')
	];
	const compiled = existsSync(join(words, 'paraglide/messages.js')) ? Math.max(0, ...notes(project).map(changedAt)) : 0;
	return sources.some((path) => changedAt(path) >= compiled);
}

/**
 * Compiles the messages through Vite's plugin, because that leaves a note by which the next Vite or Vitest finds them done.
 * One that has to compile them itself cannot end for ten seconds: the compiler keeps a worker open.
 */
async function compileWords() {
	// Only then does the plugin throw at a broken message, instead of a line in the log.
	process.env.NODE_ENV = 'production';
	process.chdir(root);
	const { paraglideVitePlugin } = await import('@inlang/paraglide-js');
	const { createServer } = await import('vite');
	await createServer({
		configFile: false,
		plugins: [paraglideVitePlugin(wordsOptions)],
		optimizeDeps: { noDiscovery: true },
		server: { middlewareMode: true, hmr: false, ws: false, watch: null }
	});
	// A file that was written anew with the same words leaves the note as it was.
	for (const note of notes(root)) utimesSync(note, new Date(), new Date());
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await compileWords().then(
		() => process.exit(0),
		() => process.exit(1)
	);
}
