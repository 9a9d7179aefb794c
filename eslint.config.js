import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import boundaries from 'eslint-plugin-boundaries';
import { importX } from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import { join } from 'node:path';
import ts from 'typescript-eslint';
import { typedParser } from './src/cli/lintParser.mjs';
import svelteConfig from './svelte.config.js';

const parser = typedParser(import.meta.dirname);

/** ARCHITECTURE's table: what each folder of src/lib may import of ours. @type {Record<string, string[]>} */
const mayImport = {
	study: [],
	engine: [],
	settings: ['study', 'engine'],
	textFiles: ['study'],
	words: ['study', 'settings', 'textFiles'],
	findings: ['study', 'engine', 'settings', 'words'],
	ui: [],
	help: ['study', 'words', 'ui'],
	charts: ['study', 'engine', 'settings', 'words', 'findings', 'ui'],
	weighing: ['study', 'engine', 'words', 'ui', 'help'],
	workbench: ['study', 'engine', 'settings'],
	frame: ['study', 'words', 'ui', 'charts', 'browser'],
	adjust: [
		'frame',
		'study',
		'engine',
		'settings',
		'words',
		'findings',
		'ui',
		'help',
		'charts',
		'weighing',
		'workbench',
		'judgements'
	],
	compare: ['study', 'engine', 'settings', 'words', 'findings', 'ui', 'charts', 'workbench'],
	judgements: ['study', 'engine', 'settings', 'words', 'findings', 'ui'],
	discover: [
		'study',
		'engine',
		'settings',
		'words',
		'findings',
		'ui',
		'help',
		'charts',
		'workbench',
		'browser',
		'adjust'
	],
	author: [
		'study',
		'engine',
		'settings',
		'words',
		'findings',
		'ui',
		'charts',
		'workbench',
		'browser',
		'frame',
		'weighing',
		'textFiles'
	],
	briefing: ['study', 'engine', 'settings', 'words', 'findings', 'charts'],
	present: ['study', 'engine', 'settings', 'words', 'findings', 'ui', 'help', 'charts', 'workbench', 'briefing'],
	reader: ['study', 'engine', 'settings', 'words', 'findings', 'ui', 'charts'],
	export: ['study', 'engine', 'settings', 'words', 'findings', 'help', 'charts', 'briefing'],
	workbook: ['study', 'words', 'export'],
	browser: ['study', 'engine', 'settings', 'textFiles'],
	compute: ['study', 'engine', 'settings', 'workbench', 'briefing', 'export'],
	server: ['study', 'engine', 'settings', 'words', 'briefing', 'compute', 'workbook']
};
const folders = Object.keys(mayImport);
const pages = ['routes', 'cli', 'standalone', 'computing'];

/** A selector of boundaries' for one of our folders, or several. @param {string | string[]} type */
const folder = (type) => ({ element: { types: { anyOf: [type].flat() } } });
/** @param {string} source */
const external = (source) => ({ module: { origin: 'external', source } });

/** The order of these matters: the last that matches decides. */
const importPolicies = [
	{ from: [folder(pages), { file: { categories: 'hooks' } }], allow: { to: folder([...folders, ...pages]) } },
	...Object.entries(mayImport).map(([type, allowed]) => ({
		from: folder(type),
		allow: { to: folder([type, ...allowed]) }
	})),
	{
		// Kit's own modules have no file.
		from: [folder('routes'), { file: { categories: 'hooks' } }],
		allow: { dependency: { source: ['$app/*', '$env/**', './$types*'] } }
	},
	{ from: folder('engine'), allow: { to: folder('study'), dependency: { kind: 'type' } } },
	{
		from: folder('ui'),
		allow: { to: { element: { type: 'words', fileInternalPath: 'languages.ts' } } }
	},
	{
		// Text of a study is shown by one component, in the page's language or the study's own.
		from: folder('ui'),
		allow: {
			to: [
				{ element: { type: 'study', fileInternalPath: 'language.ts' } },
				{ element: { type: 'words', fileInternalPath: 'paraglide/runtime.{js,d.ts}' } }
			]
		}
	},
	{
		// A field reads numbers as the address, the tables and the commands do.
		from: folder('ui'),
		allow: { to: { element: { type: 'study', fileInternalPath: 'readNumber.ts' } } }
	},
	{ allow: { to: { module: { origin: ['external', 'core'] } } } },
	{
		from: folder(folders.filter((type) => type !== 'server')),
		disallow: { to: { module: { origin: 'core' } } },
		message:
			"{{from.element.types.[0]}}/ runs in a page too: Node's own modules are for server/, the pages and the commands."
	},
	{
		from: folder('engine'),
		disallow: { to: { module: { origin: 'external' } } },
		message: 'The engine stands alone, to be published: no package.'
	},
	{
		from: folder(folders.filter((type) => !['study', 'server'].includes(type))),
		disallow: { to: external('zod') },
		message: 'zod parses at the boundaries: in study/, server/ and the pages.'
	},
	{
		from: folder(folders.filter((type) => type !== 'workbench')),
		disallow: { to: external('immer') },
		message: 'immer is for workbench/, which alone changes documents.'
	},
	{
		disallow: { to: external('chart.js') },
		message: 'A figure is data in units: Chart.js and its types are for charts/drawing and charts/Chart.svelte.'
	},
	{
		from: { element: { type: 'charts', fileInternalPath: 'drawing/{toChart,curveToChart}.ts' } },
		allow: { to: external('chart.js'), dependency: { kind: 'type' } }
	},
	{
		from: { element: { type: 'charts', fileInternalPath: '{Chart.svelte,chartParts.ts}' } },
		allow: { to: external('chart.js') }
	},
	{
		from: [folder(pages), folder(folders.filter((type) => type !== 'charts'))].flat(),
		disallow: {
			to: {
				element: { type: 'charts', fileInternalPath: '{drawing/toChart.ts,drawing/curveToChart.ts,chartParts.ts}' }
			}
		},
		message: 'What Chart.js draws is read by nobody: a file takes the rows of the figure (export/sheet draws pictures).'
	},
	{
		from: { element: { type: 'export', fileInternalPath: 'sheet.ts' } },
		allow: { to: { element: { type: 'charts', fileInternalPath: '{drawing/toChart.ts,chartParts.ts}' } } }
	}
];

/** Where the files of each folder stand, and those of hooks. @type {Record<string, string>} */
const filesOf = {
	...Object.fromEntries(folders.map((type) => [type, `src/lib/${type}/**/*.{ts,mjs,svelte}`])),
	...Object.fromEntries(pages.map((type) => [type, `src/${type}/**/*.{ts,mjs,svelte}`])),
	hooks: 'src/*.ts'
};
/** Whether a policy says anything of a folder's imports: every import is held against all policies of its list. @param {(typeof importPolicies)[number]} policy @param {string} type */
const isOf = (policy, type) =>
	policy.from === undefined ||
	[policy.from].flat().some((from) => {
		if (!('element' in from)) return type === 'hooks';
		return 'types' in from.element ? from.element.types.anyOf.includes(type) : from.element.type === type;
	});

/**
 * The rules on imports, for the project at `root`: tests/house/imports.test.ts holds them against a small one.
 * @param {string} root
 * @returns {import('eslint').Linter.Config[]}
 */
export function importRules(root) {
	const project = join(root, 'tsconfig.json');
	return [
		{
			files: ['src/**/*.{ts,mjs,svelte}'],
			plugins: {
				boundaries,
				'import-x': /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (importX))
			},
			settings: {
				'boundaries/root-path': root,
				'boundaries/include': ['src/**/*', 'scenarios/**/*'],
				'boundaries/elements': [
					...folders.map((type) => ({ type, pattern: `src/lib/${type}`, partialMatch: false })),
					...pages.map((type) => ({ type, pattern: `src/${type}`, partialMatch: false }))
				],
				'boundaries/files': [{ category: 'hooks', pattern: 'src/*.ts' }],
				'import/resolver': { typescript: { project } },
				'import-x/resolver-next': [createTypeScriptImportResolver({ project })],
				'import-x/extensions': ['.ts', '.mjs', '.js', '.svelte'],
				// Generated words import nothing of ours, and there are thousands.
				'import-x/ignore': ['/paraglide/', '/node_modules/'],
				'import-x/parsers': {
					'@typescript-eslint/parser': ['.ts', '.mjs', '.js'],
					[join(import.meta.dirname, 'src/cli/svelteScripts.cjs')]: ['.svelte']
				}
			},
			rules: { 'import-x/no-cycle': 'error', 'boundaries/no-unknown-files': 'error' }
		},
		...Object.entries(filesOf).map(([type, files]) => ({
			files: [files],
			ignores: ['**/*.test.ts', '**/testing/**'],
			rules: {
				'boundaries/dependencies': /** @type {import('eslint').Linter.RuleEntry} */ ([
					'error',
					{
						default: 'disallow',
						checkAllOrigins: true,
						checkUnknownLocals: true,
						checkInternals: true,
						message:
							'{{from.element.types.[0]}}/ may not import {{dependency.source}} (as a {{dependency.kind}}): see the table in ARCHITECTURE (or there is no such file).',
						policies: importPolicies.filter((policy) => isOf(policy, type))
					}
				])
			}
		}))
	];
}

export default defineConfig(
	globalIgnores([
		'.svelte-kit/',
		'build/',
		'src/lib/words/paraglide/',
		'static/',
		'test-results/',
		'playwright-report/'
	]),
	js.configs.recommended,
	ts.configs.recommended,
	svelte.configs.recommended,
	prettier,
	svelte.configs.prettier,
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			'max-lines': ['error', { max: 400, skipBlankLines: false, skipComments: false }],
			'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'], location: 'anywhere' }],
			'no-console': 'error',
			eqeqeq: ['error', 'always', { null: 'ignore' }],
			// TypeScript knows the names, and svelte-check looks at all of them.
			'no-undef': 'off',
			'@typescript-eslint/consistent-type-imports': [
				'error',
				// typeof import('…') is how a component that is loaded later gets its type.
				{ fixStyle: 'separate-type-imports', disallowTypeAnnotations: false }
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
		}
	},
	{ files: ['src/**/*.ts', 'tests/**/*.ts'], languageOptions: { parser } },
	{
		// What reads types: the files that tsconfig.json covers.
		files: ['src/**/*.{ts,svelte}', 'tests/**/*.ts'],
		languageOptions: {
			parserOptions: {
				parser,
				projectService: true,
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte'],
				svelteConfig
			}
		},
		rules: {
			'@typescript-eslint/no-floating-promises': 'error',
			'@typescript-eslint/no-misused-promises': 'error',
			'@typescript-eslint/switch-exhaustiveness-check': [
				'error',
				{ considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false }
			]
		}
	},
	{
		files: ['src/cli/**', 'src/hooks.server.ts', 'tests/**', '*.{js,ts}'],
		rules: { 'no-console': 'off' }
	},
	{
		// A switch over kinds is one decision.
		files: ['src/**/*.{ts,mjs,svelte}'],
		ignores: ['src/**/*.test.ts', 'src/**/testing/**'],
		rules: { complexity: ['error', { max: 15, variant: 'modified' }], 'max-params': ['error', 5] }
	},
	{
		// The inner loops of draws and of the search: what they take stands in arrays, and an object a call would cost them most.
		files: ['src/lib/engine/{simulation,worlds/search,sensitivity}/*.ts'],
		rules: { complexity: ['error', { max: 18, variant: 'modified' }], 'max-params': ['error', 8] }
	},
	{
		files: ['src/**/*.test.ts', 'tests/**/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{ paths: [{ name: 'vitest', importNames: ['it'], message: 'Tests are called by one name: test.' }] }
			]
		}
	},
	{
		files: ['**/*.cjs'],
		rules: { '@typescript-eslint/no-require-imports': 'off' }
	},
	{
		files: ['src/**/*.svelte'],
		rules: { 'svelte/button-has-type': 'error', 'svelte/no-at-html-tags': 'error' }
	},
	{
		files: ['src/**/*.{ts,svelte}'],
		rules: {
			// Documents and sets are raw and replaced whole here, never changed in place.
			'svelte/prefer-svelte-reactivity': 'off',
			// The workbench stands at the root of its address, and links are made by settings/address.
			'svelte/no-navigation-without-resolve': 'off',
			// There are no stores, and looking for them takes a second.
			'svelte/require-store-reactive-access': 'off'
		}
	},
	{
		files: ['src/lib/engine/**'],
		// Published constants stand as published, digit for digit.
		rules: { 'no-loss-of-precision': 'off' }
	},
	...importRules(import.meta.dirname)
);
