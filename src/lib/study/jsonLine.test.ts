import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonLine } from './jsonLine';

test.each([
	['', 1],
	['{\n"a": 1,\n"b": }\n', 3],
	['{\n"a": 1,\n', 3],
	['{\n"a": 1\n"b": 2 }', 3],
	['[1,\n2,\n]', 3],
	['[1,\n\n02]', 3],
	['{"a":\n[{}, [],\n{"b": nul}]}', 3],
	['{\n"a": "one\ntwo" }', 2],
	['{ "a": 1 }\n}', 2],
	["{\n'a': 1 }", 2],
	['[\n1]\n]', 3]
])('%j stops being JSON on line %i', (text, line) => {
	expect(jsonLine(text)).toBe(line);
});

test('a sound text with one line broken is blamed on that line', () => {
	fc.assert(
		fc.property(
			fc.json().filter((text) => JSON.stringify(JSON.parse(text), null, 1).includes('\n')),
			fc.nat(),
			(text, pick) => {
				const lines = JSON.stringify(JSON.parse(text), null, 1).split('\n');
				const at = pick % lines.length;
				lines[at] = `§${lines[at]}`;
				expect(jsonLine(lines.join('\n'))).toBe(at + 1);
			}
		),
		{ seed: 20261124, numRuns: 500 }
	);
});
