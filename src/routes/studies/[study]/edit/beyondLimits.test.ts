import { expect, test } from 'vitest';
import type { StudyContents } from '$lib/study';
import { blankStudy } from '$lib/study/author/blankStudy';
import { addFactor } from '$lib/study/author/parts';
import { readUnfinished } from '$lib/study/author/unfinished';
import { beyondLimits } from './beyondLimits';

/** A study in the making with a little more than it may hold. */
function made(change: (contents: StudyContents) => void): { isKept: boolean; said: string[] } {
	const contents = blankStudy('mine', 'Mine', 'en', '2026-05-01');
	change(contents);
	return { isKept: readUnfinished(contents) !== null, said: beyondLimits(JSON.stringify(contents)) };
}
const passages = (count: number) =>
	Array.from({ length: count }, (_, at) => ({
		id: `passage-${at}`,
		source: 'source',
		quotes: { en: { exact: 'words', prefix: '', suffix: '' } }
	}));

test('a study of a thousand passages, forty factors and four million letters is kept', () => {
	const { isKept } = made(({ study, texts, models }) => {
		study.passages = passages(1000);
		for (let at = 0; at < 40; at++) addFactor(models[0]!, `Factor ${at}`, 'en');
		texts['source'] = { en: 'a'.repeat(4_000_000) };
	});
	expect(isKept).toBe(true);
});

test.each<[string, (contents: StudyContents) => void, RegExp]>([
	['1,001 passages', ({ study }) => (study.passages = passages(1001)), /passages.*1000/],
	[
		'41 factors',
		({ models }) => {
			for (let at = 0; at < 41; at++) addFactor(models[0]!, `Factor ${at}`, 'en');
		},
		/factors.*40/
	],
	['4,000,001 letters', ({ texts }) => (texts['source'] = { en: 'a'.repeat(4_000_001) }), /4,000,001.*4,000,000/]
])('%s are not, and that is said', (_, change, sentence) => {
	const { isKept, said } = made(change);
	expect(isKept).toBe(false);
	expect(said[0]).toMatch(/holds more than a study may/);
	expect(said.slice(1)).toEqual([expect.stringMatching(sentence)]);
});

test('what is no study at all is a page that is no longer good', () => {
	for (const document of ['', '{}', '[]', 'null', '{"study":{"passages":1}}'])
		expect(beyondLimits(document)).toEqual([expect.stringMatching(/no longer good/)]);
});
