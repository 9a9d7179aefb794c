import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const folder = 'src/lib/study';

/** What a file imports when it runs, through its neighbours; imports of types are gone by then. */
function importsAtRuntime(name: string, seen = new Set<string>()): Set<string> {
	if (seen.has(name)) return seen;
	seen.add(name);
	const file = `${folder}/${name.replace('./', '')}.ts`;
	if (!existsSync(file)) return seen;
	for (const [, source] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '([^']+)'/gm))
		importsAtRuntime(source!, seen);
	return seen;
}

test('the way of finding imports sees zod where it is', () => {
	expect(importsAtRuntime('./parseFolder')).toContain('zod');
});

test.each([
	'aboutPath',
	'bounds',
	'briefingFields',
	'cleanText',
	'dates',
	'index',
	'judgements',
	'language',
	'paragraphKinds',
	'passages',
	'slideKinds',
	'slides'
])('%s, which a page uses, leaves zod out of it', (name) => {
	expect(existsSync(`${folder}/${name}.ts`)).toBe(true);
	expect(importsAtRuntime(`./${name}`)).not.toContain('zod');
});
