import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** The rules of a file's styles, without their at-rules. */
const rulesOf = (path: string) => [...readFileSync(path, 'utf8').matchAll(/([^{}]+)\{([^{}]*)\}/g)];

test('what scrolls sideways holds what is placed by itself in it, so that no page grows wider than its window', () => {
	const files = execFileSync('git', ['ls-files', 'src/**/*.svelte', 'src/**/*.css'], { encoding: 'utf8' })
		.trim()
		.split('\n');
	expect(files.length).toBeGreaterThan(50);
	const scrolling = files.flatMap((path) =>
		rulesOf(path)
			.filter(([, , styles]) => /overflow-x: (auto|scroll)/.test(styles!))
			.map(([, selector, styles]) => ({ path, selector: selector!.trim(), styles: styles! }))
	);
	expect(scrolling.length).toBeGreaterThan(3);
	expect(scrolling.filter(({ styles }) => !/position: (relative|absolute|fixed|sticky)/.test(styles))).toEqual([]);
});
