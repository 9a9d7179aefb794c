import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAsTyped } from '../../src/cli/pdfText.mjs';

const reader = 'node_modules/pdfjs-dist/legacy/build/pdf.worker.mjs';

test('what is written otherwise is found in pdf.js, once each, and a version without it ends the build', () => {
	const code = readFileSync(reader, 'utf8');
	const changed = readAsTyped(code);
	const lines = (text: string) => text.split('\n');
	const [before, after] = [lines(code), lines(changed)];
	expect(after).toHaveLength(before.length);
	expect(after.filter((line, at) => line !== before[at])).toHaveLength(5);
	expect(() => readAsTyped('nothing of it')).toThrow('no longer');
});
