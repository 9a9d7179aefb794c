import { expect, test } from 'vitest';
import { proofingTag, stepOf } from './faces';

test('PowerPoint proofs a text by its language and country', () => {
	expect(['en', 'ar', 'fr', 'fa', 'pt-BR', 'he'].map(proofingTag)).toEqual(
		['en-GB', 'ar-SA', 'fr-FR', 'fa-IR', 'pt-BR', 'he-IL'] // prettier-ignore
	);
});

test('Arabic letters stand one step larger, whatever the language', () => {
	expect(stepOf('fa')).toEqual(stepOf('ar'));
	expect(stepOf('fr')).toEqual(stepOf('en'));
	expect(stepOf('ar').size).toBeGreaterThan(stepOf('en').size);
});
