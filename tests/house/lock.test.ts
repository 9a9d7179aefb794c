import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Locked {
	version?: string;
	integrity?: string;
	resolved?: string;
	optionalDependencies?: Record<string, string>;
}

const text = readFileSync('package-lock.json', 'utf8');
const { packages } = JSON.parse(text) as { packages: Record<string, Locked> };

describe('the lock file', () => {
	// `npm ci` refuses one that was written where a platform's package could not be had.
	test('names the packages of every platform', () => {
		const named = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')));
		const missing = Object.entries(packages).flatMap(
			([path, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies).filter((name) => !named.has(name)).map((name) => `${path}: ${name}`) // prettier-ignore
		);
		expect(missing).toEqual([]);
	});

	test('pins each package by its hash, and names no registry', () => {
		const loose = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity);
		expect(loose.map(([path]) => path)).toEqual([]);
		expect(text).not.toContain('"resolved"');
	});
});
