import { expect, test } from 'vitest';
import { languageOf } from './languageOf';

test('words are in the language of their first letter, whatever signs and numbers stand before it', () => {
	expect(languageOf('«ماذا نسأل عن NATO؟»', 'en')).toBe('ar');
	expect(languageOf('2030: what to ask of إيران', 'ar')).toBe('en');
	expect(languageOf('ﻻ', 'en')).toBe('ar');
	for (const otherwise of ['en', 'ar'] as const) expect(languageOf(' 35% – (2030) ', otherwise)).toBe(otherwise);
});

test('words of another script are in the language at hand that is written so, else in that script', () => {
	expect(languageOf('پرسش', 'fa')).toBe('fa');
	expect(languageOf('Été', 'fr')).toBe('fr');
	expect(languageOf('שאלה', 'en')).toBe('und-Hebr');
	expect(languageOf('質問', 'ja')).toBe('ja');
});
