import { expect, test } from 'vitest';
import { interfaceLanguages } from '$lib/study/interfaceLanguages';
import { languageName } from './languages';
import { named } from './named';
import { baseLocale, locales } from './paraglide/runtime.js';

test('the languages of the interface are those that messages are compiled for, the base language first', () => {
	expect(interfaceLanguages).toEqual([...locales]);
	expect(interfaceLanguages[0]).toBe(baseLocale);
});

test('a language is named in the reader’s', () => {
	expect(languageName('fa', 'en')).toBe('Persian');
	expect(languageName('fa', 'ar')).toBe('الفارسية');
	expect(languageName('pt-BR', 'en')).toBe('Brazilian Portuguese');
	expect(languageName('qqq', 'en')).toBe('qqq');
});

test('a name in another language is set apart in a sentence; one in a variety of its own is not', () => {
	expect(named({ fr: 'Été' }, 'ar')).toBe('\u2068Été\u2069');
	expect(named({ 'en-GB': 'Summer' }, 'en')).toBe('Summer');
	expect(named({}, 'en')).toBe('');
});
