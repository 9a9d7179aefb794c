import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { deadExports } from './deadExports';

const files = ['src', 'tests']
	.flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
	.concat(readdirSync('.'))
	.filter((file) => /\.(ts|mjs|js|cjs|svelte)$/.test(file) && !/\/paraglide\/|\.inlang\//.test(file));
const sources = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));

/** What SvelteKit, a tool or the type checker reads by name. */
const isEntry = (file: string) =>
	/^src\/routes\/.*\/?\+[\w.@]+$|^src\/(hooks|params)|\.d\.ts$|^[\w.]+\.(js|ts)$|\.config\.ts$/.test(file);

describe('what nobody uses', () => {
	test('is no message', () => {
		const words = Object.keys(JSON.parse(readFileSync('src/lib/words/messages/en.json', 'utf8')) as object);
		const code = [...sources].filter(([file]) => file.startsWith('src/') && !file.endsWith('.test.ts'));
		const called = code.flatMap(([, text]) => [...text.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key));
		// The server in front of SvelteKit names its few messages: the build copies them out.
		const named = code
			.filter(([file]) => file.startsWith('src/cli/'))
			.flatMap(([, text]) => [...text.matchAll(/'(refused_\w+)'/g)].map(([, key]) => key));
		const used = new Set([...called, ...named, '$schema']);
		expect(words.filter((key) => !used.has(key))).toEqual([]);
	});

	test('is no export', () => {
		expect(deadExports(sources, isEntry)).toEqual([]);
	});

	test('is found through re-exports, types, renamed and late imports', () => {
		const small = new Map([
			['a.ts', 'export const one = 1;\nexport type Two = 2;\nexport function three() {}\nexport class Four {}'],
			['index.ts', "export { one, three as drei } from './a';\nexport type { Two } from './a';"],
			['b.ts', "import { one as eins, type Two } from './index';\nconst { drei } = await import('./index');"],
			['c.mjs', "/** @type {import('./d.mjs').Five} */"],
			['d.mjs', 'export class Five {}\nexport const six = 6;']
		]);
		expect(deadExports(small, () => false)).toEqual(['a.ts: Four', 'd.mjs: six']);
		expect(deadExports(new Map([...small].filter(([file]) => file !== 'b.ts')), () => false)).toHaveLength(5);
	});
});
