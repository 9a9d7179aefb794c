import adapter from '@sveltejs/adapter-node';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const node = adapter({ precompress: true });

/**
 * Names in each page every file of script and style of what it imports. Kit leaves one out where the same chunk is met first
 * behind a script that is loaded later: a page without script had figures without style, and script was found late.
 * @param {string} server @param {string} client folders of Kit's output
 */
function completeFiles(server, client) {
	/** @type {Record<string, { file: string, imports?: string[], css?: string[] }>} */
	const manifest = JSON.parse(readFileSync(join(client, '.vite/manifest.json'), 'utf8'));
	for (const file of readdirSync(join(server, 'nodes'))) {
		/** @type {Set<string>} */
		const met = new Set();
		const walk = (/** @type {string} */ key) => {
			if (met.has(key)) return;
			met.add(key);
			manifest[key]?.imports?.forEach(walk);
		};
		walk(`.svelte-kit/generated/client-optimized/nodes/${file}`);
		const files = {
			imports: [...met].flatMap((key) => manifest[key]?.file ?? []),
			stylesheets: [...met].flatMap((key) => manifest[key]?.css ?? [])
		};
		const path = join(server, 'nodes', file);
		const code = readFileSync(path, 'utf8').replace(
			/export const (imports|stylesheets) = (\[.*?\]);/g,
			(_, /** @type {keyof typeof files} */ name, list) =>
				`export const ${name} = ${JSON.stringify([...new Set([...JSON.parse(list), ...files[name]])])};`
		);
		writeFileSync(path, code);
	}
}

/** @type {import('@sveltejs/kit').Config} */
export default {
	compilerOptions: { runes: true },
	kit: {
		adapter: {
			...node,
			async adapt(builder) {
				completeFiles(builder.getServerDirectory(), '.svelte-kit/output/client');
				await node.adapt(builder);
			}
		},
		typescript: {
			config: (config) => ({ ...config, include: [...config.include, '../src/**/*.mjs', '../playwright.config.ts'] })
		},
		// Styles come with the page, which is compressed, instead of in a score of files; all of them, so that their order stays.
		inlineStyleThreshold: 200_000,
		csp: {
			mode: 'nonce',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// Svelte renders style="" attributes on the server; without this they are blocked.
				'style-src-attr': ['unsafe-inline'],
				'img-src': ['self', 'data:', 'blob:'],
				'font-src': ['self'],
				'connect-src': ['self'],
				'worker-src': ['self'],
				'manifest-src': ['self'],
				'form-action': ['self'],
				'base-uri': ['none'],
				'frame-ancestors': ['none'],
				'object-src': ['none']
			}
		}
	}
};
