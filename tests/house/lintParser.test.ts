import { ESLint } from 'eslint';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import svelte from 'eslint-plugin-svelte';
import { afterAll, beforeAll, expect, test } from 'vitest';
import ts from 'typescript-eslint';
import { typedParser } from '../../src/cli/lintParser.mjs';

const files = {
	'tsconfig.json': JSON.stringify({
		compilerOptions: { module: 'esnext', moduleResolution: 'bundler', strict: true },
		include: ['*.ts', '*.svelte']
	}),
	'late.ts': 'export const late = async (): Promise<number> => 1;\nlate();',
	'Late.svelte': [
		'<script lang="ts">',
		"\timport { late } from './late';",
		'\tlate();',
		'</script>',
		'<button onclick={() => late()}>{#each [1] as each (each)}{each}{/each}</button>',
		'<ol>{#await late() then number}<li>{number}</li>{/await}</ol>'
	].join('\n')
};

let root: string;
let eslint: ESLint;

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'workbench-lint-'));
	for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
	symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
	const parser = typedParser(root);
	const typed = { parser, projectService: true, tsconfigRootDir: root, extraFileExtensions: ['.svelte'] };
	eslint = new ESLint({
		cwd: root,
		overrideConfigFile: true,
		overrideConfig: [
			...(svelte.configs.base as ESLint.Options['overrideConfig'] & object[]),
			{ files: ['**/*.ts'], languageOptions: { parser } },
			{
				files: ['**/*.{ts,svelte}'],
				plugins: { '@typescript-eslint': ts.plugin },
				languageOptions: { parserOptions: typed },
				rules: { '@typescript-eslint/no-floating-promises': 'error' }
			}
		] as ESLint.Options['overrideConfig']
	});
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const faultsOf = (results: ESLint.LintResult[]) =>
	results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId ?? message}`));

test('a promise that nobody waits for is found in a module, and in a component that imports it', async () => {
	const rule = '@typescript-eslint/no-floating-promises';
	expect(faultsOf(await eslint.lintFiles(['late.ts']))).toEqual([`2 ${rule}`]);
	expect(faultsOf(await eslint.lintFiles(['Late.svelte']))).toEqual([`3 ${rule}`]);
});

test('a file that has changed since the program was made is read as it is now', async () => {
	const rule = '@typescript-eslint/no-floating-promises';
	const at = { filePath: join(root, 'Late.svelte') };
	const mended = files['Late.svelte'].replace('\tlate();', '\tvoid late();');
	expect(faultsOf(await eslint.lintText(mended, at))).toEqual([]);
	const worse = files['Late.svelte'].replace('\tlate();', '\tlate();\n\tlate();');
	expect(faultsOf(await eslint.lintText(worse, at))).toEqual([`3 ${rule}`, `4 ${rule}`]);
});
