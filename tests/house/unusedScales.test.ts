import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { markUnused, unusedScales } from '../../src/cli/unusedScales.mjs';

const chart = 'node_modules/chart.js/dist/chart.js';

test('scales that no figure has are found in Chart.js, whole, and nothing else of it changes', () => {
	const code = readFileSync(chart, 'utf8');
	const marked = markUnused(code);
	for (const name of unusedScales) expect(marked).toContain(`const ${name} = /* @__PURE__ */ (() => (class ${name} `);
	const unmarked = marked.replace(/^const \w+ = \/\* @__PURE__ \*\/ \(\(\) => \((.*?^\})\)\)\(\);$/gms, '$1');
	expect(unmarked).toBe(code);
	const registered = readFileSync('src/lib/charts/chartParts.ts', 'utf8');
	for (const name of unusedScales) expect(registered).not.toContain(name);
});
