import { ESLint } from 'eslint';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript-eslint';
import svelte from 'eslint-plugin-svelte';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importRules } from '../../eslint.config.js';

/** A project of the same folders, so that the rules are tried against imports that the real one does not have. */
const files: Record<string, string> = {
	'tsconfig.json': JSON.stringify({
		compilerOptions: { module: 'esnext', moduleResolution: 'bundler', paths: { '$lib/*': ['./src/lib/*'] } }
	}),
	'src/lib/words/languages.ts': 'export const thing = 1;',
	'src/lib/study/language.ts': 'export const thing = 1;',
	'src/lib/charts/Chart.svelte': '<p></p>',
	'src/lib/charts/chartParts.ts': 'export const thing = 1;',
	'src/lib/charts/drawing/toChart.ts': 'export const thing = 1; export interface Thing {}',
	'src/lib/charts/drawing/toPlain.ts': 'export const thing = 1;',
	'src/lib/engine/first.ts': "import { second } from './second';\nexport const first = () => second();",
	'src/lib/engine/second.ts': "import { first } from './first';\nexport const second = () => first();",
	'src/lib/adjust/Row.svelte':
		'<script lang="ts">\n\timport { rows } from \'./rows\';\n\tconst all: unknown[] = rows;\n</script>\n{all}',
	'src/lib/adjust/rows.ts': "import Row from './Row.svelte';\nexport const rows = [Row];"
};
const folders = [
	'study',
	'engine',
	'words',
	'ui',
	'charts',
	'workbench',
	'adjust',
	'compare',
	'export',
	'server',
	'browser'
];
for (const folder of folders) files[`src/lib/${folder}/index.ts`] = 'export const thing = 1; export interface Thing {}';

let root: string;
let eslint: ESLint;

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'workbench-imports-'));
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(root, file)), { recursive: true });
		writeFileSync(join(root, file), text);
	}
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
	eslint = new ESLint({
		cwd: root,
		overrideConfigFile: true,
		overrideConfig: [
			...(svelte.configs.base as ESLint.Options['overrideConfig'] & object[]),
			{ files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
			{ files: ['**/*.{ts,svelte}'], languageOptions: { parserOptions: { parser: ts.parser } } },
			...importRules(root)
		] as ESLint.Options['overrideConfig']
	});
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** What the rules say about a file of that text, or of the text that the small project gives it. */
async function faults(filePath: string, text = files[filePath] ?? ''): Promise<string[]> {
	const results = await eslint.lintText(text, { filePath: join(root, filePath) });
	return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

type Kind = 'value' | 'type' | 'export' | 'import()';

/** A file that imports from there in that way, and nothing else. */
function importing(file: string, kind: Kind, from: string): string {
	const text = {
		value: `import { thing } from '${from}';\nvoid thing;`,
		type: `import type { Thing } from '${from}';\nexport type Other = Thing;`,
		export: `export { thing } from '${from}';`,
		'import()': `void import('${from}');`
	}[kind];
	return file.endsWith('.svelte') ? `<script lang="ts">\n${text}\n</script>` : text;
}

describe('the import table', () => {
	test.each<[string, Kind, string]>([
		['src/lib/engine/evaluate.ts', 'type', '$lib/study/index'],
		['src/lib/words/likelihood.ts', 'value', '$lib/study/index'],
		['src/lib/ui/Slider.svelte', 'value', '$lib/words/languages'],
		['src/lib/ui/Text.svelte', 'value', '$lib/study/language'],
		['src/lib/adjust/factors/row.ts', 'value', '$lib/charts/index'],
		['src/lib/adjust/factors/row.ts', 'value', '../index'],
		['src/lib/charts/drawing/toChart.ts', 'type', 'chart.js'],
		['src/lib/charts/Chart.svelte', 'value', 'chart.js'],
		['src/lib/charts/Chart.svelte', 'value', './drawing/toChart'],
		['src/lib/export/sheet.ts', 'value', '$lib/charts/drawing/toChart'],
		['src/lib/export/pptx/toNative.ts', 'value', '$lib/charts/drawing/toPlain'],
		['src/lib/workbench/History.svelte.ts', 'value', 'immer'],
		['src/lib/study/model.ts', 'value', 'zod'],
		['src/lib/server/environment.ts', 'value', 'node:fs'],
		['src/lib/engine/evaluate.test.ts', 'value', '$lib/words/index'],
		['src/routes/page.ts', 'value', '$lib/server/index'],
		['src/hooks.server.ts', 'value', '$lib/server/index'],
		['src/standalone/main.ts', 'value', '$lib/compare/index'],
		['src/lib/reader/reasons.ts', 'value', '$lib/charts/index']
	])('lets %s import (%s) %s', async (file, kind, from) => {
		expect(await faults(file, importing(file, kind, from))).toEqual([]);
	});

	test.each<[string, Kind, string]>([
		['src/lib/study/model.ts', 'value', '$lib/words/index'],
		['src/lib/engine/evaluate.ts', 'value', '$lib/study/index'],
		['src/lib/engine/evaluate.ts', 'value', '../study/index'],
		['src/lib/engine/evaluate.ts', 'export', '$lib/study/index'],
		['src/lib/engine/evaluate.ts', 'import()', '$lib/study/index'],
		['src/lib/engine/evaluate.ts', 'type', '$lib/words/index'],
		['src/lib/engine/evaluate.ts', 'value', 'node:fs'],
		['src/lib/engine/evaluate.ts', 'value', 'svelte'],
		['src/lib/ui/Slider.svelte', 'value', '$lib/words/index'],
		['src/lib/ui/Text.svelte', 'value', '$lib/study/index'],
		['src/lib/adjust/row.ts', 'value', '$lib/compare/index'],
		['src/lib/compare/table.ts', 'type', '$lib/adjust/index'],
		['src/lib/reader/reasons.ts', 'value', '$lib/adjust/index'],
		['src/lib/charts/shares.ts', 'value', 'chart.js'],
		['src/lib/charts/shares.ts', 'type', 'chart.js'],
		['src/lib/charts/drawing/toChart.ts', 'value', 'chart.js'],
		['src/lib/export/pptx/toNative.ts', 'type', 'chart.js'],
		['src/lib/export/pptx/toNative.ts', 'type', '$lib/charts/drawing/toChart'],
		['src/lib/export/pptx/toNative.ts', 'value', '$lib/charts/chartParts'],
		['src/lib/adjust/row.ts', 'value', '$lib/charts/drawing/toChart'],
		['src/lib/charts/shares.ts', 'value', 'chart.js/auto'],
		['src/lib/workbench/Workbench.svelte.ts', 'value', 'zod'],
		['src/lib/adjust/row.ts', 'value', 'immer'],
		['src/lib/browser/drafts.ts', 'value', '$lib/server/index'],
		['src/lib/words/numbers.ts', 'value', '../../routes/page']
	])('refuses that %s import (%s) %s', async (file, kind, from) => {
		expect(await faults(file, importing(file, kind, from))).toEqual([
			expect.stringMatching(/^boundaries\/dependencies: /)
		]);
	});
});

describe('a folder', () => {
	test('has to stand in the table', async () => {
		expect(await faults('src/lib/odds/ends.ts', 'export const end = 1;')).toEqual([
			expect.stringMatching(/^boundaries\/no-unknown-files: /)
		]);
	});
});

describe('cycles', () => {
	test('are refused between two files', async () => {
		expect(await faults('src/lib/engine/first.ts')).toEqual(['import-x/no-cycle: Dependency cycle detected']);
	});

	test('are refused through a component', async () => {
		expect(await faults('src/lib/adjust/rows.ts')).toEqual(['import-x/no-cycle: Dependency cycle detected']);
		expect(await faults('src/lib/adjust/Row.svelte')).toEqual(['import-x/no-cycle: Dependency cycle detected']);
	});

	test('are allowed where one direction is of types alone', async () => {
		const text = "import type { Other } from './second';\nexport const first: Other = 1;";
		expect(await faults('src/lib/engine/first.ts', text)).toEqual([]);
	});
});
