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

/**
 * Compiles the messages through Vite's plugin, because that leaves a note by which the next Vite or Vitest finds them done.
 * One that has to compile them itself cannot end for ten seconds: the compiler keeps a worker open.
 */
async function compileWords() {
	// Only then does the plugin throw at a broken message, instead of a line in the log.
	process.env.NODE_ENV = 'production';
	process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
	const { paraglideVitePlugin } = await import('@inlang/paraglide-js');
	const { createServer } = await import('vite');
	await createServer({
		configFile: false,
		plugins: [paraglideVitePlugin(wordsOptions)],
		optimizeDeps: { noDiscovery: true },
		server: { middlewareMode: true, hmr: false, ws: false, watch: null }
	});
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	await compileWords().then(
		() => process.exit(0),
		() => process.exit(1)
	);
}
