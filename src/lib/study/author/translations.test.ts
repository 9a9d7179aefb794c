import { describe, expect, test } from 'vitest';
import { checkContents, uncheckedOf } from '../checkContents';
import { languageNamed } from '../languageNamed';
import { readStudy } from '../testing/readStudy';
import { blankStudy } from './blankStudy';
import { fieldOf, setField } from './fields';
import { labelLanguages, labelsOf, lacks, missingLabels } from './labels';
import { makeMove } from './moves';
import { partingOf } from './parting';
import { keepPassage } from './passages';
import { bringText, tidyTexts } from './sourceTexts';
import { readUnfinished } from './unfinished';

const bundled = () => structuredClone(readStudy());
const quoteOf = (exact: string) => ({ exact, prefix: '', suffix: '' });

/** A study with a text of three paragraphs in English and an empty translation into French. */
function translated() {
	const contents = blankStudy('water', 'Water', 'en', '2026-11-28');
	setField(contents, 'texts.source.en', 'One dam\n\nTwo rivers\nThree states');
	expect(makeMove(contents, 'add translations.source', 'French', 'en')).toBe(true);
	return contents;
}

describe('a translation', () => {
	test('is into a language by its name, in the interface’s languages or its own, or by its tag', () => {
		expect(['French', 'الفرنسية', 'français', 'FR', 'pt-br', 'فارسی', ' german '].map(languageNamed)).toEqual(['fr', 'fr', 'fr', 'fr', 'pt-BR', 'fa', 'de']); // prettier-ignore
		expect(['', 'Klingon or so', '<b>', 'toString'].map(languageNamed)).toEqual([null, null, null, null]);
		const contents = translated();
		for (const again of ['fr', 'English', 'no such']) expect(makeMove(contents, 'add translations.source', again, 'en')).toBe(false); // prettier-ignore
	});

	test('is typed paragraph by paragraph in any order, and keeps the places of those to come', () => {
		const contents = translated();
		expect(contents.texts['source']!['en']).toBe('One dam\nTwo rivers\nThree states');
		expect(setField(contents, 'texts.source.fr.1', 'Deux fleuves')).toBeNull();
		tidyTexts(contents);
		expect(contents.texts['source']!['fr']).toBe('\nDeux fleuves');
		expect(setField(contents, 'texts.source.fr.3', 'beyond')).toEqual({ why: 'no-field' });
		expect(readUnfinished(JSON.parse(JSON.stringify(contents)))).toEqual(contents);
		setField(contents, 'texts.source.fr.0', 'Un barrage');
		setField(contents, 'texts.source.fr.2', 'Trois états');
		expect(fieldOf(contents, 'texts.source.fr.2')).toBe('Trois états');
		expect(checkContents(uncheckedOf(structuredClone(contents))).faults.map(({ path }) => path)).not.toContain('study.sources.0.files.fr'); // prettier-ignore
		setField(contents, 'texts.source.fr.2', 'Trois états\n\nquatre');
		tidyTexts(contents);
		expect(contents.texts['source']!['fr']).toBe('Un barrage\nDeux fleuves\nTrois états\nquatre');
	});

	test('keeps kinds with their paragraphs where one is parted', () => {
		const contents = translated();
		contents.study.sources[0]!.kinds = { en: { '1': 'item', '2': 'note' } };
		setField(contents, 'texts.source.en.1', 'Two\nrivers');
		expect(contents.study.sources[0]!.kinds).toEqual({ en: { '1': 'item', '2': 'item', '3': 'note' } });
	});

	test('says who made it in any language, and nothing where nobody has', () => {
		const contents = translated();
		const path = 'study.sources.0.translators.fr.en';
		expect(setField(contents, path, 'Ann')).toBeNull();
		expect(contents.study.sources[0]!.translators).toEqual({ fr: { en: 'Ann' } });
		expect(fieldOf(contents, path)).toBe('Ann');
		setField(contents, path, ' ');
		expect(contents.study.sources[0]!).not.toHaveProperty('translators');
		expect(setField(contents, 'study.sources.0.translators.de.en', 'Ann')).toEqual({ why: 'no-field' });
	});

	test('and its original are named by another language with all that is theirs, if there is none in that', () => {
		const contents = translated();
		contents.study.sources[0]!.kinds = { en: { '0': 'heading' } };
		const id = keepPassage(contents, 'source', 'en', quoteOf('Two rivers'));
		const name = (typed: string) => makeMove(contents, 'name texts.source.en', typed, 'en');
		expect(['French', 'no such', '__proto__'].map(name)).toEqual([false, false, false]);
		expect(name('German')).toBe(true);
		expect(contents.texts['source']).toEqual({ de: 'One dam\nTwo rivers\nThree states', fr: '' });
		expect(contents.study.sources[0]).toMatchObject({
			language: 'de',
			files: { de: 'source.de.txt', fr: 'source.fr.txt' },
			kinds: { de: { '0': 'heading' } }
		});
		expect(contents.study.passages.find((passage) => passage.id === id)!.quotes).toEqual({ de: quoteOf('Two rivers') });
	});

	test('goes with what passages quote of it too, and stays where one quotes it alone', () => {
		const contents = bundled();
		const [source] = contents.study.sources;
		const move = `remove texts.${source!.id}.en`;
		const id = keepPassage(contents, source!.id, 'en', quoteOf('the Azeri side'));
		expect(makeMove(contents, move, '', 'ar')).toBe(false);
		expect(makeMove(contents, `remove quotes.${id}.en`, '', 'ar')).toBe(true);
		expect(contents.study.passages.some((passage) => passage.id === id)).toBe(false);
		expect(makeMove(contents, move, '', 'ar')).toBe(true);
		expect(contents.texts[source!.id]).not.toHaveProperty('en');
		expect(checkContents(uncheckedOf(contents)).faults).toEqual([]);
		expect(makeMove(contents, `remove texts.${source!.id}.${source!.language}`, '', 'ar')).toBe(false);
	});

	test('parts from its original where a paragraph is joined, left out or added', () => {
		const original = Array.from({ length: 40 }, (_, at) => 'x'.repeat(80 + ((at * 137) % 400)));
		const there = original.map(({ length }) => 'y'.repeat(Math.round(length * 1.2)));
		expect(partingOf(original, there)).toBeNull();
		expect(partingOf(original, there.toSpliced(17, 1))).toBe(17);
		expect(partingOf(original, there.toSpliced(9, 2, there[9]! + there[10]!))).toBe(9);
		expect(partingOf(original, there.toSpliced(25, 0, 'z'.repeat(300)))).toBe(25);
		expect(partingOf(original, there.slice(0, 30))).toBe(30);
		expect(partingOf(original, ['', '', ...there.slice(2)])).toBeNull();
		expect(partingOf([], [])).toBeNull();
	});
});

describe('a new version of a text', () => {
	const version = (texts: string[], language: string) => ({
		paragraphs: texts.map((text) => ({ text, kind: 'text' as const })),
		...{ title: null, author: null, date: null, language }
	});

	test('moves and takes out the passages that a person chose, keeps the kinds of what stayed, and leaves other texts alone', () => {
		const contents = translated();
		contents.study.sources[0]!.kinds = { en: { '0': 'heading' } };
		const [moved, out, open] = ['Two rivers', 'Three states', 'One dam'].map((exact) => keepPassage(contents, 'source', 'en', quoteOf(exact))); // prettier-ignore
		bringText(contents, 'source', version(['New', 'One dam', 'Two great rivers'], 'en'), new Map([[moved!, quoteOf('Two great rivers')], [out!, null]])); // prettier-ignore
		expect(contents.texts['source']).toEqual({ en: 'New\nOne dam\nTwo great rivers', fr: '' });
		expect(contents.study.sources[0]!.kinds).toEqual({ en: { '1': 'heading' } });
		expect(contents.study.passages.map(({ id, quotes }) => [id, quotes['en']!.exact])).toEqual([[moved, 'Two great rivers'], [open, 'One dam']]); // prettier-ignore
	});

	test('in another language stands beside, where there is a text', () => {
		const contents = translated();
		bringText(contents, 'source', version(['Eins', 'Zwei', 'Drei'], 'de'));
		expect(Object.keys(contents.texts['source']!)).toEqual(['en', 'fr', 'de']);
		expect(contents.study.sources[0]).toMatchObject({ language: 'en', files: { de: 'source.de.txt' } });
	});

	test('is quoted where a person says, if the words stand there once', () => {
		const contents = translated();
		const id = keepPassage(contents, 'source', 'en', quoteOf('Two'));
		const place = (typed: string) => makeMove(contents, `place quotes.${id}.en`, typed, 'en');
		for (const wrong of ['', '{}', 'null', JSON.stringify(quoteOf('nowhere')), JSON.stringify(quoteOf('e'))]) expect(place(wrong)).toBe(false); // prettier-ignore
		expect(place(JSON.stringify(quoteOf('Three states')))).toBe(true);
		expect(contents.study.passages[0]!.quotes).toEqual({ en: quoteOf('Three states') });
		for (const hostile of [
			'place quotes.__proto__.en',
			`place quotes.${id}.__proto__`,
			`remove quotes.${id}.__proto__`,
			'remove texts.source.__proto__',
			'add translations.__proto__'
		])
			// prettier-ignore
			expect(makeMove(contents, hostile, JSON.stringify(quoteOf('Two')), 'en'), hostile).toBe(false);
	});
});

describe('labels', () => {
	test('are all fields, and each gives back what it says', () => {
		const contents = bundled();
		const labels = labelsOf(contents);
		expect(labels.length).toBeGreaterThan(100);
		for (const { path, said } of labels)
			for (const [language, text] of Object.entries(said)) {
				expect(fieldOf(contents, `${path}.${language}`), path).toBe(text);
				expect(setField(contents, `${path}.fr`, 'Mot'), path).toBeNull();
				expect(fieldOf(contents, `${path}.fr`), path).toBe('Mot');
			}
	});

	test('hold every text by language that a study has', () => {
		const contents = bundled();
		const marked = JSON.stringify([contents.study, contents.models]).match(/\{"ar":"/g)!.length;
		const quoted = contents.study.passages.length;
		expect(labelsOf(contents).length).toBeGreaterThanOrEqual(marked - quoted - contents.study.sources.length);
	});

	test('are missing where another language has them', () => {
		const contents = translated();
		expect([labelLanguages(contents, labelsOf(contents)), missingLabels(contents)]).toEqual([['en'], 0]);
		setField(contents, 'study.title.fr', 'L’eau');
		const labels = labelsOf(contents);
		expect(labelLanguages(contents, labels)).toEqual(['en', 'fr']);
		expect(labels.filter((label) => lacks(label, ['fr'])).map(({ path }) => path)).toEqual(['study.sources.0.title', 'models.0.title']); // prettier-ignore
		expect(missingLabels(contents)).toBe(2);
	});
});
