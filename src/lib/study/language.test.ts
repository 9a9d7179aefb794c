import { describe, expect, test } from 'vitest';
import { sayFaults } from '$lib/words/problems';
import { canonicalTag, directionOf, localize, scriptOf } from './language';
import { ownLanguage, putOwnLanguageFirst } from './ownLanguage';
import { cutsWord } from './passages';
import { quotedIn } from './quotedIn';
import { readFolder } from './readFolder';
import { frenchStudy, persianStudy } from './testing/foreignStudies';
import { filesOf, smallStudy } from './testing/smallStudy';

const studyWith = (change: (study: Record<string, never>) => void) => {
	const small = smallStudy();
	change(small.study as never);
	return readFolder(filesOf(small));
};

describe('a tag', () => {
	test.each([
		['fr', 'fr'],
		['FR-ca', 'fr-CA'],
		['zh-hant-tw', 'zh-Hant-TW'],
		['iw', 'he'],
		['ckb', 'ckb']
	])('%s is taken as %s', (tag, canonical) => expect(canonicalTag(tag)).toBe(canonical));

	test.each(['english', 'en_US', 'x', '', 'both', 'x-own', 'fr-', 'français'])('“%s” is none', (tag) =>
		expect(canonicalTag(tag)).toBeNull()
	);

	test.each([
		['en', 'Latn', 'ltr'],
		['ar', 'Arab', 'rtl'],
		['fa', 'Arab', 'rtl'],
		['he', 'Hebr', 'rtl'],
		['yi', 'Hebr', 'rtl'],
		['dv', 'Thaa', 'rtl'],
		['az', 'Latn', 'ltr'],
		['az-Arab', 'Arab', 'rtl'],
		['ru', 'Cyrl', 'ltr'],
		['und-Hebr', 'Hebr', 'rtl'],
		['no tag at all', 'Latn', 'ltr']
	])('%s is written in %s, %s', (tag, script, direction) => {
		expect(scriptOf(tag)).toBe(script);
		expect(directionOf(tag)).toBe(direction);
	});
});

describe('a text comes', () => {
	test('in the wanted language, else in a variety of it, else in the first it has', () => {
		expect(localize({ ar: 'نص', en: 'text' }, 'ar')).toEqual({ text: 'نص', language: 'ar' });
		expect(localize({ 'en-GB': 'colour', fr: 'couleur' }, 'en')).toEqual({ text: 'colour', language: 'en-GB' });
		expect(localize({ 'ar-EG': 'نص', fr: 'texte' }, 'ar').language).toBe('ar-EG');
		expect(localize({ fr: 'texte', he: 'טקסט' }, 'ar')).toEqual({ text: 'texte', language: 'fr' });
		expect(localize({ eng: 'text', fr: 'texte' }, 'en').language).toBe('eng');
		expect(localize({}, 'en')).toEqual({ text: '', language: 'en' });
	});

	test('in the study’s own language where the reader’s is missing', () => {
		const read = (language?: string) =>
			studyWith((study) => {
				Object.assign(study, { title: { es: 'El puerto', fr: 'Le port', he: 'הנמל' }, ...(language && { language }) });
			}).contents!.study;
		expect(localize(read('he').title, 'ar')).toEqual({ text: 'הנמל', language: 'he' });
		expect(localize(read('fr').title, 'en').language).toBe('fr');
		expect(localize(read('es').title, 'en').language).toBe('es');
		expect(ownLanguage(read())).toBe('en');
	});

	test('as it stood, where every language of the interface has it: models keep their hashes', () => {
		const document = { name: { ar: 'نص', en: 'text', fr: 'texte' }, other: { en: 'text', fr: 'texte' } };
		putOwnLanguageFirst(document, 'fr');
		expect(JSON.stringify(document)).toBe(
			'{"name":{"ar":"نص","en":"text","fr":"texte"},"other":{"fr":"texte","en":"text"}}'
		);
	});

	test('written one way, whatever the order and capitals of its tags', () => {
		const { contents, faults } = studyWith((study) => Object.assign(study, { title: { EN: 'x', ar: 'نص' } }));
		expect(faults).toEqual([]);
		expect(JSON.stringify(contents?.study.title)).toBe('{"ar":"نص","en":"x"}');
	});
});

describe('a study in other languages', () => {
	test.each([
		['French', frenchStudy(), 'fr'],
		['Persian', persianStudy(), 'fa']
	])('%s parses without a fault, and every passage stands', (_, files, own) => {
		const { contents, faults } = readFolder(files);
		expect(faults).toEqual([]);
		expect(ownLanguage(contents!.study)).toBe(own);
		expect(contents!.study.passages.filter(({ orphan }) => orphan)).toEqual([]);
		expect(localize(contents!.models[0]!.factors[0]!.name, 'ar').language).toBe(own);
	});

	test('quotes a passage in the reader’s language, else in its source’s own', () => {
		const { study } = readFolder(persianStudy()).contents!;
		expect(quotedIn(study, 'silt', 'en')).toEqual({ text: 'The harbour silts up', language: 'en' });
		expect(quotedIn(study, 'silt', 'ar').language).toBe('fa');
		expect(quotedIn(study, 'none', 'ar').text).toBe('');
	});

	test('is cut between words as its language parts them', () => {
		expect(cutsWord('港は浅くなる', 1, 'ja')).toBe(false);
		expect(cutsWord('港湾局は言う', 4, 'ja')).toBe(false);
		expect(cutsWord('ท่าเรือตื้น', 2, 'th')).toBe(true);
		expect(cutsWord('l’eau', 2, 'fr')).toBe(false);
		expect(cutsWord('می‌شود', 3, 'fa')).toBe(true);
	});
});

describe.each(['en', 'ar'] as const)('what is no language (%s)', (locale) => {
	const said = (change: (study: Record<string, never>) => void) => sayFaults(studyWith(change).faults, locale);

	test('is one clear sentence, wherever it stands', () => {
		for (const change of [
			(study: object) => Object.assign(study, { title: { english: 'x' } }),
			(study: object) => Object.assign(study, { language: 'english' }),
			(study: object) =>
				Object.assign((study as { sources: { files: object }[] }).sources[0]!.files, { english: 'source.en.txt' })
		]) {
			const lines = said(change);
			expect(lines).toHaveLength(1);
			expect(lines[0]).toMatch(locale === 'en' ? /“english” is no language tag.*BCP 47/ : /«english» ليس رمز لغة/);
		}
	});

	test('nor are two tags of one', () => {
		const lines = said((study) => Object.assign(study, { title: { EN: 'x', en: 'y' } }));
		expect(lines).toHaveLength(1);
		expect(lines[0]).toContain('en');
	});
});
