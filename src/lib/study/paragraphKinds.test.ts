import { describe, expect, test } from 'vitest';
import { keptKinds, kindAt } from './paragraphKinds';
import { parseFolder } from './parseFolder';
import { passageKinds } from './passageKinds';
import { readFolder } from './readFolder';
import { filesOf, smallStudy } from './testing/smallStudy';
import { writeFolder } from './writeFolder';

type Kinds = Record<string, Record<string, string>>;

/** A small study whose source says what its paragraphs are. */
function withKinds(kinds: Kinds): Record<string, string> {
	const small = smallStudy();
	Object.assign(small.study.sources[0]!, { kinds });
	return filesOf(small);
}

const codesOf = (kinds: Kinds) => readFolder(withKinds(kinds)).faults.map(({ path, code }) => [path, code]);
const inEnglish = (count: number) => ({
	en: Object.fromEntries(Array.from({ length: count }, (_, at) => [at, 'note']))
});

test('kinds of paragraphs go out with a study’s folder and come back', () => {
	const parsed = parseFolder(withKinds({ en: { '1': 'item', '0': 'heading' } }));
	if (!parsed.ok) throw new Error('faults');
	const [source] = parsed.value.study.sources;
	expect(source!.kinds).toEqual({ en: { '0': 'heading', '1': 'item' } });
	const again = parseFolder(writeFolder(parsed.value));
	expect(again).toEqual(parsed);
	expect([0, 1, 2].map((at) => kindAt(source!, 'en', at))).toEqual(['heading', 'item', 'text']);
	expect(passageKinds(parsed.value)).toEqual({ silt: { en: 'heading' }, trade: { en: 'item' } });
});

test('a translation that names no kinds has those of its original; one that does has its own', () => {
	const [source] = smallStudy().study.sources;
	const kinds = { en: { '0': 'heading' }, fr: { '1': 'note' } } as const;
	const read = { ...source!, kinds };
	expect(kindAt(read, 'ar', 0)).toBe('heading');
	expect([0, 1].map((at) => kindAt(read, 'fr', at))).toEqual(['text', 'note']);
});

test('what a text is kept as names its paragraphs that are no running text', () => {
	expect(keptKinds([{ kind: 'heading' }, { kind: 'text' }, { kind: 'cell' }])).toEqual({ '0': 'heading', '2': 'cell' });
});

describe('a fault is named', () => {
	test.each<[string, Kinds, string, string]>([
		['a place beyond the text', { en: { '7': 'note' } }, 'sources.0.kinds.en.7', 'kind-without-paragraph'],
		['a language without a text', { fr: { '0': 'note' } }, 'sources.0.kinds.fr', 'missing-file'],
		['a kind that is none', { en: { '0': 'text' } }, 'sources.0.kinds.en.0', 'shape'],
		['a place that is no number', { en: { '01': 'note' } }, 'sources.0.kinds.en.01', 'shape'],
		['a language that is none', { english: { '0': 'note' } }, 'sources.0.kinds.english', 'unknown-language'],
		['more than a text may have', inEnglish(20_001), 'sources.0.kinds.en', 'too-many-kinds']
	])('for %s', (_, kinds, path, code) => {
		expect(codesOf(kinds)).toContainEqual([path, code]);
	});

	test('and a place beyond the text keeps nothing else of the study from being read', () => {
		const { contents } = readFolder(withKinds({ en: { '7': 'note' } }));
		expect(contents?.study.passages).toHaveLength(2);
	});
});
