import { join } from 'node:path';
import { defineConfig } from 'vite';

/** What an installation without the sources has as packages. */
const installed = ['@photostructure/sqlite', 'csv-parse', 'kysely', 'pg'];

/**
 * Builds what runs beside the pages: the server's worker threads, which need no package, and the study command, which takes
 * backups where there are no sources. Both read the messages that the workbench's own build has compiled.
 */
export default defineConfig({
	root: import.meta.dirname,
	publicDir: false,
	resolve: { alias: { $lib: join(import.meta.dirname, '../lib') } },
	ssr: { noExternal: true, external: installed },
	build: {
		ssr: true,
		target: 'node20',
		outDir: join(import.meta.dirname, '../../build/computing'),
		emptyOutDir: true,
		rolldownOptions: {
			input: { worker: join(import.meta.dirname, 'worker.ts'), study: join(import.meta.dirname, '../cli/study.ts') },
			external: installed.map((name) => new RegExp(`^${name}(/|$)`)),
			output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' }
		}
	}
});
