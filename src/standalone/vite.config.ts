import { svelte } from '@sveltejs/vite-plugin-svelte';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { inEveryLanguage } from '../cli/pageLanguages.mjs';
import { withoutUnusedScales } from '../cli/unusedScales.mjs';

/**
 * Builds the page that a briefing is taken along in: one file, with a place for the briefing. It reads the messages that
 * the workbench's own build has compiled, and compiles none: a second compiler would write over them.
 */
export default defineConfig({
	root: import.meta.dirname,
	publicDir: false,
	plugins: [
		// Names a component's styles in six letters: the names stand in the file seven hundred times.
		svelte({
			configFile: false,
			compilerOptions: { runes: true, cssHash: ({ css, hash }) => `s${hash(css).slice(0, 5)}` }
		}),
		withoutUnusedScales(),
		inEveryLanguage(),
		viteSingleFile({ removeViteModuleLoader: true })
	],
	resolve: { alias: { $lib: join(import.meta.dirname, '../lib') } },
	// Every browser that runs the script knows these colours: no second set of them stands in the file.
	build: {
		target: 'es2023',
		cssTarget: ['chrome111', 'firefox114', 'safari16.4'],
		outDir: join(import.meta.dirname, '../../build/standalone'),
		emptyOutDir: true
	}
});
