import { join } from 'node:path';
import { defineConfig } from 'vite';

/** Builds what the server's worker threads run: one file without a package, on the messages that the workbench's own build has compiled. */
export default defineConfig({
	root: import.meta.dirname,
	publicDir: false,
	resolve: { alias: { $lib: join(import.meta.dirname, '../lib') } },
	ssr: { noExternal: true },
	build: {
		ssr: join(import.meta.dirname, 'worker.ts'),
		target: 'node20',
		outDir: join(import.meta.dirname, '../../build/computing'),
		emptyOutDir: true,
		rolldownOptions: { output: { entryFileNames: 'worker.js', codeSplitting: false } }
	}
});
