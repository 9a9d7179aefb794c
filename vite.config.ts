import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { relative } from 'node:path';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findTestChromium } from './src/cli/chromium.mjs';
import { messagesInOne } from './src/cli/messagesInOne.mjs';
import { inPageLanguages } from './src/cli/pageLanguages.mjs';
import { withPdfTextAsTyped } from './src/cli/pdfText.mjs';
import { withoutUnusedScales } from './src/cli/unusedScales.mjs';
import { wordsOptions } from './src/cli/words.mjs';

/** What drives the browser of the component tests; development starts sooner without it. */
const provider = process.env.VITEST
	? (await import('@vitest/browser-playwright')).playwright({
			launchOptions: { executablePath: findTestChromium() ?? undefined, args: chromiumArguments }
		})
	: undefined;

/** Finds five thousand files that no page in development is made of, by their paths within the project. */
const unwatched =
	/^(build|test-results|\.svelte-kit[\\/]output)([\\/]|$)|^src[\\/]lib[\\/]words[\\/]paraglide[\\/].*\.d\.ts$/;

export default defineConfig({
	plugins: [
		paraglideVitePlugin(wordsOptions),
		sveltekit(),
		messagesInOne(),
		withoutUnusedScales(),
		inPageLanguages(),
		withPdfTextAsTyped()
	],
	// What is packed before it is served is not asked of the plugins.
	optimizeDeps: { exclude: ['pdfjs-dist'], include: ['fflate', 'htmlparser2', 'markdown-it'] },
	build: {
		target: 'es2023',
		rolldownOptions: {
			// An index file names more than a page needs; without this the page carries whatever another page takes from it.
			treeshake: {
				moduleSideEffects: [
					{ test: /src[\\/]lib[\\/](engine|study|settings|words|findings|compute|briefing)[\\/]/, sideEffects: false }
				]
			},
			// What most pages share stands in one file, and so do the words that any two do: sixty small ones are slower to
			// fetch, and pack worse.
			output: {
				codeSplitting: {
					groups: [
						{ name: 'common', minShareCount: 6, priority: 1 },
						{ name: 'words', test: /[\\/]words[\\/]paraglide[\\/]|[\\/]lucide[\\/]/, minShareCount: 2 }
					]
				}
			}
		}
	},
	// What a worker needs for one kind of file is loaded with the first such file.
	worker: { format: 'es', plugins: () => [withPdfTextAsTyped()] },
	// Their files are assets and text, which Node could not import.
	ssr: { noExternal: [/^@expo-google-fonts\//] },
	server: {
		port: 5173,
		strictPort: true,
		fs: { allow: ['scenarios'] },
		watch: { ignored: (path) => unwatched.test(relative(import.meta.dirname, path)) }
	},
	test: {
		expect: { requireAssertions: true },
		// A machine that does other work besides is slow, not wrong.
		testTimeout: 60_000,
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					environment: 'node',
					server: { deps: { inline: ['pdfjs-dist'] } },
					include: ['src/**/*.test.ts', 'tests/reference/**/*.test.ts'],
					exclude: ['src/**/*.svelte.test.ts', 'src/{lib/server,routes}/**'],
					// They change nothing that outlives a call, so that modules may be loaded once for all of them.
					isolate: false
				}
			},
			{
				extends: true,
				test: {
					name: 'server',
					environment: 'node',
					include: ['src/{lib/server,routes}/**/*.test.ts', 'tests/{house,conformance}/**/*.test.ts']
				}
			},
			{
				extends: true,
				test: {
					name: 'office',
					environment: 'node',
					server: { deps: { inline: ['pdfjs-dist'] } },
					include: ['tests/office/**/*.test.ts']
				}
			},
			{
				extends: true,
				test: { name: 'lanes', environment: 'node', include: ['tests/lanes/**/*.test.ts'] }
			},
			{
				extends: true,
				test: {
					name: 'walks',
					environment: 'node',
					include: ['tests/walks/**/*.test.ts'],
					testTimeout: 120_000,
					hookTimeout: 60_000
				}
			},
			{
				extends: true,
				test: {
					name: 'component',
					include: ['src/**/*.svelte.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider,
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
