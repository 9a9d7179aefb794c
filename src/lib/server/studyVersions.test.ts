import { expect, test } from 'vitest';
import { readFolder } from '$lib/study/readFolder';
import { filesOf, smallStudy, type SmallStudy } from '$lib/study/testing/smallStudy';
import { canonicalJson } from './canonicalJson';
import { studyVersion } from './studyVersions';

const versionAfter = (change: (small: SmallStudy) => void = () => {}) => {
	const small = smallStudy();
	change(small);
	return studyVersion(readFolder(filesOf(small)).contents!);
};

test('the same study has the same version, whatever order its keys stand in, and whatever schema it names', () => {
	expect(versionAfter()).toBe(versionAfter());
	expect(versionAfter((s) => (s.study = Object.fromEntries(Object.entries(s.study).reverse()) as never))).toBe(
		versionAfter()
	);
	expect(versionAfter((s) => Object.assign(s.study, { $schema: '../x.json' }))).toBe(versionAfter());
});

test('a change of the text, of a passage or of a fact is another version; one of the model is not', () => {
	const changes: ((small: SmallStudy) => void)[] = [
		(s) => (s.source += '.'),
		(s) => (s.study.passages[0]!.quotes.en.exact = 'The harbour silts'),
		(s) => (s.study.facts.indicators[0]!.points[0]!.value = 13)
	];
	const all = [versionAfter(), ...changes.map(versionAfter)];
	expect(new Set(all).size).toBe(all.length);
	expect(versionAfter((s) => (s.model.decisiveness = 2))).toBe(versionAfter());
});

test('canonical JSON orders keys at every depth and members at none', () => {
	expect(canonicalJson({ b: [2, 1], a: { d: undefined, c: 1, a: 'x' } })).toBe('{"a":{"a":"x","c":1},"b":[2,1]}');
});
