import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// One name, one meaning: a name that two modules export is read as the other's sooner or later.

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((file) => `src/${file}`)
	.filter((file) => /\.(ts|mjs)$/.test(file) && !/\.test\.ts$|\/testing\/|\/paraglide\//.test(file))
	// Kit and Kysely give these their names: a page's load and actions, a migration's up.
	.filter((file) => !/^src\/routes\/|\/migrations\//.test(file));

const exported = /^export (?:async )?(?:const|function\*?|class|interface|type) (\w+)/gm;

test('no name is exported with two meanings', () => {
	const homes = new Map<string, string[]>();
	for (const file of files)
		for (const [, name] of readFileSync(file, 'utf8').matchAll(exported))
			homes.set(name!, [...(homes.get(name!) ?? []), file]);
	expect(homes.size).toBeGreaterThan(500);
	expect([...homes].filter(([, at]) => new Set(at).size > 1)).toEqual([]);
});
