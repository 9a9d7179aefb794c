import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './processes.mjs';

/** Packages whose code or letters are part of what is built, beside those that an installation has of its own. */
const bundled = [
	'@fontsource-variable/noto-naskh-arabic',
	'@fontsource-variable/source-serif-4',
	'@fontsource/ibm-plex-sans',
	'@fontsource/ibm-plex-sans-arabic',
	'@inlang/paraglide-js',
	'@lucide/svelte',
	'@polka/url',
	'@sveltejs/adapter-node',
	'@sveltejs/kit',
	'chart.js',
	'clsx',
	'cookie',
	'devalue',
	'esm-env',
	'fflate',
	'immediate',
	'immer',
	'jszip',
	'lie',
	'marked',
	'mrmime',
	'pako',
	'pptxgenjs',
	'readable-stream',
	'set-cookie-parser',
	'setimmediate',
	'sirv',
	'svelte',
	'totalist',
	'write-excel-file',
	'zod'
];

/** Name, version, licence and the licence's text of a package. @param {string} name */
function noticeOf(name) {
	const folder = join(root, 'node_modules', name);
	const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying|ofl)/i.test(entry));
	const text = file ? readFileSync(join(folder, file), 'utf8').trim() : `(The package holds no text of its licence, ${license}.)`; // prettier-ignore
	return `${name} ${version} (${license})\n\n${text}\n`;
}

/** Writes the licences of all that is part of the build. @param {string} path */
export function writeNotices(path) {
	const found = bundled.filter((name) => existsSync(join(root, 'node_modules', name, 'package.json')));
	const line = `\n${'─'.repeat(72)}\n\n`;
	const head =
		'What is part of the built pages, with its licences. The packages beside them are listed in sbom.cdx.json.\n';
	writeFileSync(path, [head, ...found.map(noticeOf)].join(line));
}
