import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignLists } from './alignLists';
import { paragraphChanges } from './textVersions';

const lines = (of: string) => of.split(' | ').join('\n');

describe('two lists', () => {
	test('are aligned by equal entries in one order, as many as there are where they are short', () => {
		const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 });
		const longest = (a: readonly string[], b: readonly string[]): number =>
			a.length === 0 || b.length === 0
				? 0
				: a[0] === b[0]
					? 1 + longest(a.slice(1), b.slice(1))
					: Math.max(longest(a.slice(1), b), longest(a, b.slice(1)));
		fc.assert(
			fc.property(letters, letters, (before, after) => {
				const pairs = alignLists(before, after);
				for (const [at, there] of pairs) expect(before[at]).toBe(after[there]);
				for (let at = 1; at < pairs.length; at++)
					expect(pairs[at]![0] > pairs[at - 1]![0] && pairs[at]![1] > pairs[at - 1]![1]).toBe(true);
				if (before.length <= 8 && after.length <= 8) expect(pairs).toHaveLength(longest(before, after));
			}),
			{ numRuns: 200, seed: 21 }
		);
	});

	test('of twenty thousand entries are cut at what stands once in both', () => {
		const before = Array.from({ length: 20_000 }, (_, at) => (at % 3 === 0 ? 'the same' : `line ${at}`));
		const after = ['new', ...before.slice(0, 9000), 'more', ...before.slice(9500), 'last'];
		expect(alignLists(before, after)).toHaveLength(19_500);
		expect(alignLists(before, [...before].reverse()).length).toBeGreaterThan(0);
	});
});

describe('a later version of a text', () => {
	test('says what was added, removed and changed, by words, and nothing of what stayed', () => {
		const before = lines('A heading | The dam fills faster than was agreed. | Egypt fears drought. | The end');
		const after = lines('A heading | The dam fills slower than was agreed. | The end | An afterword');
		expect(paragraphChanges(before, after)).toEqual([
			{
				kind: 'changed',
				at: 1,
				pieces: [
					{ of: 'both', text: 'The dam fills ' },
					{ of: 'before', text: 'faster ' },
					{ of: 'after', text: 'slower ' },
					{ of: 'both', text: 'than was agreed.' }
				]
			},
			{ kind: 'removed', at: 2, text: 'Egypt fears drought.' },
			{ kind: 'added', at: 3, text: 'An afterword' }
		]);
		expect(paragraphChanges(before, before)).toEqual([]);
	});

	test('gives both versions back from what stayed and what is said', () => {
		const text = fc.array(fc.constantFrom('one two', 'one two three', 'النيل يفيض', 'x', '水是生命'), { minLength: 1, maxLength: 9 }); // prettier-ignore
		fc.assert(
			fc.property(text, text, (before, after) => {
				const changes = paragraphChanges(before.join('\n'), after.join('\n'));
				const said = (of: 'before' | 'after') =>
					changes.flatMap((change) => {
						if (change.kind !== 'changed') return change.kind === (of === 'after' ? 'added' : 'removed') ? [change.text] : []; // prettier-ignore
						return [change.pieces.filter((piece) => piece.of === of || piece.of === 'both').map((piece) => piece.text).join('')]; // prettier-ignore
					});
				const left = (all: readonly string[], of: 'before' | 'after') => {
					const rest = [...all];
					for (const paragraph of said(of)) {
						const at = rest.indexOf(paragraph);
						expect(at).toBeGreaterThanOrEqual(0);
						rest.splice(at, 1);
					}
					return rest;
				};
				expect(left(before, 'before').sort()).toEqual(left(after, 'after').sort());
			}),
			{ numRuns: 200, seed: 22 }
		);
	});
});
