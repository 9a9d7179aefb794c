import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.map((file) => `src/${file}`)
	.filter((file) => file.endsWith('.ts') && !/\.test\.ts$|\.d\.ts$|\/testing\/|\/paraglide\//.test(file))
	// What Kit asks of a page has its meaning from Kit.
	.filter((file) => !/^src\/routes\/.*\+|^src\/routes\/\+/.test(file));

const exported = /^export (?:async )?(?:const|function\*?|class|interface|type) \w+(?! from)/;

/** Exported names without a comment above them, as `file:line`. */
function undocumented(file: string): { all: number; without: string[] } {
	const lines = readFileSync(file, 'utf8').split('\n');
	const at = lines.flatMap((line, nth) => (exported.test(line) ? [nth] : []));
	const without = at.filter((nth) => !(lines[nth - 1] ?? '').trimEnd().endsWith('*/'));
	return { all: at.length, without: without.map((nth) => `${file}:${nth + 1}`) };
}

test('what is exported says what it is for', () => {
	const found = files.map(undocumented);
	const all = found.reduce((sum, { all }) => sum + all, 0);
	const without = found.flatMap((each) => each.without);
	expect(all).toBeGreaterThan(700);
	expect(1 - without.length / all, without.join('\n')).toBeGreaterThanOrEqual(0.97);
});
