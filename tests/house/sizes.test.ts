import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Every file of the project that git has or would take, without what is ignored. */
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
	encoding: 'utf8'
})
	.split('\0')
	.filter((file) => file !== '' && existsSync(file))
	.map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const code = files.filter(({ path }) => /^src\/.*\.(ts|mjs|js|svelte|css)$/.test(path));
const sizes = code.map(({ path, text }) => ({ path, lines: text.trimEnd().split('\n').length }));

/** The size that the given part of all files does not pass. */
function quantile(part: number): number {
	const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

describe('files', () => {
	test('stay small: 400 lines at most, half of them within 80, nineteen of twenty within 250', () => {
		expect(sizes.filter(({ lines }) => lines > 400)).toEqual([]);
		expect(quantile(0.5)).toBeLessThanOrEqual(80);
		expect(quantile(0.95)).toBeLessThanOrEqual(250);
	});

	test('are named for what they hold', () => {
		const vague = /^(utils?|helpers?|common|manager|service)s?$/i;
		const parts = code.flatMap(({ path }) => path.split('/').map((part) => ({ path, name: part.split('.')[0] ?? '' })));
		expect(parts.filter(({ name }) => vague.test(name))).toEqual([]);
	});
});

describe('the network', () => {
	test('has no registry named anywhere: npm knows where it fetches', () => {
		const hosts = [
			['registry', 'npmjs', 'org'],
			['registry', 'npmmirror', 'com'],
			['registry', 'yarnpkg', 'com'],
			['npm', 'pkg', 'github', 'com'],
			['deb', 'debian', 'org']
		].map((parts) => parts.join('.'));
		const named = files.filter(({ text }) => hosts.some((host) => text.includes(host)));
		expect(named.map(({ path }) => path)).toEqual([]);
		expect(lockedElsewhere()).toEqual([]);
	});

	test('is not asked for anything but the workbench itself', () => {
		const app = files.filter(({ path }) => /^src\/.*\.(ts|svelte|css|html)$/.test(path) && !path.endsWith('.test.ts'));
		const urls = app.flatMap(({ path, text }) =>
			[...withoutComments(text).matchAll(/(?:https?:)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+[^\s'"`)<]*/gi)].map(([url]) => ({
				path,
				url
			}))
		);
		// Names of XML vocabularies and schemas, never fetched; the workbench's own address.
		const known =
			/^https?:\/\/(www\.w3\.org\/|json-schema\.org\/|schemas\.openxmlformats\.org\/|schemas\.microsoft\.com\/office\/|purl\.org\/dc\/|127\.0\.0\.1|example\.)/;
		expect(urls.filter(({ url }) => !known.test(url))).toEqual([]);
	});
});

/** Sources and citations stand in comments; nothing there is ever requested. */
function withoutComments(text: string): string {
	return text
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/<!--[\s\S]*?-->/g, '')
		.replace(/(^|[\s;{}(,])\/\/ .*$/gm, '$1');
}

/** Packages of the lock file that name where they were fetched: the file has to serve behind any mirror. */
function lockedElsewhere(): string[] {
	const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
		packages: Record<string, { resolved?: string }>;
	};
	return Object.entries(lock.packages)
		.filter(([, { resolved }]) => resolved?.startsWith('http'))
		.map(([path]) => basename(path));
}
