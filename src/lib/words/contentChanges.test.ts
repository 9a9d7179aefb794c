import { describe, expect, test } from 'vitest';
import type { StudyContents } from '$lib/study';
import { contentChanges } from '$lib/settings/contentChanges';
import { setField } from '$lib/study/author/fields';
import { editJudgement } from '$lib/study/author/judging';
import { makeMove } from '$lib/study/author/moves';
import { keepPassage } from '$lib/study/author/passages';
import { readStudy } from '$lib/study/testing/readStudy';
import { sayContentChanges } from './contentChanges';
import { partKeyNamed } from './partKeys';

const from = readStudy();
const plain = (said: string) => said.replace(/[\u2066-\u2069]/g, '');

/** What is said of a change, in English. */
function said(make: (contents: StudyContents) => void, most = 12, locale: 'en' | 'ar' = 'en'): string[] {
	const to = structuredClone(from);
	make(to);
	return sayContentChanges(contentChanges(from, to), { from, to }, locale, most).map(plain);
}
const set = (path: string, typed: string) => (contents: StudyContents) => void setField(contents, path, typed);
const move = (asked: string, typed = '') => (contents: StudyContents) => void makeMove(contents, asked, typed, 'en'); // prettier-ignore

describe('what has changed in a study is said in sentences', () => {
	test('a number with what it was and is, in the page’s language', () => {
		expect(said(set('models.0.factors.1.weight.value', '55'))).toEqual([
			`Weight of ${from.models[0]!.factors[1]!.name['en']}: 25 → 55`
		]);
		expect(said(set('models.0.factors.1.weight.value', '55'), 12, 'ar')).toEqual([
			`وزن ${from.models[0]!.factors[1]!.name['ar']}: 25 ← 55`
		]);
		const { id, states } = from.models[0]!.factors[0]!;
		const path = `models.0.impacts.${id}.${states[0]!.id}.${from.models[0]!.outcomes[0]!.id}`;
		expect(said(set(path, '-3'))[0]).toMatch(/: effect on “.*”: .* → −3$/);
		expect(said(set(path, ''))[0]).toMatch(/^Emptied: .*\(was /);
	});

	test('what is added, removed, renamed or written anew, by its name', () => {
		expect(said(move('add models.0.factors', 'Rain'))).toEqual(['Added: factor “Rain”']);
		expect(said(set('models.0.outcomes.0.name.en', 'Peace'))).toEqual([
			`Renamed: “${from.models[0]!.outcomes[0]!.name['en']}” → “Peace”`
		]);
		expect(said(set('study.title.en', 'Anew'))).toEqual([`Renamed: “${from.study.title['en']}” → “Anew”`]);
		expect(said(set('models.0.question.text.en', 'Who?'))).toEqual([expect.stringMatching(/^Changed: Question/)]);
		expect(said(set('texts.editorial.en', 'Another text.'))).toEqual([expect.stringMatching(/^Changed: text of “.*” \(English\)$/)]); // prettier-ignore
		expect(said((contents) => void keepPassage(contents, 'editorial', 'en', { exact: 'a few words', prefix: '', suffix: '' }))).toEqual(['Added: passage “a few words”']); // prettier-ignore
		expect(said((contents) => editJudgement(contents.models[0]!, 'decisiveness', (it) => (it.reason = { en: 'So' })))).toHaveLength(1); // prettier-ignore
		expect(said(move('down models.0.factors.0'))).toEqual(['Changed: order']);
	});

	test('much of one kind is counted, and what is left beyond the bound too', () => {
		const { id, states } = from.models[0]!.factors[0]!;
		const cells = from.models[0]!.outcomes.map((outcome) => `models.0.impacts.${id}.${states[0]!.id}.${outcome.id}`);
		const all = (contents: StudyContents) => cells.forEach((path) => set(path, '2.5')(contents));
		expect(said(all)).toEqual([`Impacts that changed: ${cells.length}`]);
		const many = (contents: StudyContents) => {
			for (const name of ['One', 'Two', 'Three', 'Four']) move('add models.0.factors', name)(contents);
		};
		expect(said(many, 3)).toEqual([
			...['One', 'Two', 'Three'].map((name) => `Added: factor “${name}”`),
			'Further changes: 1'
		]);
	});

	test('a part that joining names by its key has a name', () => {
		const between = { from, to: from };
		const model = from.models[0]!;
		const [factor] = model.factors;
		const keys = {
			'study summary': 'Summary',
			[`factor ${model.id} ${factor!.id}`]: `factor “${factor!.name['en']}”`,
			[`impacts ${model.id} ${factor!.id} ${factor!.states[0]!.id}`]: `judgements of “${factor!.name['en']}” at “${factor!.states[0]!.name['en']}”`,
			[`judgement ${model.id} factors.${factor!.id}.weight`]: `what is said of “Weight of ${factor!.name['en']}”`
		};
		for (const [key, name] of Object.entries(keys)) expect(plain(partKeyNamed(key, between, 'en'))).toBe(name);
	});
});
